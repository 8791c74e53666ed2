import type { OwnPlacement } from '@people-bank/openapi'
import { useText } from '@/i18n/useText.ts'

/** Where a placement stands and what comes next, said to the person. */
export function usePlacementWords() {
  const { t } = useText()
  const next = ({ status, owed }: OwnPlacement): string => {
    if (owed === 'yes') return t('own.nextYes')
    if (owed === 'place') return t('own.nextPlace')
    if (owed === 'outcome') return t('own.nextOutcome')
    return t(`own.nexts.${status}`)
  }
  const tone = ({ status, owed }: OwnPlacement) => {
    if (owed === 'yes' || status === 'invited') return 'yellow'
    if (status === 'agreed' || status === 'active') return 'green'
    return status === 'interested' || status === 'in_conversation' ? 'blue' : 'grey'
  }
  return { next, tone }
}
