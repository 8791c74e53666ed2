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

  /** Nobody has, or had, a bit in it. */
  get isEmpty(): boolean {
    return this.low === this.#zeros && this.high === this.#zeros
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

/** An id for every row that few rows have of their own: a number each, 0 for nobody. */
export class SharedIdColumn {
  numbers: Int32Array
  readonly #numberOf = new Map<string, number>([[nobody, 0]])
  /** The same by the last word of the id, so that none is written out for each row. */
  readonly #byWord = new Map<number, { words: IdWords; number: number }[]>([
    [0, [{ words: [0, 0, 0, 0], number: 0 }]],
  ])

  constructor(capacity: number) {
    this.numbers = new Int32Array(capacity)
  }

  /** -1 for an id that no row had yet. */
  numberOf(id: string): number {
    return this.#numberOf.get(id) ?? -1
  }

  set(slot: number, words: IdWords): void {
    this.numbers[slot] = this.#enter(words)
  }

  #enter(words: IdWords): number {
    const alike = this.#byWord.get(words[3]) ?? []
    const known = alike.find((each) => isSameId(each.words, words))
    if (known) return known.number
    const number = this.#numberOf.size
    this.#numberOf.set(uuidOfWords(words), number)
    this.#byWord.set(words[3], [...alike, { words, number }])
    return number
  }
}

function grown<Column extends Uint32Array | Int32Array | Int16Array | Float64Array>(
  column: Column,
  length: number,
): Column {
  const larger = new (column.constructor as new (length: number) => Column)(length)
  larger.set(column)
  return larger
}

/** The fields of a row in the order in which it travels, behind its id. */
export interface RowLayout<
  Mask extends string,
  Int extends string,
  Small extends string,
  Moment extends string,
  SharedId extends string,
> {
  /** Up to 63 bits. */
  masks: readonly Mask[]
  /** 32 bits with a sign. */
  ints: readonly Int[]
  /** 16 bits with a sign. */
  smalls: readonly Small[]
  /** Seconds since 1970; Infinity where there is no end. */
  moments: readonly Moment[]
  sharedIds: readonly SharedId[]
}

export type AnyLayout = RowLayout<string, string, string, string, string>

const idBytes = 16
const idWords = 4
const nobody = '00000000-0000-0000-0000-000000000000'

/** Bytes of a row as it travels. */
export const rowBytesOf = (layout: AnyLayout): number =>
  idBytes +
  8 * layout.masks.length +
  4 * layout.ints.length +
  2 * layout.smalls.length +
  8 * layout.moments.length +
  idBytes * layout.sharedIds.length

/**
 * Rows of a table, field by field in typed arrays: what is read for all of them at once. They stand in no
 * order; a row's slot changes when others go.
 */
export class Columns<
  Mask extends string,
  Int extends string,
  Small extends string,
  Moment extends string,
  SharedId extends string,
