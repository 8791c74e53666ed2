import { api, at, denied, press, usual } from './catalogue-shared.ts'
import type { ScreenState } from './catalogue-types.ts'
import { emptyPage } from './support/answers.ts'
import type { Page } from 'playwright-core'

/** Opens the first part that folds. */
const unfold = (page: Page) => page.locator('summary').first().click()

/** What administrators and engagement leads set. */
export const settingsStates: ScreenState[] = [
  ...usual({
    screen: 'vocabulary',
    as: 'administrator',
    path: at('/words'),
    reads: api('vocabulary$'),
  }),
  {
    screen: 'vocabulary',
    state: 'add',
    as: 'administrator',
    path: at('/words'),
    when: press('Add a word'),
  },
  {
    screen: 'vocabulary',
    state: 'edit',
    as: 'administrator',
    path: at('/words?kind=attributes'),
    when: press(/^Change /),
  },
  denied('vocabulary', at('/words'), 'coordinator'),
  ...usual({
    screen: 'organisations',
    as: 'administrator',
    path: at('/organisations'),
    reads: api('organisations\\?'),
    empty: emptyPage,
  }),
  {
    screen: 'organisations',
    state: 'add',
    as: 'administrator',
    path: at('/organisations'),
    when: press('Add an organisation'),
  },
  ...usual({
    screen: 'accounts',
    as: 'engagement lead',
    path: at('/accounts'),
    reads: api('accounts\\?'),
    empty: emptyPage,
  }),
  {
    screen: 'accounts',
    state: 'add',
    as: 'engagement lead',
    path: at('/accounts'),
    when: press('Add an account'),
  },
  denied('accounts', at('/accounts'), 'coordinator'),
  ...usual({
    screen: 'settings',
    as: 'coordinator',
    path: at('/settings'),
    reads: api('me/tokens'),
    empty: emptyPage,
  }),
  { screen: 'settings', state: 'engagement lead', as: 'engagement lead', path: at('/settings') },
  { screen: 'settings', state: 'administrator', as: 'administrator', path: at('/settings') },
  ...usual({
    screen: 'letters',
    as: 'coordinator',
    path: at('/settings/messages'),
    reads: api('letters'),
  }),
  {
    screen: 'letters',
    state: 'Welsh, large',
    as: 'coordinator',
    path: at('/settings/messages?language=cy&format=large_print'),
    when: unfold,
  },
  {
    screen: 'letters',
    state: 'tested',
    as: 'coordinator',
    path: at('/settings/messages'),
    when: async (page) => {
      await unfold(page)
      await press('Send it to me as a test')(page)
      await page.getByText('on its way to your own address').waitFor()
    },
  },
  denied('letters', at('/settings/messages'), 'leader'),
  ...usual({
    screen: 'consent-words',
    as: 'administrator',
    path: at('/settings/consent'),
    reads: api('consent-purposes$'),
  }),
  {
    screen: 'consent-words',
    state: 'basis',
    as: 'administrator',
    path: at('/settings/consent'),
    when: press(/^Change the basis/),
  },
  {
    screen: 'consent-words',
    state: 'new words unchanged',
    as: 'administrator',
    path: at('/settings/consent'),
    when: async (page) => {
      await press(/^Publish new words/)(page)
      await press(/^Publish$/)(page)
    },
  },
  {
    screen: 'consent-words',
    state: 'versions',
    as: 'administrator',
    path: at('/settings/consent'),
    when: (page) => page.getByText('Every version').first().click(),
  },
  denied('consent-words', at('/settings/consent'), 'engagement lead'),
]
