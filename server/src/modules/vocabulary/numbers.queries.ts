import { prepared, type Db } from '../../core/db.ts'

/** Numbers of vocabulary codes; throws a RangeError for a code that is not in the vocabulary. */
export type NumberOf = (kind: string, code: string) => number

export interface Word {
  kind: string
  code: string
}

const nameOf = (kind: string, code: string): string => `${kind} ${code}`

async function readNumbers(db: Db): Promise<Map<string, number>> {
  const [row] = await prepared<{ names: string[] | null; numbers: number[] | null }>(db, {
    name: 'term_numbers',
    text: `select array_agg(kind || ' ' || code order by kind, number) as names,
        array_agg(number order by kind, number) as numbers
      from term where kind not in ('jargon', 'meeting_point')`,
    values: [],
  })
  return new Map((row?.names ?? []).map((name, at) => [name, row?.numbers?.[at] ?? 0]))
}

function numberIn(numbers: ReadonlyMap<string, number>, { kind, code }: Word): number {
  const number = numbers.get(nameOf(kind, code))
  if (number === undefined) throw new RangeError(`${code} is not in the vocabulary (${kind})`)
  return number
}

/** The number that each word has in masks, as this transaction sees them. */
export async function findTermNumbers(db: Db): Promise<NumberOf> {
  // All of them, in one row: a few hundred are read as quickly as a few are looked up.
  const numbers = await readNumbers(db)
  return (kind, code) => numberIn(numbers, { kind, code })
}

/**
 * The same, kept: a word's number is dealt once and neither it nor the code ever changes, so that what was
 * read once holds. Only a word that is not known yet makes it read again.
 */
export class WordNumbers {
  readonly #db: Db
  #numbers: ReadonlyMap<string, number> = new Map()

  constructor(db: Db) {
    this.#db = db
  }

  /** Numbers of these words and of all others that were there when they were last read. */
  async of(words: readonly Word[]): Promise<NumberOf> {
    if (words.some(({ kind, code }) => !this.#numbers.has(nameOf(kind, code)))) {
      this.#numbers = await readNumbers(this.#db)
    }
    const numbers = this.#numbers
    return (kind, code) => numberIn(numbers, { kind, code })
  }
}
