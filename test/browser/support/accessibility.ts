import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const require = createRequire(import.meta.url)
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** Modules of the page's own as one script: it has no address to load them from. */
const lookSource = ['measure', 'drawn', 'look']
  .map((name) => readFileSync(new URL(`./look/${name}.js`, import.meta.url), 'utf8'))
  .join('\n')
  .replaceAll(/^import .*$/gm, '')
  .replaceAll(/^export /gm, '')

/** The rules that every screen is held to. */
const heldTo = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const axeOptions = {
  runOnly: heldTo,
  // Of what holds, axe need not work out where each piece stands.
  resultTypes: ['violations'],
  // The one rule that reads style sheets is not among these.
  preload: { assets: ['media'] },
}

async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate<boolean>("'axe' in window")) return
  // What holds it need not write down the source of; of a fault it is read below.
  await page.evaluate(`${axeSource};axe.configure({ noHtml: true });(() => {${lookSource}})()`)
}

/** Every accessibility fault of the page as it stands, one readable line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await bringAxe(page)
  return page.evaluate<string[]>(`(async () => {
    const { violations } = await axe.run(document, ${JSON.stringify(axeOptions)})
    return violations.map(({ id, nodes: [{ target, failureSummary }] }) => {
      const source = document.querySelector(target[0])?.outerHTML ?? target[0]
      return id + ': ' + source.slice(0, 300) + ' (' + failureSummary + ')'
    })
  })()`)
}

// Most of a screen was judged before: in another state of it, or a moment ago in another width. What axe could judge is
// said in a few keys (look/look.js); where each of them has passed, axe would say again what it has said. Two rules go by how
// things are drawn, and cost as much as the ninety others: each runs where there is a text or a crowd of buttons that is
// not like one that it has passed, and of texts only those are measured. All others go by the parts of the page and by what is shown of them.

const contrast = 'color-contrast'
const size = 'target-size'

/** What axe could judge of a page as it stands. */
interface Looks {
  /** What stands around, and each part of the page with what is shown of it. */
  parts: string[]
  /** What the parts have to do with each other, but for landmarks. */
  whole: string
  landmarks: string[]
  /** What each text is written in, and on what. */
  texts: string[]
  /** Things to press that stand close to each other. */
  crowded: string[]
}

/** What has passed so far. */
export class Passed {
  readonly #keys = new Set<string>()
  readonly #wholes = new Map<string, Set<string>[]>()

  /** Which rules could find something there that they have not passed: all that go by the parts, these two by name. */
  unproven({ parts, whole, landmarks, texts, crowded }: Looks) {
    const isNew = (key: string) => !this.#keys.has(key)
    // With fewer landmarks than have passed together none is too many.
    const isWholeNew = !this.#wholes
      .get(whole)
      ?.some((set) => landmarks.every((key) => set.has(key)))
    return {
      parts: isWholeNew || parts.some(isNew),
      texts: texts.filter(isNew),
      size: crowded.some(isNew),
    }
  }

  add(keys: string[]): void {
    for (const key of keys) this.#keys.add(key)
  }

  addWhole({ whole, landmarks }: Looks): void {
    const sets = this.#wholes.get(whole) ?? []
    this.#wholes.set(whole, [...sets, new Set(landmarks)])
  }
}

/** As `accessibilityFaults`, of a page that may be like others that have passed. */
export async function newAccessibilityFaults(page: Page, passed: Passed): Promise<string[]> {
  await bringAxe(page)
  const looks = await page.evaluate<Looks>('axe.look()')
  const unproven = passed.unproven(looks)
  const isTextNew = unproven.texts.length > 0
  const drawn = [...(isTextNew ? [contrast] : []), ...(unproven.size ? [size] : [])]
  if (!unproven.parts && drawn.length === 0) return []
  const rules = {
    [contrast]: { enabled: isTextNew },
    [size]: { enabled: unproven.size },
  }
  const options = unproven.parts ? { ...axeOptions, rules } : { ...axeOptions, runOnly: drawn }
  // A text has passed when the rule has measured it; of some it says that it cannot tell.
  const found = await page.evaluate<{ isGood: boolean; texts: string[] }>(`(async () => {
    const options = { ...${JSON.stringify(options)}, reporter: 'as they are' }
    axe.textsToMeasure = new Set(${JSON.stringify(unproven.texts)})
    const results = await axe.run(document, options).finally(() => (axe.textsToMeasure = null))
    const measured = results.find(({ id }) => id === '${contrast}')?.passes ?? []
    return {
      isGood: results.every(({ violations }) => violations.length === 0),
      texts: measured
        .filter(({ any: [check] }) => check?.data?.contrastRatio > 1)
        .map(({ node }) => axe.textsLookedAt.get(node.element))
        .filter(Boolean),
    }
  })()`)
  if (!found.isGood) return accessibilityFaults(page)
  passed.add(found.texts)
  if (unproven.size) passed.add(looks.crowded)
  if (unproven.parts) {
    passed.add(looks.parts)
    passed.addWhole(looks)
  }
  return []
}
