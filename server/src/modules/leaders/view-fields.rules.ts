/**
 * Which columns of a leader each group of fields shows. The one table for every view: what is read from
 * the database and what is answered are both made from it, so a column that nobody names here is in no
 * view at all. A consent to share names groups.
 */
export const columnsOfGroup = {
  name: ['name', 'known_as', 'pronouns'],
  contact: ['email', 'phone', 'other_phones', 'preferred_channel', 'contact_note'],
  offers: ['offers', 'wants'],
  experience: ['experience'],
  themes: ['themes'],
  types: ['types', 'position'],
  kinds: ['kinds', 'left_out_kinds'],
  place: ['outcode', 'travel_km', 'online'],
  availability: ['half_days', 'hours_month', 'availability_note'],
  languages: ['languages'],
  support: ['support_needs'],
  recognition: ['recognition', 'recognition_note'],
  interests: ['interests'],
  memberships: ['memberships', 'links'],
} as const

/** Groups that are read from tables of their own. */
export const columnsOfTables = { stage: ['stage', 'stages'], attributes: ['attributes'] } as const

/** Every group that a consent can name. */
export const allGroups: string[] = [...Object.keys(columnsOfGroup), ...Object.keys(columnsOfTables)]

/** Plain columns that only the holding organisation and the person themselves see. */
export const ownColumns = [
  'reference',
  'checks',
  'source',
  'source_note',
  'age_band',
  'guardian',
  'joined_on',
  'status',
  'left_on',
  'paused',
  'paused_until',
  'last_asked_on',
  'review',
] as const

const groupOfColumn = new Map<string, string>(
  Object.entries({ ...columnsOfGroup, ...columnsOfTables }).flatMap(([group, columns]) =>
    columns.map((column): [string, string] => [column, group]),
  ),
)

/** The group that shows a column; undefined for those of the holder and the person alone. */
export const groupOf = (column: string): string | undefined => groupOfColumn.get(column)
