import type { Opportunity, TextReading } from '@people-bank/openapi'
import { inject, provide, type InjectionKey } from 'vue'
import type { OpportunityForm } from './opportunityForm.ts'

/** What the parts of the form share. */
export interface OpportunityFormContext {
  values: OpportunityForm
  /** The named contact as read, when one is changed. */
  contact: { id: string; name: string } | null
  /** The seat that it fills as read, when one is changed. */
  seat: Opportunity['seat']
  error: (path: string) => string | undefined
  /** How a text reads, as far as it was looked at. */
  reading: (field: TextReading['field']) => TextReading | undefined
}

const key: InjectionKey<OpportunityFormContext> = Symbol('opportunity form')

export function shareOpportunityForm(context: OpportunityFormContext): void {
  provide(key, context)
}

export function useOpportunityForm(): OpportunityFormContext {
  const context = inject(key)
  if (!context) throw new Error('A part of the form stands outside it')
  return context
}
