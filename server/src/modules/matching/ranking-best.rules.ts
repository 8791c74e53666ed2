import type { AnyColumns } from '../../core/columns.ts'

type Ids = Pick<AnyColumns, 'compareIds' | 'idAt'>

/** One in a list by slot; the greater the key, the higher, and ties go by id. */
export interface Keyed {
  slot: number
  key: number
}

/** After this key and id, where a list goes on. */
export interface Place {
  key: number
  leaderId: string
}

/** One comes after a mark: a smaller key, or the same and a greater id. */
export function isAfter(
  columns: Ids,
  after: { key: number; id: string } | null,
): (slot: number, key: number) => boolean {
  if (!after) return () => true
  return (slot, key) => key < after.key || (key === after.key && columns.idAt(slot) > after.id)
}

/**
 * The best of everybody, without sorting everybody: a heap of as many as are wanted, its worst on top.
 * Nearly everyone is turned away by one comparison.
 */
export class Best {
  readonly #columns: Ids
  readonly #most: number
  readonly #heap: Keyed[] = []

  constructor(columns: Ids, most: number) {
    this.#columns = columns
    this.#most = most
  }

  offer(slot: number, key: number): void {
    const heap = this.#heap
    if (heap.length < this.#most) {
      heap.push({ slot, key })
      this.#rise(heap.length - 1)
      return
    }
    const worst = heap[0]
    if (!worst || key < worst.key) return
    const person = { slot, key }
    if (this.#compare(person, worst) > 0) return
    heap[0] = person
    this.#sink()
  }

  inOrder(): Keyed[] {
    return this.#heap.toSorted((one, other) => this.#compare(one, other))
  }

  /** Below 0 where the first comes first. */
  #compare(one: Keyed, other: Keyed): number {
    return other.key - one.key || this.#columns.compareIds(one.slot, other.slot)
  }

  #isWorse(one: number, other: number): boolean {
    const first = this.#heap[one]
    const second = this.#heap[other]
    return first !== undefined && second !== undefined && this.#compare(first, second) > 0
  }

  #swap(one: number, other: number): void {
    const first = this.#heap[one]
    const second = this.#heap[other]
    if (!first || !second) return
    this.#heap[one] = second
    this.#heap[other] = first
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1
      if (!this.#isWorse(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  #sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1
      const right = 2 * at + 2
      let worst = at
      if (this.#isWorse(left, worst)) worst = left
      if (this.#isWorse(right, worst)) worst = right
      if (worst === at) return
      this.#swap(at, worst)
      at = worst
    }
  }
}
