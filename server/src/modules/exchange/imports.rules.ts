import type { TermRow } from '../vocabulary/vocabulary.queries.ts'
import type { TermKind } from '../vocabulary/vocabulary.table.ts'
import { halfDaysOf } from '../vocabulary/half-days.rules.ts'
import type { LeaderCreate, LeaderUpdate } from '../leaders/leaders.schemas.ts'
import { plain } from './cells.text.rules.ts'
import { toldOf, type LeaderDraft } from './draft.types.ts'
import { recogniseColumns } from './headings.rules.ts'
import type { KnownLeader } from './known-leaders.queries.ts'
import type { DryLine, ReportLine } from './import-rows.queries.ts'
import type { ExistingLeader, PlanRow } from './plan.types.ts'
import type { SheetRefusal } from './sheet.types.ts'
import type { ImportVocabulary } from './vocabulary.rules.ts'
import type { BookRefusal } from './workbook.rules.ts'

/** The words that cells are read by, from the vocabulary as it stands. */
export function importVocabulary(terms: TermRow[]): ImportVocabulary {
  const of = (kind: TermKind) =>
    terms.filter((term) => term.kind === kind && term.archivedAt === null)
  return {
    experienceKinds: of('experience_kind'),
    leaderTypes: of('leader_type'),
    stages: of('stage'),
    themes: of('theme'),
    opportunityKinds: of('opportunity_kind'),
    supportNeeds: of('support_need'),
    languages: of('language'),
    recognition: of('recognition'),
  }
}

/** A leader of the bank in the shape of a draft, so that what is told is never written over. */
export function existingFrom(leader: KnownLeader): ExistingLeader {
  const surname = leader.name.split(' ').at(-1) ?? ''
  const called =
    leader.known_as && !leader.known_as.includes(' ') ? [`${leader.known_as} ${surname}`] : []
  const isRefused = leader.match_answer === 'refused' || leader.match_answer === 'withdrawn'
  return {
    id: leader.id,
    version: leader.version,
    ref: leader.reference,
    names: [leader.name, ...called],
    emails: leader.email ? [leader.email] : [],
    phones: [...(leader.phone ? [leader.phone] : []), ...leader.other_phones],
    outcode: leader.outcode,
    addresses: addressesIn(leader.notes),
    ...(leader.left_on === null ? {} : { left: leader.left_on }),
    current: {
      ref: leader.reference,
      name: leader.name,
      knownAs: leader.known_as,
      pronouns: leader.pronouns,
      email: leader.email?.toLowerCase() ?? null,
      phone: leader.phone,
      otherPhones: leader.other_phones,
      preferredChannel: leader.preferred_channel,
      contactNote: leader.contact_note,
      outcode: leader.outcode,
      ageBand:
        leader.age_band === '16_to_17'
          ? '16_17'
          : leader.age_band === 'under_16'
            ? 'under_16'
            : null,
      experience: leader.experience,
      themes: leader.themes,
      types: leader.types,
      kinds: leader.kinds,
      leftOutKinds: leader.left_out_kinds,
      stage: leader.stage,
      offers: leader.offers,
      wants: leader.wants,
      halfDays: leader.half_days,
      hoursMonth: leader.hours_month,
      online: leader.online,
      travelKm: leader.travel_km,
      languages: leader.languages,
      supportNeeds: leader.support_needs && {
        items: leader.support_needs,
        none: leader.support_needs.length === 0,
      },
      recognition: leader.recognition,
      recognitionNote: leader.recognition_note,
      joinedOn: leader.joined_on,
      checks: leader.checks.map((check) => ({ ...check, precision: null, note: check.note ?? '' })),
      groups: leader.memberships,
      source: leader.source,
      note: leader.notes,
      review: leader.review,
      doNotContact: isRefused
        ? { kind: 'no_contact', until: null, words: '' }
        : leader.paused
          ? { kind: 'pause', until: leader.paused_until, words: '' }
          : null,
    },
  }
}

/** Headings of postal addresses and others. Each is of all people of its file: so many are kept until they begin anew. */
const areAddresses = new Map<string, boolean>()
const mostHeadings = 500

function isOfAddress(heading: string): boolean {
  const known = areAddresses.get(heading)
  if (known !== undefined) return known
  const [column] = recogniseColumns([heading])
  const isAddress = column?.kind === 'address'
  if (areAddresses.size >= mostHeadings) areAddresses.clear()
  areAddresses.set(heading, isAddress)
  return isAddress
}

/** Postal addresses that an import left in the notes, line by line behind their heading. */
export const addressesIn = (notes: string): string[] => {
  const lines = notes.split('\n').flatMap((line) => {
    const [, heading = '', text = ''] = /^([^:]{1,80}): (.+)$/.exec(line) ?? []
    return heading !== '' && isOfAddress(heading) ? text : []
  })
  return lines.length === 0 ? [] : [...new Set([...lines, lines.join(', ')].map(plain))]
}

