import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import type { DraftCheck, OpportunityUpdate } from '@people-bank/openapi'
import { draftCheckQuery } from './opportunities.queries.ts'
import { createFrom, type OpportunityForm } from './opportunityForm.ts'
import { useRested } from './useRested.ts'

const outcode = /^[A-Z]{1,2}\d[\dA-Z]?$/

/** The part of what is written that is looked at before it opens. Half a postcode is none yet. */
function checkedPartOf(form: OpportunityForm): OpportunityUpdate {
  const { title, kind: _kind, role: _role, project: _project, ...draft } = createFrom(form)
  const { weights: _weights, wanted: _wanted, essentials: _essentials, ...checked } = draft
  return {
    ...checked,
    ...(title.trim() ? { title } : {}),
    counterparts: [],
    outcode: checked.outcode && outcode.test(checked.outcode) ? checked.outcode : null,
  }
}

/** What is still missing, looked at anew whenever the writing rests; as last known while it cannot be read. */
export function useDraftCheck(read: () => OpportunityForm) {
  const rested = useRested(() => checkedPartOf(read()))
  let last: DraftCheck | undefined
  const { data } = useQuery(() => ({
    ...draftCheckQuery(rested.value),
    placeholderData: (before) => before ?? last,
  }))
  return computed(() => {
    last = data.value ?? last
    return last
  })
}
