import { createHash, randomFillSync } from 'node:crypto'

/** Chance for 256 ids at a time: asking the system for each one took longer than all the rest. */
const chance = Buffer.allocUnsafe(256 * 16)
let used = chance.length

function sixteenBytes(): Buffer {
  if (used === chance.length) {
    randomFillSync(chance)
    used = 0
  }
  used += 16
  return chance.subarray(used - 16, used)
}

let lastMs = 0
let sequence = 0

/** A new UUIDv7: sorts by the time it was made, also within one millisecond of one process. */
export function newId(nowMs = Date.now()): string {
  if (nowMs > lastMs) {
    lastMs = nowMs
    sequence = 0
  } else {
    sequence += 1
    // The 12 bits beside the clock are full: borrow the next millisecond rather than lose the order.
    if (sequence > 0xfff) {
      lastMs += 1
      sequence = 0
    }
  }
  const bytes = sixteenBytes()
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes[6] = 0x70 | (sequence >> 8)
  bytes[7] = sequence & 0xff
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/**
 * The id that words always have (UUIDv8, of their SHA-256), for what others know by an id and the bank by its words. SQL
 * makes the same of them: `named_id`.
 */
export function namedId(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
