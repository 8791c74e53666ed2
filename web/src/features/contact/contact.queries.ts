import { defineQueryOptions } from '@pinia/colada'
import { api, ok, okWithEtag } from '@/api/client.ts'

/** What was sent to a person of the register. */
export const messagesQuery = defineQueryOptions(
  ({ id, cursor }: { id: string; cursor: string | undefined }) => ({
    key: ['leaders', id, 'messages', cursor ?? ''],
    query: () =>
      ok(
        api.GET('/api/v1/leaders/{id}/messages', {
          params: { path: { id }, query: { cursor, limit: 25 } },
        }),
      ),
    staleTime: 0,
  }),
)

/** One message with what is to be said. */
export const messageQuery = defineQueryOptions((id: string) => ({
  key: ['messages', id],
  query: () => ok(api.GET('/api/v1/messages/{id}', { params: { path: { id } } })),
  staleTime: 0,
}))

/** The languages that the bank writes in, and the forms that it can mail. */
export const messageLanguages = ['en', 'cy'] as const
export const letterFormats = ['standard', 'plain', 'large_print', 'easy_read'] as const
export interface LetterReader {
  language: (typeof messageLanguages)[number]
  format: (typeof letterFormats)[number]
}

/** Every kind of message, as this reader would get it. */
export const lettersQuery = defineQueryOptions((reader: LetterReader) => ({
  key: ['letters', reader.language, reader.format],
  query: () => ok(api.GET('/api/v1/letters', { params: { query: { ...reader } } })),
  staleTime: 60_000,
}))

/** When and whether a person may be contacted; without an id, the signed-in leader. */
export const contactWishesQuery = defineQueryOptions((id: string | undefined) => ({
  key: ['contact-wishes', id ?? 'me'],
  query: () =>
    id
      ? okWithEtag(api.GET('/api/v1/leaders/{id}/contact-wishes', { params: { path: { id } } }))
      : okWithEtag(api.GET('/api/v1/me/contact-wishes')),
  staleTime: 0,
}))
