import type { PlanRow } from './plan.types.ts'
import { reasonHeading } from './sheet.assembly.rules.ts'
import type { Sheet } from './sheet.types.ts'

/**
 * The lines of a sheet that were refused, under its own headings, each with the reason beside it: to be mended and
 * brought back. Whoever was erased is not among them. Empty when nothing was refused.
 */
export function refusedLines(
  { headings, rows }: Pick<Sheet, 'headings' | 'rows'>,
  planned: readonly PlanRow[],
): string[][] {
  const reasons = new Map(
    planned
      .filter(({ outcome, reason }) => outcome === 'refuse' && reason.code !== 'erased')
      .map(({ line, reason }) => [line, reason.text]),
  )
  if (reasons.size === 0) return []
  const refused = rows.flatMap(({ line, cells }) => {
    const reason = reasons.get(line)
    return reason === undefined ? [] : [[...headings.map((_, at) => cells[at] ?? ''), reason]]
  })
  return [[...headings, reasonHeading], ...refused]
}
