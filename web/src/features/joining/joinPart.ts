import { inject, provide, type InjectionKey } from 'vue'
import type { JoiningOffer } from '@people-bank/openapi'
import type { JoinForm } from './joinForm.ts'

/** What the steps of the join form share. */
interface JoinPart {
  form: { values: JoinForm; error: (path: string) => string | undefined }
  offer: JoiningOffer
  /** Who looks after the record is still a question. */
  choosing: boolean
}

const key: InjectionKey<JoinPart> = Symbol('join form')

export function shareJoinForm(part: JoinPart): void {
  provide(key, part)
}

export function useJoinPart(): JoinPart {
  const part = inject(key)
  if (!part) throw new Error('A step of the join form stands outside it')
  return part
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
