import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, newAccessibilityFaults, Passed } from './support/accessibility.ts'
import { leaveUndrawn, openBrowser, resize } from './support/browser.ts'

// Screens are judged by what is new in them. Here a page passes first, in both widths, and then holds one fault: however
// like the page before it is, the fault is found, and it is the one that judging the whole page finds.

const widths = [1280, 390] as const
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  // As screens are judged.
  page = await browser.newPage({ viewport: null })
  await leaveUndrawn(page)
})

afterAll(() => browser?.close())

const good = `<!doctype html><html lang="en"><head><title>Bank</title>
  <meta name="viewport" content="width=device-width, initial-scale=1"><style>
  body { margin: 0; font: 16px sans-serif; color: #212b32; background: #fff }
  .dark { background: #003087; color: #fff } .dark p { margin: 0; padding: 20px } .weak { color: #bbb } .narrow { display: none }
  .faint { opacity: .4 } .lifted { position: relative; top: -50px } .bare { text-decoration: none; color: #2a3b46 }
  .cut { position: absolute; clip: rect(0 0 0 0) } .tiny { padding: 0; border: 0; width: 12px; height: 12px }
  .row { display: flex; gap: 30px } .list { height: 80px; overflow: auto }
  @media (max-width: 640px) {
    .narrow { display: block } .weak-narrow { color: #bbb } .close-narrow { gap: 2px } .low-narrow { height: 20px }
  }</style></head><body>
  <header class="dark"><nav aria-label="Main"><a class="dark" href="/people">People</a></nav></header>
  <main id="main"><h1>People</h1><p class="text">Nerys is there on <a href="/days">Tuesdays</a> mostly.</p>
  <h2>Steps</h2><div class="dark"><p>Next</p></div><p class="after">And then</p>
  <label for="a">Name</label> <input id="a" value="Berta"> <button disabled class="weak">Later</button>
  <p><button>Save</button> <label><input type="checkbox"> Agreed</label></p>
  <div class="row"><button class="tiny" aria-label="Up"></button><button class="tiny" aria-label="Down"></button></div>
  <div class="list"><p>A line</p></div><p class="cut weak">Read aloud</p></main>
  <footer><p id="note">About this bank</p></footer></body></html>`

/** The fault, the rule that finds it, a place in the good page, and what stands there instead. */
const planted: [string, string, string, string][] = [
  ['a weak text', 'color-contrast', 'class="after"', 'class="weak"'],
  ['a text that is weak in one width', 'color-contrast', '"after"', '"after weak-narrow"'],
  ['a weak text that was cut away', 'color-contrast', 'class="cut weak"', 'class="weak"'],
  ['a weak text that could not be pressed', 'color-contrast', 'button disabled', 'button'],
  ['a text behind a veil', 'color-contrast', 'class="text"', 'class="text faint"'],
  ['a part behind a veil', 'color-contrast', '<main', '<main class="faint"'],
  ['a text moved onto another ground', 'color-contrast', '"after"', '"after lifted"'],
  [
    'a text without its ground',
    'color-contrast',
    '<div class="dark">',
    '<div style="color: #ddd">',
  ],
  ['a link like the text around it', 'link-in-text-block', '<a href', '<a class="bare" href'],
  ['a button without a name', 'button-name', '>Save<', '><'],
  ['one that is there in one width', 'button-name', '<h2>', '<button class="narrow"></button><h2>'],
  ['a field without a name', 'label', '<label for="a">', '<label for="b">'],
  ['a heading that skips one', 'heading-order', '<h2>Steps</h2>', '<h4>Steps</h4>'],
  ['an empty heading', 'empty-heading', '<h2>Steps', '<h2>'],
  ['no heading that names the page', 'page-has-heading-one', '<h1>People</h1>', '<p>People</p>'],
  ['two landmarks of one name', 'landmark-unique', '<h2>', '<nav aria-label="Main">A</nav><h2>'],
  ['two that are the main part', 'landmark-no-duplicate-main', '<p id', '<p role="main" id'],
  ['words outside every part', 'region', '<footer>', '<p>Lost</p><footer>'],
  ['a page without a title', 'document-title', '<title>Bank</title>', '<title></title>'],
  ['a page in no language', 'html-has-lang', ' lang="en"', ''],
  ['a state said wrongly', 'aria-conditional-attr', 'checkbox"', 'checkbox" aria-checked="true"'],
  ['a value that means nothing', 'aria-valid-attr-value', 'id="a"', 'id="a" aria-busy="so"'],
  ['buttons too close', 'target-size', 'class="row"', 'class="row" style="gap: 2px"'],
  ['buttons too close in one width', 'target-size', 'class="row"', 'class="row close-narrow"'],
  ['a list that no key moves', 'scrollable-region-focusable', 'A line', 'A line<br>'.repeat(9)],
  [
    'one that no key moves in one width',
    'scrollable-region-focusable',
    '"list"',
    '"list low-narrow"',
  ],
]

