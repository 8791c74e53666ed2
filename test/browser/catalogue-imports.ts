import type { Page } from 'playwright-core'
import type { ScreenState } from './catalogue-types.ts'
import { answering, failing, longWords } from './support/answers.ts'

const one = /\/api\/v1\/imports\/[0-9a-f-]+$/
const list = /\/api\/v1\/imports\?/
const id = (last: number) => `0190a000-0000-7000-8000-00000000080${last}`

const press = (name: string) => (page: Page) => page.getByRole('button', { name }).click()
const both =
  (...steps: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page)
  }

/** The import of the world, as it would be with these facts. */
const being = (facts: object) => (page: Page) =>
  page.route(one, async (route) => {
    const response = await route.fetch()
    const sheet = (await response.json()) as object
    await route.fulfill({ response, json: { ...sheet, columns: [], sheets: [], ...facts } })
  })

const counts = { create: 3_980, update: 118, skip: 40, refuse: 12, withoutConsent: 3_980 }
const taking = {
  ...{ status: 'taking', counts },
  progress: { people: 4_098, done: 1_750, secondsLeft: 95, isStill: false },
}
const done = {
  ...{ status: 'done', counts, takenAt: '2026-11-20T14:03:00.000Z' },
  undoUntil: '2026-12-20T14:03:00.000Z',
}
const undo = { out: 3_968, back: 110, stays: 20 }
const undoable = both(being(done), answering(/\/undo$/, undo))
const state = { screen: 'import-one', as: 'coordinator' } as const
const path: ScreenState['path'] = ({ sheet }) => `/import/${sheet}`
const summary = {
  ...{ id: id(1), fileName: 'volunteers-2026.csv', status: 'done', fault: null, counts },
  createdAt: '2026-11-20T14:00:00.000Z',
}
const overview = { screen: 'import', as: 'coordinator', path: () => '/import' } as const
const page = (items: object[], nextCursor: string | null) => ({ items, nextCursor })

/** Imports that are under way, stand still, or are over. */
export const importStates: ScreenState[] = [
  { ...state, path, state: 'under way', given: being(taking) },
  {
    ...{ ...state, path, state: 'goes on again' },
    given: being({ ...taking, progress: { ...taking.progress, secondsLeft: null, isStill: true } }),
  },
  {
    ...{ ...state, path, state: 'stands still' },
    given: being({
      ...taking,
      fault: 'failed',
      progress: { ...taking.progress, secondsLeft: null, isStill: true },
    }),
  },
  {
    ...{ ...state, path, state: 'stop' },
    given: both(being(taking), answering(/\/undo$/, { out: 1_730, back: 18, stays: 2 })),
    when: press('Stop here and take back'),
  },
  { ...state, path, state: 'undo', given: undoable, when: press('Undo this import') },
  {
    ...{ ...state, path, state: 'undo-error' },
    given: both(being(done), failing(/\/undo$/)),
    when: press('Undo this import'),
  },
  {
    ...{ ...state, path, state: 'undone' },
    given: being({ ...done, status: 'undone', undoUntil: null, undone: undo }),
  },
  {
    ...{ ...overview, state: 'imports' },
    given: answering(
      list,
      page(
        [
          { ...summary, id: id(2), status: 'taking' },
          { ...summary, id: id(3), status: 'taking', fault: 'no_post' },
          { ...summary, id: id(4), status: 'open', counts: null },
          summary,
          { ...summary, id: id(5), status: 'undone' },
        ],
        'next',
      ),
    ),
  },
  { ...overview, state: 'imports-error', given: failing(list) },
  {
    ...{ ...overview, state: 'imports-long' },
    given: answering(list, page([{ ...summary, fileName: longWords.replaceAll(' ', '_') }], null)),
  },
]
