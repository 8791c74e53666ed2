import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBank, type RunningBank } from './support/bank.ts'
import { openBrowser, openPage, signIn } from './support/browser.ts'

// A spreadsheet that is too long for one request: brought in by a running server, followed, left, and undone.

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
