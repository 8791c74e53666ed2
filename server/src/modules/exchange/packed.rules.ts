/** Values in an order that can be asked for one by one: an array is one. */
export interface Sequence<T> {
  readonly length: number
  /** The value at a place, counted from 0; undefined where there is none. */
  at(place: number): T | undefined
}

/** How a value is kept: as what JSON can say in little. */
interface Packing<T, Kept> {
  pack: (value: T) => Kept
  unpack: (kept: Kept) => T
}

/** Values that are kept as text, each unpacked when it is asked for: a tenth of the room that they take as objects. */
export class Packed<T, Kept> implements Sequence<T> {
  readonly #packing: Packing<T, Kept>
  readonly #texts: string[] = []

  constructor(packing: Packing<T, Kept>) {
    this.#packing = packing
  }

  get length(): number {
    return this.#texts.length
  }

  push(value: T): void {
    this.#texts.push(JSON.stringify(this.#packing.pack(value)))
  }

  at(place: number): T | undefined {
    const text = this.#texts[place]
    return text === undefined ? undefined : this.#unpacked(text)
  }

  /** The values from a place up to another. */
  slice(from: number, to: number): T[] {
    return this.#texts.slice(from, to).map((text) => this.#unpacked(text))
  }

  #unpacked(text: string): T {
    return this.#packing.unpack(JSON.parse(text) as Kept)
  }
}
