/** Chance that repeats itself: the same seed and label give the same draws, on every machine. */
export interface Draw {
  /** A whole number, both bounds included. */
  whole(min: number, max: number): number
  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean
  one<T>(list: readonly T[]): T
  /** Up to `count` different ones, in a drawn order. */
  some<T>(list: readonly T[], count: number): T[]
  /** One of the keys, as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key
  /** Up to `count` different ones, each as likely as its weight against those that are left. */
  someByWeight<T>(list: readonly { value: T; weight: number }[], count: number): T[]
  /** A version 7 UUID that says it was made at this moment. */
  id(moment: string): string
}

/** A 32-bit digest of a text (FNV-1a), to start a stream from. */
function digest(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return hash
}

/** Four 32-bit words of state (sfc32): a period that a whole bank does not come near. */
function stream(seed: number, label: string): () => number {
  let a = seed >>> 0
  let b = digest(label)
  let c = digest(`${label} of ${seed}`)
  let counter = 1
  const next = () => {
    const sum = (a + b + counter) >>> 0
    counter = (counter + 1) >>> 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) >>> 0
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0
    return sum
  }
  for (let round = 0; round < 12; round += 1) next()
  return next
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/**
 * The stream of draws for one thing. Each thing has a stream of its own, so that one more answer of one
 * person changes nobody else.
 */
export function drawFor(seed: number, label: string): Draw {
  const next = stream(seed, label)
  const below = (bound: number): number => Math.floor((next() / 4_294_967_296) * bound)
  const one = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)]
    if (found === undefined) throw new Error(`Nothing to draw from: ${label}`)
    return found
  }
  return {
    whole: (min, max) => min + below(max - min + 1),
    chance: (percent) => below(10_000) < percent * 100,
    one,
    some(list, count) {
      const left = [...list]
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(below(left.length), 1),
      ).flat()
    },
    weighted(weights) {
      const keys = Object.keys(weights) as (keyof typeof weights)[]
      const total = keys.reduce((sum, key) => sum + weights[key], 0)
      let at = (next() / 4_294_967_296) * total
      for (const key of keys) {
        at -= weights[key]
        if (at < 0) return key
      }
      return one(keys)
    },
    someByWeight(list, count) {
      const left = [...list]
      let total = left.reduce((sum, { weight }) => sum + weight, 0)
      return Array.from({ length: Math.min(count, left.length) }, () => {
        let at = (next() / 4_294_967_296) * total
        const found = left.findIndex(({ weight }) => (at -= weight) < 0)
        const [chosen] = left.splice(found, 1)
        total -= chosen?.weight ?? 0
        return chosen ? [chosen.value] : []
      }).flat()
    },
    id(moment) {
      const clock = hex(Date.parse(moment), 12)
      const version = hex(0x7000 | below(0x1000), 4)
      const variant = hex(0x8000 | below(0x4000), 4)
      return `${clock.slice(0, 8)}-${clock.slice(8)}-${version}-${variant}-${hex(next(), 8)}${hex(below(0x10000), 4)}`
    },
  }
}
