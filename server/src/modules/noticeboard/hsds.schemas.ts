import { z } from 'zod'
import { date, id } from '../../core/text.ts'

/**
 * Open Referral UK 3.0 (HSDS 3.0), as far as the noticeboard has something to say in it. What is not known is left out:
 * the standard knows no null. Names are the standard's.
 */

const moment = z.iso.datetime()
const uri = z.url()
const link = id.meta({ description: 'Whose it is' })

export const HsdsAbout = z
  .object({
    version: z.literal('HSDS-UK-3.0'),
    profile: uri.meta({ description: 'What the profile of the standard is' }),
    openapi_url: uri.meta({ description: 'The contract of this bank, of which this is a part' }),
  })
  .meta({ id: 'HsdsAbout', description: 'Which version of the standard this is' })

export const HsdsTaxonomy = z
  .object({
    id,
    name: z.string(),
    description: z.string(),
    uri,
    version: z.string(),
  })
  .meta({ id: 'HsdsTaxonomy', description: 'One of the lists of words of the bank' })

export const HsdsTaxonomyTerm = z
  .object({
    id,
    code: z.string(),
    name: z.string(),
    term: z.string().meta({ description: 'The same as the name, as the UK profile calls it' }),
    description: z.string(),
    taxonomy: z.string().meta({ description: 'Name of the list that it stands in' }),
    taxonomy_id: id,
    language: z.literal('en'),
    term_uri: uri,
  })
  .meta({ id: 'HsdsTaxonomyTerm', description: 'A word of the bank' })

const HsdsAttribute = z
  .object({
    id,
    link_id: link,
    link_entity: z.literal('service'),
    link_type: z.enum(['service_type', 'influence', 'recognition']),
    taxonomy_term_id: id,
    value: z.string(),
    label: z.string(),
    taxonomy_term: HsdsTaxonomyTerm,
  })
  .meta({ id: 'HsdsAttribute' })

const HsdsIdentifier = z
  .object({
    id,
    organization_id: link,
    identifier_scheme: z.literal('GB-NHS').meta({
      description: 'Organisation Data Service of the NHS, as org-id.guide lists it',
    }),
    identifier_type: z.literal('ODS code'),
    identifier: z.string(),
  })
  .meta({ id: 'HsdsOrganizationIdentifier' })

const organization = {
  id,
  name: z.string(),
  description: z.string(),
  website: uri.optional(),
}

const HsdsSchedule = z
  .object({
    id,
    service_id: link,
    valid_from: date.optional(),
    valid_to: date.optional(),
    dtstart: date.optional(),
    until: date.optional(),
    count: z.number().int().optional(),
    freq: z.literal('WEEKLY').optional(),
    interval: z.number().int().optional(),
    byday: z.string().optional().meta({ description: 'Two letters, as in RFC 5545' }),
    opens_at: z.string().optional().meta({ description: 'HH:MM with the offset from UTC' }),
    closes_at: z.string().optional(),
    description: z.string(),
    schedule_link: uri,
    attending_type: z.string(),
  })
  .meta({ id: 'HsdsSchedule', description: 'When it takes place, in the parts of RFC 5545' })

const HsdsCostOption = z
  .object({
    id,
    service_id: link,
    option: z.string(),
    currency: z.literal('GBP'),
    amount: z.literal(0),
    amount_description: z.string().meta({ description: 'What those who take part are paid' }),
  })
  .meta({ id: 'HsdsCostOption', description: 'That it costs nothing, and is paid for' })

const HsdsContact = z
  .object({ id, service_id: link, name: z.string(), title: z.string() })
  .meta({ id: 'HsdsContact', description: 'Whom to turn to: never the name of a person' })

const HsdsLocation = z
  .object({
    id,
    location_type: z.enum(['physical', 'virtual']),
    name: z.string(),
    url: uri.optional(),
    latitude: z.number().optional().meta({ description: 'Of the middle of the postcode district' }),
    longitude: z.number().optional(),
    external_identifier: z.string().optional(),
    external_identifier_type: z.string().optional(),
  })
  .meta({ id: 'HsdsLocation' })

const atLocation = { id, service_id: link, location_id: id, location: HsdsLocation }

const service = {
  id,
  organization_id: id,
  name: z.string(),
  description: z.string(),
  url: uri,
  status: z.literal('active'),
  application_process: z.string(),
  eligibility_description: z.string(),
  fees_description: z.string().optional(),
  last_modified: moment,
}

const lists = {
  schedules: z.array(HsdsSchedule),
  contacts: z.array(HsdsContact),
  cost_options: z.array(HsdsCostOption),
  attributes: z.array(HsdsAttribute),
  service_at_locations: z
    .array(z.object(atLocation).meta({ id: 'HsdsPlace' }))
    .meta({ description: 'Where: in a postcode district, online, or both' }),
}

export const HsdsService = z
  .object({
    ...service,
    organization: z
      .object({ ...organization, organization_identifiers: z.array(HsdsIdentifier) })
      .meta({ id: 'HsdsServiceOrganization' }),
    ...lists,
  })
  .meta({ id: 'HsdsService', description: 'An opportunity, with all that belongs to it' })

export const HsdsListedService = z
  .object({
    ...service,
    organization: z
      .object({
        ...organization,
        organization_identifiers: z.array(HsdsIdentifier).optional(),
      })
      .meta({ id: 'HsdsListedOrganization' }),
    ...z.object(lists).partial().shape,
  })
  .meta({
    id: 'HsdsListedService',
    description: 'An opportunity, without its lists unless they were asked for',
  })

export const HsdsOrganization = z
  .object({
    ...organization,
    organization_identifiers: z.array(HsdsIdentifier),
    services: z.array(HsdsListedService).optional().meta({
      description:
        'Of one organisation: the first 100 of what it offers, with their lists where full_service asks for them',
    }),
  })
  .meta({ id: 'HsdsOrganization', description: 'An organisation that offers something public' })

export const HsdsServiceAtLocation = z
  .object({ ...atLocation, service: HsdsService })
  .meta({ id: 'HsdsServiceAtLocation', description: 'An opportunity in one of its places' })
export const HsdsListedServiceAtLocation = z
  .object({ ...atLocation, service: HsdsListedService })
  .meta({ id: 'HsdsListedServiceAtLocation' })

/** The standard's page of a list. */
const pageOfHsds = <Item extends z.ZodType>(name: string, item: Item) =>
  z
    .object({
      total_items: z.number().int(),
      total_pages: z.number().int(),
      page_number: z.number().int(),
      size: z.number().int().meta({ description: 'How many are on this page' }),
      first_page: z.boolean(),
      last_page: z.boolean(),
      empty: z.boolean(),
      contents: z.array(item),
    })
    .meta({ id: name })

export const HsdsServicePage = pageOfHsds('HsdsServicePage', HsdsListedService)
export const HsdsOrganizationPage = pageOfHsds('HsdsOrganizationPage', HsdsOrganization)
export const HsdsServiceAtLocationPage = pageOfHsds(
  'HsdsServiceAtLocationPage',
  HsdsListedServiceAtLocation,
)
export const HsdsTaxonomyPage = pageOfHsds('HsdsTaxonomyPage', HsdsTaxonomy)
export const HsdsTaxonomyTermPage = pageOfHsds('HsdsTaxonomyTermPage', HsdsTaxonomyTerm)
