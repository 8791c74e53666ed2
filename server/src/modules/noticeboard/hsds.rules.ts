import type { z } from 'zod'
import { namedId } from '../../core/ids.ts'
import { schedulesOf } from './hsds-schedules.rules.ts'
import { termId, wordLists, type WordList } from './hsds-words.rules.ts'
import type { HsdsOrganisationRow, HsdsRow, PlaceKind } from './hsds.queries.ts'
import type {
  HsdsListedService,
  HsdsListedServiceAtLocation,
  HsdsOrganization,
  HsdsService,
  HsdsServiceAtLocation,
  HsdsTaxonomyTerm,
} from './hsds.schemas.ts'
import { noticeUrl, type Bank } from './noticeboard.rules.ts'

type Term = z.infer<typeof HsdsTaxonomyTerm>
type Service = z.infer<typeof HsdsService>
type Place = Service['service_at_locations'][number]

/** What the feed of the standard is made with: the bank, and its words by their ids. */
export interface HsdsBank extends Bank {
  terms: ReadonlyMap<string, Term>
}

const sectorWords: Record<HsdsRow['sector'], string> = {
  provider: 'A provider of health and care',
  commissioner: 'A commissioner of health and care',
  council: 'A council',
  healthwatch: 'A local Healthwatch',
  voluntary: 'A voluntary or community organisation',
  educator: 'An educator',
  business: 'A business',
  social_enterprise: 'A social enterprise',
  other: 'An organisation',
}

const organisationView = ({ bankName }: Bank, row: HsdsOrganisationRow) => ({
  id: row.organisationId,
  name: row.organisationName,
  description: `${sectorWords[row.sector]}. It offers people ways to take part through ${bankName}.`,
  ...(row.website && { website: row.website }),
})

const identifiersOf = ({ organisationId, odsCode }: HsdsOrganisationRow) =>
  odsCode === null
    ? []
    : [
        {
          id: namedId(`${organisationId} ods`),
          organization_id: organisationId,
          identifier_scheme: 'GB-NHS' as const,
          identifier_type: 'ODS code' as const,
          identifier: odsCode,
        },
      ]

/** An organisation that offers something public. */
export const hsdsOrganisation = (
  bank: Bank,
  row: HsdsOrganisationRow,
): z.infer<typeof HsdsOrganization> => ({
  ...organisationView(bank, row),
  organization_identifiers: identifiersOf(row),
})

const forWhom =
  'Anybody with experience of their own of health and care: patients, service users, carers and citizens.'
const forNew = 'It suits people who have not done this before.'

/** An opportunity in a list: what it is, without the lists of what belongs to it. */
export const hsdsListed = (bank: Bank, row: HsdsRow): z.infer<typeof HsdsListedService> => ({
  id: row.id,
  organization_id: row.organisationId,
  name: row.title,
  description: [row.purpose, row.difference, row.support && `Support: ${row.support}`]
    .filter(Boolean)
    .join('\n\n'),
  url: noticeUrl(bank, row.id),
  status: 'active',
  application_process: [
    'Say that you are interested on its page.',
    row.howChosen,
    row.closesOn && `The last day to say so is ${row.closesOn}.`,
  ]
    .filter(Boolean)
    .join(' '),
  eligibility_description: row.firstStep ? `${forWhom} ${forNew}` : forWhom,
  ...(row.recognitionLabel && {
    fees_description: `In return: ${inReturn(row)}`,
  }),
  last_modified: row.changedAt.toISOString(),
  organization: organisationView(bank, row),
})

const inReturn = ({ recognitionLabel, recognitionNote }: HsdsRow) =>
  [recognitionLabel, recognitionNote].filter(Boolean).join(': ')

/** Only where people are paid does the standard learn that it costs them nothing: of the rest nobody said so. */
const costsOf = (row: HsdsRow): Service['cost_options'] =>
  row.recognition === 'paid'
    ? [
        {
          id: namedId(`${row.id} cost`),
          service_id: row.id,
          option: 'Everybody who takes part',
          currency: 'GBP',
          amount: 0,
          amount_description: `People are paid for taking part. ${inReturn(row)}`,
        },
      ]
    : []

const wordsOf = (row: HsdsRow): [list: WordList, code: string | null][] => [
  ['opportunity_kind', row.kind],
  ['influence_level', row.influence],
  ['recognition', row.recognition],
]

