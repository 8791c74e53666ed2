import type { JoiningOffer } from '@people-bank/openapi'
import type { JoinForm } from './joinForm.ts'

/** What each step of the join form is given. */
export interface JoinPart {
  form: { values: JoinForm; error: (path: string) => string | undefined }
  offer: JoiningOffer
  choosing: boolean
}

/** Words of the bank as choices. */
export const choicesOf = (words: JoiningOffer['kinds']) =>
  words.map(({ code, label }) => ({ value: code, label }))

/** The same under their headings. */
export function groupsOf(words: JoiningOffer['themes']) {
  const headings = [...new Set(words.map(({ group }) => group ?? ''))]
  return headings.map((heading) => ({
    label: heading,
    options: choicesOf(words.filter(({ group }) => (group ?? '') === heading)),
  }))
}
