import { useMutation, useQueryCache } from '@pinia/colada'
import type { ConsentState, OwnConsentCreate } from '@people-bank/openapi'
import { api, creating, ok } from '@/api/client.ts'
import { newKey } from '@/api/keys.ts'
import { useText } from '@/i18n/useText.ts'

/** Answers for oneself, and where an answer stands in words. */
export function useConsent() {
  const { t, date } = useText()
  const cache = useQueryCache()

  const answering = useMutation({
    mutation: (body: OwnConsentCreate) =>
      ok(api.POST('/api/v1/me/consents', { params: { header: creating(newKey()) }, body })),
    onSuccess: (consents) => {
      cache.setQueryData(['me', 'consents'], consents)
      return cache.invalidateQueries({ key: ['me', 'leader'] })
    },
  })

  function standing({ latest, holds, due }: ConsentState): string {
    if (!latest) return t('own.notAsked')
    const at = date(latest.at)
    if (due === 'ended') return t('own.ended', { date: date(latest.expiresAt ?? latest.at) })
    if (due === 'said_by_others') return t('own.othersSaid', { date: at })
    if (holds) return t('own.saidYes', { date: at })
    return latest.answer === 'withdrawn'
      ? t('own.tookBack', { date: at })
      : t('own.saidNo', { date: at })
  }

  return { answering, standing }
}
