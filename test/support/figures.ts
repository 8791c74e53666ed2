import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../test-results/security', import.meta.url))

/**
 * Keeps figures of an attack, for the page about security: one file a part, so that suites run side by side, and the
 * same one each time. The page itself changes only by `npm run generate -- security`.
 */
export function keepFigures(attack: string, part: string, figures: Record<string, number>): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${attack}.${part}.json`), JSON.stringify({ attack, part, figures }))
}
