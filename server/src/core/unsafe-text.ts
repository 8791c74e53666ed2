const LONE_SURROGATE = /\p{Cs}/u

/**
 * The dotted path of the first text that PostgreSQL cannot keep (a NUL or half a surrogate pair), or
 * null. Looked for once for every request, so that no single schema can forget it.
 */
export function unsafeTextAt(value: unknown, path = ''): string | null {
  if (typeof value === 'string') {
    return value.includes('\0') || LONE_SURROGATE.test(value) ? path : null
  }
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return null
  for (const [key, entry] of Object.entries(value)) {
    const found = key.includes('\0') ? path : unsafeTextAt(entry, path === '' ? key : `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}
