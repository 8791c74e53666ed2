import type { exportColumns } from '../leaders/export.rules.ts'
import { plain } from './cells.text.rules.ts'
import { isOfPersons, ofWhoCaresIn } from './headings.persons.rules.ts'
import type { ColumnKind } from './headings.words.rules.ts'

/** A column as its own heading tells it, which the headings beside it may yet turn. */
interface Column {
  heading: string
  kind: ColumnKind | null
  confidence: number
  byHand: boolean
}

const naming = new Set<ColumnKind>(['name', 'firstName', 'lastName'])

/**
 * In a list of parents or of carers, which names nobody else, what is said of the parent is said of the person. Where it
 * names others too, such as young people or patients, it is not.
 */
export const ownOfWhoCares = (
  columns: readonly Column[],
  known: (heading: string) => ColumnKind | null,
): void => {
  const isOther = /^(?:patients?|service users?|clients?|members?|volunteers?)$/
  const namesOthers = columns.some(
    ({ kind, heading }) => (kind && naming.has(kind)) || isOther.test(plain(heading)),
  )
  const told = columns.flatMap((column) => {
    const said = column.byHand || namesOthers ? null : ofWhoCaresIn(plain(column.heading))
    const kind = said === null ? null : known(said)
    return kind && isOfPersons(kind) ? [{ column, kind }] : []
  })
  const reaches = (kind: ColumnKind | null) => kind === 'email' || kind === 'phone'
  const isOwn = told.some(({ kind }) => reaches(kind))
  const isParents = told.some(({ column }) => /^parent/i.test(column.heading))
  const others = columns.some(
    (column) => reaches(column.kind) && !told.some((one) => one.column === column),
  )
  if (!told.some(({ kind }) => naming.has(kind)) || (others && (isOwn || !isParents))) return
  if (!isOwn && !others) return
  for (const { column, kind } of told) Object.assign(column, { kind, confidence: 0.8 })
}

/** What only the answers to an online form have: who sent them from where, and how long it took. */
const ofForms =
  /^(?:response id|respondent id|collector id|ip address|recorded date|duration in seconds|progress|start time|completion time)$/
const endsForm = /^(?:end date|end time|finished|completed|complete)$/

/** Among the answers to a form, 'Finished' and 'End date' are of the form, and nobody left. */
export const withoutEndOfForm = (columns: readonly Column[]): void => {
  if (columns.filter(({ heading }) => ofForms.test(plain(heading))).length < 2) return
  for (const column of columns) {
    if (column.byHand || !endsForm.test(plain(column.heading))) continue
    Object.assign(column, { kind: null, confidence: 0 })
  }
}

/** What the bank's own columns hold, where people are brought back that were taken out as a table. */
const ofOwnTable: Readonly<Record<(typeof exportColumns)[number], ColumnKind>> = {
  name: 'name',
  knownAs: 'knownAs',
  pronouns: 'pronouns',
  reference: 'ref',
  email: 'email',
  phone: 'phone',
  outcode: 'postcode',
  stage: 'stage',
  types: 'role',
  kinds: 'wants',
  experience: 'experience',
  themes: 'themes',
  languages: 'languages',
  halfDays: 'availability',
  hoursMonth: 'hours',
  online: 'online',
  travelKm: 'travel',
  supportNeeds: 'support',
  offers: 'offers',
  wants: 'wants',
  joinedOn: 'joined',
  // What the bank knows itself, and no file can tell it.
  id: 'leftOut',
  view: 'leftOut',
  organisation: 'leftOut',
  contactPerson: 'leftOut',
  lastAskedOn: 'leftOut',
  matchable: 'leftOut',
}
// What no row is without: columns that are empty throughout are not read at all.
const ownTableHas = ['id', 'view', 'organisation', 'name', 'matchable']

/** A table of this bank has headings some of which, such as “organisation”, mean something else in others. */
export const ofThisBank = (columns: readonly Column[]): void => {
  const headings = new Set(columns.map(({ heading }) => heading))
  if (!ownTableHas.every((heading) => headings.has(heading))) return
  for (const column of columns) {
    const kind = (ofOwnTable as Record<string, ColumnKind | undefined>)[column.heading]
    if (kind && !column.byHand) Object.assign(column, { kind, confidence: 1 })
  }
}
