/** Masks of up to 63 bits, as on the card. */
export const maskNames = [
  'own_a',
  'own_b',
  'caring_a',
  'caring_b',
  'not_own_a',
  'not_own_b',
  'not_caring_a',
  'not_caring_b',
  'kinds',
  'languages',
  'not_languages',
  'employers',
  'support_needs',
] as const
export type MaskName = (typeof maskNames)[number]

export const intNames = ['half_days', 'types', 'level_sources'] as const
export const smallNames = [
  'place',
  'travel',
  'online',
  'levels_a',
  'levels_b',
  'experience',
  'hours',
  'stage',
  'position',
  'recognition',
  'unasked',
  'engaged_until',
  'paused_until',
  'match_consent',
] as const
type IntName = (typeof intNames)[number]
type SmallName = (typeof smallNames)[number]

/** Bits of `flags`. */
export const flag = { holder: 1, matchable: 2, invited: 4, review: 8 } as const

/** Bytes of a row as it travels: id, masks, ints, smalls, flags, two moments, contact. */
export const rowBytes =
  16 + 8 * maskNames.length + 4 * intNames.length + 2 * smallNames.length + 2 + 16 + 16

const idWords = 4
const nobody = '00000000-0000-0000-0000-000000000000'

/** A mask of 63 bits for every row, in two words. A word that nobody has a bit in takes no room. */
export class MaskColumn {
  low: Uint32Array
  high: Uint32Array
  #zeros: Uint32Array

  constructor(zeros: Uint32Array) {
    this.low = zeros
    this.high = zeros
    this.#zeros = zeros
  }

