import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guideAddress, guides } from '../../server/src/pages/doc-page.ts'
import { testBank } from '../support/harness.ts'
import { accessibilityFaults } from './support/accessibility.ts'
import {
  openBrowser,
  openPage,
  resize,
  sidewaysFaults,
  takePicture,
  type WatchedPage,
} from './support/browser.ts'

// The pages for whoever writes programs, which no script of ours draws, as a browser shows them.

const pictures = fileURLToPath(new URL('../../test-results/screens', import.meta.url))
const areWanted = process.env['SCREENS_PICTURES'] === 'yes'

const bank = testBank()
let browser: Browser
let page: WatchedPage
let url: string
beforeAll(async () => {
  await bank().app.listen({ host: '127.0.0.1', port: 0 })
  const address = bank().app.server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  browser = await openBrowser()
  page = await openPage(await browser.newContext({ locale: 'en-GB' }), { url })
  mkdirSync(pictures, { recursive: true })
})
afterAll(() => browser.close())

const pages = [
  ...guides.map(({ path }) => guideAddress(path)),
  '/problems',
  '/problems/clients.changes_too_old',
]

test.each(pages)(
  '%s can be read by everybody, on every screen',
  async (path) => {
    await resize(page, 1280, 900)
    await page.goto(url + path)
    const found: string[] = []
    for (const width of [1280, 390, 320]) {
      await resize(page, width, 900)
      found.push(...(await sidewaysFaults(page)).map((fault) => `${width}: ${fault}`))
      // What axe looks at differs by width in the way to other guides alone.
      if (width === 390 || (width === 1280 && path === '/docs'))
        found.push(...(await accessibilityFaults(page)).map((fault) => `${width}: ${fault}`))
      const name = path.slice(1).replaceAll('/', '-')
      if (areWanted && width > 320) await takePicture(page, join(pictures, `${name}--${width}.png`))
    }
    expect([...found, ...page.faults.list]).toEqual([])
  },
  60_000,
)

test('a keyboard goes past the guides to the page, and on a phone to all of them', async () => {
  await resize(page, 390, 900)
  await page.goto(`${url}/docs/errors`)
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toBe('Skip to the page')
  await page.keyboard.press('Enter')
  expect(await page.locator(':focus').getAttribute('id')).toBe('main')
  await page.getByText('All guides').click()
  await page.getByRole('link', { name: 'Keep in step' }).click()
  await page.waitForURL(`${url}/docs/keeping-in-step`)
  expect(await page.locator('a[aria-current]:visible').count()).toBe(0)
  await resize(page, 1280, 900)
  expect(await page.locator('a[aria-current]:visible').textContent()).toBe('Keep in step')
})

test('the contract for programs is drawn, and nothing comes from elsewhere', async () => {
  await resize(page, 1280, 900)
  await page.goto(`${url}/docs/api`)
  await page.getByText('/api/v1/changes').waitFor()
  if (areWanted) await takePicture(page, join(pictures, 'docs-api--1280.png'))
  expect(page.faults.list).toEqual([])
}, 60_000)
