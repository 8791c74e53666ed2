/*
 * Numbers of the NHS and of national insurance open other doors, so a register keeps them nowhere: not as a
 * reference, not in a note.
 */

const ni =
  /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D](?![\p{L}\p{N}])/giu
const labelled = /\bnhs(?:\s*(?:no|num|number|id))?[\s.:#-]*\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/gi
const grouped = /(?<![\d+])[1-9]\d{2}[ -]\d{3}[ -]\d{4}(?!\d)/g
const joined = /(?<![\d+])[469]\d{9}(?!\d)/g

/** The last digit of an NHS number follows from the others. */
const isNhsNumber = (text: string): boolean => {
  const digits = [...text.replace(/\D/g, '')].map(Number)
  const last = digits.pop()
  const sum = digits.reduce((total, digit, at) => total + digit * (10 - at), 0)
  return digits.length === 9 && last === (11 - (sum % 11)) % 11
}

/** The text without such numbers; in a column of phones only those that say what they are. */
export const withoutPrivateNumbers = (text: string, ofPhones: boolean): string => {
  if (!/\d/.test(text)) return text
  const without = text.replace(ni, '[NI number]').replace(labelled, '[NHS number]')
  if (ofPhones) return without
  return [grouped, joined].reduce(
    (so, pattern) => so.replace(pattern, (run) => (isNhsNumber(run) ? '[NHS number]' : run)),
    without,
  )
}

/** A heading of a column that holds nothing else. */
export const privateHeading =
  /\b(?:nhs (?:no|num|number|id)|national insurance|(?:ni|nino) (?:no|num|number)|nino|rhif gig|(?:chi|hcn|h and c|health and care) (?:no|num|number)|hcn)\b/
