import { useText, type TextKey } from '@/i18n/useText.ts'
import { en } from '@/i18n/en/en.ts'
import { useVocabulary, type TermKind } from '@/features/vocabulary/useVocabulary.ts'
import { writtenPart, type LeaderForm, type LeaderPart } from './leaderForm.ts'

const names: Record<LeaderPart, TextKey> = {
  name: 'leaderForm.name',
  knownAs: 'leaderForm.knownAs',
  pronouns: 'leaderForm.pronouns',
  reference: 'leaderForm.reference',
  ageBand: 'leaderForm.ageBand',
  guardian: 'leaderForm.guardianName',
  offers: 'leaders.offers',
  wants: 'leaders.wants',
  kinds: 'leaders.interests',
  leftOutKinds: 'leaderForm.leftOut',
  types: 'leaderForm.types',
  position: 'leaderForm.position',
  stage: 'leaderForm.stage',
  attributes: 'leaderForm.attributes',
  halfDays: 'leaderForm.halfDays',
  hoursMonth: 'leaderForm.hoursMonth',
  availabilityNote: 'leaderForm.availabilityNote',
  outcode: 'leaderForm.outcode',
  travelKm: 'leaderForm.travelKm',
  online: 'leaderForm.online',
  languages: 'leaderForm.languages',
  email: 'leaderForm.email',
  phone: 'leaderForm.phone',
  otherPhones: 'leaderForm.otherPhones',
  preferredChannel: 'leaderForm.channel',
  contactNote: 'leaderForm.contactNote',
  supportNeeds: 'leaderForm.support',
  recognition: 'leaderForm.recognition',
  recognitionNote: 'leaderForm.recognitionNote',
  interests: 'leaders.declared',
  memberships: 'leaderForm.memberships',
  checks: 'leaderForm.checks',
  links: 'leaderForm.links',
  joinedOn: 'leaderForm.joinedOn',
  source: 'leaderForm.source',
  sourceNote: 'leaderForm.sourceNote',
  contactAccountId: 'leaderForm.contactPerson',
  paused: 'leaderForm.pause',
  pausedUntil: 'leaderForm.pausedUntil',
  matchConsent: 'leaderForm.consent',
  experience: 'leaders.experience',
  themes: 'leaderForm.themes',
  review: 'leaderForm.review',
}

const kinds: Partial<Record<LeaderPart, TermKind>> = {
  kinds: 'opportunityKinds',
  leftOutKinds: 'opportunityKinds',
  types: 'leaderTypes',
  languages: 'languages',
  experience: 'experienceKinds',
  themes: 'themes',
  supportNeeds: 'supportNeeds',
  recognition: 'recognition',
  stage: 'stages',
  position: 'positions',
}

/** The name of a part as its own person reads it, where that differs. */
const ownNameOf = (part: LeaderPart): TextKey => {
  const key = [part, names[part].split('.').at(-1) ?? part].find((each) => each in en.ownForm)
  return key ? (`ownForm.${key}` as TextKey) : names[part]
}

/** Parts of the form as a reader knows them: their names, and what stands in them as text. */
export function usePartWords(isOwn = false) {
  const { said, t } = useText()
  const { label } = useVocabulary()

  const plain = (value: unknown, kind: TermKind | undefined): string => {
    if (value === null || value === undefined || value === '') return t('common.untold')
    if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no')
    if (typeof value === 'string') return kind ? label(kind, value) : value
    if (typeof value === 'number') return String(value)
    if (Array.isArray(value)) {
      return value.length > 0 ? value.map((each) => plain(each, kind)).join(', ') : t('common.none')
    }
    if (typeof value === 'object' && 'yes' in value) return plain(value.yes, kind)
    if (typeof value === 'object' && 'items' in value)
      return plain(Object.keys(value.items as object), kind)
    return Object.values(value)
      .filter((each) => each !== null && each !== '')
      .map((each) => plain(each, kind))
      .join(', ')
  }

  return {
    name: (part: LeaderPart) => said(isOwn ? ownNameOf(part) : names[part]),
    words: (form: LeaderForm, part: LeaderPart) => plain(writtenPart(form, part), kinds[part]),
  }
}
