import { useMutation, useQueryCache } from '@pinia/colada'
import type { Webhook, WebhookDelivery } from '@people-bank/openapi'
import { api, changing, creating, ifMatch, ok } from '@/api/client.ts'

const pauseMs = 700
const mostLooks = 35

/** What can be done to one webhook; `said` is told when it is. */
export function useWebhook(done: () => void) {
  const cache = useQueryCache()
  const onSettled = () => cache.invalidateQueries({ key: ['webhooks'] })

  const setting = useMutation({
    mutation: ({ webhook, status }: { webhook: Webhook; status: 'active' | 'paused' }) =>
      ok(
        api.PATCH('/api/v1/webhooks/{id}', {
          params: { path: { id: webhook.id }, header: changing(ifMatch(webhook.version)) },
          body: { status },
        }),
      ),
    onSuccess: done,
    onSettled,
  })
  const ending = useMutation({
    mutation: ({ id, secretId }: { id: string; secretId: string }) =>
      ok(
        api.DELETE('/api/v1/webhooks/{id}/secrets/{secretId}', {
          params: { path: { id, secretId } },
        }),
      ),
    onSuccess: done,
    onSettled,
  })
  const removing = useMutation({
    mutation: (id: string) => ok(api.DELETE('/api/v1/webhooks/{id}', { params: { path: { id } } })),
    onSuccess: done,
  })
  const replaying = useMutation({
    mutation: ({ id, deliveryId }: { id: string; deliveryId: string }) =>
      ok(
        api.POST('/api/v1/webhooks/{id}/deliveries/{deliveryId}/replays', {
          params: { path: { id, deliveryId } },
        }),
      ),
    onSettled,
  })
  /** Sends a test, and looks until something came of it, for as long as a try may take. */
  const testing = useMutation({
    mutation: async ({ id, key }: { id: string; key: string }): Promise<WebhookDelivery> => {
      let delivery = await ok(
        api.POST('/api/v1/webhooks/{id}/tests', {
          params: { path: { id }, header: creating(key) },
        }),
      )
      for (let looks = 0; delivery.state === 'waiting' && looks < mostLooks; looks += 1) {
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
        delivery = await ok(
          api.GET('/api/v1/webhooks/{id}/deliveries/{deliveryId}', {
            params: { path: { id, deliveryId: delivery.id } },
          }),
        )
      }
      return delivery
    },
    onSettled,
  })
  return { setting, ending, removing, replaying, testing }
}
