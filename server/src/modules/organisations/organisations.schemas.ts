import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { id, line, webAddress } from '../../core/text.ts'
import { sectors } from './organisations.table.ts'

export const Sector = z.enum(sectors).meta({ id: 'Sector' })

/** Code of an organisation in the NHS Organisation Data Service: never changed, never used again. */
const OdsCode = z
  .string()
  .regex(/^[A-Z0-9]{3,6}$/, 'An ODS code is 3 to 6 capital letters and digits')
  .meta({ example: 'RGN' })

const Outcode = z
  .string()
  .regex(/^[A-Z]{1,2}[0-9][0-9A-Z]?$/, 'Give the first half of a postcode, such as NR3')
  .meta({ example: 'NR3' })

export const Organisation = z
  .object({
    id: id,
    name: z.string(),
    sector: Sector,
    odsCode: z.string().nullable(),
    outcode: z.string().nullable(),
    website: z.string().nullable(),
    version: z.number().int(),
    abilities: z.object({ update: z.boolean() }),
  })
  .meta({ id: 'Organisation' })
export const OrganisationPage = pageOf('OrganisationPage', Organisation)
export const OrganisationFilter = z.strictObject({
  ...pageQuery,
  sector: Sector.optional().meta({ description: 'Only of this sector' }),
})

export const OrganisationCreate = z
  .strictObject({
    name: line(200),
    sector: Sector,
    odsCode: OdsCode.nullable().default(null),
    outcode: Outcode.nullable().default(null),
    website: webAddress.nullable().default(null),
  })
  .meta({ id: 'OrganisationCreate' })
export const OrganisationUpdate = z
  .strictObject({
    name: line(200).optional(),
    sector: Sector.optional(),
    odsCode: OdsCode.nullable().optional(),
    outcode: Outcode.nullable().optional(),
    website: webAddress.nullable().optional(),
    archived: z
      .boolean()
      .optional()
      .meta({ description: 'Put away: no longer offered for choice' }),
  })
  .meta({ id: 'OrganisationUpdate' })
