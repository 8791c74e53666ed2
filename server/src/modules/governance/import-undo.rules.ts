import type { WhyStays, UndoRow } from './import-undo.queries.ts'

/** Why somebody whom the import put on the register is left alone. */
export const staysWords: Readonly<Record<WhyStays, string>> = {
  gone: 'They have left, or are not on the register any more.',
  changed: 'Their record was changed since.',
  happened:
    'Something came of it since: they were written to, asked, placed or noted, or said something themselves.',
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const words = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/**
 * What somebody known gets back: the columns that still say what the import wrote, as they were before. Lines to look at
 * that it added go by themselves. `left` are the columns that say something else by now.
 */
export function restorable(
  { before, after }: Pick<UndoRow, 'before' | 'after'>,
  now: Readonly<Record<string, unknown>>,
): { values: Record<string, unknown>; left: string[] } {
  const changed = Object.keys(after ?? {}).filter((column) => column !== 'review')
  const same = changed.filter((column) => isSame(now[column], after?.[column]))
  const values = Object.fromEntries(same.map((column) => [column, before?.[column] ?? null]))
  const had = new Set(words(before?.['review']))
  const added = new Set(words(after?.['review']).filter((line) => !had.has(line)))
  const review = words(now['review'])
  const kept = review.filter((line) => !added.has(line))
  return {
    values: kept.length < review.length ? { ...values, review: kept } : values,
    left: changed.filter((column) => !same.includes(column)),
  }
}

/** What was left alone of somebody known, in words; null where all of it went back. */
export function leftWords(left: readonly string[], holds: boolean): string | null {
  const said = [
    ...(left.length > 0 ? [`Changed since and left as it is: ${left.join(', ')}.`] : []),
    ...(holds ? ['That they do not want to be contacted stays until you have asked them.'] : []),
  ]
  return said.length > 0 ? said.join(' ') : null
}
