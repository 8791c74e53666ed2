import { plain } from './cells.text.rules.ts'
import { lastDayOf, monthOf, readDate } from './cells.dates.rules.ts'
import type { ContactHold } from './draft.types.ts'

const clearlyFree =
  /^(?:n|no|nope|false|0|ok|okay|fine|yes ok|ok to contact|can contact|happy to be contacted|active)$/
const forGood =
  /\b(?:left|leaves|leaving|deceased|died|dead|rip|removed?|resigned|withdrawn|withdrew|unsubscribed?|opted out|opt out|never|complaint|moved away|stop|do not contact|dont contact|no contact|no longer|delete|erase|not to be contacted)\b/
const yesOnly = /^(?:y|yes|x|true|1|✓|✔|dnc|yep|ticked|tick)$/
const forNow =
  /\b(?:until|till|til|after|from|for now|moment|poorly|unwell|ill|sick|hospital|operation|surgery|baby|maternity|holiday|away|break|pause[d]?|hold|on hold|temporarily|back|bereaved|bereavement|busy|resting|treatment|chemo|currently|wait|later|weeks?|months?|spring|summer|autumn|winter|recovering)\b/

/** A wish not to be contacted. Anything but a blank or a clear no counts, in doubt as a pause. */
export const readHold = (cell: string, today: string): ContactHold | null => {
  const words = cell.trim()
  if (words === '') return null
  const one = plain(words)
  if (clearlyFree.test(one)) return null
  if (forGood.test(one) || yesOnly.test(one) || yesOnly.test(words)) {
    return {
      kind: forNow.test(one) && !forGood.test(one) ? 'pause' : 'no_contact',
      until: null,
      words,
    }
  }
  const asked = /^(?:y|yes|do not|dont)\b/.test(one)
  if (asked && !forNow.test(one)) return { kind: 'no_contact', until: null, words }
  return { kind: 'pause', until: untilDate(words, today), words }
}

/** A consent column: only what reads as agreement leaves the person free. */
export const readConsent = (
  cell: string,
  today: string,
): { hold: ContactHold | null; clear: boolean } => {
  const one = plain(cell)
  if (one === '') return { hold: null, clear: cell.trim() === '' || /^[✓✔]$/.test(cell.trim()) }
  if (
    /^(?:y|yes|x|true|1|ok|given|agreed|signed|active|current|consented|verbal|email|form|opted in|on file)\b/.test(
      one,
    ) &&
    !/\b(?:not?|but|until|except)\b/.test(one)
  ) {
    return { hold: null, clear: /^(?:y|yes|true|1|x)$/.test(one) }
  }
  if (/^(?:n|no|false|0|inactive|refused|declined)\b/.test(one) || forGood.test(one)) {
    return { hold: { kind: 'no_contact', until: null, words: cell.trim() }, clear: false }
  }
  if (forNow.test(one))
    return {
      hold: { kind: 'pause', until: untilDate(cell, today), words: cell.trim() },
      clear: false,
    }
  return { hold: null, clear: false }
}

/** A month without a year could be any year's, so only a whole date to come ends a pause. */
const untilDate = (words: string, today: string): string | null => {
  const after =
    /\b(?:until|till|til|after|from|back)\s+(?:the\s+)?(?:end of\s+)?([^;,()]{3,40})$/i.exec(
      words,
    )?.[1]
  if (!after || monthOf(after.trim()) !== null) return null
  const read = readDate(after.replace(/[.!]+$/, ''), today)
  if (!read || read.precision === 'year') return null
  const date = /end of/i.test(words) ? lastDayOf(read) : read.date
  return date > today ? date : null
}
