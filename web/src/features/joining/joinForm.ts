import type { JoinAnswers, JoiningOffer } from '@people-bank/openapi'
import type { FieldIssue } from '@/api/errors.ts'
import type { TextKey } from '@/i18n/useText.ts'

export type JoinStep = 'you' | 'offer' | 'lived' | 'where' | 'agree'
export type AgreeAnswer = 'given' | 'refused' | 'later'
type Age = 'none' | NonNullable<JoinAnswers['ageBand']>

/** What the join form holds while it is filled in; '' is not told. */
export interface JoinForm {
  name: string
  email: string
  age: Age
  guardian: { name: string; relation: string; email: string; phone: string }
  offers: string
  wants: string
  kinds: string[]
  experience: string[]
  themes: string[]
  outcode: string
  organisationId: string
  match: AgreeAnswer
  contact: AgreeAnswer
}

/** The form as it starts, from what was saved before. */
export function joinFormOf(answers: JoinAnswers = {}, name: string | null = null): JoinForm {
  const { guardian } = answers
  return {
    name: answers.name ?? name ?? '',
    email: '',
    age: answers.ageBand ?? 'none',
    guardian: {
      name: guardian?.name ?? '',
      relation: guardian?.relation ?? '',
      email: guardian?.email ?? '',
      phone: guardian?.phone ?? '',
    },
    offers: answers.offers ?? '',
    wants: answers.wants ?? '',
    kinds: answers.kinds ?? [],
    experience: answers.experience ?? [],
    themes: answers.themes ?? [],
    outcode: answers.outcode ?? '',
    organisationId: answers.organisationId ?? '',
    match: 'later',
    contact: 'later',
  }
}

const words = (text: string): string | null => text.trim() || null
/** People write their whole postcode; the second half is left with them. */
const firstHalf = (text: string): string | null =>
  words(text.toUpperCase().replace(/\s*\d[A-Z]{2}\s*$/, ''))

/** What is sent: nothing that was left out. */
export function joinAnswersOf(form: JoinForm): JoinAnswers {
  const { guardian } = form
  const name = words(form.name)
  return {
    ...(name ? { name } : {}),
    organisationId: form.organisationId || null,
    ageBand: form.age === 'none' ? null : form.age,
    guardian:
      form.age === 'under_16' && words(guardian.name)
        ? {
            name: guardian.name.trim(),
            relation: guardian.relation.trim(),
            email: words(guardian.email),
            phone: words(guardian.phone),
          }
        : null,
    offers: words(form.offers),
    wants: words(form.wants),
    kinds: form.kinds,
    experience: form.experience,
    themes: form.themes,
    outcode: firstHalf(form.outcode),
  }
}

/** The own answers about what is agreed to; "later" is none. */
export function joinConsentsOf(form: JoinForm, offer: JoiningOffer) {
  return offer.purposes.flatMap(({ purpose, wordingId }) => {
    const answer = form[purpose]
    return answer === 'later' ? [] : [{ purpose, wordingId, answer }]
  })
}

/** What is missing in one step, before anything is sent. */
export function missingIn(
  step: JoinStep,
  form: JoinForm,
  organisations: number,
  say: (key: TextKey) => string,
): FieldIssue[] {
  const found: FieldIssue[] = []
  const ask = (isMissing: boolean, field: string, key: TextKey) => {
    if (isMissing) found.push({ field, message: say(key) })
  }
  if (step === 'you') {
    ask(!words(form.name), 'name', 'joining.nameMissing')
    if (form.age === 'under_16') {
      const { name, relation, email, phone } = form.guardian
      ask(!words(name), 'guardian.name', 'joining.guardianMissing')
      ask(!words(relation), 'guardian.relation', 'joining.guardianRelationMissing')
      ask(!words(email) && !words(phone), 'guardian.email', 'joining.guardianReachMissing')
    }
  }
  if (step === 'where') ask(!form.email.includes('@'), 'email', 'joining.emailMissing')
  if (step === 'where' || step === 'agree')
    ask(organisations > 1 && !form.organisationId, 'organisationId', 'joining.organisationMissing')
  return found
}
