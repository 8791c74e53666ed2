import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One file a part, so that suites run side by side, and the same one each time. */
function keep(page: string, line: string, part: string, figures: Record<string, number>): void {
  const folder = fileURLToPath(new URL(`../../test-results/${page}`, import.meta.url))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${line}.${part}.json`), JSON.stringify({ part, figures }))
}

/**
 * Keeps figures of an attack, for the page about security: what several parts counted is added up. The page itself
 * changes only by `npm run generate -- security`.
 */
export function keepFigures(attack: string, part: string, figures: Record<string, number>): void {
  keep('security', attack, part, figures)
}

/** Keeps figures of a fault, for the page about reliability, which `npm run test:faults` writes when it ends. */
export function keepFaultFigures(
  fault: string,
  part: string,
  figures: Record<string, number>,
): void {
  keep('reliability', fault, part, figures)
}
