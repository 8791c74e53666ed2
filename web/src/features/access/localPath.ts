/** A path of this app that the server will take as the place to return to, or nothing. */
export function localPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 500) return undefined
  const isLocal = /^\/(?![/\\])[\w\-./~?&=%+,:]*$/.test(value) && !/%(5c|2f|0)/i.test(value)
  return isLocal ? value : undefined
}
