/** Values in an order that can be asked for one by one: an array is one. */
export interface Sequence<T> {
  readonly length: number
  /** The value at a place, counted from 0; undefined where there is none. */
  at(place: number): T | undefined
}

/** Values that are kept as text, each unpacked when it is asked for: a fifth of the room that they take as objects. */
export class Packed<T> implements Sequence<T> {
  readonly #texts: string[] = []

  get length(): number {
    return this.#texts.length
  }

  push(value: T): void {
    this.#texts.push(JSON.stringify(value))
  }

  at(place: number): T | undefined {
    const text = this.#texts[place]
    return text === undefined ? undefined : (JSON.parse(text) as T)
  }

  /** The values from a place up to another. */
  slice(from: number, to: number): T[] {
    return this.#texts.slice(from, to).map((text) => JSON.parse(text) as T)
  }
}
