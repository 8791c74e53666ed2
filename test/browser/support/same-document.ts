import type { Dialog } from 'playwright-core'
import { expect } from 'vitest'
import { letGo } from './answers.ts'
import { waitForQuiet, type WatchedPage } from './browser.ts'

// To open the app anew for each state of a screen costs more than all that is looked at there. Instead a page goes from
// one state to the next as a person does, by the app's own router; in between it stands on a screen that reads nothing,
// with all that the app keeps thrown away. Whatever then differs from the first time was left behind by a state.

/** The screen in between: open to anybody, small, and all of it is written in the app itself. */
const between = '/erased'

// Vue itself hangs the app on its element; nothing of ours is in the product for this.
const app = `document.querySelector('#app').__vue_app__.config.globalProperties`
/** Past all that Vue does once something has changed. */
const settled = 'new Promise((done) => setTimeout(done))'

/** Goes to an address as a link within the app does. */
export async function goWithin(page: WatchedPage, path: string): Promise<void> {
  await page.evaluate(`${app}.$router.push(${JSON.stringify(path)}).then(() => ${settled})`)
}

/**
 * Throws away who is signed in, all that was read and all that the tab keeps; answers the page as it stands and
 * everything that outlives a screen.
 */
const forgetAll = `(async () => {
  const stores = ${app}.$pinia._s
  for (const name of ['_pc_query', '_pc_mutation']) {
    const cache = stores.get(name)
    for (const entry of cache?.getEntries() ?? []) cache.remove(entry)
  }
  Object.assign(stores.get('session'), { me: null, isKnown: false })
  sessionStorage.clear()
  await ${settled}
  return {
    address: location.pathname + location.search + location.hash,
    title: document.title,
    page: [...document.documentElement.attributes].map(({ name, value }) => name + '=' + value).join(' '),
    // What the server writes for browsers without scripts is the address's, and no state changes it.
    body: document.body.outerHTML.replace(/<noscript>.*?<[/]noscript>/s, ''),
    kept: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].join(' '),
    stores: [...stores.keys()].filter((name) => !name.startsWith('_pc_')).join(' '),
    globals: Object.keys(window).filter((name) => name !== 'axe').join(' '),
  }
})()`
type Left = Record<string, string>

/** What is left of the app before any state was opened. */
const bare = new WeakMap<WatchedPage, Left>()

/** Puts a page that is new where each state begins. */
export async function beginStates(page: WatchedPage, origin: string): Promise<void> {
  await page.goto(origin + between)
  await page.locator('main h1').waitFor()
  bare.set(page, await page.evaluate<Left>(forgetAll))
}

/**
 * Leaves the state that this page shows, so that the next one finds nothing of it. Throws when something of it stays,
 * and what went wrong on the way out.
 */
export async function leaveState(page: WatchedPage): Promise<void> {
  // "Leave without saving?" Yes.
  const leave = (dialog: Dialog) => void dialog.accept()
  page.on('dialog', leave)
  await goWithin(page, between)
  // What is pointed at looks otherwise.
  await page.mouse.move(0, 0)
  page.off('dialog', leave)
  await letGo(page)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  if (page.underWay.size > 0) await waitForQuiet(page, 15_000)
  expect(await page.evaluate<Left>(forgetAll), 'what the state left behind').toEqual(bare.get(page))
  expect(page.faults.list, 'what went wrong on leaving the state').toEqual([])
}
