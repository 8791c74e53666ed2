/** The numbers of people by the keys that they have, in the order in which they were added. */
export class KeyIndex {
  /** By place: the number of a key, and its first and last link; 0: a free place. */
  #hashes = new Uint32Array(64)
  #firsts = new Int32Array(64)
  #lasts = new Int32Array(64)
  #keys = 0
  /** By link, counted from 1: a person, and the next link of the key; 0: there is none. */
  #people = new Int32Array(64)
  #nexts = new Int32Array(64)
  #links = 0

  add(key: string, person: number): void {
    if (2 * this.#keys >= this.#hashes.length) this.#spread()
    if (this.#links + 1 === this.#people.length) {
      this.#people = longer(this.#people)
      this.#nexts = longer(this.#nexts)
    }
    this.#links += 1
    this.#people[this.#links] = person
    const hash = hashOf(key)
    const place = this.#placeOf(hash)
    const last = this.#lasts[place] ?? 0
    if (last > 0) this.#nexts[last] = this.#links
    else {
      this.#keys += 1
      this.#hashes[place] = hash
      this.#firsts[place] = this.#links
    }
    this.#lasts[place] = this.#links
  }

  /** Who may have this key. Another key may come to the same number: whoever asks has to compare. */
  *mayHave(key: string): Generator<number> {
    let link = this.#firsts[this.#placeOf(hashOf(key))] ?? 0
    while (link > 0) {
      yield this.#people[link] ?? 0
      link = this.#nexts[link] ?? 0
    }
  }

  /** The place of a key, or the free one that it would take. */
  #placeOf(hash: number): number {
    const all = this.#hashes.length - 1
    let place = hash & all
    while ((this.#firsts[place] ?? 0) > 0 && this.#hashes[place] !== hash) place = (place + 1) & all
    return place
  }

  #spread(): void {
    const [hashes, firsts, lasts] = [this.#hashes, this.#firsts, this.#lasts]
    const places = 2 * hashes.length
    this.#hashes = new Uint32Array(places)
    this.#firsts = new Int32Array(places)
    this.#lasts = new Int32Array(places)
    hashes.forEach((hash, at) => {
      const first = firsts[at] ?? 0
      if (first === 0) return
      const place = this.#placeOf(hash)
      this.#hashes[place] = hash
      this.#firsts[place] = first
      this.#lasts[place] = lasts[at] ?? 0
    })
  }
}

function longer(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * numbers.length)
  more.set(numbers)
  return more
}

/** A text as a whole number of 32 bits (FNV-1a, its bits stirred once more so that the low ones tell keys apart). */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return (hash ^ (hash >>> 16)) >>> 0
}
