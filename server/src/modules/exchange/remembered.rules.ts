import { plain } from './cells.text.rules.ts'
import type { HandMapping, RecognisedColumn } from './headings.rules.ts'
import { columnKinds, type ColumnKind } from './headings.words.rules.ts'

const longest = 300

/** A heading as it is compared with those of other files; null where it says nothing, or is no heading. */
const compared = (heading: string): string | null => {
  const one = plain(heading)
  return one === '' || one.length > longest ? null : one
}

/** Headings that stand once in a file: of two alike nobody can tell later which one was meant. */
const unique = (headings: readonly string[]): { index: number; heading: string }[] => {
  const all = headings.map(compared)
  return all.flatMap((heading, index) =>
    heading !== null && all.indexOf(heading) === all.lastIndexOf(heading)
      ? [{ index, heading }]
      : [],
  )
}

/** The headings of a file that something could be remembered of, as they are compared. */
export const comparedHeadings = (headings: readonly string[]): string[] =>
  unique(headings).map(({ heading }) => heading)

const isKind = (kind: string): kind is ColumnKind =>
  (columnKinds as readonly string[]).includes(kind)

/** The columns of a new file as somebody named those of an earlier one. */
export const mappingFrom = (
  headings: readonly string[],
  remembered: ReadonlyMap<string, string | null>,
): HandMapping =>
  Object.fromEntries(
    unique(headings).flatMap(({ index, heading }) => {
      const kind = remembered.get(heading)
      if (kind === undefined || (kind !== null && !isKind(kind))) return []
      return [[String(index), kind]]
    }),
  )

/** What to keep of a mapping made by hand: only what reads otherwise without it. */
export const worthRemembering = (
  automatic: readonly RecognisedColumn[],
  byHand: Readonly<Record<string, string | null>>,
): { kept: { heading: string; kind: string | null }[]; forgotten: string[] } => {
  const said = unique(automatic.map(({ heading }) => heading)).flatMap(({ index, heading }) => {
    const kind = byHand[String(index)]
    return kind === undefined ? [] : { heading, kind, isNew: automatic[index]?.kind !== kind }
  })
  return {
    kept: said.filter(({ isNew }) => isNew).map(({ heading, kind }) => ({ heading, kind })),
    forgotten: said.filter(({ isNew }) => !isNew).map(({ heading }) => heading),
  }
}
