import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBank, type RunningBank } from './support/bank.ts'
import { accessibilityFaults } from './support/accessibility.ts'
import { openBrowser, openPage, sidewaysFaults, signIn } from './support/browser.ts'

// A person on a phone, from being put forward by somebody to their own profile, and the ways out.

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

const timeout = 120_000
const phone = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const

/** The newest link that came to this address, out of the demonstration's mailbox. */
async function linkFor(page: Page, address: string, path = '/join/link#'): Promise<string> {
  let link = ''
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`${bank.url}/api/v1/demo/messages`)
        const { items } = (await answer.json()) as { items: { recipient: string; text: string }[] }
        const mail = items.find(
          ({ recipient, text }) => recipient === address && text.includes(path),
        )
        link = /https?:\S+/.exec(mail?.text ?? '')?.[0] ?? ''
        return link
      },
      { timeout: 20_000 },
    )
    .not.toBe('')
  return link
}

/** The organisation that the demonstration's coordinator works for. */
const home = 'Mereland Partnership NHS Foundation Trust'

async function choose(page: Page, label: string): Promise<void> {
  await page.getByLabel(label).selectOption({ label: home })
}

async function nominate(page: Page, name: string, email: string): Promise<void> {
  await page.goto(`${bank.url}/nominate`)
  await page.getByLabel('I work on a ward or in a hospital').check()
  await page.getByLabel('Your name').fill('Nia Nurse')
  await page.getByLabel('How can we reach you?').fill('Ward 4')
  await page.getByLabel('Their name').fill(name)
  await page.getByLabel('Their e-mail').fill(email)
  await page
    .getByLabel('Why them? A few words are enough')
    .fill('She asks what nobody dares to ask.')
  await page.getByLabel('Not yet').check()
  await choose(page, 'Which organisation should ask them?')
  await page.getByRole('button', { name: 'Put them forward' }).click()
  await page.getByRole('heading', { name: 'Thank you', level: 1 }).waitFor()
}

test(
  'put forward, joins on a phone, is matched, rests, sees who looked, stops a partner, and goes',
  { timeout },
  async () => {
    const context = await browser.newContext(phone)
    const page = await openPage(context, bank)
    await nominate(page, 'Perry Put', 'perry@put.example')

    await page.goto(await linkFor(page, 'perry@put.example'))
    await page
      .getByRole('heading', { name: 'Nia Nurse thinks you have something to offer' })
      .waitFor()
    await page.getByText('She asks what nobody dares to ask.').waitFor()
    await page.getByText('Nia Nurse, who works on a ward or in a hospital').waitFor()
    await page.getByRole('button', { name: 'I would like to join' }).click()

    expect(await page.getByLabel('Your name').inputValue()).toBe('Perry Put')
    await page.getByLabel('18 or older').check()
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByLabel('What do you offer?').fill('I stay calm in long meetings')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysFaults(page)).toEqual([])
    // The phone rings, the page is thrown away, and comes back with all that was typed.
    await page.reload()
    expect(await page.getByLabel('What do you offer?').inputValue()).toBe(
      'I stay calm in long meetings',
    )
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByLabel('The first half of your postcode').fill('nr3 1aa')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page
      .getByRole('group', { name: 'Help us see what fits you' })
      .getByLabel('Yes, I agree')
      .check()
    await page.getByRole('button', { name: 'Join the bank' }).click()
    await page.waitForURL(/\/me\/profile$/)
    await page.getByText('I stay calm in long meetings').waitFor()
    await page.getByText('NR3', { exact: true }).first().waitFor()

    await page.goto(`${bank.url}/me/choices`)
    await page.getByText(/^You said yes on/).waitFor()

    // The coordinator finds Perry, and sees why an opportunity fits.
    const desk = await browser.newContext({
      storageState: await signIn(browser, bank, 'coordinator'),
    })
    const colleague = await openPage(desk, bank)
    await colleague.goto(bank.url)
    const ask = (path: string) =>
      colleague.evaluate(async (address) => {
        const answer = await fetch(`/api/v1${address}`)
        return { status: answer.status, body: (await answer.json()) as unknown }
      }, path)
    const read = async (path: string) => (await ask(path)).body
    const found = await read('/leaders?search=Perry%20Put')
    const perry = (found as { items: { id: string }[] }).items[0]?.id ?? ''
    const { items } = (await read('/opportunities?status=open&mine=true')) as {
      items: { id: string }[]
    }
    const matched = async () => {
      const pair = (await read(`/opportunities/${items[0]?.id}/matches/${perry}`)) as {
        gates: { checks: { check: string; answer: string }[] }[]
      }
      const checks = pair.gates.flatMap(({ checks: each }) => each)
      return checks.find(({ check }) => check === 'leader_matchable')?.answer
    }
    expect(await matched()).toBe('yes')

    await page.goto(`${bank.url}/me/profile`)
    await page.getByRole('button', { name: 'Start a break' }).click()
    await page.getByText('Your break has begun. Look after yourself.').waitFor()
    expect(await matched()).toBe('no')
    await page.getByRole('button', { name: 'I am back' }).click()
    await page.getByText('Good to have you back.').waitFor()
    expect(await matched()).toBe('yes')

    await page.goto(`${bank.url}/me/seen`)
    await page.getByText(home).first().waitFor()

    await page.goto(`${bank.url}/me/choices`)
    await page.getByText('Let another organisation see parts of your profile').click()
    await page.getByLabel('Which organisation?').selectOption({ index: 1 })
    await page.getByLabel('offers and wishes').check()
    await page.getByRole('button', { name: 'Let it see these parts' }).click()
    await page.getByRole('button', { name: /^Stop for / }).click()
    await page.getByRole('button', { name: /^Stop for / }).waitFor({ state: 'detached' })

    await page.goto(`${bank.url}/me/data`)
    const copying = page.waitForEvent('download')
    await page.getByText('Get it as a file for programs (JSON)').click()
    const copy = readFileSync(await (await copying).path(), 'utf8')
    expect(copy).toContain('I stay calm in long meetings')
    expect(copy).not.toContain('Asha Pellowby')
    await page.getByText('See what goes and what stays').click()
    await page.getByLabel('I have read this. I know that it cannot be undone').check()
    await page.getByRole('button', { name: 'Erase me for good' }).click()
    await page.waitForURL(/\/erased$/)
    const after = (await read('/leaders?search=Perry%20Put')) as { items: { id: string }[] }
    expect(after.items.map(({ id }) => id)).not.toContain(perry)
    expect((await ask(`/leaders/${perry}`)).status).toBe(404)
    expect(page.faults.list).toEqual([])
    await desk.close()
    await context.close()
  },
)

