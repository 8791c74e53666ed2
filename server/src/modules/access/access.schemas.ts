import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { id, line } from '../../core/text.ts'

/** A path of this web app; never another site, however it is spelt. */
export const LocalPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[\w\-./~?&=%+,:]*$/, 'Give a path within this site')
  .refine((path) => !/%(5c|2f|0)/i.test(path), 'Give a path within this site')
  // Nor one that becomes another site's once its dots are worked out.
  .refine((path) => !/\/\.{0,2}\//.test(path.split('?')[0] ?? ''), 'Give a path within this site')

export const Email = z
  .email('Write an e-mail address like name@example.org')
  .trim()
  .max(254)
  .meta({ example: 'coordinator@demo.example' })

export const SignInLinkCreate = z
  .strictObject({
    email: Email,
    returnTo: LocalPath.optional().meta({ description: 'Where to go after signing in' }),
  })
  .meta({ id: 'SignInLinkCreate' })

export const SignInLinkSent = z.object({ message: z.string() }).meta({
  id: 'SignInLinkSent',
  description: 'The same answer whether the address is known or not',
})

export const SessionCreate = z
  .strictObject({
    token: z.string().min(20).max(100).meta({ description: 'The secret of the link' }),
  })
  .meta({ id: 'SessionCreate' })

const StaffRole = z.enum(['coordinator', 'engagement_lead']).meta({ id: 'StaffRole' })

export const Me = z
  .object({
    id: id,
    name: z.string(),
    email: z.string(),
    organisation: z.object({ id: id, name: z.string() }).nullable(),
    staffRole: StaffRole.nullable(),
    administrator: z.boolean(),
    leaderId: id.nullable().meta({ description: 'Your own record, where you are a leader' }),
    abilities: z.object({
      seeRegister: z.boolean(),
      editLeaders: z.boolean(),
      writeOpportunities: z.boolean(),
      importLeaders: z.boolean(),
      manageStaff: z.boolean(),
      manageVocabulary: z.boolean(),
      manageOrganisations: z.boolean(),
      makeTokens: z.boolean(),
      seeOwnMatches: z.boolean(),
    }),
  })
  .meta({ id: 'Me', description: 'The signed-in person and what they may do' })

export const SessionStarted = z
  .object({ me: Me, returnTo: z.string().nullable() })
  .meta({ id: 'SessionStarted' })

export const Session = z
  .object({
    id: id,
    device: z.string().nullable(),
    createdAt: z.iso.datetime(),
    seenAt: z.iso.datetime(),
    current: z.boolean(),
  })
  .meta({ id: 'Session' })
export const SessionPage = pageOf('SessionPage', Session)

export const ApiTokenCreate = z
  .strictObject({
    name: line(80).meta({ description: 'What the token is for' }),
    days: z.number().int().min(1).max(365).default(90).meta({ description: 'Days until it ends' }),
  })
  .meta({ id: 'ApiTokenCreate' })
export const ApiToken = z
  .object({
    id: id,
    name: z.string(),
    createdAt: z.iso.datetime(),
    usedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'ApiToken' })
export const ApiTokenPage = pageOf('ApiTokenPage', ApiToken)
export const ApiTokenMade = ApiToken.extend({
  token: z
    .string()
    .nullable()
    .meta({ description: 'The secret, shown once; null when the request is repeated' }),
}).meta({ id: 'ApiTokenMade' })

export const Account = z
  .object({
    id: id,
    name: z.string(),
    email: z.string(),
    status: z.enum(['active', 'suspended']),
    organisation: z.object({ id: id, name: z.string() }).nullable(),
    staffRole: StaffRole.nullable(),
    administrator: z.boolean(),
    waiting: z.boolean().meta({ description: 'Nobody has signed in by this address yet' }),
    version: z.number().int(),
    abilities: z.object({ update: z.boolean() }),
  })
  .meta({ id: 'Account' })
export const AccountPage = pageOf('AccountPage', Account)
export const AccountFilter = z.strictObject({ ...pageQuery })

export const AccountCreate = z
  .strictObject({
    name: line(200),
    email: Email,
    organisationId: id.nullable().default(null),
    staffRole: StaffRole.nullable().default(null),
    administrator: z.boolean().default(false),
  })
  .refine((account) => (account.organisationId === null) === (account.staffRole === null), {
    message: 'A staff role needs an organisation, and an organisation a staff role',
    path: ['staffRole'],
  })
  .meta({ id: 'AccountCreate' })
export const AccountUpdate = z
  .strictObject({
    name: line(200).optional(),
    status: z.enum(['active', 'suspended']).optional(),
    staffRole: StaffRole.optional(),
  })
  .meta({ id: 'AccountUpdate' })
