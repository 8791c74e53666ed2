import type { LeaderDraft } from '../../server/src/modules/exchange/draft.types.ts'
import type { ColumnKind } from '../../server/src/modules/exchange/headings.words.rules.ts'
import { planImport } from '../../server/src/modules/exchange/plan.rules.ts'
import type { ImportPlan, PlanRow } from '../../server/src/modules/exchange/plan.types.ts'
import { readSheet } from '../../server/src/modules/exchange/sheet.rules.ts'
import { seedVocabulary } from '../../server/src/modules/vocabulary/seed/import-vocabulary.ts'

/** What a careful coordinator would understand of one row; absent and null mean untold. */
export interface GoldPerson {
  /** The file's own number, or null where it has none: then the name finds the row. */
  ref: string | null
  name: string
  place: string | null
  experience: {
    kinds: string[]
    themes: Record<string, { own?: boolean; caring?: boolean }>
  }
  kinds: { yes: string[]; leftOut: string[] }
  /** Half-days as 'mon am', 'tue pm', 'wed eve'. */
  availability: { halfDays: string[] | null; hoursMonth: number | null }
  /** `note`: words that must not be lost. */
  contact: { channel: string | null; note?: string }
  support: { none: boolean; needs: string[] }
  reward: string | null
}

export interface Gold {
  about: string
  people: GoldPerson[]
}

export type Verdict = 'right' | 'not_understood' | 'wrong'

export const goldColumns = [
  'place',
  'experience',
  'kinds',
  'availability',
  'contact',
  'support',
  'reward',
] as const
export type GoldColumn = (typeof goldColumns)[number]

export interface Measured {
  people: number
  found: number
  missing: string[]
  cells: number
  verdicts: Record<Verdict, number>
  byColumn: Record<GoldColumn, Record<Verdict, number>>
  /** Every cell that is not right, as one line each. */
  faults: string[]
}

const columnsOf: Record<GoldColumn, readonly ColumnKind[]> = {
  place: ['postcode', 'address', 'town'],
  experience: ['experience', 'themes', 'role'],
  kinds: ['wants'],
  availability: ['availability', 'hours'],
  contact: ['contact'],
  support: ['support', 'contact'],
  reward: ['recognition'],
}

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const parts = ['am', 'pm', 'eve']

export const halfDayNames = (mask: number): string[] =>
  days.flatMap((day, d) =>
    parts.filter((_, p) => mask & (1 << (d * 3 + p))).map((part) => `${day} ${part}`),
  )

/** The plan of a file with nobody known yet; throws when the file is refused. */
export const planOf = (bytes: Uint8Array, today = '2026-11-23'): ImportPlan => {
  const reading = readSheet(bytes)
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.code}`)
  const { sheet } = reading
  return planImport({ sheet, vocabulary: seedVocabulary, existing: [], asserted: null, today })
}

export const measure = (plan: ImportPlan, gold: Gold): Measured => {
  const none = (): Record<Verdict, number> => ({ right: 0, not_understood: 0, wrong: 0 })
  const byColumn = Object.fromEntries(
    goldColumns.map((column) => [column, none()]),
  ) as Measured['byColumn']
  const measured: Measured = {
    people: gold.people.length,
    found: 0,
    missing: [],
    cells: 0,
    verdicts: none(),
    byColumn,
    faults: [],
  }
  for (const person of gold.people) {
    const label = `${person.ref ?? '-'} ${person.name}`
    const row = rowOf(plan, person)
    if (!row?.draft) {
      measured.missing.push(label)
      continue
    }
    measured.found++
    for (const column of goldColumns) {
      const { verdict, read } = judge(column, row, row.draft, person)
      measured.cells++
      measured.verdicts[verdict]++
      byColumn[column][verdict]++
      if (verdict !== 'right') {
        measured.faults.push(
          `${verdict} ${column} ${label}: ${read} / ${JSON.stringify(person[column])}`,
        )
      }
    }
  }
  return measured
}

const rowOf = (plan: ImportPlan, person: GoldPerson): PlanRow | undefined =>
  plan.rows.find(
    (row) => row.outcome === 'create' && row.name === person.name && row.draft?.ref === person.ref,
  )

const judge = (
  column: GoldColumn,
  row: PlanRow,
  draft: LeaderDraft,
  person: GoldPerson,
): { verdict: Verdict; read: string } => {
  const [read, meant] = claims[column](draft, person)
  const shown = JSON.stringify(read)
  if (read.some((claim) => !meant.includes(claim))) return { verdict: 'wrong', read: shown }
  if (column === 'contact' && lost(draft, person)) return { verdict: 'wrong', read: 'words lost' }
  if (meant.every((claim) => read.includes(claim))) return { verdict: 'right', read: shown }
  const kept = row.cells.some(
    (cell) => cell.state === 'kept' && (!cell.kind || columnsOf[column].includes(cell.kind)),
  )
  return { verdict: kept ? 'not_understood' : 'wrong', read: kept ? shown : 'words lost' }
}

const lost = (draft: LeaderDraft, person: GoldPerson): boolean =>
  person.contact.note !== undefined &&
  !`${draft.contactNote ?? ''}\n${draft.note}`.includes(person.contact.note)

/** What is claimed of a person in a column: by the reading, by the gold answer. */
const claims: Record<
  GoldColumn,
  (draft: LeaderDraft, person: GoldPerson) => [read: string[], meant: string[]]
> = {
  place: (draft, person) => [listed(draft.outcode), listed(person.place)],
  experience: (draft, person) => [
    [
      ...draft.experience.yes,
      ...draft.experience.no.map((code) => `not ${code}`),
      ...themeClaims(draft.themes.items),
    ],
    [...person.experience.kinds, ...themeClaims(person.experience.themes)],
  ],
  kinds: (draft, person) => [
    [
      ...draft.kinds.yes.map((code) => `yes ${code}`),
      ...draft.kinds.no.map((code) => `no ${code}`),
      ...draft.leftOutKinds.map((code) => `left out of ${code}`),
    ],
    [
      ...person.kinds.yes.map((code) => `yes ${code}`),
      ...person.kinds.leftOut.flatMap((code) => [`no ${code}`, `left out of ${code}`]),
    ],
  ],
  availability: (draft, person) => [
    [
      ...listed(draft.halfDays === null ? null : halfDayNames(draft.halfDays).join(', ')),
      ...listed(draft.hoursMonth === null ? null : `${draft.hoursMonth} hours`),
    ],
    [
      ...listed(person.availability.halfDays?.join(', ') ?? null),
      ...listed(
        person.availability.hoursMonth === null ? null : `${person.availability.hoursMonth} hours`,
      ),
    ],
  ],
  contact: (draft, person) => [listed(draft.preferredChannel), listed(person.contact.channel)],
  support: (draft, person) => [
    [
      ...(draft.supportNeeds?.items.map((item) => item.code) ?? []),
      ...(draft.supportNeeds?.none ? ['none'] : []),
    ],
    [...person.support.needs, ...(person.support.none ? ['none'] : [])],
  ],
  reward: (draft, person) => [listed(draft.recognition), listed(person.reward)],
}

const listed = (value: string | null): string[] => (value === null ? [] : [value])

const themeClaims = (items: Record<string, { own?: boolean; caring?: boolean }>): string[] =>
  Object.entries(items).flatMap(([code, item]) => [
    code,
    ...(item.own === undefined ? [] : [`${code} own ${item.own}`]),
    ...(item.caring === undefined ? [] : [`${code} caring ${item.caring}`]),
  ])
