import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Page,
  type Request,
} from 'playwright-core'
import { findBrowser } from '../../../scripts/browser.ts'
import type { Role, RunningBank } from './bank.ts'

const require = createRequire(import.meta.url)
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** The rules that every screen is held to. */
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// Headless Chromium asks its maker's servers all sorts of things unless it is told not to.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('Chromium is not installed; `npm test` installs it')
  return chromium.launch({ executablePath, args: flags })
}

/** A page that is watched: what no screen may ever do, and how many requests are under way. */
export type WatchedPage = Page & { faults: { list: string[] }; underWay: Set<Request> }

/** A page that notes policy violations, requests to other hosts, and errors of our own code. */
export async function openPage(context: BrowserContext, bank: RunningBank): Promise<WatchedPage> {
  const page = await context.newPage()
  const faults: WatchedPage['faults'] = { list: [] }
  const underWay: WatchedPage['underWay'] = new Set()
  page.on('request', (request) => underWay.add(request))
  page.on('requestfinished', (request) => underWay.delete(request))
  page.on('requestfailed', (request) => underWay.delete(request))
  page.on('pageerror', (error) => faults.list.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.list.push(message.text())
    // An answer of 4xx or 5xx is the business of the state that asks for it.
    else if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
      faults.list.push(`console: ${message.text()}`)
    }
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== bank.url)
      faults.list.push(`foreign host: ${url.origin}`)
  })
  return Object.assign(page, { faults, underWay })
}

/** Waits until nothing was asked of the server for a moment. */
export async function waitForQuiet(page: WatchedPage, mostMs: number): Promise<void> {
  const momentMs = 120
  const until = Date.now() + mostMs
  for (let quietMs = 0; quietMs < momentMs && Date.now() < until;) {
    await page.waitForTimeout(40)
    quietMs = page.underWay.size === 0 ? quietMs + 40 : 0
  }
}

/** Signs in by the one-time link, as a person does: open it, press the button. */
export async function signIn(browser: Browser, bank: RunningBank, role: Role) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(bank.links[role])
  await page.getByRole('button', { name: 'Sign me in' }).click()
  await page.waitForURL(`${bank.url}/`)
  const state = await context.storageState()
  await context.close()
  return state
}

/** Every accessibility fault of the page as it stands, one readable line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(`${axeSource};0`)
  const found = await page.evaluate<
    { id: string; nodes: { html: string; failureSummary: string }[] }[]
  >(
    `axe.run(document, { runOnly: ${JSON.stringify(axeTags)} }).then(({ violations }) => violations)`,
  )
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes[0]?.failureSummary})`)
}

/** How far the page reaches past its right edge, in pixels. */
export function overflowPx(page: Page): Promise<number> {
  return page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
}