  set(slot: number, low: number, high: number): void {
    if (low !== 0 && this.low === this.#zeros) this.low = new Uint32Array(this.#zeros.length)
    if (high !== 0 && this.high === this.#zeros) this.high = new Uint32Array(this.#zeros.length)
    if (this.low !== this.#zeros) this.low[slot] = low
    if (this.high !== this.#zeros) this.high[slot] = high
  }

  move(from: number, to: number): void {
    this.set(to, this.low[from] ?? 0, this.high[from] ?? 0)
  }

  grow(zeros: Uint32Array): void {
    this.low = this.low === this.#zeros ? zeros : grown(this.low, zeros.length)
    this.high = this.high === this.#zeros ? zeros : grown(this.high, zeros.length)
    this.#zeros = zeros
  }
}

function grown<Column extends Uint32Array | Int32Array | Int16Array | Uint8Array | Float64Array>(
  column: Column,
  length: number,
): Column {
  const larger = new (column.constructor as new (length: number) => Column)(length)
  larger.set(column)
  return larger
}

/**
 * The cards that one organisation has, field by field in typed arrays: what a match, a count or a facet
 * reads for everybody at once. Rows stand in no order; a row's slot changes when others go.
 */
export class CardColumns {
  size = 0
  ids: Uint32Array
  masks: Record<MaskName, MaskColumn>
  ints: Record<IntName, Int32Array>
  smalls: Record<SmallName, Int16Array>
  flags: Uint8Array
  /** Seconds since 1970; Infinity where there is no end. */
  visibleUntil: Float64Array
  matchableUntil: Float64Array
  /** Number in {@link contacts}; 0 nobody. */
  contact: Int32Array
  readonly contacts = new Map<string, number>([[nobody, 0]])
  /** The same by the last word of the id, so that none is written out for each row. */
  readonly #contactsByWord = new Map<number, { words: IdWords; number: number }[]>([
    [0, [{ words: [0, 0, 0, 0], number: 0 }]],
  ])
  #table: Int32Array
  #zeros: Uint32Array

  constructor(capacity = 1_024) {
    this.#zeros = new Uint32Array(capacity)
    this.ids = new Uint32Array(idWords * capacity)
    this.masks = named(maskNames, () => new MaskColumn(this.#zeros))
    this.ints = named(intNames, () => new Int32Array(capacity))
    this.smalls = named(smallNames, () => new Int16Array(capacity))
    this.flags = new Uint8Array(capacity)
    this.visibleUntil = new Float64Array(capacity)
    this.matchableUntil = new Float64Array(capacity)
    this.contact = new Int32Array(capacity)
    this.#table = emptyTable(capacity)
  }

  /** Takes rows as they travel: new ones and those that changed. A million of them are read when a server starts. */
  take(rows: Buffer): void {
    this.#makeRoomFor(rows.length / rowBytes)
    const read = new DataView(rows.buffer, rows.byteOffset, rows.length)
    const masks = maskNames.map((name) => this.masks[name])
    const ints = intNames.map((name) => this.ints[name])
    const smalls = smallNames.map((name) => this.smalls[name])
    for (let at = 0; at < rows.length;) {
      const slot = this.#slotFor(wordsAt(read, at))
      at += 16
      for (const mask of masks) {
        mask.set(slot, read.getUint32(at + 4), read.getUint32(at))
        at += 8
      }
      for (const column of ints) {
        column[slot] = read.getInt32(at)
        at += 4
      }
      for (const column of smalls) {
        column[slot] = read.getInt16(at)
        at += 2
      }
      this.flags[slot] = read.getInt16(at)
      this.visibleUntil[slot] = read.getFloat64(at + 2)
      this.matchableUntil[slot] = read.getFloat64(at + 10)
      this.contact[slot] = this.#contactOf(wordsAt(read, at + 18))
      at += 34
    }
  }

  #slotFor(words: IdWords): number {
    const known = this.#find(words)
    if (known >= 0) return known
    const slot = this.size
    this.size += 1
    this.ids.set(words, idWords * slot)
    this.#enter(slot)
    return slot
  }

  #contactOf(words: IdWords): number {
    const alike = this.#contactsByWord.get(words[3]) ?? []
    const known = alike.find((each) => isSameId(each.words, words))
    if (known) return known.number
    const number = this.contacts.size
    this.contacts.set(uuidOfWords(words), number)
    this.#contactsByWord.set(words[3], [...alike, { words, number }])
    return number
  }

  /** Takes people out; their places are filled by the last rows. */
  drop(leaderIds: Iterable<string>): void {
    for (const leaderId of leaderIds) {
      const slot = this.slotOf(leaderId)
      if (slot >= 0) this.#dropSlot(slot)
    }
  }

  #dropSlot(slot: number): void {
    this.#leave(slot)
    const last = this.size - 1
    if (slot !== last) {
      this.#leave(last)
      this.ids.copyWithin(idWords * slot, idWords * last, idWords * (last + 1))
      for (const name of maskNames) this.masks[name].move(last, slot)
      for (const column of this.#plain()) column[slot] = column[last] ?? 0
      this.#enter(slot)
    }
    this.size = last
  }

  #plain() {
    return [
      ...Object.values(this.ints),
      ...Object.values(this.smalls),
      this.flags,
      this.visibleUntil,
      this.matchableUntil,
      this.contact,
    ]
  }

  /** Where somebody stands now, or -1. */
  slotOf(leaderId: string): number {
    return this.#find(wordsOfUuid(leaderId))
  }

  idAt(slot: number): string {
    const at = idWords * slot
    const { ids } = this
    return uuidOfWords([ids[at] ?? 0, ids[at + 1] ?? 0, ids[at + 2] ?? 0, ids[at + 3] ?? 0])
  }

  /** Below 0 where the first of two people comes first by id, as the database orders uuids. */
  compareIds(one: number, other: number): number {
    for (let word = 0; word < idWords; word += 1) {
      const difference =
        (this.ids[idWords * one + word] ?? 0) - (this.ids[idWords * other + word] ?? 0)
      if (difference !== 0) return difference
    }
    return 0
  }

  /** Makes the columns longer where so many more may not fit. */
  #makeRoomFor(rows: number): void {
    const needed = this.size + rows
    if (needed <= this.flags.length) return
    const capacity = Math.max(needed, 2 * this.flags.length)
    this.#zeros = new Uint32Array(capacity)
    this.ids = grown(this.ids, idWords * capacity)
    for (const name of maskNames) this.masks[name].grow(this.#zeros)
    for (const name of intNames) this.ints[name] = grown(this.ints[name], capacity)
    for (const name of smallNames) this.smalls[name] = grown(this.smalls[name], capacity)
    this.flags = grown(this.flags, capacity)
    this.visibleUntil = grown(this.visibleUntil, capacity)
    this.matchableUntil = grown(this.matchableUntil, capacity)
    this.contact = grown(this.contact, capacity)
    this.#table = emptyTable(capacity)
    for (let slot = 0; slot < this.size; slot += 1) this.#enter(slot)
  }

  // Slots by id: an open table that is at most half full, probed one place after the other.

  #home(word: number): number {
    return (Math.imul(word, 0x9e3779b1) >>> 0) & (this.#table.length - 1)
  }

  #homeOf(slot: number): number {
    return this.#home(this.ids[idWords * slot + 3] ?? 0)
  }