type Judge = (page: Page) => Promise<string[]>

/** What is found in each width of a page, as the screens are looked at. */
async function foundIn(html: string, judge: Judge): Promise<string[][]> {
  await page.setContent(html)
  const found: string[][] = []
  for (const width of widths) {
    await resize(page, width, 900)
    found.push(await judge(page))
  }
  return found
}

const newIn = (passed: Passed) => (shown: Page) => newAccessibilityFaults(shown, passed)

test('a page that has passed in both widths is not judged again', async () => {
  const passed = new Passed()
  expect(await foundIn(good, accessibilityFaults)).toEqual([[], []])
  expect(await foundIn(good, newIn(passed))).toEqual([[], []])
  const countRuns =
    'axe.runs = 0; axe.run = ((run) => (...of) => (axe.runs += 1, run(...of)))(axe.run)'
  await newIn(passed)(page)
  await page.evaluate(countRuns)
  await newIn(passed)(page)
  expect(await page.evaluate('axe.runs')).toBe(0)
  await newIn(new Passed())(page)
  expect(await page.evaluate('axe.runs')).toBe(1)
})

test('of the texts of a page only those are measured that are new', async () => {
  const own = await browser.newPage()
  const passed = new Passed()
  await own.setContent(good)
  expect(await newIn(passed)(own)).toEqual([])
  await own.setContent(good.replace('<h2>', '<p class="new" style="color: #003087">New</p><h2>'))
  await own.evaluate(`axe.run = ((run) => async (...of) => {
    const results = await run(...of)
    const { passes } = results.find(({ id }) => id === 'color-contrast')
    axe.measured = passes.map(({ node }) => node.element.className)
    return results
  })(axe.run)`)
  expect(await newIn(passed)(own)).toEqual([])
  expect(await own.evaluate('axe.measured')).toEqual(['new'])
  // Who has seen nothing yet measures all.
  expect(await newIn(new Passed())(own)).toEqual([])
  expect(await own.evaluate('axe.measured')).toContain('text')
  await own.close()
})

test.each(planted)('%s is found (%s)', async (_, rule, place, instead) => {
  const bad = good.replace(place, instead)
  const passed = new Passed()
  await foundIn(good, newIn(passed))
  const whole = await foundIn(bad, accessibilityFaults)
  expect(whole.flat().join()).toContain(rule)
  expect(await foundIn(bad, newIn(passed))).toEqual(whole)
})

test('a fault that was found has not passed, and the first page is judged like any other', async () => {
  const bad = good.replace('class="after"', 'class="weak"')
  const passed = new Passed()
  const found = await foundIn(bad, newIn(passed))
  expect(found.flat().join()).toContain('color-contrast')
  expect(await foundIn(bad, newIn(passed))).toEqual(found)
})

test('a text that is weak only while somebody points at it is found', async () => {
  const passed = new Passed()
  const html = good.replace('</style>', '.after:hover { color: #bbb }</style>')
  expect(await foundIn(html, newIn(passed))).toEqual([[], []])
  await page.hover('.after')
  expect((await newIn(passed)(page)).join()).toContain('color-contrast')
})

test('what passed behind an open dialog has not passed in front of it', async () => {
  const passed = new Passed()
  const html = good
    .replace('>Save<', '><')
    .replace('<footer>', '<footer><dialog aria-label="Sure?"><p>Sure?</p></dialog>')
  await page.setContent(html)
  await page.evaluate("document.querySelector('dialog').showModal()")
  await newIn(passed)(page)
  await page.evaluate("document.querySelector('dialog').close()")
  expect((await newIn(passed)(page)).join()).toContain('button-name')
})

/** Each part has passed beside others: first the page as it is, then all that is replaced, then the first of that. */
const together: [string, string, [string, string], [string, string]][] = [
  [
    'two landmarks of one name',
    'landmark-unique',
    ['<h2>', '<nav aria-label="Main">A</nav><h2>'],
    ['<nav aria-label="Main">', '<nav aria-label="Pages">'],
  ],
  [
    'a field and its name in another part',
    'label',
    ['<label for="a">Name</label> <input id="a"', '<input id="a" aria-labelledby="named"'],
    ['<p id="note">', '<p id="named">'],
  ],
]

test.each(together)(
  '%s: parts that passed apart are judged together',
  async (_, rule, one, other) => {
    const passed = new Passed()
    const first = good.replace(...one)
    for (const html of [good, first.replace(...other)])
      expect(await foundIn(html, newIn(passed))).toEqual([[], []])
    expect((await foundIn(first, newIn(passed))).join()).toContain(rule)
  },
)
