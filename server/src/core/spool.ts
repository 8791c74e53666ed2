import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * A long row of values that are read again from the beginning, packed a piece at a time: what is much alike takes a tenth
 * of the room that it takes as objects, and nothing of it has to be looked through for what is still in use.
 */
export class Spool<T> implements Iterable<readonly T[]> {
  readonly #pieces: Buffer[] = []
  #open: T[] = []
  readonly #ofAPiece: number

  /** @param ofAPiece How many values are packed together. */
  constructor(ofAPiece: number) {
    this.#ofAPiece = ofAPiece
  }

  push(value: T): void {
    this.#open.push(value)
    if (this.#open.length === this.#ofAPiece) this.#pack()
  }

  /** The values of a piece, counted from 0; none behind the last. */
  piece(at: number): readonly T[] {
    const packed = this.#pieces[at]
    if (packed) return deserialize(inflateRawSync(packed)) as T[]
    return at === this.#pieces.length ? this.#open : []
  }

  *[Symbol.iterator](): Generator<readonly T[]> {
    for (let at = 0; at < this.#pieces.length; at += 1) yield this.piece(at)
    if (this.#open.length > 0) yield this.#open
  }

  #pack(): void {
    const packed = deflateRawSync(serialize(this.#open), { level: 1 })
    // In room of its own: what the library gives lies in four times as much, which would stay with it.
    const kept = Buffer.allocUnsafeSlow(packed.length)
    packed.copy(kept)
    this.#pieces.push(kept)
    this.#open = []
  }
}
