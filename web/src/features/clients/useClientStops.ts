import { useMutation, useQueryCache } from '@pinia/colada'
import type { Client } from '@people-bank/openapi'
import { api, changing, ifMatch, ok } from '@/api/client.ts'

/** Suspends a program or lets it work again, and ends its secrets. */
export function useClientStops(done: () => void) {
  const cache = useQueryCache()
  const onSettled = () => cache.invalidateQueries({ key: ['clients'] })
  const setting = useMutation({
    mutation: ({ client, status }: { client: Client; status: Client['status'] }) =>
      ok(
        api.PATCH('/api/v1/clients/{id}', {
          params: { path: { id: client.id }, header: changing(ifMatch(client.version)) },
          body: { status },
        }),
      ),
    onSuccess: done,
    onSettled,
  })
  const ending = useMutation({
    mutation: ({ client, secretId }: { client: Client; secretId: string }) =>
      ok(
        api.DELETE('/api/v1/clients/{id}/secrets/{secretId}', {
          params: { path: { id: client.id, secretId } },
        }),
      ),
    onSuccess: done,
    onSettled,
  })
  return { setting, ending }
}
