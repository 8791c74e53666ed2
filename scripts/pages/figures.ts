import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What was measured of each line of a page, by the line's id. */
export type Figures = Record<string, Record<string, number>>

/** The figures that suites left in a folder, of each line; what several parts of a line counted is added up. */
export function figuresFound(folder: string): Figures {
  const all: Figures = {}
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const { figures } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      figures: Record<string, number>
    }
    const sum = (all[name.split('.')[0] ?? ''] ??= {})
    for (const [key, value] of Object.entries(figures)) sum[key] = (sum[key] ?? 0) + value
  }
  return all
}

/** Whether every figure that a line needs is there. */
export const isMeasured = (
  { id, needs }: { id: string; needs: string[] },
  figures: Figures,
): boolean => needs.every((name) => figures[id]?.[name] !== undefined)

/** What was measured of a line as a sentence: `{name}` is a figure. */
export const saidOf = (
  line: { id: string; needs: string[]; measured: string },
  figures: Figures,
): string =>
  isMeasured(line, figures)
    ? line.measured.replaceAll(/\{(\w+)\}/g, (_match, name: string) =>
        (figures[line.id]?.[name] ?? 0).toLocaleString('en-GB'),
      )
    : 'not measured yet'

/** `test/access/matrix.test.ts` -> `test/access/matrix`, each file once. */
export const filesOf = (tests: readonly [file: string, name: string][]): string =>
  [...new Set(tests.map(([file]) => `\`${file.replace(/(\.test)?\.ts$/, '')}\``))].join(', ')
