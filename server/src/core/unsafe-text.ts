/** Far deeper than any body of the contract; what lies deeper is refused unread. */
const MOST_LEVELS = 32

/** What cannot be taken, by its dotted path, and why. */
interface UnsafeText {
  field: string
  message: string
}

const unkept = 'This holds a character that cannot be kept'
const tooDeep = `This lies deeper than ${MOST_LEVELS} levels of objects and lists: nothing here needs as many`

/**
 * The first text that PostgreSQL cannot keep (a NUL or half a surrogate pair), or that lies too deep to be looked
 * at, or null. Looked for once for every request, so that no single schema can forget it.
 */
export function unsafeTextAt(value: unknown, path = '', level = 0): UnsafeText | null {
  if (typeof value === 'string') return isUnsafe(value) ? { field: path, message: unkept } : null
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return null
  if (level > MOST_LEVELS) return { field: path, message: tooDeep }
  for (const [key, entry] of Object.entries(value)) {
    const found = isUnsafe(key)
      ? { field: path, message: unkept }
      : unsafeTextAt(entry, path === '' ? key : `${path}.${key}`, level + 1)
    if (found !== null) return found
  }
  return null
}

const isUnsafe = (text: string): boolean => text.includes('\0') || !text.isWellFormed()
