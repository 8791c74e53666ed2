import { inject, provide, type InjectionKey } from 'vue'
import type { Leader } from '@people-bank/openapi'
import type { FieldIssue } from '@/api/errors.ts'
import { en } from '@/i18n/en/en.ts'
import { useText, type TextKey } from '@/i18n/useText.ts'
import type { LeaderForm } from '../leaderForm.ts'

/** What the parts of the form share. */
export interface LeaderFormContext {
  values: LeaderForm
  /** The person as read, when one is edited. */
  leader: Leader | undefined
  issues: readonly FieldIssue[]
  error: (path: string) => string | undefined
  /** The person fills it in about themselves: without what their organisation keeps of its own. */
  isOwn: boolean
  /** A text of the form, spoken to a coordinator or to the person. */
  say: (key: FormKey, named?: Record<string, string>) => string
}

type FormKey = Exclude<keyof typeof en.leaderForm, 'consentMethods'>

/** How the form speaks. */
export function sayingOf(isOwn: boolean): LeaderFormContext['say'] {
  const { said } = useText()
  return (key, named) =>
    said(isOwn && key in en.ownForm ? (`ownForm.${key}` as TextKey) : `leaderForm.${key}`, named)
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
