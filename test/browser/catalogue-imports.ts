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
/** The bank is down for whoever lets go of a file, and for nobody else. */
const notLettingGo = (opened: Page) =>
  opened.route(one, (route) =>
    route.request().method() === 'DELETE'
      ? route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            ...{ status: 503, code: 'server.unavailable', detail: 'Wait a little and try again.' },
            title: 'The bank cannot answer just now',
          }),
        })
      : route.fallback(),
  )

const none = { create: 0, update: 0, skip: 0, refuse: 0, withoutConsent: 0 }
const long = { counts: none, encoding: null, headingLine: null, refusedFile: false }
const arriving = {
  ...{ ...long, status: 'arriving' },
  arrival: { bytes: 31_457_280, arrived: 12_582_912, pieceBytes: 1_048_576, pieces: [] },
}
const reading = {
  ...{ ...long, status: 'reading' },
  reading: { read: 41_250, rows: null, planned: 0, isStill: false },
}
const looking = { read: 98_304, rows: 98_304, planned: 60_250, isStill: false }
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

/** Long files on their way, imports that are under way, stand still, or are over. */
export const importStates: ScreenState[] = [
  { ...state, path, state: 'half there', given: being(arriving) },
  {
    ...{ ...state, path, state: 'another file' },
    given: being(arriving),
    when: async (opened) => {
      await opened.locator('input[type=file]').setInputFiles({
        ...{ name: 'other.csv', mimeType: 'text/csv', buffer: Buffer.from('Name,Email') },
      })
      await press('Send the rest')(opened)
    },
  },
  {
    ...{ ...state, path, state: 'half there, no file' },
    given: being(arriving),
    when: press('Send the rest'),
  },
  {
    ...{ ...state, path, state: 'waits for its turn' },
    given: being({ ...reading, reading: { ...reading.reading, read: 0 } }),
  },
  { ...state, path, state: 'being read', given: being(reading) },
  { ...state, path, state: 'looked through', given: being({ ...reading, reading: looking }) },
  {
    ...{ ...state, path, state: 'reading stands still' },
    given: being({ ...reading, reading: { ...looking, isStill: true } }),
  },
  {
    ...{ ...state, path, state: 'cannot be read' },
    given: being({
      ...{ ...reading, fault: 'unreadable' },
      faultDetail: 'A quotation mark that opens near line 4120 is never closed.',
    }),
  },
  {
    ...{ ...state, path, state: 'could not be read' },
    given: being({ ...reading, fault: 'failed' }),
  },
  {
    ...{ ...state, path, state: 'cancel-error' },
    given: both(being(reading), notLettingGo),
    when: press('Let go of this file'),
  },
  { ...state, path, state: 'under way', given: being(taking) },
  {
    // The bank goes away while it is followed.
    ...{ ...state, path, state: 'bank away' },
    given: being(taking),
    when: async (opened) => {
      await opened.route(one, (route) => route.abort())
      await opened.getByText('We cannot reach the bank just now').waitFor()
    },
  },
  {
    // The bank goes away while it is told to begin, and stays away.
    ...{ ...state, path, state: 'run-lost' },
    when: async (opened) => {
      await opened.route(one, (route) => route.abort())
      await opened.route(/\/run$/, (route) => route.abort())
      await press('Bring in')(opened)
      await opened.getByText('We cannot reach the bank just now').nth(1).waitFor()
    },
  },
  {
    // The bank goes away while it is told to begin, and had not heard of it.
    ...{ ...state, path, state: 'run-error' },
    when: async (opened) => {
      await opened.route(/\/run$/, (route) => route.abort())
      await press('Bring in')(opened)
      await opened.getByText('We could not reach the bank').waitFor()
    },
  },
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
          { ...summary, id: id(6), status: 'arriving', counts: null },
          { ...summary, id: id(7), status: 'reading', counts: null },
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
