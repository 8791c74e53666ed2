import type { Webhook } from '@people-bank/openapi'

/** The kinds of change, in the order of the form. */
export const kindKeys: readonly Webhook['kinds'][number][] = ['person', 'opportunity', 'placement']

const scopes = {
  person: 'people:find',
  opportunity: 'opportunities:write',
  placement: 'placements:read',
} as const

/** The kinds that a program with these scopes may be told of. */
export const kindsWith = (held: readonly string[]): Webhook['kinds'] =>
  kindKeys.filter((kind) => held.includes(scopes[kind]))

/** How a webhook stands, in one word, and in what colour. */
export function standingOf(webhook: Webhook): {
  key: 'active' | 'resting' | 'paused' | 'gone' | 'failing'
  tone: 'green' | 'orange' | 'grey' | 'red'
} {
  if (webhook.disabledFor) return { key: webhook.disabledFor, tone: 'red' }
  if (webhook.status === 'paused') return { key: 'paused', tone: 'grey' }
  return webhook.failures > 0
    ? { key: 'resting', tone: 'orange' }
    : { key: 'active', tone: 'green' }
}