  #find([a, b, c, d]: IdWords): number {
    const mask = this.#table.length - 1
    const { ids } = this
    for (let at = this.#home(d); ; at = (at + 1) & mask) {
      const slot = this.#table[at] ?? empty
      if (slot === empty) return -1
      const start = idWords * slot
      // The last word differs most.
      if (ids[start + 3] === d && ids[start + 2] === c && ids[start + 1] === b && ids[start] === a)
        return slot
    }
  }

  #enter(slot: number): void {
    const mask = this.#table.length - 1
    let at = this.#homeOf(slot)
    while (this.#table[at] !== empty) at = (at + 1) & mask
    this.#table[at] = slot
  }

  /** Takes a slot out and moves those up that stand behind it for want of their own place. */
  #leave(slot: number): void {
    const mask = this.#table.length - 1
    let hole = this.#homeOf(slot)
    while (this.#table[hole] !== slot) hole = (hole + 1) & mask
    this.#table[hole] = empty
    for (let at = (hole + 1) & mask; this.#table[at] !== empty; at = (at + 1) & mask) {
      const moved = this.#table[at] ?? empty
      const home = this.#homeOf(moved)
      if (((at - home) & mask) < ((at - hole) & mask)) continue
      this.#table[hole] = moved
      this.#table[at] = empty
      hole = at
    }
  }
}

type IdWords = [number, number, number, number]

const wordsAt = (read: DataView, at: number): IdWords => [
  read.getUint32(at),
  read.getUint32(at + 4),
  read.getUint32(at + 8),
  read.getUint32(at + 12),
]

const isSameId = (one: IdWords, other: IdWords): boolean =>
  one.every((word, index) => word === other[index])

const empty = -1

function emptyTable(capacity: number): Int32Array {
  return new Int32Array(2 ** Math.ceil(Math.log2(2 * capacity))).fill(empty)
}

function named<Name extends string, Column>(
  names: readonly Name[],
  make: () => Column,
): Record<Name, Column> {
  return Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Column>
}

/** A uuid as four words, first to last. */
export function wordsOfUuid(uuid: string): IdWords {
  const hex = uuid.replaceAll('-', '')
  return [0, 8, 16, 24].map((at) => Number.parseInt(hex.slice(at, at + 8), 16)) as IdWords
}

const hexOf = (word: number): string => word.toString(16).padStart(8, '0')

function uuidOfWords([a = 0, b = 0, c = 0, d = 0]: readonly number[]): string {
  const [second, third] = [hexOf(b), hexOf(c)]
  return `${hexOf(a)}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${hexOf(d)}`
}

/** The id that begins there. */
export function uuidAt(rows: Buffer, start: number): string {
  return uuidOfWords([0, 4, 8, 12].map((at) => rows.readUInt32BE(start + at)))
}

/** The ids that stand one after another in bytes. */
export function uuidsIn(bytes: Buffer): string[] {
  return Array.from({ length: bytes.length / 16 }, (_none, at) => uuidAt(bytes, 16 * at))
}
