import addFormats from 'ajv-formats'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

// Open Referral UK 3.0, as its tables of fields say it (docs.openreferraluk.org, and HSDS 3.0 at docs.openreferral.org): the
// name of each field, what it holds, and which have to be there: by HSDS, by its UK profile, or in its form as tables. Fields
// that the standard knows and the bank never sends are here too, so that a name that is spelt wrong is found, and nothing else
// is. Left out are the things that the bank has nothing to say of (phones, addresses, languages, funding, programs, areas,
// documents, accessibility, metadata): whoever sends one writes its table first.

/** What a field holds: a word of JSON Schema, a format of text, one of several words, an object, or a list of objects. */
type Holds =
  | 'text'
  | 'number'
  | 'uuid'
  | 'uri'
  | 'email'
  | 'date'
  | 'time'
  | 'date-time'
  | { one: readonly string[] }
  | { of: string }
  | { list: string }

interface Table {
  required: readonly string[]
  fields: Readonly<Record<string, Holds>>
  /** Fields of which one may be there, and not both. */
  apart?: readonly [string, string]
}

const texts = (names: string): Record<string, Holds> =>
  Object.fromEntries(names.split(' ').map((name) => [name, 'text']))
const ids = (names: string): Record<string, Holds> =>
  Object.fromEntries(names.split(' ').map((name) => [name, 'uuid']))
const lists = (tables: Record<string, string>): Record<string, Holds> =>
  Object.fromEntries(Object.entries(tables).map(([name, list]) => [name, { list }]))

const tables: Record<string, Table> = {
  service: {
    required: ['id', 'organization_id', 'name', 'status', 'url'],
    fields: {
      ...ids('id organization_id program_id'),
      ...texts('name alternate_name description interpretation_services application_process'),
      ...texts('fees_description accreditations eligibility_description alert'),
      ...texts('wait_time fees licenses'),
      url: 'uri',
      email: 'email',
      status: { one: ['active', 'inactive', 'defunct', 'temporarily closed'] },
      minimum_age: 'number',
      maximum_age: 'number',
      assured_date: 'date',
      assurer_email: 'email',
      last_modified: 'date-time',
      organization: { of: 'organization' },
      ...lists({
        schedules: 'schedule',
        contacts: 'contact',
        cost_options: 'cost_option',
        attributes: 'attribute',
        service_at_locations: 'place',
      }),
    },
  },
  organization: {
    required: ['id', 'name', 'description'],
    fields: {
      ...ids('id parent_organization_id'),
      ...texts('name alternate_name description logo tax_status tax_id legal_status'),
      email: 'email',
      website: 'uri',
      uri: 'uri',
      year_incorporated: 'number',
      ...lists({
        organization_identifiers: 'organization_identifier',
        services: 'service',
        contacts: 'contact',
        locations: 'location',
        attributes: 'attribute',
      }),
    },
  },
  organization_identifier: {
    required: ['id', 'organization_id', 'identifier_type', 'identifier'],
    fields: {
      ...ids('id organization_id'),
      ...texts('identifier_scheme identifier_type identifier'),
      ...lists({ attributes: 'attribute' }),
    },
  },
  schedule: {
    required: ['id'],
    fields: {
      ...ids('id service_id location_id service_at_location_id'),
      valid_from: 'date',
      valid_to: 'date',
      dtstart: 'date',
      until: 'date',
      timezone: 'number',
      count: 'number',
      interval: 'number',
      wkst: { one: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] },
      freq: { one: ['WEEKLY', 'MONTHLY'] },
      ...texts('byday byweekno bymonthday byyearday description attending_type notes'),
      opens_at: 'time',
      closes_at: 'time',
      schedule_link: 'uri',
      ...lists({ attributes: 'attribute' }),
    },
    apart: ['until', 'count'],
  },
  contact: {
    required: ['id'],
    fields: {
      ...ids('id organization_id service_id service_at_location_id location_id'),
      ...texts('name title department'),
      email: 'email',
      ...lists({ attributes: 'attribute' }),
    },
  },
  cost_option: {
    required: ['id', 'service_id'],
    fields: {
      ...ids('id service_id'),
      valid_from: 'date',
      valid_to: 'date',
      ...texts('option currency amount_description'),
      amount: 'number',
      ...lists({ attributes: 'attribute' }),
    },
  },
  attribute: {
    required: ['id', 'link_id', 'link_entity', 'taxonomy_term_id'],
    fields: {
      ...ids('id link_id taxonomy_term_id'),
      // The label is of HSDS 3.1.
      ...texts('link_type link_entity value label'),
      taxonomy_term: { of: 'taxonomy_term' },
    },
  },
  taxonomy_term: {
    required: ['id', 'name', 'description', 'taxonomy'],
    fields: {
      ...ids('id parent_id taxonomy_id'),
      // The term is of the UK profile, which has it where HSDS has the name.
      ...texts('code name term description taxonomy language'),
      term_uri: 'uri',
      taxonomy_detail: { of: 'taxonomy' },
    },
  },
  taxonomy: {
    required: ['id', 'name', 'description'],
    fields: {
      id: 'uuid',
      ...texts('name description version'),
      uri: 'uri',
      ...lists({ taxonomy_terms: 'taxonomy_term' }),
    },
  },
  place: {
    required: ['id', 'service_id', 'location_id'],
    fields: {
      ...ids('id service_id location_id'),
      description: 'text',
      location: { of: 'location' },
      service: { of: 'service' },
      ...lists({ contacts: 'contact', schedules: 'schedule', attributes: 'attribute' }),
    },
  },
  location: {
    required: ['id', 'location_type'],
    fields: {
      ...ids('id organization_id'),
      location_type: { one: ['physical', 'postal', 'virtual'] },
      url: 'uri',
      ...texts('name alternate_name description transportation'),
      ...texts('external_identifier external_identifier_type'),
      latitude: 'number',
      longitude: 'number',
      ...lists({ contacts: 'contact', schedules: 'schedule', attributes: 'attribute' }),
    },
  },
  about: {
    required: ['version', 'profile', 'openapi_url'],
    fields: { version: 'text', profile: 'uri', openapi_url: 'uri' },
  },
}

