import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { breaksBetween } from './breaks.ts'
import type { Promises } from './promises.ts'

/** A change that breaks programs of partners, made on purpose. */
export interface DeclaredBreak {
  /** As the check names it. */
  change: string
  /** When it landed, YYYY-MM-DD. */
  date: string
  /** Why it could not be avoided. */
  reason: string
  /** What partners do about it. */
  instead: string
}

const fromOpenapi = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../openapi/${name}`, import.meta.url)), 'utf8')

/** What partners were last promised, as it is committed. */
export const promised = (): Promises => JSON.parse(fromOpenapi('promised.json')) as Promises

/** What was declared to break, with what is wrong about how it is declared. */
export function declarationsOf(text: string): { declared: DeclaredBreak[]; wrong: string[] } {
  const declared = JSON.parse(text) as DeclaredBreak[]
  const wrong = declared.flatMap(({ change, date, reason, instead }) =>
    /^\d{4}-\d\d-\d\d$/.test(date) && reason.length > 10 && instead.length > 10
      ? []
      : [`"${change}" needs a date, a reason, and what partners do instead`],
  )
  return { declared, wrong }
}

/** What breaks between what was promised and this, and is nowhere declared; one line each, to be read by a person. */
export function undeclaredBreaks(
  now: Promises,
  before: Promises = promised(),
  declarations: string = fromOpenapi('breaking.json'),
): string[] {
  const { declared, wrong } = declarationsOf(declarations)
  const known = new Set(declared.map(({ change }) => change))
  return [...wrong, ...breaksBetween(before, now).filter((change) => !known.has(change))]
}

export const howToDeclare =
  'This breaks programs that were written against the contract. Keep it working, or declare each line in openapi/breaking.json with date, reason, and what partners do instead.'
