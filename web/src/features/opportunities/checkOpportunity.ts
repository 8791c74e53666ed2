import type { FieldIssue } from '@/api/errors.ts'
import { useText } from '@/i18n/useText.ts'
import type { OpportunityForm } from './opportunityForm.ts'

/** What can be told before asking the server. */
export function checkOpportunity({ title, kind }: OpportunityForm): FieldIssue[] {
  const { t } = useText()
  return [
    ...(title.trim() ? [] : [{ field: 'title', message: t('opportunities.form.titleMissing') }]),
    ...(kind ? [] : [{ field: 'kind', message: t('opportunities.form.kindMissing') }]),
  ]
}
