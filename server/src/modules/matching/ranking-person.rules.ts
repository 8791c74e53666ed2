import { untold } from '../leaders/card.rules.ts'

/** A card as the database gives it: big masks are texts. */
export interface CardRow {
  [column: string]: unknown
  own_a: string
  own_b: string
  caring_a: string
  caring_b: string
  not_own_a: string
  not_own_b: string
  not_caring_a: string
  not_caring_b: string
  kinds: string
  languages: string
  not_languages: string
  employers: string
  half_days: number
  types: number
  place: number
  travel: number
  online: number
  levels_a: number
  levels_b: number
  experience: number
  hours: number
  stage: number
  /** Where they are, when told. */
  x: number | null
  y: number | null
  /** Organisations that they are employed by today. */
  employed_by: string[]
}

/** Yes and no of a set, one bit an item; in neither is untold. */
export interface Told {
  yes: bigint
  no: bigint
}

/** One person's answers, ready to be laid over packed opportunities. */
export interface PersonAnswers {
  themes: Record<'any' | 'own' | 'caring', { a: Told; b: Told }>
  languages: Told
  /** Bits as in need_traits: experience, types, levels reached. */
  traits: Told
  /** State by number: 0 untold, 1 yes, 2 no, 3 left out. */
  kinds: number[]
  types: number[]
  /** 0 to 4, or null. */
  levels: (number | null)[]
  stage: number | null
  halfDays: number | null
  hours: number | null
  /** null: no limit told. */
  travelKm: number | null
  point: { x: number; y: number } | null
  online: boolean | null
  interestsTold: boolean
  employedBy: string[]
}

const states = (packed: bigint, count: number): number[] =>
  Array.from({ length: count }, (_, number) => Number((packed >> BigInt(2 * number)) & 3n))

const digits = (code: number): (number | null)[] =>
  [1, 6, 36, 216].map((unit) => {
    const level = Math.floor(code / unit) % 6
    return level === untold.level ? null : level
  })

/** Reads a card back into answers. */
export function answersOf(row: CardRow): PersonAnswers {
  const word = (of: 'a' | 'b') => {
    const own = { yes: BigInt(row[`own_${of}`]), no: BigInt(row[`not_own_${of}`]) }
    const caring = { yes: BigInt(row[`caring_${of}`]), no: BigInt(row[`not_caring_${of}`]) }
    return {
      // Both bits: the theme is named, and how is untold.
      own: { yes: own.yes & ~own.no, no: own.no & ~own.yes },
      caring,
      any: { yes: own.yes | caring.yes, no: own.no & caring.no },
    }
  }
  const [a, b] = [word('a'), word('b')]
  const types = states(BigInt(row.types) >> 2n, 6)
  const levels = [...digits(row.levels_a), ...digits(row.levels_b)]
  return {
    themes: {
      any: { a: a.any, b: b.any },
      own: { a: a.own, b: b.own },
      caring: { a: a.caring, b: b.caring },
    },
    languages: { yes: BigInt(row.languages), no: BigInt(row.not_languages) },
    traits: traitsOf(states(BigInt(row.experience), 4), types, levels),
    kinds: states(BigInt(row.kinds), 30),
    types,
    levels,
    stage: row.stage === untold.stage ? null : row.stage,
    halfDays: row.half_days === untold.halfDays ? null : row.half_days,
    hours: row.hours === untold.hours ? null : row.hours,
    travelKm: row.travel === untold.travel ? null : row.travel,
    point: row.x === null || row.y === null ? null : { x: row.x, y: row.y },
    online: row.online === 0 ? null : row.online === 1,
    interestsTold: row.employers !== '0',
    employedBy: row.employed_by,
  }
}

function traitsOf(experience: number[], types: number[], levels: (number | null)[]): Told {
  const told = { yes: 0n, no: 0n }
  const set = (bit: number, state: number) => {
    if (state === 1) told.yes |= 1n << BigInt(bit)
    if (state === 2) told.no |= 1n << BigInt(bit)
  }
  experience.forEach((state, number) => set(number, state))
  types.forEach((state, number) => set(4 + number, state))
  levels.forEach((level, number) => {
    for (let lowest = 1; lowest <= 4; lowest += 1) {
      if (level !== null) set(10 + 4 * number + lowest - 1, level >= lowest ? 1 : 2)
    }
  })
  return told
}
