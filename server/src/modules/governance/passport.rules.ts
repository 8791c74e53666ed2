import type { PrintDocument, PrintItem } from '../../core/pdf.ts'
import type { TermRow } from '../vocabulary/vocabulary.queries.ts'
import type { TermKind } from '../vocabulary/vocabulary.table.ts'
import type { InvolvementRow, PassportRow, RatingRow } from './passport.queries.ts'
import type { Involvement, InvolvementRecord, Passport } from './passport.schemas.ts'

const standings: Record<NonNullable<InvolvementRow['status']>, string> = {
  suggested: 'Suggested',
  invited: 'Asked',
  interested: 'Interested',
  in_conversation: 'In conversation',
  agreed: 'Agreed',
  active: 'Takes part now',
  ended: 'Took part',
  declined: 'Said no',
  withdrawn: 'Withdrew',
  not_chosen: 'Not chosen this time',
  expired: 'Not answered in time',
}

const seenBy: Record<RatingRow['source'], string> = {
  self: 'own view',
  coordinator: 'as a coordinator sees it',
  reference: 'confirmed by a reference',
}

/** Labels of codes, as the vocabulary has them now; a code without a word shows as itself. */
const labels = (terms: readonly TermRow[]) => {
  const known = new Map(terms.map(({ kind, code, label }) => [`${kind} ${code}`, label]))
  return (kind: TermKind, code: string): string =>
    known.get(`${kind} ${code}`) ?? code.replaceAll('_', ' ')
}

/** One involvement in plain words. */
export function involvementView(row: InvolvementRow, terms: readonly TermRow[]): Involvement {
  return {
    title: row.title,
    organisation: row.organisation,
    kind: row.kind === null ? '' : labels(terms)('opportunity_kind', row.kind),
    standing: row.status === null ? 'Before, or with others' : standings[row.status],
    from: row.startedOn ?? row.askedOn,
    to: row.endedOn,
    outcome: row.outcome,
    minutes: row.minutes,
    attended: row.attended,
  }
}

const taken = new Set<string>(['agreed', 'active', 'ended'])

/** What somebody brings and has done; nothing of health unless they ask for it. */
export function passportView(
  given: {
    row: PassportRow
    ratings: readonly RatingRow[]
    involvement: readonly InvolvementRow[]
    terms: readonly TermRow[]
  },
  facts: { bankName: string; madeAt: Date; withHealth: boolean },
): Passport {
  const { row, ratings, involvement, terms } = given
  const label = labels(terms)
  const named = (kind: TermKind, codes: readonly string[]) => codes.map((code) => label(kind, code))
  const sentences = new Map(
    terms.filter(({ kind }) => kind === 'attribute').map(({ code, levels }) => [code, levels]),
  )
  return {
    bank: facts.bankName,
    madeAt: facts.madeAt.toISOString(),
    name: row.name,
    organisation: row.organisation,
    stage: row.stage && label('stage', row.stage),
    types: named('leader_type', row.types.yes),
    offers: row.offers,
    wants: row.wants,
    kinds: named('opportunity_kind', row.kinds.yes),
    languages: named('language', row.languages.yes),
    attributes: ratings.map(({ attribute, source, level, words }) => ({
      label: label('attribute', attribute),
      level,
      shows: sentences.get(attribute)?.[level] ?? '',
      seenBy: seenBy[source],
      words,
    })),
    roles: involvement
      .filter(({ status }) => status === null || taken.has(status))
      .map((each) => involvementView(each, terms)),
    groups: row.memberships.map(({ name, role }) => [name, role].filter(Boolean).join(', ')),
    links: row.links.map((link) => ({ label: link.label, url: link.url })),
    health: facts.withHealth
      ? {
          experience: named('experience_kind', row.experience.yes),
          themes: Object.entries(row.themes.items)
            .filter(([, told]) => told.own !== false || told.caring === true)
            .map(([code]) => label('theme', code)),
          support: (row.supportNeeds ?? []).map(({ code, note }) =>
            [label('support_need', code), note].filter(Boolean).join(': '),
          ),
        }
      : null,
  }
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
/** A day, a month or a year, as well as it is known. */
const dayOf = (text: string): string => {
  if (text.length === 4) return text
  if (text.length === 7) return month.format(new Date(`${text}-01T12:00:00Z`))
  return day.format(new Date(`${text}T12:00:00Z`))
}

/** Two and a half hours, in 3 sessions. */
function timeGiven({ minutes, attended }: Involvement): string {
  const hours = minutes / 60
  return [
    minutes > 0 && `${hours} ${hours === 1 ? 'hour' : 'hours'} given`,
    attended > 0 && `${attended} ${attended === 1 ? 'session' : 'sessions'}`,
  ]
    .filter(Boolean)
    .join(', ')
}

function span({ from, to }: Involvement): string {
  if (from && to) return from === to ? dayOf(from) : `${dayOf(from)} to ${dayOf(to)}`
  if (from) return `from ${dayOf(from)}`
  return to ? `until ${dayOf(to)}` : ''
}

const involvementItem = (each: Involvement): PrintItem => ({
  title: each.title,
  facts: [each.organisation, each.kind, each.standing, span(each), timeGiven(each)]
    .filter(Boolean)
    .join(' · '),
  words: each.outcome ? [`What came of it: ${each.outcome}`] : [],
})

const section = (heading: string, words: (string | null)[], items: PrintItem[] = []) => {
  const said = words.filter((word): word is string => word !== null && word !== '')
  return said.length + items.length > 0 ? [{ heading, words: said, items }] : []
}

const made = (bank: string, madeAt: string) =>
  `Made on ${day.format(new Date(madeAt))} from the record in ${bank}, by the person whom it is about.`

/** The passport as pages for print: what somebody offers and wants first, anything of health last. */
export function passportDocument(passport: Passport): PrintDocument {
  const { health } = passport
  return {
    title: `Skills passport of ${passport.name}`,
    author: passport.bank,
    lead: [
      [passport.types.join(', '), passport.stage && `Stage: ${passport.stage}`]
        .filter(Boolean)
        .join(' · '),
    ],
    sections: [
      ...section('What I offer', [passport.offers]),
      ...section('What I want to do', [passport.wants, passport.kinds.join(', ')]),
      ...section(
        'How I lead',
        [],
        passport.attributes.map(({ label, shows, seenBy: by, words }) => ({
          title: label,
          facts: `${shows} (${by})`,
          words: words ? [`In my own words: ${words}`] : [],
        })),
      ),
      ...section('Roles I took on, and what came of them', [], passport.roles.map(involvementItem)),
      ...section('Languages', [passport.languages.join(', ')]),
      ...section('Groups I belong to', passport.groups),
      ...section(
        'Links',
        passport.links.map(({ label, url }) => `${label}: ${url}`),
      ),
      ...(health
        ? [
            ...section('What I know from my own life', [
              health.experience.join(', '),
              health.themes.join(', '),
            ]),
            ...section('What helps me to take part', health.support),
          ]
        : []),
    ],
    closing: made(passport.bank, passport.madeAt),
  }
}

/** The involvement record as pages for print. */
export function involvementDocument(record: InvolvementRecord): PrintDocument {
  return {
    title: `Involvement record of ${record.name}`,
    author: record.bank,
    lead: [
      record.items.length === 0
        ? 'Nothing yet.'
        : 'What I was asked, what I took part in and what came of it, newest first.',
    ],
    sections: section('Involvement', [], record.items.map(involvementItem)),
    closing: made(record.bank, record.madeAt),
  }
}