const cut = (text: string | null, max: number): string | null =>
  text === null ? null : text.slice(0, max)

/** What the register takes of a draft; only the fields that are there. */
function profileFrom(draft: Partial<LeaderDraft>): LeaderUpdate {
  const {
    ref,
    supportNeeds,
    halfDays,
    checks,
    groups,
    ageBand,
    stage: _stage,
    address: _address,
    doNotContact,
    ...rest
  } = draft
  const {
    joinedPrecision: _precision,
    note: _note,
    position: _position,
    ...plain
  } = rest as typeof rest & {
    position?: unknown
  }
  return {
    ...(plain as LeaderUpdate),
    ...(plain.contactNote === undefined ? {} : { contactNote: cut(plain.contactNote, 300) }),
    ...(plain.recognitionNote === undefined
      ? {}
      : { recognitionNote: cut(plain.recognitionNote, 300) }),
    ...(plain.source === undefined ? {} : { source: cut(plain.source, 80) }),
    // Whole hours, and never farther than was said.
    ...(plain.hoursMonth ? { hoursMonth: Math.min(744, Math.round(plain.hoursMonth)) } : {}),
    ...(plain.travelKm ? { travelKm: Math.min(2_000, Math.floor(plain.travelKm)) } : {}),
    ...(ref === undefined ? {} : { reference: ref }),
    ...(supportNeeds === undefined ? {} : { supportNeeds: supportNeeds?.items ?? null }),
    ...(halfDays === undefined
      ? {}
      : { halfDays: halfDays === null ? null : halfDaysOf(halfDays) }),
    ...(checks === undefined
      ? {}
      : {
          checks: checks.map(({ kind, on, expiresOn, note }) => ({
            kind,
            on,
            expiresOn,
            note: cut(note, 200) || null,
          })),
        }),
    ...(groups === undefined ? {} : { memberships: groups }),
    ...(ageBand === '16_17' ? { ageBand: '16_to_17' as const } : {}),
    ...(doNotContact?.kind === 'pause' ? { paused: true, pausedUntil: doNotContact.until } : {}),
    ...(doNotContact?.kind === 'no_contact'
      ? {
          matchConsent: {
            answer: 'refused' as const,
            method: 'asserted' as const,
            evidence: cut(`Asked not to be contacted: ${doNotContact.words}`, 500),
            expiresOn: null,
          },
        }
      : {}),
  }
}

/**
 * A new person as the register takes them: what the file does not tell is not named. A child waits, unseen by matching, until
 * a guardian is on record.
 */
export function createFrom(row: PlanRow, draft: LeaderDraft, today: string): LeaderCreate {
  const profile = profileFrom(toldOf(draft))
  const isChild = draft.ageBand === 'under_16'
  const consent = row.consent && !isChild ? row.consent : null
  return {
    ...profile,
    name: draft.name,
    source: profile.source ?? 'Spreadsheet',
    review: [
      ...draft.review,
      ...(isChild ? ['The file says that this person is under 16: add their guardian first.'] : []),
    ]
      .map((words) => words.slice(0, 500))
      .slice(0, 50),
    ...(isChild ? { status: 'invited' as const } : {}),
    ...(draft.stage
      ? {
          stage: {
            stage: draft.stage as 'potential',
            since: draft.joinedOn ?? today,
            note: 'From the spreadsheet',
          },
        }
      : {}),
    ...(consent
      ? {
          matchConsent: {
            answer: 'given' as const,
            method: 'asserted' as const,
            evidence: cut(
              `${consent.method}; ${consent.evidence}; stated by ${consent.statedBy}`,
              500,
            ),
            expiresOn: consent.expiresOn,
          },
        }
      : {}),
  }
}

/** What a known person's record gains. */
export function updateFrom(
  row: Pick<PlanRow, 'draft' | 'changes'>,
  known: { review: string[] },
): LeaderUpdate {
  const added = (row.draft?.review ?? []).filter((words) => !known.review.includes(words))
  return {
    ...profileFrom(row.changes),
    review: [...known.review, ...added].map((words) => words.slice(0, 500)).slice(0, 50),
  }
}

/** The new lines of a note, without those that stand already. */
export const newNoteOf = (row: PlanRow, notes: string): string => {
  const note = row.outcome === 'create' ? (row.draft?.note ?? '') : (row.changes.note ?? '')
  const known = new Set(notes.split('\n'))
  return note
    .split('\n')
    .filter((words) => !known.has(words))
    .join('\n')
    .trim()
}

