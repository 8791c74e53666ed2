import { computed } from 'vue'
import { useText } from '@/i18n/useText.ts'
import { useSession, type PageAccess } from '@/stores/session.ts'

/** The pages on which an organisation does its duties, as far as the role of the signed-in person goes. */
export function useDuties() {
  const { t } = useText()
  const session = useSession()
  const pages = (): { name: string; access: PageAccess; label: string; words: string }[] => [
    {
      name: 'requests',
      access: 'staff',
      label: t('pages.requests'),
      words: t('requests.duty'),
    },
    {
      name: 'letters',
      access: 'staff',
      label: t('pages.letters'),
      words: t('contact.lettersDuty'),
    },
    {
      name: 'clients',
      access: 'lead',
      label: t('pages.clients'),
      words: t('clients.duty'),
    },
    {
      name: 'breaches',
      access: 'overseer',
      label: t('pages.breaches'),
      words: t('breaches.duty'),
    },
    {
      name: 'retention',
      access: 'overseer',
      label: t('pages.retention'),
      words: t('retention.duty'),
    },
    {
      name: 'equality',
      access: 'lead',
      label: t('pages.equality'),
      words: t('governance.dutyEquality'),
    },
    {
      name: 'records',
      access: 'overseer',
      label: t('pages.records'),
      words: t('governance.dutyRecords'),
    },
    {
      name: 'data-map',
      access: 'accounts',
      label: t('pages.dataMap'),
      words: t('governance.dutyDataMap'),
    },
    {
      name: 'consent-words',
      access: 'administrator',
      label: t('pages.consentWords'),
      words: t('governance.dutyConsent'),
    },
  ]
  return computed(() =>
    pages()
      .filter(({ access }) => session.may(access))
      .map(({ name, label, words }) => ({ to: { name }, label, words })),
  )
}
