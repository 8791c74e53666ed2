import type { ScreenState } from './catalogue-types.ts'
import { answering, failing, longWords } from './support/answers.ts'

const list = /\/api\/v1\/leader-uploads\?/
const id = (last: number) => `0190a000-0000-7000-8000-00000000070${last}`
const upload = {
  id: id(1),
  format: 'ndjson',
  status: 'complete',
  agreement: null,
  taken: 1_212,
  counts: { created: 1_180, updated: 20, unchanged: 5, refused: 7 },
  program: 'Volunteer system of the medical school',
  createdAt: '2026-11-20T02:00:00.000Z',
  updatedAt: '2026-11-20T02:01:00.000Z',
}
const running = {
  ...upload,
  id: id(2),
  status: 'open',
  taken: 250,
  counts: { created: 250, updated: 0, unchanged: 0, refused: 0 },
  program: null,
}
const page = (items: object[]) => ({ items, nextCursor: 'next' })
const state = { screen: 'import', as: 'coordinator', path: () => '/import' } as const

/** The page of imports where programs send people as well. */
export const uploadsStates: ScreenState[] = [
  { ...state, state: 'uploads', given: answering(list, page([running, upload])) },
  { ...state, state: 'uploads-error', given: failing(list) },
  {
    ...state,
    state: 'long',
    given: answering(
      list,
      page([
        {
          ...upload,
          program: longWords,
          counts: {
            created: 1_000_000,
            updated: 1_000_000,
            unchanged: 1_000_000,
            refused: 999_999,
          },
        },
      ]),
    ),
  },
]