const ofEveryList = ['search', 'page', 'per_page', 'format']
const ofServices = [
  ...ofEveryList,
  ...['taxonomy_term_id', 'taxonomy_id', 'organization_id', 'modified_after', 'full'],
  // Of the UK profile.
  ...['minimum_age', 'maximum_age', 'start_time', 'end_time', 'day'],
]

/** What a reader may ask of each address that has parameters: those of HSDS 3.0 and 3.1, and of the UK profile. */
export const hsdsParameters: Readonly<Record<string, readonly string[]>> = {
  '/services': [...ofServices, 'minimal'],
  '/service_at_locations': [...ofServices, 'postcode', 'proximity'],
  '/organizations': [...ofEveryList, 'full', 'full_service', 'taxonomy_term_id', 'taxonomy_id'],
  '/organizations/{id}': ['full_service'],
  '/taxonomies': ofEveryList,
  '/taxonomy_terms': [...ofEveryList, 'taxonomy_id', 'parent_id', 'top_only'],
}

const formats = new Set(['uuid', 'uri', 'email', 'date', 'date-time'])

function schemaOf(holds: Holds): object {
  if (typeof holds === 'object') {
    if ('one' in holds) return { type: 'string', enum: holds.one }
    if ('of' in holds) return { $ref: `#/$defs/${holds.of}` }
    return { type: 'array', items: { $ref: `#/$defs/${holds.list}` } }
  }
  if (holds === 'number') return { type: 'number' }
  // HH:MM, and where that is from UTC.
  if (holds === 'time')
    return { type: 'string', pattern: '^\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)$' }
  return { type: 'string', ...(formats.has(holds) ? { format: holds } : {}) }
}

const $defs = Object.fromEntries(
  Object.entries(tables).map(([name, { required, fields, apart }]) => [
    name,
    {
      ...(apart && { not: { required: apart } }),
      type: 'object',
      required,
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.entries(fields).map(([field, holds]) => [field, schemaOf(holds)]),
      ),
    },
  ]),
)
const page = (name: string) => ({
  type: 'object',
  additionalProperties: false,
  required: [
    'total_items',
    'total_pages',
    'page_number',
    'size',
    'first_page',
    'last_page',
    'empty',
    'contents',
  ],
  properties: {
    total_items: { type: 'integer' },
    total_pages: { type: 'integer' },
    page_number: { type: 'integer' },
    size: { type: 'integer' },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean' },
    contents: { type: 'array', items: { $ref: `#/$defs/${name}` } },
  },
})

const ajv = new Ajv2020({ allErrors: true, strict: false })
;(addFormats as unknown as (ajv: Ajv2020) => void)(ajv)
const checks = new Map<string, ValidateFunction>()

/** What is wrong with something by the tables of the standard; empty where nothing is. `page of x` is a list of them. */
export function hsdsFaults(what: string, given: unknown): string[] {
  const name = what.replace('page of ', '')
  const check =
    checks.get(what) ??
    ajv.compile({ $defs, ...(name === what ? { $ref: `#/$defs/${name}` } : page(name)) })
  checks.set(what, check)
  if (check(given)) return []
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}
