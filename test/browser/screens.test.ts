import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue, type Known, type ScreenState } from './catalogue.ts'
import { roles, startBank, type RunningBank } from './support/bank.ts'
import { newAccessibilityFaults, Passed } from './support/accessibility.ts'
import {
  leaveUndrawn,
  openBrowser,
  openPage,
  resize,
  sidewaysFaults,
  signIn,
  takePicture,
  waitForQuiet,
  type WatchedPage,
} from './support/browser.ts'
import { beginStates, goWithin, leaveState } from './support/same-document.ts'

// Each state is opened once and looked at in two widths; at the narrowest nothing may scroll sideways.
// States run side by side, on pages that earlier states left: opening one anew takes long. Of a state
// that does not hold there is a picture; of all of them when the screens are asked for by name.

const root = fileURLToPath(new URL('../..', import.meta.url))
const pictures = join(root, 'test-results/screens')
const areWanted = process.env['SCREENS_PICTURES'] === 'yes'
const widths = [1280, 390] as const
const narrowest = 320
const height = 900
const waitMs = 15_000
const screen = { reducedMotion: 'reduce', locale: 'en-GB' } as const

let bank: RunningBank
let browser: Browser
let known: Known
type Who = ScreenState['as']
type SignedIn = Awaited<ReturnType<typeof signIn>>
const signedIn = new Map<Who, SignedIn>()
const waiting = new Map<Who, WatchedPage[]>()
const passed = new Passed()

/** In a window of its own: a browser resizes all pages of a window together. */
const openWindow = (as: Who): Promise<BrowserContext> =>
  browser.newContext({ ...screen, viewport: null, storageState: signedIn.get(as) })

const pictureOf = (page: WatchedPage, { screen: name, state }: ScreenState, width: string) =>
  takePicture(page, join(pictures, `${name}--${state.replaceAll(' ', '-')}--${width}.png`))

async function newPage(as: Who): Promise<WatchedPage> {
  const page = await openPage(await openWindow(as), bank)
  await leaveUndrawn(page)
  await beginStates(page, bank.url)
  return page
}

/** Lends a page to one state. One that did not end well is not lent again. */
async function withPage(entry: ScreenState, look: (page: WatchedPage) => Promise<void>) {
  const pages = waiting.get(entry.as) ?? []
  waiting.set(entry.as, pages)
  const page = pages.pop() ?? (await newPage(entry.as))
  try {
    await look(page)
    await leaveState(page)
  } catch (error) {
    await pictureOf(page, entry, 'failed').catch(() => undefined)
    await page.context().close()
    throw error
  }
  pages.push(page)
}

/** Each screen is loaded by its address once, as a link from elsewhere does, with nothing but what it brings itself. */
const isFirst = (entry: ScreenState) =>
  catalogue.find(({ screen: name }) => name === entry.screen) === entry

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format()

/** One person, one opportunity, one request, one breach and one spreadsheet of the demo bank, for the addresses. */
async function findKnown(context: BrowserContext, lead: BrowserContext): Promise<Known> {
  const read = async (path: string) =>
    (await context.request.get(`${bank.url}/api/v1${path}`)).json()
  const opportunities = await read('/opportunities?status=open&mine=true&limit=1')
  const opportunity = opportunities.items[0].id as string
  const waiting = await read('/opportunities?status=checked&mine=true&limit=1')
  const cancelled = await read('/opportunities?status=cancelled&mine=true&limit=1')
  const overdue = await read('/placements/overdue?limit=1')
  const bodies = await read('/bodies?limit=50')
  const matches = await read(`/opportunities/${opportunity}/matches?limit=1`)
  const file =
    'Full name;E-mail;Postcode;Conditions;Available\nBerta Quill;berta@example.org;NR3 1AA;asthma;weekday mornings\n;;NR3;;\n'
  const made = await context.request.post(`${bank.url}/api/v1/imports`, {
    headers: { 'idempotency-key': crypto.randomUUID(), origin: bank.url },
    data: { fileName: 'list.csv', contentBase64: Buffer.from(file).toString('base64') },
  })
  const leader = matches.items[0].leader.id as string
  const asked = await context.request.post(`${bank.url}/api/v1/subject-requests`, {
    headers: { 'idempotency-key': crypto.randomUUID(), origin: bank.url },
    data: { kind: 'access', person: 'A former neighbour', receivedOn: today(), identity: 'known' },
  })
  const logged = await lead.request.post(`${bank.url}/api/v1/breaches`, {
    headers: { 'idempotency-key': crypto.randomUUID(), origin: bank.url },
    data: { title: 'A lost telephone', happened: 'It was lost', knownAt: new Date().toISOString() },
  })
  return {
    opportunity,
    waiting: waiting.items[0].id,
    cancelled: cancelled.items[0].id,
    placement: overdue.items[0].id,
    body: bodies.items.find(({ carriedOver }: { carriedOver: number }) => carriedOver > 0).id,
    leader,
    breach: (await logged.json()).id,
    request: (await asked.json()).id,
    sheet: (await made.json()).id,
  }
}

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  bank = await startBank()
  browser = await openBrowser()
  for (const role of roles) signedIn.set(role, await signIn(browser, bank, role))
  known = await findKnown(await openWindow('coordinator'), await openWindow('engagement lead'))
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

describe.concurrent('every screen in every state', () => {
  test.each(catalogue.map((entry) => [`${entry.screen}: ${entry.state}`, entry] as const))(
    '%s',
    { timeout: 90_000 },
    (_, entry) =>
      withPage(entry, async (page) => {
        await resize(page, widths[0], height)
        await entry.given?.(page)
        if (isFirst(entry)) await page.goto(bank.url + entry.path(known))
        else await goWithin(page, entry.path(known))
        await isSettled(page, entry)
        if (entry.when) {
          await entry.when(page)
          await waitForQuiet(page, waitMs)
        }
        for (const width of widths) {
          await resize(page, width, height)
          if (areWanted) await pictureOf(page, entry, String(width))
          expect(
            await newAccessibilityFaults(page, passed),
            `accessibility at ${width} px`,
          ).toEqual([])
        }
        await resize(page, narrowest, height)
        expect(await sidewaysFaults(page), `sideways scroll at ${narrowest} px`).toEqual([])
        expect(page.faults.list).toEqual([])
      }),
  )
})

// A moment that each change takes in each element is one too: it made the screens cost a third more.
test('nothing moves for whoever asks for less motion', async () => {
  const context = await openWindow(null)
  const page = await openPage(context, bank)
  await page.goto(`${bank.url}/take-part`)
  await page.locator('main h1').waitFor()
  const moving = await page.evaluate<string[]>(`[...document.querySelectorAll('*')]
    .filter((element) => getComputedStyle(element).transitionDuration !== '0s')
    .map(({ localName, className }) => localName + '.' + className)`)
  expect(moving).toEqual([])
  await context.close()
})

test('every route of the app is in the catalogue, and the catalogue holds no other', () => {
  const source = readFileSync(join(root, 'web/src/router.ts'), 'utf8')
  const named = [...source.matchAll(/^ {2}page\(\s*'([a-z-]+)'/gm)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(20)
  expect(new Set(catalogue.map(({ screen }) => screen))).toEqual(new Set(named))
})
