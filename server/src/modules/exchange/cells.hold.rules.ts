import { plain } from './cells.text.rules.ts'
import type { ContactHold } from './draft.types.ts'
import { dateToCome, heldByHeading, heldWords, holdIn, untilDate } from './holds.rules.ts'
import { readDate } from './cells.dates.rules.ts'

const clearlyFree =
  /^(?:n|no|nope|false|0|ok|okay|fine|yes ok|ok to contact|can contact|happy to be contacted|active|current|present|ongoing|still (?:here|active|involved|coming|going|a member|with us|volunteering|on (?:the )?list)|none|nil|never asked|na|nage|no restrictions?)$/
/** 'No - happy to hear', 'ok by email': free, with words for a colleague. */
const freely =
  /^(?:(?:n|no|nope) (?:problem|problems|issue|issues|happy|fine|ok|keep|still|please do|please keep|all|very happy|wants|likes)\b|(?:ok|okay|fine|happy)\b)/
const unticked = /^[\s[\]()☐□◻.…_–—-]*$/u
const yesOnly = /^(?:y|yes|x|true|1|dnc|yep|ticked|tick|checked|ydw|ie|do|oes)$|^[✓✔☑☒✗✘×√]+$/u
const forNow =
  /\b(?:until|till|til|untill|after|from|for now|moment|poorly|unwell|ill|sick|hospital|operation|surgery|baby|maternity|mat leave|holiday|hols|away|break|pause[d]?|hold|on hold|temporarily|back|bereaved|bereavement|busy|resting|treatment|chemo|currently|wait|later|weeks?|months?|spring|summer|autumn|winter|recovering|dormant|suspended)\b/
/** What makes an agreement wait all the same: 'active but poorly'. */
const awayNow =
  /\b(?:poorly|unwell|ill|sick|hospital|operation|surgery|baby|maternity|mat leave|holiday|hols|away|break|paused?|hold|temporarily|bereaved|bereavement|resting|chemo|recovering|dormant|suspended|busy)\b/
const doubtful =
  /\b(?:not|no|nt|refus\w*|declin\w*|object\w*|revok\w*|cancel\w*|expired|lapsed|pending|await\w*|unsigned|unconfirmed|chas\w*|overdue)\b/
const unanswered =
  /^(?:no (?:reply|response|answer|form|record)|not (?:yet|asked|sent|received|returned|replied|signed|confirmed)|pending|await\w*|overdue|unsigned|chas\w*)\b/
/** A clock time under 'do not call before' limits the hour and stops nobody's post. */
const clockTime = /^\s*\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|a\.m\.?|p\.m\.?|o'?clock)?\s*$/i

const pause = (words: string, until: string | null): ContactHold => ({
  kind: 'pause',
  until,
  words: heldWords(words),
})

const never = (words: string): ContactHold => ({
  kind: 'no_contact',
  until: null,
  words: heldWords(words),
})

/** A wish not to be contacted. Anything but a blank or a clear no counts, in doubt as a pause. */
export const readHold = (cell: string, today: string, heading = ''): ContactHold | null => {
  const words = cell.trim()
  if (words === '' || unticked.test(words) || /^n\/?a$/i.test(words)) return null
  const one = plain(words)
  if (clearlyFree.test(one)) return null
  const asks = heldByHeading(heading) ?? 'no_contact'
  if (asks === 'pause' && /\bbefore\b/i.test(heading) && clockTime.test(words)) return null
  const said = holdIn(words, 'doNotContact')
  if (said === 'no_contact') return never(words)
  if (freely.test(one) && !forNow.test(one)) return null
  if (yesOnly.test(one) || yesOnly.test(words)) {
    return asks === 'pause' ? pause(words, null) : never(words)
  }
  const dated = readDate(words, today)
  if (dated && asks === 'no_contact') return dated.date > today ? pause(words, null) : never(words)
  if (dated) return pause(words, dateToCome(words, false, today))
  const asked = /^(?:y|yes|do not|dont)\b/.test(one)
  if (asked && !forNow.test(one)) return never(words)
  return pause(words, untilDate(words, today))
}

/** A consent column: only what reads as agreement leaves the person free. */
export const readConsent = (
  cell: string,
  today: string,
): { hold: ContactHold | null; clear: boolean } => {
  const one = plain(cell)
  const free = (clear: boolean) => ({ hold: null, clear })
  const held = (hold: ContactHold) => ({ hold, clear: false })
  // 'N/a - is 18': the question was not for them.
  if (/^\s*n\/a\b/i.test(cell) && !holdIn(cell, 'consent')) return free(false)
  if (one === '') return free(cell.trim() === '' || /^[✓✔☑√]$/u.test(cell.trim()))
  if (
    unanswered.test(one) ||
    /\bawaiting (?:a )?(?:reply|response|answer|consent|form)\b/.test(one)
  )
    return held(pause(cell, null))
  const said = holdIn(cell, 'consent')
  if (said) return held(said === 'pause' ? pause(cell, untilDate(cell, today)) : never(cell))
  if (/^(?:n|no|false|0|inactive|na|nage)\b/.test(one) && !freely.test(one)) {
    return held(/^no\b.*\b(?:reply|response|answer)\b/.test(one) ? pause(cell, null) : never(cell))
  }
  const agrees =
    /^(?:y|yes|x|true|1|ok|given|agreed|signed|active|current|consented|verbal|email|form|opted in|on file|ie|ydw)\b/.test(
      one,
    )
  // 'Yes until December' ends with the agreement, not with a silence.
  if (agrees && /\b(?:until|till|til)\b/.test(one)) return held(pause(cell, null))
  if (agrees ? awayNow.test(one) : forNow.test(one)) {
    return held(pause(cell, untilDate(cell, today)))
  }
  if (/\b(?:refused|declined|revoked|objected)\b/.test(one)) return held(never(cell))
  if (agrees && !doubtful.test(one) && !/\b(?:but|except|only)\b/.test(one)) {
    return free(/^(?:y|yes|true|1|x)$/.test(one))
  }
  return free(false)
}
