import type { WebhookDelivery } from '@people-bank/openapi'
import type { webhooks } from '@/i18n/en/webhooks.ts'
import { useText } from '@/i18n/useText.ts'

type TypeKey = keyof typeof webhooks.types

/** What a line of the log says, in words. */
export function useDeliveryWords() {
  const { t } = useText()
  const what = ({ type }: WebhookDelivery): string =>
    t(`webhooks.types.${type.replace('.', '_') as TypeKey}`)

  const time = (ms: number): string =>
    ms < 1_000
      ? t('webhooks.ms', { count: ms })
      : t('webhooks.seconds', { count: Math.round(ms / 100) / 10 })

  /** Why a try was not taken, to go on after a colon. */
  function why({ failure, answerStatus }: WebhookDelivery): string {
    if (failure) return t(`webhooks.why.${failure}`)
    return t('webhooks.answered', { status: String(answerStatus ?? '') })
  }

  /** How a try went; of a delivery, the last one, and nothing where there was none. */
  function lastTry({
    failure,
    answerStatus,
    tookMs,
  }: Pick<WebhookDelivery, 'failure' | 'answerStatus' | 'tookMs'>): string {
    if (failure === 'not_allowed' || tookMs === null)
      return failure ? t(`webhooks.why.${failure}`) : ''
    return failure
      ? t('webhooks.failedIn', { why: t(`webhooks.why.${failure}`), time: time(tookMs) })
      : t('webhooks.answeredIn', { status: String(answerStatus ?? ''), time: time(tookMs) })
  }
  return { what, why, lastTry, time }
}
