import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBank, type RunningBank } from './support/bank.ts'
import { openBrowser, openPage, signIn } from './support/browser.ts'

// Spreadsheets that are too long for one request: sent in pieces over a line that breaks, brought in by a running server,
// followed, left, and undone.

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

const folder = fileURLToPath(new URL('../../test-results/imports/', import.meta.url))
mkdirSync(folder, { recursive: true })

const letters = (at: number) =>
  [676, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(at / place) % 26))).join('')
const people = 4_000
const table = [
  'Name,Email,Offers',
  ...Array.from(
    { length: people },
    (_none, at) => `Orla ${letters(at)}y,orla${at}@browser.example,I listen`,
  ),
].join('\n')

/** The page at both widths, to be looked at. */
async function picture(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}${name}--${width}.png` })
  }
}

test(
  'a long file goes on while its page is left, says how far it is, and is undone as a whole',
  { timeout: 180_000 },
  async () => {
    const context = await browser.newContext({ storageState: signedIn })
    const page = await openPage(context, bank)
    await page.goto(`${bank.url}/import`)
    await page.getByLabel('Your file').setInputFiles({
      name: 'orla.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(table),
    })
    await page.getByRole('button', { name: 'Look at this file' }).click()
    await page.getByRole('button', { name: 'Bring in 4,000 people' }).click({ timeout: 60_000 })
    const bar = page.getByRole('progressbar', { name: 'Bringing these people in' })
    await bar.waitFor({ timeout: 30_000 })
    const first = Number(await bar.getAttribute('value'))
    expect(first).toBeLessThan(people)
    // It is seen by whoever pressed the button below all rows.
    expect(await page.evaluate<number>('window.scrollY')).toBe(0)
    await picture(page, 'under-way')

    // Left, and found again.
    const address = page.url()
    await page.goto(`${bank.url}/import`)
    await page.getByRole('link', { name: 'orla.csv' }).click()
    await page.waitForURL(address)
    await page.getByRole('heading', { name: 'orla.csv is in' }).waitFor({ timeout: 120_000 })
    expect(await page.locator('.import-counts').innerText()).toContain('4,000')
    await picture(page, 'done')

    await page.getByRole('button', { name: 'Undo this import' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('4,000 new people are taken out again').waitFor()
    await dialog.getByRole('button', { name: 'Undo it' }).click()
    await page.getByRole('heading', { name: 'orla.csv is undone' }).waitFor({ timeout: 120_000 })
    await page.getByText('4,000 people were taken out again').waitFor()
    await picture(page, 'undone')
    expect(page.faults.list).toEqual([])
  },
)

test(
  'a file that is longer than a request is sent in pieces, over a line that breaks and after the page was left',
  { timeout: 180_000 },
  async () => {
    const context = await browser.newContext({ storageState: signedIn })
    const page = await openPage(context, bank)
    page.on('dialog', (dialog) => void dialog.accept())
    const words = 'I listen and I ask. '.repeat(200).trim()
    const lines = Array.from(
      { length: 600 },
      (_none, at) => `Olga ${letters(at)}z,olga${at}@browser.example,${words}`,
    )
    const file = {
      ...{ name: 'olga.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(['Name,Email,Offers', ...lines].join('\n')),
    }
    const sent: string[] = []
    page.on('request', (request) => {
      const [, number] = /\/pieces\/(\d+)$/.exec(request.url()) ?? []
      if (number) sent.push(number)
    })
    await page.route(/\/pieces\/1$/, (route) => route.abort())
    await page.goto(`${bank.url}/import`)
    await page.getByLabel('Your file').setInputFiles(file)
    await page.getByRole('button', { name: 'Look at this file' }).click()
    await page.getByText('The line is broken').waitFor({ timeout: 30_000 })
    const bar = page.getByRole('progressbar', { name: 'Sending your file' })
    expect(await bar.getAttribute('aria-valuetext')).toBe('1 of 2.3 MB are there')
    await picture(page, 'line-broken')

    await page.reload()
    await page.getByText('Not all of it is there yet').waitFor()
    const again = page.getByLabel('Choose olga.csv again')
    await again.setInputFiles({ ...file, buffer: Buffer.from('Name,Email') })
    await page.getByRole('button', { name: 'Send the rest' }).click()
    await page.getByText('This is not the file that you began with').waitFor()
    await page.unroute(/\/pieces\/1$/)
    sent.length = 0
    await again.setInputFiles(file)
    await page.getByRole('button', { name: 'Send the rest' }).click()
    await page.getByRole('button', { name: 'Bring in 600 people' }).waitFor({ timeout: 60_000 })
    // What was there is known again, and is not sent once more.
    expect(sent).toEqual(['1', '2'])
    await picture(page, 'looked-through')

    await page.getByRole('button', { name: 'Let go of this file' }).click()
    await page.getByRole('heading', { name: 'Bring in a spreadsheet' }).waitFor()
    expect(await page.getByRole('link', { name: 'olga.csv' }).count()).toBe(0)
    expect(page.faults.list.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([])
  },
)

test(
  'whoever pressed the button while the bank went away sees by themselves that it had begun',
  { timeout: 120_000 },
  async () => {
    const context = await browser.newContext({ storageState: signedIn })
    const page = await openPage(context, bank)
    await page.goto(`${bank.url}/import`)
    await page.getByLabel('Your file').setInputFiles({
      ...{ name: 'oona.csv', mimeType: 'text/csv' },
      buffer: Buffer.from('Name,Email,Offers\nOona Quayle,oona@browser.example,I listen'),
    })
    await page.getByRole('button', { name: 'Look at this file' }).click()
    await page.getByRole('button', { name: 'Bring in 1 person' }).waitFor({ timeout: 60_000 })
    const api = /\/api\/v1\/imports\/[0-9a-f-]+/
    let away = false
    await page.route(api, async (route) => {
      if (route.request().url().endsWith('/run')) {
        away = true
        await route.fetch()
      }
      return away ? route.abort() : route.fallback()
    })
    await page.getByRole('button', { name: 'Bring in 1 person' }).click()
    // Above all rows, and where the button was pressed.
    await expect.poll(() => page.getByText('We cannot reach the bank just now').count()).toBe(2)
    expect(await page.getByText('We could not reach the bank').count()).toBe(0)
    away = false
    await page.getByRole('heading', { name: 'oona.csv is in' }).waitFor({ timeout: 30_000 })
    expect(await page.getByText('We cannot reach the bank just now').count()).toBe(0)
    expect(page.faults.list.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([])
  },
)
