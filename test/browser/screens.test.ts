import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue, type Known, type ScreenState } from './catalogue.ts'
import { roles, startBank, type RunningBank } from './support/bank.ts'
import {
  accessibilityFaults,
  openBrowser,
  openPage,
  overflowPx,
  signIn,
  waitForQuiet,
  type WatchedPage,
} from './support/browser.ts'

// Each state is opened once and looked at in two widths; at the narrowest nothing may scroll sideways.

const root = fileURLToPath(new URL('../..', import.meta.url))
const pictures = join(root, 'test-results/screens')
const widths = [1280, 390] as const
const narrowest = 320
const height = 900
const waitMs = 15_000

let bank: RunningBank
let browser: Browser
let known: Known
const contexts = new Map<string, BrowserContext>()

const contextOf = ({ as }: Pick<ScreenState, 'as'>): BrowserContext => {
  const context = contexts.get(as ?? 'visitor')
  if (!context) throw new Error(`Nobody signed in as ${as}`)
  return context
}

/** One person, one opportunity and one spreadsheet of the demo bank, for the addresses. */
async function findKnown(context: BrowserContext): Promise<Known> {
  const read = async (path: string) =>
    (await context.request.get(`${bank.url}/api/v1${path}`)).json()
  const opportunities = await read('/opportunities?status=open&mine=true&limit=1')
  const opportunity = opportunities.items[0].id as string
  const matches = await read(`/opportunities/${opportunity}/matches?limit=1`)
  const file =
    'Full name;Postcode;Conditions;Available\nBerta Quill;NR3 1AA;asthma;weekday mornings\n;NR3;;\n'
  const made = await context.request.post(`${bank.url}/api/v1/imports`, {
    headers: { 'idempotency-key': crypto.randomUUID(), origin: bank.url },
    data: { fileName: 'list.csv', contentBase64: Buffer.from(file).toString('base64') },
  })
  return { opportunity, leader: matches.items[0].leader.id, sheet: (await made.json()).id }
}

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  bank = await startBank()
  browser = await openBrowser()
  contexts.set('visitor', await browser.newContext({ reducedMotion: 'reduce' }))
  for (const role of roles) {
    const storageState = await signIn(browser, bank, role)
    contexts.set(role, await browser.newContext({ storageState, reducedMotion: 'reduce' }))
  }
  known = await findKnown(contextOf({ as: 'coordinator' }))
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await bank?.stop()
}, 60_000)

async function isSettled(page: WatchedPage, { unfinished }: ScreenState): Promise<void> {
  await page.locator('main h1').waitFor({ timeout: waitMs })
  if (unfinished) await page.locator('.ui-loading').first().waitFor({ timeout: waitMs })
  else await waitForQuiet(page, waitMs)
  if (!unfinished)
    await page.locator('.ui-loading').first().waitFor({ state: 'detached', timeout: waitMs })
}

describe('every screen in every state', () => {
  test.each(catalogue.map((entry) => [`${entry.screen}: ${entry.state}`, entry] as const))(
    '%s',
    { timeout: 90_000 },
    async (_, entry) => {
      const page = await openPage(contextOf(entry), bank)
      try {
        await page.setViewportSize({ width: widths[0], height })
        await entry.given?.(page)
        await page.goto(bank.url + entry.path(known))
        await isSettled(page, entry)
        if (entry.when) {
          await entry.when(page)
          await waitForQuiet(page, waitMs)
        }
        for (const width of widths) {
          await page.setViewportSize({ width, height })
          const file = `${entry.screen}--${entry.state.replaceAll(' ', '-')}--${width}.png`
          await page.screenshot({ path: join(pictures, file), fullPage: true })
          expect(await accessibilityFaults(page), `accessibility at ${width} px`).toEqual([])
        }
        await page.setViewportSize({ width: narrowest, height })
        expect(await overflowPx(page), `sideways scroll at ${narrowest} px`).toBeLessThanOrEqual(0)
        expect(page.faults.list).toEqual([])
      } finally {
        await page.close()
      }
    },
  )
})

test('every route of the app is in the catalogue, and the catalogue holds no other', () => {
  const source = readFileSync(join(root, 'web/src/router.ts'), 'utf8')
  const named = [...source.matchAll(/^ {2}page\(\s*'([a-z-]+)'/gm)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(20)
  expect(new Set(catalogue.map(({ screen }) => screen))).toEqual(new Set(named))
})
