import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBank, type RunningBank } from './support/bank.ts'
import { openBrowser, openPage, signIn } from './support/browser.ts'

// Many are invited at once, and one of them answers from their mail: both sides, end to end.

let bank: RunningBank
let browser: Browser

beforeAll(async () => {
  bank = await startBank()
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await bank?.stop()
}, 60_000)

const timeout = 180_000
const soon = { timeout: 30_000 }

interface Mail {
  recipient: string
  subject: string
  text: string
}

/** What the mailbox of the demonstration holds about something. */
async function mailsAbout(page: Page, title: string): Promise<Mail[]> {
  const answer = await page.request.get(`${bank.url}/api/v1/demo/messages`)
  const { items } = (await answer.json()) as { items: Mail[] }
  return items.filter(({ subject }) => subject.includes(title))
}
const linkIn = ({ text }: Mail): string => /https?:\S+\/invited#\S+/.exec(text)?.[0] ?? ''

/** What the bank says behind a link, as the page asks it. */
async function behind(page: Page, link: string) {
  const answer = await page.request.post(`${bank.url}/api/v1/invitations/open`, {
    headers: { origin: bank.url },
    data: { token: new URL(link).hash.slice(1) },
  })
  return (await answer.json()) as { state: string; answer: string | null }
}

test(
  'chosen by keyboard, kept while the list is ranked anew, looked at, invited; answered by a link in a mail',
  { timeout },
  async () => {
    const staff = await browser.newContext({
      storageState: await signIn(browser, bank, 'coordinator'),
      viewport: { width: 1280, height: 900 },
    })
    const page = await openPage(staff, bank)
    const found = await staff.request.get(
      `${bank.url}/api/v1/opportunities?status=open&mine=true&limit=1`,
    )
    const { items } = (await found.json()) as { items: { id: string; title: string }[] }
    const { id = '', title = '' } = items[0] ?? {}
    await page.goto(`${bank.url}/opportunities/${id}/matches`)
    const boxes = page.locator('.match-row__choose input')
    await boxes.first().waitFor()
    const first = await page.locator('.match-row__choose').first().textContent()
    await boxes.first().focus()
    await page.keyboard.press('Space')
    await page.getByText('1 person is chosen.').waitFor()

    await page.getByLabel('Attributes', { exact: true }).fill('0')
    await page.waitForURL(/weights=0/)
    await page.getByText('1 person is chosen.').waitFor()
    await page.getByRole('combobox', { name: 'How many from the top' }).selectOption('10')
    await page.getByRole('button', { name: 'Choose them' }).click()
    await page.getByText(/^1[01] people are chosen\.$/).waitFor()
    await page.reload()
    await page.getByText(/^1[01] people are chosen\.$/).waitFor()

    await page.getByRole('link', { name: /^Look at inviting/ }).click()
    await page.getByRole('heading', { name: 'Each person' }).waitFor()
    const name = first?.replace(/^\s*Choose\s*/, '').trim() ?? ''
    await page.getByRole('heading', { name, exact: true }).waitFor()
    await page.getByLabel('Why these people?').fill('They know the ward from the other side')
    await page.getByLabel('A line from you to all of them').fill('Come with a friend if you like.')
    const message = page.locator('.invite-person', { hasText: 'E-mail' }).first()
    await message.locator('summary').click()
    await message.getByText('Come with a friend if you like.').waitFor(soon)
    expect(await mailsAbout(page, title), 'nothing went out yet').toEqual([])
    await page.getByRole('button', { name: /^Invite \d+ p/ }).click()
    await page.waitForURL(/\/invitations\/[0-9a-f-]{36}$/, soon)
    await page.locator('td', { hasText: 'Sent' }).first().waitFor(soon)

    const phone = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const person = await openPage(phone, bank)
    await expect.poll(async () => (await mailsAbout(person, title)).length, soon).toBeGreaterThan(0)
    const [mail] = await mailsAbout(person, title)
    const link = mail ? linkIn(mail) : ''
    expect(link).not.toBe('')

    // What opens links before people do: by the whole address and by what is before the #, without a script.
    const scanner = await browser.newContext({ javaScriptEnabled: false })
    const scan = await scanner.newPage()
    await scan.goto(link)
    await scan.goto(link.replace(/#.*/, ''))
    const asPage = { headers: { accept: 'text/html' } }
    expect((await person.request.head(link, asPage)).status()).toBe(200)
    expect((await person.request.get(link, asPage)).status()).toBe(200)
    expect(await behind(person, link)).toMatchObject({ state: 'open', answer: null })

    // A browser that runs scripts and presses nothing changes nothing either.
    await person.goto(`${bank.url}/demo/mail`)
    await person.locator('.ui-card', { hasText: title }).first().locator('a').last().click()
    await person.getByRole('heading', { name: title, level: 1 }).waitFor()
    expect(await behind(person, person.url())).toMatchObject({ state: 'open', answer: null })
    await person.getByRole('button', { name: 'I am interested' }).click()
    await person.getByText('You said that you are interested.').waitFor()
    await person.reload()
    await person.getByText('You said that you are interested.').waitFor()
    expect(await person.getByRole('button', { name: 'I am interested' }).count()).toBe(0)
    await person.getByRole('link', { name: 'Sign in to your own pages' }).click()
    await person.getByLabel('E-mail address').waitFor()

    await page.reload()
    await page.locator('td', { hasText: 'Interested' }).first().waitFor(soon)
    await page.goto(`${bank.url}/placements`)
    await page.getByText(title).first().waitFor()
    expect([...page.faults.list, ...person.faults.list]).toEqual([])
    await Promise.all([staff.close(), phone.close(), scanner.close()])
  },
)
