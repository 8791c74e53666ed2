import { writeFileSync } from 'node:fs'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Page,
  type Request,
} from 'playwright-core'
import { findBrowser } from '../../../scripts/browser.ts'
import type { Role, RunningBank } from './bank.ts'

// Headless Chromium asks its maker's servers all sorts of things unless it is told not to.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--lang=en-GB',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Helpers that clean up and compile beside the page gain nothing where every core has work already, and no page lives
  // for long enough to give back what it takes to compile for the highest speed.
  '--js-flags=--single-threaded --no-opt',
  // Of a page without a size of its own no more than this is drawn: leaveUndrawn.
  '--window-size=64,64',
]

export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('Chromium is not installed; `npm test` installs it')
  return chromium.launch({ executablePath, args: flags })
}

/** A page that is watched: what no screen may ever do, and how many requests are under way. */
export type WatchedPage = Page & { faults: { list: string[] }; underWay: Set<Request> }

const isWhoAmI = /\/api\/v1\/me$/

/** A page that notes policy violations, requests to other hosts, and errors of our own code. */
export async function openPage(
  context: BrowserContext,
  bank: Pick<RunningBank, 'url'>,
): Promise<WatchedPage> {
  const page = await context.newPage()
  const faults: WatchedPage['faults'] = { list: [] }
  const underWay: WatchedPage['underWay'] = new Set()
  page.on('request', (request) => underWay.add(request))
  page.on('requestfinished', (request) => underWay.delete(request))
  page.on('requestfailed', (request) => underWay.delete(request))
  page.on('response', (response) => {
    // No state asks for a fault of the server.
    if (response.status() === 500) faults.list.push(`500 ${response.url()}`)
    // Whoever is not signed in is asked who they are, and after nothing that is for others.
    if (response.status() === 401 && !isWhoAmI.test(response.url()))
      faults.list.push(`401 ${response.url()}`)
  })
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

// What the browser can draw in one piece.
const tallest = 16_000

interface Size {
  width: number
  height: number
}

/** Pages that are not drawn, with the size that they were told to have. */
const undrawn = new WeakMap<Page, { devtools: CDPSession; size: Size | null }>()

/**
 * For pages that are asked what they are like, and not looked at: they are as large as they are told to be, and of
 * that no more is drawn than the window of the browser shows, which may be tiny. A fifth of what a screen costs is to draw it.
 * Such a page has a window without a size of its own (`viewport: null`).
 */
export async function leaveUndrawn(page: Page): Promise<void> {
  undrawn.set(page, { devtools: await page.context().newCDPSession(page), size: null })
}

/** The whole page as a picture: the screen grows to it, except under a dialog, which stays in its middle. */
export async function takePicture(page: Page, path: string): Promise<void> {
  const [width, usual, whole] = await page.evaluate<[number, number, number]>(
    '[innerWidth, innerHeight, document.documentElement.scrollHeight]',
  )
  const isUnderDialog = (await page.locator('dialog[open]').count()) > 0
  const height = isUnderDialog ? usual : Math.min(whole, tallest)
  await resize(page, width, height)
  const devtools = await page.context().newCDPSession(page)
  if (undrawn.has(page)) await setSize(devtools, { width, height }, { isDrawn: true })
  const { data } = await devtools.send('Page.captureScreenshot', { optimizeForSpeed: true })
  writeFileSync(path, Buffer.from(data, 'base64'))
  await devtools.detach()
  await resize(page, width, usual)
}

const setSize = (devtools: CDPSession, size: Size, { isDrawn }: { isDrawn: boolean }) =>
  devtools.send('Emulation.setDeviceMetricsOverride', {
    ...size,
    ...{ deviceScaleFactor: 1, mobile: false, dontSetVisibleSize: !isDrawn },
  })

/** Makes the window this large, and waits until the page has it so. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  const told = undrawn.get(page)
  const now = told ? told.size : page.viewportSize()
  if (now?.width === width && now.height === height) return
  const isSo = `innerWidth === ${width} && innerHeight === ${height}`
  if (told) {
    await setSize(told.devtools, { width, height }, { isDrawn: false })
    told.size = { width, height }
  } else await page.setViewportSize({ width, height })
  // Mostly it is so at once, and to ask is cheaper than to watch for it.
  if (!(await page.evaluate<boolean>(isSo))) await page.waitForFunction(isSo)
}

/**
 * Waits until nothing was asked of the server for a moment. The moment is the page's own: beside others that work hard,
 * one measured here can pass before the page has come to what was pressed.
 */
export async function waitForQuiet(page: WatchedPage, mostMs: number): Promise<void> {
  const [momentMs, stepMs] = [120, 40]
  const until = Date.now() + mostMs
  for (let quietMs = 0; quietMs < momentMs && Date.now() < until;) {
    await page.evaluate(`new Promise((done) => setTimeout(done, ${stepMs}))`)
    quietMs = page.underWay.size === 0 ? quietMs + stepMs : 0
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

/** What makes the page scroll sideways: how far it reaches past its edge, and the innermost culprits. */
export function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const isPast = (element) => element.getBoundingClientRect().right > clientWidth
    const culprits = [...document.querySelectorAll('body *')]
      .filter((element) => isPast(element) && ![...element.children].some(isPast))
      .map((element) => element.outerHTML.slice(0, 120))
    return [(scrollWidth - clientWidth) + ' px past the edge', ...culprits.slice(0, 5)]
  })()`)
}