/** The words that it stands under; one that was put away since is left out. */
const attributesOf = ({ terms }: HsdsBank, row: HsdsRow): Service['attributes'] =>
  wordsOf(row).flatMap(([list, code]) => {
    const term = code === null ? undefined : terms.get(termId(list, code))
    if (!term) return []
    return [
      {
        id: namedId(`${row.id} ${list}`),
        link_id: row.id,
        link_entity: 'service' as const,
        link_type: wordLists[list].linkType,
        taxonomy_term_id: term.id,
        value: term.code,
        label: term.name,
        taxonomy_term: term,
      },
    ]
  })

/** Ids of places of an opportunity are made of its own and the kind of place, in SQL too. */
const placeId = (row: HsdsRow, kind: PlaceKind) => namedId(`${row.id} ${kind}`)

function placeOf(bank: Bank, row: HsdsRow, kind: PlaceKind): Place {
  const location =
    kind === 'virtual'
      ? {
          id: namedId(`${row.id} online`),
          location_type: kind,
          name: 'Online',
          url: noticeUrl(bank, row.id),
        }
      : {
          // A district is the same place for everybody.
          id: namedId(`district ${row.outcode}`),
          location_type: kind,
          name: `Postcode district ${row.outcode}`,
          ...(row.latitude !== null &&
            row.longitude !== null && { latitude: row.latitude, longitude: row.longitude }),
          ...(row.outcode && {
            external_identifier: row.outcode,
            external_identifier_type: 'Postcode district',
          }),
        }
  return { id: placeId(row, kind), service_id: row.id, location_id: location.id, location }
}

/** An opportunity with all that belongs to it. The contact is whom to turn to, and no person. */
export function hsdsService(bank: HsdsBank, row: HsdsRow): Service {
  const kinds: PlaceKind[] = [
    ...(row.outcode === null ? [] : (['physical'] as const)),
    ...(row.online ? (['virtual'] as const) : []),
  ]
  return {
    ...hsdsListed(bank, row),
    organization: hsdsOrganisation(bank, row),
    schedules: schedulesOf(row, noticeUrl(bank, row.id)),
    contacts: [
      {
        id: namedId(`${row.id} contact`),
        service_id: row.id,
        name: row.organisationName,
        title: 'Point of contact for those who take part',
      },
    ],
    cost_options: costsOf(row),
    attributes: attributesOf(bank, row),
    service_at_locations: kinds.map((kind) => placeOf(bank, row, kind)),
  }
}

/** An opportunity in one of its places, in a list. */
export const hsdsListedPlace = (
  bank: Bank,
  row: HsdsRow,
  kind: PlaceKind,
): z.infer<typeof HsdsListedServiceAtLocation> => ({
  ...placeOf(bank, row, kind),
  service: hsdsListed(bank, row),
})

/** The same with all that belongs to it. */
export const hsdsPlace = (
  bank: HsdsBank,
  row: HsdsRow,
  kind: PlaceKind,
): z.infer<typeof HsdsServiceAtLocation> => ({
  ...placeOf(bank, row, kind),
  service: hsdsService(bank, row),
})

/** Whether a reader asked for something that is a boolean in the standard; the spellings of other languages count. */
export const isAsked = (flag: string | undefined): boolean => flag?.toLowerCase() === 'true'

/** A page of a list as the standard has it. Pages count from 1. */
export function hsdsPage<Item>(
  contents: Item[],
  { total, page, perPage }: { total: number; page: number; perPage: number },
) {
  const pages = Math.ceil(total / perPage)
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  }
}

/**
 * Where the other pages are, for the header `Link` (RFC 8288); null where there is one page alone.
 *
 * @param url As it was asked for, without the host.
 */
export function hsdsLinks(url: string, { page, pages }: { page: number; pages: number }) {
  if (pages < 2) return null
  const to = (number: number, rel: string) => {
    const other = new URL(url, 'http://bank')
    other.searchParams.set('page', String(number))
    return `<${other.pathname}${other.search}>; rel="${rel}"`
  }
  return [
    to(1, 'first'),
    ...(page > 1 ? [to(Math.min(page - 1, pages), 'prev')] : []),
    ...(page < pages ? [to(page + 1, 'next')] : []),
    to(pages, 'last'),
  ].join(', ')
}