> {
  size = 0
  readonly masks: Record<Mask, MaskColumn>
  readonly ints: Record<Int, Int32Array>
  readonly smalls: Record<Small, Int16Array>
  readonly moments: Record<Moment, Float64Array>
  readonly sharedIds: Record<SharedId, SharedIdColumn>
  readonly #layout: RowLayout<Mask, Int, Small, Moment, SharedId>
  readonly #rowBytes: number
  #ids: Uint32Array
  #table: Int32Array
  #zeros: Uint32Array

  constructor(layout: RowLayout<Mask, Int, Small, Moment, SharedId>, capacity: number) {
    this.#layout = layout
    this.#rowBytes = rowBytesOf(layout)
    this.#zeros = new Uint32Array(capacity)
    this.#ids = new Uint32Array(idWords * capacity)
    this.masks = named(layout.masks, () => new MaskColumn(this.#zeros))
    this.ints = named(layout.ints, () => new Int32Array(capacity))
    this.smalls = named(layout.smalls, () => new Int16Array(capacity))
    this.moments = named(layout.moments, () => new Float64Array(capacity))
    this.sharedIds = named(layout.sharedIds, () => new SharedIdColumn(capacity))
    this.#table = emptyTable(capacity)
  }

  /** Takes rows as they travel: new ones and those that changed. A million of them are read when a server starts. */
  take(rows: Buffer): void {
    this.#makeRoomFor(rows.length / this.#rowBytes)
    const read = new DataView(rows.buffer, rows.byteOffset, rows.length)
    const { masks, ints, smalls, moments, sharedIds } = this.#inOrder()
    for (let at = 0; at < rows.length;) {
      const slot = this.#slotFor(wordsAt(read, at))
      at += idBytes
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
      for (const column of moments) {
        column[slot] = read.getFloat64(at)
        at += 8
      }
      for (const column of sharedIds) {
        column.set(slot, wordsAt(read, at))
        at += idBytes
      }
    }
  }

  #inOrder() {
    const layout = this.#layout
    return {
      masks: layout.masks.map((name) => this.masks[name]),
      ints: layout.ints.map((name) => this.ints[name]),
      smalls: layout.smalls.map((name) => this.smalls[name]),
      moments: layout.moments.map((name) => this.moments[name]),
      sharedIds: layout.sharedIds.map((name) => this.sharedIds[name]),
    }
  }

  #slotFor(words: IdWords): number {
    const known = this.#find(words)
    if (known >= 0) return known
    const slot = this.size
    this.size += 1
    this.#ids.set(words, idWords * slot)
    this.#enter(slot)
    return slot
  }

  /** Takes rows out; their places are filled by the last ones. */
  drop(ids: Iterable<string>): void {
    for (const id of ids) {
      const slot = this.slotOf(id)
      if (slot >= 0) this.#dropSlot(slot)
    }
  }

  #dropSlot(slot: number): void {
    this.#leave(slot)
    const last = this.size - 1
    if (slot !== last) {
      this.#leave(last)
      this.#ids.copyWithin(idWords * slot, idWords * last, idWords * (last + 1))
      const { masks, ints, smalls, moments, sharedIds } = this.#inOrder()
      for (const mask of masks) mask.move(last, slot)
      for (const column of [...ints, ...smalls, ...moments]) column[slot] = column[last] ?? 0
      for (const { numbers } of sharedIds) numbers[slot] = numbers[last] ?? 0
      this.#enter(slot)
    }
    this.size = last
  }

  /** Where a row stands now, or -1. */
  slotOf(id: string): number {
    return this.#find(wordsOfUuid(id))
  }

  idAt(slot: number): string {
    const at = idWords * slot
    const ids = this.#ids
    return uuidOfWords([ids[at] ?? 0, ids[at + 1] ?? 0, ids[at + 2] ?? 0, ids[at + 3] ?? 0])
  }

  /** Below 0 where the first of two rows comes first by id, as the database orders uuids. */
  compareIds(one: number, other: number): number {
    const ids = this.#ids
    for (let word = 0; word < idWords; word += 1) {
      const difference = (ids[idWords * one + word] ?? 0) - (ids[idWords * other + word] ?? 0)
      if (difference !== 0) return difference
    }
    return 0
  }

  /** Makes the columns longer where so many more may not fit. */
  #makeRoomFor(rows: number): void {
    const needed = this.size + rows
    if (needed <= this.#zeros.length) return
    const capacity = Math.max(needed, 2 * this.#zeros.length)
    const { masks, ints, smalls, moments, sharedIds } = this.#layout
    this.#zeros = new Uint32Array(capacity)
    this.#ids = grown(this.#ids, idWords * capacity)
    for (const name of masks) this.masks[name].grow(this.#zeros)
    for (const name of ints) this.ints[name] = grown(this.ints[name], capacity)
    for (const name of smalls) this.smalls[name] = grown(this.smalls[name], capacity)
    for (const name of moments) this.moments[name] = grown(this.moments[name], capacity)
    for (const name of sharedIds)
      this.sharedIds[name].numbers = grown(this.sharedIds[name].numbers, capacity)
    this.#table = emptyTable(capacity)
    for (let slot = 0; slot < this.size; slot += 1) this.#enter(slot)
  }

  // Slots by id: an open table that is at most half full, probed one place after the other.

  #home(word: number): number {
    return (Math.imul(word, 0x9e3779b1) >>> 0) & (this.#table.length - 1)
  }

  #homeOf(slot: number): number {
    return this.#home(this.#ids[idWords * slot + 3] ?? 0)
  }

  #find([a, b, c, d]: IdWords): number {
    const mask = this.#table.length - 1
    const ids = this.#ids
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

export type AnyColumns = Columns<string, string, string, string, string>

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

/** The ids that rows begin with. */
export function idsOfRows(rows: Buffer, rowBytes: number): string[] {
  return Array.from({ length: rows.length / rowBytes }, (_none, at) => uuidAt(rows, at * rowBytes))
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
