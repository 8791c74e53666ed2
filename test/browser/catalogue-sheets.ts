import { api, at, both, denied, id, press, usual } from './catalogue-shared.ts'
import type { ScreenState } from './catalogue-types.ts'
import { answering, emptyPage } from './support/answers.ts'

/** A line of a file that was taken. */
const takenRow = {
  name: 'Berta Quill',
  leaderId: '0190a000-0000-7000-8000-00000000000f',
  ...{ cell: null, sameAsLine: null, consent: false },
  ...{ changes: [], review: [], note: '', understood: [] },
}

/** Bringing a spreadsheet in. */
export const sheetsStates: ScreenState[] = [
  { screen: 'import', state: 'default', as: 'coordinator', path: at('/import') },
  {
    screen: 'import',
    state: 'error',
    as: 'coordinator',
    path: at('/import'),
    when: press('Look at this file'),
  },
  denied('import', at('/import'), 'leader'),
  ...usual({
    screen: 'import-one',
    as: 'coordinator',
    path: ({ sheet }) => `/import/${sheet}`,
    reads: api(`imports/${id}$`),
    isOne: true,
  }),
  {
    screen: 'import-one',
    state: 'empty',
    as: 'coordinator',
    path: ({ sheet }) => `/import/${sheet}?rows=update`,
    given: answering(api(`imports/${id}/rows`), emptyPage),
  },
  {
    screen: 'import-one',
    state: 'a workbook',
    as: 'coordinator',
    path: ({ sheet }) => `/import/${sheet}`,
    given: (page) =>
      page.route(api(`imports/${id}$`), async (route) => {
        const response = await route.fetch()
        const sheet = (await response.json()) as object
        const sheets = [
          { name: 'Read me', lines: 2, hidden: false },
          { name: 'Members', lines: 3, hidden: false },
          { name: 'Left before 2020', lines: 41, hidden: true },
        ]
        await route.fulfill({
          response,
          json: { ...sheet, fileName: 'register.xlsx', encoding: null, sheet: 'Members', sheets },
        })
      }),
  },
  {
    screen: 'import-one',
    state: 'taken',
    as: 'coordinator',
    path: ({ sheet }) => `/import/${sheet}`,
    given: both(
      (page) =>
        page.route(api(`imports/${id}$`), async (route) => {
          const response = await route.fetch()
          const sheet = (await response.json()) as object
          await route.fulfill({ response, json: { ...sheet, status: 'done', columns: [] } })
        }),
      answering(api(`imports/${id}/rows`), {
        items: [
          { ...takenRow, line: 2, outcome: 'create', reason: 'A new person.', consent: true },
          {
            ...takenRow,
            ...{ line: 3, outcome: 'refuse', name: '', leaderId: null },
            reason: 'No way to reach this person could be read from “…”.',
            cell: { heading: 'E-mail', text: '' },
          },
        ],
        nextCursor: null,
      }),
    ),
  },
]