test('no thanks is two taps, and the link has nothing to show any more', { timeout }, async () => {
  const context = await browser.newContext(phone)
  const page = await openPage(context, bank)
  await nominate(page, 'Nell No', 'nell@put.example')
  const link = await linkFor(page, 'nell@put.example')
  await page.goto(link)
  await page.getByRole('button', { name: 'No thanks' }).click()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await page.getByRole('heading', { name: 'It is deleted' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'This link no longer works' }).waitFor()
  expect(await page.locator('main').textContent()).not.toContain('Nia Nurse')
  expect(page.faults.list).toEqual([])
  await context.close()
})

test('begun on one device, gone on with on another', { timeout }, async () => {
  const first = await browser.newContext(phone)
  const page = await openPage(first, bank)
  await page.goto(`${bank.url}/sign-in`)
  await page.getByRole('link', { name: 'I am new here and would like to join' }).click()
  await page.getByLabel('Your name').fill('Jo Joining')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('What would you like to change or do?').fill('Shorter waits')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await choose(page, 'Who should look after your profile?')
  await page.getByLabel('Your e-mail address').fill('jo@join.example')
  await page.getByRole('button', { name: 'Save and send me the link' }).click()
  await page.getByText('Your answers are saved').waitFor()
  const link = await linkFor(page, 'jo@join.example')
  await first.close()

  const second = await browser.newContext(phone)
  const other = await openPage(second, bank)
  await other.goto(link)
  expect(await other.getByLabel('Your name').inputValue()).toBe('Jo Joining')
  await other.getByRole('button', { name: 'Go on' }).click()
  expect(await other.getByLabel('What would you like to change or do?').inputValue()).toBe(
    'Shorter waits',
  )
  await other.getByRole('button', { name: 'Go on' }).click()
  await other.getByRole('button', { name: 'Go on' }).click()
  await other.getByRole('button', { name: 'Join the bank' }).click()
  await other.waitForURL(/\/me\/profile$/)
  await other.getByText('Shorter waits').waitFor()
  expect([...page.faults.list, ...other.faults.list]).toEqual([])
  await second.close()
})

test(
  'found on the public page, joins because of it, and its organisation hears of the interest',
  { timeout },
  async () => {
    const first = await browser.newContext(phone)
    const page = await openPage(first, bank)
    await page.goto(`${bank.url}/sign-in`)
    await page.getByRole('link', { name: 'See what you can take part in' }).click()
    await page.getByRole('link', { name: 'Readers for letters about appointments' }).click()
    await page.getByText('What will be different').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'I am interested' }).click()
    await page.getByText('the organisation hears that you are interested').waitFor()
    await page.getByLabel('Your name').fill('Ina Interested')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('button', { name: 'Go on' }).click()
    await choose(page, 'Who should look after your profile?')
    await page.getByLabel('Your e-mail address').fill('ina@interested.example')
    await page.getByRole('button', { name: 'Save and send me the link' }).click()
    await page.getByText('Your answers are saved').waitFor()
    const link = await linkFor(page, 'ina@interested.example')
    await first.close()

    const second = await browser.newContext(phone)
    const other = await openPage(second, bank)
    await other.goto(link)
    await other.getByText('interested in “Readers for letters about appointments”').waitFor()
    for (let step = 0; step < 3; step += 1)
      await other.getByRole('button', { name: 'Go on' }).click()
    await other.getByRole('button', { name: 'Join the bank' }).click()
    await other.waitForURL(/\/me\/profile$/)
    await other.goto(`${bank.url}/me/involvement`)
    await other.getByText('Readers for letters about appointments').first().waitFor()

    const desk = await browser.newContext({
      storageState: await signIn(browser, bank, 'engagement lead'),
    })
    const colleague = await openPage(desk, bank)
    await colleague.goto(`${bank.url}/opportunities`)
    await colleague
      .getByRole('link', { name: 'Readers for letters about appointments', exact: true })
      .click()
    await colleague.getByText('Ina Interested').waitFor()
    expect([...page.faults.list, ...other.faults.list, ...colleague.faults.list]).toEqual([])
    await second.close()
    await desk.close()
  },
)
