import type { Page } from 'playwright-core'
import type { ScreenState } from './catalogue-types.ts'
import { answering, emptyPage, failing, hanging, longWords } from './support/answers.ts'

const api = (path: string) => new RegExp(`/api/v1/${path}`)
const id = '[0-9a-f-]{36}'
const both =
  (...given: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const each of given) await each(page)
  }

/** Three who wait for an answer, and what each would read. */
const waitingFor = (names: readonly string[]) => ({
  ...emptyPage,
  items: names.map((name, index) => ({
    id: `019b0000-0000-7000-8000-00000000c00${index}`,
    opportunity: { id: '019b0000-0000-7000-8000-00000000e000', title: 'Make our letters clear' },
    owed: null,
    dueOn: null,
    decision: null,
    version: 1,
    leader: { id: `019b0000-0000-7000-8000-00000000d00${index}`, name },
    status: ['interested', 'in_conversation', 'invited'][index],
    moves: ['talk', 'not_choose'],
  })),
})
const toLetGo = (names: readonly string[]) => {
  const of = (index: number) => ({
    placementId: `019b0000-0000-7000-8000-00000000c00${index}`,
    leader: { id: `019b0000-0000-7000-8000-00000000d00${index}`, name: names[index] },
    status: 'interested',
  })
  const way = { channel: 'email', format: 'standard', recipient: 'self', waitsUntil: null }
  const nothing = { channel: null, format: null, recipient: null, waitsUntil: null, message: null }
  const message = {
    subject: 'About “Help us make our letters clear”',
    text: `Hello ${names[0]}\n\nThank you for your interest. This time it is not you.`,
    isLarge: false,
  }
  return {
    looked: {
      items: [
        { ...of(0), moves: true, untold: null, ...way, message },
        { ...of(1), moves: true, untold: 'paused', ...nothing },
        { ...of(2), moves: false, untold: null, ...nothing, status: 'agreed' },
      ],
    },
    done: {
      items: [
        { ...of(0), status: 'not_chosen', done: true, told: { state: 'queued', reason: null } },
        {
          ...of(1),
          status: 'not_chosen',
          done: true,
          told: { state: 'refused', reason: 'paused' },
        },
        { ...of(2), status: 'agreed', done: false, told: null },
      ],
    },
  }
}
const threeNames = ['Amina Thorne', 'Bert Oakley', 'Cara Whitlock']
const longNames = threeNames.map((name) => `${name} ${longWords.slice(0, 90)}`)
const chooseAll = async (page: Page) => {
  const people = page.getByRole('group', { name: 'Who is it not, this time?' })
  for (const box of await people.getByRole('checkbox').all()) await box.check()
  await page.getByRole('radio', { name: 'The places are taken' }).check()
}
const showThem = async (page: Page) => {
  await chooseAll(page)
  await page.getByText('Stays as they are').waitFor()
  await page.locator('.not-chosen-person summary').first().click()
}
const notChosenAnswers = (names: readonly string[]) =>
  both(
    answering(api(`opportunities/${id}/placements`), waitingFor(names)),
    answering(api(`opportunities/${id}/not-chosen$`), toLetGo(names).done, 201),
    answering(api(`opportunities/${id}/not-chosen/preview`), toLetGo(names).looked),
  )
const notChosen = (state: string, more: Partial<ScreenState>): ScreenState => ({
  screen: 'not-chosen',
  state,
  as: 'coordinator',
  path: ({ opportunity }) => `/opportunities/${opportunity}/not-chosen`,
  given: notChosenAnswers(threeNames),
  ...more,
})
const sendThem = async (page: Page) => {
  await showThem(page)
  await page.getByRole('button', { name: /^Say “not this time” to 2/ }).click()
}
/** Telling several people at once that it is not them this time. */
export const notChosenStates: ScreenState[] = [
  notChosen('default', {}),
  notChosen('looked at', { when: showThem }),
  notChosen('sent', {
    when: async (page) => {
      await sendThem(page)
      await page.getByText('2 people are not chosen this time').waitFor()
    },
  }),
  notChosen('unsaid', {
    when: async (page) => {
      await page.getByRole('button', { name: /^Say “not this time” to 0/ }).click()
      await page.getByRole('alert').waitFor()
    },
  }),
  notChosen('all moved on', {
    given: both(
      notChosenAnswers(threeNames),
      answering(api(`opportunities/${id}/not-chosen/preview`), {
        items: toLetGo(threeNames).looked.items.map((one) => ({ ...one, moves: false })),
      }),
    ),
    when: async (page) => {
      await chooseAll(page)
      await page.getByRole('button', { name: /^Say “not this time” to 0/ }).click()
      await page.getByRole('alert').waitFor()
    },
  }),
  notChosen('refused', {
    given: both(notChosenAnswers(threeNames), failing(api(`opportunities/${id}/not-chosen$`))),
    when: async (page) => {
      await sendThem(page)
      await page.getByRole('alert').waitFor()
    },
  }),
  notChosen('long', { given: notChosenAnswers(longNames), when: showThem }),
  notChosen('empty', { given: answering(api(`opportunities/${id}/placements`), emptyPage) }),
  notChosen('error', { given: failing(api(`opportunities/${id}/placements`)) }),
  notChosen('loading', {
    given: hanging(api(`opportunities/${id}/placements`)),
    unfinished: true,
  }),
  {
    screen: 'not-chosen',
    state: 'not allowed',
    as: 'leader',
    path: ({ opportunity }) => `/opportunities/${opportunity}/not-chosen`,
  },
]