/** Why a file was refused, in plain words. */
export function refusalWords(
  refusal:
    | SheetRefusal
    | BookRefusal
    | { code: 'no_such_sheet' | 'plan_too_much' | 'workbook_in_pieces' },
): string {
  switch (refusal.code) {
    case 'empty':
      return 'The file is empty.'
    case 'not_text':
      return 'This is neither a workbook nor text. Save the sheet as .xlsx or CSV and send that.'
    case 'workbook_unreadable':
      return 'This is not a workbook that can be read. Open it in your spreadsheet program, save it anew as .xlsx or CSV, and send that.'
    case 'workbook_locked':
      return 'This workbook is locked with a password. Save a copy without one and send that.'
    case 'workbook_unpacks':
      return `This workbook holds more than can be read: more than ${Math.round(refusal.limit / 1_048_576)} MB once unpacked. Save the sheet as CSV, in parts if it is long, and send that.`
    case 'workbook_slow':
      return 'This workbook took too long to read. Save the sheet as CSV and send that.'
    case 'workbook_in_pieces':
      return 'A workbook comes as a whole and may have 10 MB. Save the sheet as CSV, which may have 50 MB, and send that.'
    case 'no_such_sheet':
      return 'The file has no sheet of that name. Read the import again and choose one of its sheets.'
    case 'plan_too_much':
      return 'This file takes too long to look through. Split it and bring in one part after the other.'
    case 'too_large':
      return `The file is larger than ${Math.round(refusal.limit / 1_048_576)} MB.`
    case 'too_many_rows':
      return `There are more than ${refusal.limit} rows. Split the file and bring in one part after the other.`
    case 'too_many_columns':
      return `Line ${refusal.line} has more than ${refusal.limit} columns.`
    case 'cell_too_long':
      return `A cell near line ${refusal.line} holds more than ${refusal.limit} characters.`
    case 'unclosed_quote':
      return `A quotation mark that opens near line ${refusal.line} is never closed.`
    case 'no_headings':
      return 'No row of headings was found. The file needs one that names its columns.'
  }
}

/** One row of the dry run as the contract says it. */
export const rowView = (row: PlanRow) => ({
  line: row.line,
  outcome: row.outcome,
  name: row.name,
  reason: row.reason.text,
  cell: row.reason.cell && { heading: row.reason.cell.heading, text: row.reason.cell.text },
  leaderId: row.leaderId,
  sameAsLine: row.sameAsLine,
  consent: row.consent !== null,
  changes: Object.keys(row.changes),
  review: row.draft?.review ?? [],
  note: row.draft?.note ?? '',
  understood: row.cells.filter(({ state }) => state === 'understood').map(({ heading }) => heading),
  undone: null,
})

/** The same of a long text, whose lines wait to be taken already. */
export const dryView = ({
  line,
  outcome,
  leaderId,
  sameAsLine,
  consent,
  changes,
  shown,
}: DryLine) => ({
  ...{ line, outcome, leaderId, sameAsLine, consent, changes },
  ...shown,
  undone: null,
})

/** One line of a file that was taken, as the contract says it; whoever is gone since is not named. */
export const reportView = (
  { heading, leaderId, undone, undoneWhy, ...line }: ReportLine,
  names: ReadonlyMap<string, string>,
) => ({
  ...line,
  name: (leaderId && names.get(leaderId)) || '',
  leaderId: leaderId && names.has(leaderId) ? leaderId : null,
  cell: heading === null ? null : { heading, text: '' },
  review: [],
  note: '',
  understood: [],
  undone: undone && { outcome: undone, reason: undoneWhy ?? '' },
})

/** An outcode that is no place of the bank goes to the note, for a coordinator to look at. */
export function withoutUnknownPlaces(rows: readonly PlanRow[], known: ReadonlySet<string>): void {
  for (const { draft, changes } of rows) {
    if (!draft?.outcode || known.has(draft.outcode)) continue
    draft.review.push(`The outcode ${draft.outcode} is not in the list of places.`)
    draft.note = [draft.note, `Outcode: ${draft.outcode}`].filter(Boolean).join('\n')
    draft.outcode = null
    delete changes.outcode
  }
}

/** A list that is older than somebody's wish to be erased does not bring them back. */
export function withoutErased(rows: readonly PlanRow[], erased: ReadonlySet<string>): void {
  for (const row of rows) {
    const { outcome, draft } = row
    if (outcome !== 'create' || !draft) continue
    const known = [draft.email, draft.phone, ...draft.otherPhones]
    if (!known.some((contact) => contact !== null && erased.has(contact))) continue
    row.outcome = 'refuse'
    row.reason = {
      code: 'erased',
      text: 'Somebody with this address or number asked to be erased. Has this person told you themselves that they want to be in the bank? Then add them by hand, with their yes.',
      cell: null,
    }
    row.draft = null
  }
}
