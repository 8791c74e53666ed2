import { defineQueryOptions } from '@pinia/colada'
import type { WebhookDelivery } from '@people-bank/openapi'
import { api, ok } from '@/api/client.ts'

/** The program that webhooks are of. */
export const clientQuery = defineQueryOptions((id: string) => ({
  key: ['clients', 'one', id],
  query: () => ok(api.GET('/api/v1/clients/{id}', { params: { path: { id } } })),
  staleTime: 0,
}))

export const webhooksQuery = defineQueryOptions((clientId: string) => ({
  key: ['webhooks', 'of', clientId],
  query: () => ok(api.GET('/api/v1/clients/{id}/webhooks', { params: { path: { id: clientId } } })),
  staleTime: 0,
}))

export const webhookQuery = defineQueryOptions((id: string) => ({
  key: ['webhooks', 'one', id],
  query: () => ok(api.GET('/api/v1/webhooks/{id}', { params: { path: { id } } })),
  staleTime: 0,
}))

export const deliveriesQuery = defineQueryOptions(
  ({
    webhookId,
    state,
    cursor,
  }: {
    webhookId: string
    state: WebhookDelivery['state'] | undefined
    cursor: string | undefined
  }) => ({
    key: ['webhooks', 'deliveries', webhookId, state ?? '', cursor ?? ''],
    query: () =>
      ok(
        api.GET('/api/v1/webhooks/{id}/deliveries', {
          params: { path: { id: webhookId }, query: { state, cursor, limit: 25 } },
        }),
      ),
    staleTime: 0,
  }),
)
