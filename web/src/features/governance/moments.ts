/** What a field for day and time holds, in the time of this device, for a moment (RFC 3339); '' for none. */
export function fieldOf(moment: string | null): string {
  if (!moment) return ''
  const at = new Date(moment)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** The moment that such a field names; null where it is empty. */
export function momentOf(field: string): string | null {
  return field ? new Date(field).toISOString() : null
}
