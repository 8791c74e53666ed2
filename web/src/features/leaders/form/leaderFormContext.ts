import { inject, provide, type InjectionKey } from 'vue'
import type { Leader } from '@people-bank/openapi'
import type { FieldIssue } from '@/api/errors.ts'
import type { LeaderForm } from '../leaderForm.ts'

/** What the parts of the form share. */
export interface LeaderFormContext {
  values: LeaderForm
  /** The person as read, when one is edited. */
  leader: Leader | undefined
  issues: readonly FieldIssue[]
  error: (path: string) => string | undefined
}

const key: InjectionKey<LeaderFormContext> = Symbol('leader form')

export function shareLeaderForm(context: LeaderFormContext): void {
  provide(key, context)
}

export function useLeaderForm(): LeaderFormContext {
  const context = inject(key)
  if (!context) throw new Error('A part of the form stands outside it')
  return context
}
