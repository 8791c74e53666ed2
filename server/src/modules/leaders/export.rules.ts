import type { z } from 'zod'
import type { Leader } from './leaders.schemas.ts'

/** What a code of the vocabulary is called; the code itself where nothing is known of it. */
export type Naming = (kind: string, code: string) => string

/** The columns of people as a table. */
export const exportColumns = [
  'id',
  'view',
  'organisation',
  'name',
  'knownAs',
  'pronouns',
  'reference',
  'email',
  'phone',
  'outcode',
  'stage',
  'types',
  'kinds',
  'experience',
  'themes',
  'languages',
  'halfDays',
  'hoursMonth',
  'online',
  'travelKm',
  'supportNeeds',
  'offers',
  'wants',
  'contactPerson',
  'joinedOn',
  'lastAskedOn',
  'matchable',
] as const

type Row = Partial<Record<(typeof exportColumns)[number], string | number | boolean | null>>

/** One person as a row for people to read: lists in one cell, by name. What the view does not hold is empty. */
export function exportRow(leader: z.infer<typeof Leader>, naming: Naming): Row {
  const named = (kind: string, codes: readonly string[] | undefined): string =>
    (codes ?? []).map((code) => naming(kind, code)).join('; ')
  const themes = Object.entries(leader.themes?.items ?? {})
    .filter(([, how]) => how.own !== false || how.caring === true)
    .map(([code]) => code)
  const plain = exportColumns.flatMap((column) => {
    const value = leader[column as keyof typeof leader]
    return typeof value === 'object' || value === undefined ? [] : [[column, value]]
  })
  return {
    ...(Object.fromEntries(plain) as Row),
    organisation: leader.organisation.name,
    stage: leader.stage ? naming('stage', leader.stage) : null,
    types: named('leader_type', leader.types?.yes),
    kinds: named('opportunity_kind', leader.kinds?.yes),
    experience: named('experience_kind', leader.experience?.yes),
    themes: named('theme', themes),
    languages: named('language', leader.languages?.yes),
    halfDays: leader.halfDays?.join('; ') ?? null,
    supportNeeds: named(
      'support_need',
      leader.supportNeeds?.map(({ code }) => code),
    ),
    contactPerson: leader.contactPerson?.name ?? null,
  }
}
