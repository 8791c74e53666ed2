import { plain, tellsNothing } from './cells.text.rules.ts'
import type { CellReading } from './cells.text.rules.ts'
import { lastDayOf, readDate } from './cells.dates.rules.ts'
import type { DraftCheck } from './draft.types.ts'

const kindOf = (words: string): string => {
  const one = plain(words)
  if (/\b(?:dbs|crb|disclosure|police|vetting|clearance)\b/.test(one)) return 'dbs'
  if (/\breferences?\b/.test(one)) return 'references'
  if (/\b(?:training|safeguarding|induction)\b/.test(one)) return 'training'
  return 'check'
}

const shape =
  /^(?:(?:dbs|crb|induction|safeguarding|references?|training)\b[\s:,.-]*)?(?:(y|yes|done|enhanced|basic|standard|clear|cleared|ok|valid|checked)\b[\s:,.-]*)?(?:(exp(?:ir(?:es|ed|y))?|valid (?:to|until|till)|until|renew(?:al)?(?: due)?|due)\b\.?[\s:,-]*)?(.*)$/i

/** 'DBS expiry', 'DBS due': a date below it is the last one. */
const endsBelow = /\b(?:exp(?:iry|ires)?|due|renewal|valid (?:to|until|till)|until|runs out)\b/

/** A check that was made, and when it was made or ends; a plain no leaves only the words. */
export const readChecks = (
  cell: string,
  heading: string,
  today: string,
): CellReading<DraftCheck[]> => {
  const words = cell.trim()
  if (words === '') return { understood: [], leftover: null }
  const unread =
    tellsNothing(words) || words.length > 80 || /^(?:n|no|none|nil|n\/a|not\b)/i.test(words)
  const parts = unread ? null : shape.exec(words)
  if (!parts) return { understood: [], leftover: cell }
  const [, done, endsHere, rest = ''] = parts
  const ends = endsHere !== undefined || endsBelow.test(plain(heading))
  const when = rest.trim() === '' ? null : readDate(rest.replace(/^\(|\)$/g, ''), today)
  if ((rest.trim() !== '' && !when) || (!done && !when) || (endsHere && !when)) {
    return { understood: [], leftover: cell, review: 'The check could not be read' }
  }
  const kind = kindOf(`${heading} ${words}`)
  const check: DraftCheck = {
    kind,
    on: ends ? null : (when?.date ?? null),
    expiresOn: ends && when ? lastDayOf(when) : null,
    precision: when?.precision ?? null,
    note: words,
  }
  const over = check.expiresOn !== null && check.expiresOn < today
  return {
    understood: [check],
    leftover: null,
    ...(over ? { review: 'The check has run out' } : {}),
  }
}
