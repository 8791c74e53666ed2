import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBank, type RunningBank } from './support/bank.ts'
import { openBrowser, openPage, signIn } from './support/browser.ts'

// What a coordinator does from end to end, and the promises that no single screen can show.

let bank: RunningBank
let browser: Browser
let signedIn: Awaited<ReturnType<typeof signIn>>

beforeAll(async () => {
  bank = await startBank()
  browser = await openBrowser()
  signedIn = await signIn(browser, bank, 'engagement lead')
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await bank?.stop()
}, 60_000)

const timeout = 120_000

const asLead = (): Promise<BrowserContext> =>
  browser.newContext({ storageState: signedIn, viewport: { width: 1280, height: 900 } })

/** Goes on by Tab until the element that has the focus is called this. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate<string>(
      `(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? '').trim()`,
    )
    if (name.test(focused)) return
  }
  throw new Error(`Nothing called ${name} was reached within ${most} tabs`)
}

const heading = (page: Page) => page.locator('main h1')

test(
  'with the keyboard alone: sign in, find a person, see who fits and why',
  { timeout },
  async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await openPage(context, bank)
    await page.goto(bank.links.coordinator)
    await tabTo(page, /^Sign me in$/)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${bank.url}/`)

    // The actions of a page come with its data; who tabs at once only goes round the frame.
    await page.getByRole('link', { name: 'Find people' }).waitFor()
    await tabTo(page, /^Find people$/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/people$/)
    expect(await page.evaluate<string>('document.activeElement?.tagName')).toBe('H1')

    await page.locator('.leader-results a').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('dementai')
    await page.keyboard.press('Enter')
    await page.waitForURL(/search=dementai/)
    await page.locator('.leader-results__mended').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/people\/[0-9a-f-]{36}$/)
    expect(await page.title()).toContain('People Bank')

    await page.goto(`${bank.url}/opportunities?mine=true&status=open`)
    await page.locator('.opportunity-card').first().waitFor()
    await tabTo(page, /^Who fits/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/matches$/)
    await page.locator('.match-row').first().waitFor()
    await tabTo(page, /^See every reason/, 160)
    await page.keyboard.press('Enter')
    await page.getByRole('table', { name: 'Every reason and its points' }).waitFor()
    expect(page.faults.list).toEqual([])
    await context.close()
  },
)

test('a spreadsheet, from the file to people on the register', { timeout }, async () => {
  const context = await asLead()
  const page = await openPage(context, bank)
  await page.goto(`${bank.url}/import`)
  const csv =
    'Members list\n\nFull name,E-mail,Postcode,Available\nOttoline Marsh,ottoline@mail.example,NR3 1AA,tuesday mornings\n,,NR3,\n'
  await page
    .getByLabel('Your file')
    .setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('button', { name: 'Look at this file' }).click()
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/)
  await page.getByText('Ottoline Marsh').first().waitFor()

  await page.getByLabel('They agreed', { exact: true }).check()
  await page.getByLabel('How did they agree?').fill('Signed form at the open day')
  await page.getByLabel('Where could one look it up?').fill('Folder in the office')
  await page.getByLabel('When?').fill('2026-11-01')
  await page.getByRole('button', { name: 'Keep this' }).click()
  await page.getByText(/^Kept: Signed form/).waitFor()
  await page.getByRole('button', { name: /^Bring in 1 person/ }).click()
  await page.getByText('Done. This is what happened.').waitFor()

  await page.goto(`${bank.url}/people?search=Ottoline`)
  await page.getByRole('link', { name: 'Ottoline Marsh' }).waitFor()
  expect(page.faults.list).toEqual([])
  await context.close()
})

test(
  'an opportunity is written with its reach at the side, opened, and a weight changes the order',
  { timeout },
  async () => {
    const context = await asLead()
    const page = await openPage(context, bank)
    await page.goto(`${bank.url}/opportunities/new`)
    await page.getByLabel('Title').fill('Make the eye clinic kinder')
    await page.getByLabel('Kind of opportunity').selectOption('service_redesign')
    await page
      .getByLabel('What is it for?')
      .fill('See what waiting is like, and change it together.')
    await page.getByLabel('What will be different because of it?').fill('Nobody waits alone.')
    await page.getByLabel('How much influence do people have?').selectOption('influence')
    await page.getByLabel('It can be done online').check()
    await page.getByLabel('So many hours, with no end set').check()
    await page.getByLabel('Hours a month asked').fill('4')
    await page.getByLabel('How do you choose?').fill('We talk with everybody who asks.')
    await page.getByLabel('How long before do people get the papers?').selectOption({ index: 1 })
    await page.getByLabel('Support', { exact: true }).fill('Papers a week before, travel booked.')
    await page.getByLabel('Thanks and payment').selectOption('paid')
    const ranked = page.locator('.reach-preview .match-counts__ranked strong')
    await ranked.waitFor()
    const before = await ranked.textContent()
    await page.getByLabel('Add an essential').selectOption('experience:carer')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect.poll(() => ranked.textContent(), { timeout: 15_000 }).not.toBe(before)

    await page.getByRole('button', { name: 'Add an attribute' }).click()
    await page.getByLabel('Attribute', { exact: true }).selectOption('challenges_well')
    await page.getByRole('button', { name: 'Save as a draft' }).click()
    await page.waitForURL(/\/opportunities\/[0-9a-f-]{36}$/)
    await page.getByRole('button', { name: 'Send for approval' }).click()
    await page.getByRole('button', { name: 'Approve and open' }).click()
    await page.getByRole('button', { name: 'Close it' }).waitFor()

    await page.getByRole('link', { name: 'Who fits', exact: true }).click()
    await page.locator('.match-row').first().waitFor()
    const scores = () => page.locator('.match-score__figure').allTextContents()
    const first = await scores()
    await page.getByLabel('Attributes', { exact: true }).fill('0')
    await page.waitForURL(/weights=0/)
    await expect
      .poll(async () => (await scores()).join(), { timeout: 15_000 })
      .not.toBe(first.join())
    expect(page.faults.list).toEqual([])
    await context.close()
  },
)

test('what was typed about a person outlives a session that ended', { timeout }, async () => {
  const context = await asLead()
  const page = await openPage(context, bank)
  await page.goto(`${bank.url}/people/new`)
  await page.getByLabel('Full name').fill('Winifred Sparrow-Okoye')
  const cookies = await context.cookies()
  await context.clearCookies()
  await page.getByRole('button', { name: 'Add this person' }).click()
  await page.waitForURL(/\/sign-in\?/)
  expect(new URL(page.url()).searchParams.get('returnTo')).toBe('/people/new')

  await context.addCookies(cookies)
  await page.goto(`${bank.url}/people/new`)
  await page.getByText('We kept what you typed before').waitFor()
  expect(await page.getByLabel('Full name').inputValue()).toBe('Winifred Sparrow-Okoye')
  await page.getByRole('button', { name: 'Add this person' }).click()
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/)
  await expect.poll(() => heading(page).textContent()).toContain('Winifred Sparrow-Okoye')
  await context.close()
})

test(
  'two people change one record: both sides are shown, and nothing is overwritten unseen',
  { timeout },
  async () => {
    const context = await asLead()
    const found = await context.request.get(`${bank.url}/api/v1/leaders?state=matchable&limit=100`)
    const { items } = (await found.json()) as { items: { id: string; view: string }[] }
    const held = items.find(({ view }) => view === 'holder')
    const [mine, theirs] = [await openPage(context, bank), await openPage(context, bank)]
    for (const page of [mine, theirs]) {
      await page.goto(`${bank.url}/people/${held?.id}/edit`)
      await page.getByLabel('What do they offer?').waitFor()
    }
    await theirs.getByLabel('What do they offer?').fill('What the colleague wrote')
    await theirs.getByRole('button', { name: 'Save changes' }).click()
    await theirs.waitForURL(/\/people\/[0-9a-f-]{36}$/)
    await mine.getByLabel('What do they offer?').fill('What I wrote')
    await mine.getByRole('button', { name: 'Save changes' }).click()
    await mine
      .locator('.ui-notice__title', { hasText: 'A colleague changed this person' })
      .waitFor()
    await mine.getByText('What the colleague wrote').waitFor()
    await mine.getByRole('button', { name: 'Take these choices' }).click()
    await mine.getByRole('button', { name: 'Save changes' }).click()
    await mine.waitForURL(/\/people\/[0-9a-f-]{36}$/)
    await mine.getByText('What I wrote').waitFor()
    expect([...mine.faults.list, ...theirs.faults.list]).toEqual([])
    await context.close()
  },
)

test(
  'a long record folds: an address opens its part, an error opens its own, and nothing typed is lost',
  { timeout },
  async () => {
    const context = await asLead()
    const found = await context.request.get(`${bank.url}/api/v1/leaders?state=matchable&limit=100`)
    const { items } = (await found.json()) as { items: { id: string; view: string }[] }
    const held = items.findLast(({ view }) => view === 'holder')
    const page = await openPage(context, bank)
    await page.setViewportSize({ width: 390, height: 844 })
    const hours = page.getByLabel('Hours a month')
    const name = page.getByLabel('Full name')
    await page.goto(`${bank.url}/people/${held?.id}/edit`)
    await page.getByLabel('What do they offer?').waitFor()
    expect(await hours.isVisible()).toBe(false)
    expect(await page.evaluate<number>('document.documentElement.scrollHeight')).toBeLessThan(4_500)

    await page.goto(`${bank.url}/people/${held?.id}/edit#part-when`)
    await hours.waitFor()
    await hours.fill('17')
    await page.locator('summary', { hasText: 'When and where' }).click()
    await hours.waitFor({ state: 'hidden' })
    await page.locator('summary', { hasText: '17 hours a month' }).waitFor()

    await page.locator('summary', { hasText: 'Who they are' }).click()
    await name.fill('')
    await page.locator('summary', { hasText: 'Who they are' }).click()
    await name.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Save changes' }).click()
    await name.waitFor()
    await page.getByRole('link', { name: 'Write the name of the person' }).click()
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('field-name')
    await name.fill('Fay Folded')
    await page.getByRole('button', { name: 'Open all parts' }).click()
    expect(await hours.inputValue()).toBe('17')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.waitForURL(/\/people\/[0-9a-f-]{36}$/)
    await page.getByRole('heading', { name: 'Fay Folded', level: 1 }).waitFor()
    expect(page.faults.list).toEqual([])
    await context.close()
  },
)

test(
  'a person writes while the bank changes their profile: it is told in their words, and theirs stands',
  { timeout },
  async () => {
    const staff = await asLead()
    const person = await browser.newContext({
      storageState: await signIn(browser, bank, 'leader'),
      viewport: { width: 390, height: 844 },
    })
    const [theirs, mine] = [await openPage(staff, bank), await openPage(person, bank)]
    const own = await person.request.get(`${bank.url}/api/v1/me/leader`)
    const { id } = (await own.json()) as { id: string }
    await theirs.goto(`${bank.url}/people/${id}/edit`)
    await mine.goto(`${bank.url}/me/profile/edit`)
    await mine.getByLabel('What do you offer?').fill('What I wrote myself')
    await theirs.getByLabel('What do they offer?').fill('What the bank wrote of me')
    await theirs.getByRole('button', { name: 'Save changes' }).click()
    await theirs.waitForURL(/\/people\/[0-9a-f-]{36}$/)

    await mine.getByRole('button', { name: 'Save', exact: true }).click()
    await mine.getByText('Somebody at the bank changed your profile').first().waitFor()
    await mine.locator('.ui-notice table').getByText('What do you offer?').first().waitFor()
    await mine.getByText('What the bank wrote of me').waitFor()
    expect(await mine.locator('.ui-notice').allTextContents()).not.toContainEqual(
      expect.stringMatching(/colleague|this person/i),
    )
    await mine.getByRole('button', { name: 'Take these choices' }).click()
    await mine.getByRole('button', { name: 'Save', exact: true }).click()
    await mine.waitForURL(/\/me\/profile$/)
    await mine.getByText('What I wrote myself').waitFor()
    expect([...mine.faults.list, ...theirs.faults.list]).toEqual([])
    await Promise.all([staff.close(), person.close()])
  },
)

test(
  'new words that ask again: a leader reads the question on the next sign-in, and answers it',
  { timeout },
  async () => {
    const administrator = await browser.newContext({
      storageState: await signIn(browser, bank, 'administrator'),
      viewport: { width: 1280, height: 900 },
    })
    const words = await openPage(administrator, bank)
    await words.goto(`${bank.url}/settings/consent`)
    await words.getByRole('button', { name: 'Publish new words: Being matched' }).click()
    await words.getByLabel('Heading').fill('Being matched, in new words')
    await words.getByLabel('Ask everybody again who agreed to earlier words').check()
    await words.getByRole('button', { name: 'Publish', exact: true }).click()
    await words.getByText('The new words are published.').waitFor()

    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await openPage(context, bank)
    await page.goto(`${bank.url}/sign-in`)
    await page.getByLabel('E-mail address').fill('leader@demo.example')
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await page.getByRole('heading', { name: 'Look at your e-mail' }).waitFor()
    let link = ''
    const lookForLink = async () => {
      const answer = await page.request.get(`${bank.url}/api/v1/demo/messages`)
      const { items } = (await answer.json()) as { items: { recipient: string; text: string }[] }
      const mail = items.find(({ recipient }) => recipient === 'leader@demo.example')
      link = /https?:\S+link#\S+/.exec(mail?.text ?? '')?.[0] ?? ''
      return link
    }
    await expect.poll(lookForLink, { timeout: 20_000 }).not.toBe('')
    await page.goto(link)
    await page.getByRole('button', { name: 'Sign me in' }).click()
    await page.waitForURL(`${bank.url}/`)
    await page.getByText('We changed the words about what we do').waitFor()
    await page.getByRole('link', { name: 'Read and answer' }).click()
    const card = page.locator('.ui-card', { hasText: 'Being matched, in new words' }).first()
    await card.getByText('Until you do, your yes goes on.').waitFor()
    await card.getByRole('button', { name: 'Yes, I agree' }).click()
    await card.getByRole('button', { name: 'Stop this' }).waitFor()
    await page.goto(`${bank.url}/`)
    await page.getByText('Take your data with you').first().waitFor()
    expect(await page.getByText('We changed the words about what we do').count()).toBe(0)
  },
)
