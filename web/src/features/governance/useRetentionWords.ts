import type { RetentionRule } from '@people-bank/openapi'
import { useText } from '@/i18n/useText.ts'
import { isRetentionRule } from './retentionRules.ts'

/** How the rules of how long data is kept are told in words. */
export function useRetentionWords() {
  const { t } = useText()
  const nameOf = (code: string) => (isRetentionRule(code) ? t(`retention.names.${code}`) : code)
  const span = (months: number) =>
    months % 12 === 0
      ? t('retention.years', { count: months / 12 })
      : t('retention.months', { count: months })
  const sentence = ({ code, action, months }: RetentionRule) =>
    isRetentionRule(code) && months !== null
      ? t('retention.sentence', {
          span: span(months),
          event: t(`retention.events.${code}`),
          action: t(`retention.actions.${action}`),
        })
      : t('retention.kept')
  return { nameOf, sentence }
}
