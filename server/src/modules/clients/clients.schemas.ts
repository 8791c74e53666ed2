import { z } from 'zod'
import { clientScopes, clientScopeWords } from '../../core/access.ts'
import { pageOf, pageQuery } from '../../core/page.ts'
import { id, line } from '../../core/text.ts'

const moment = z.iso.datetime()

export const ClientScope = z.enum(clientScopes).meta({
  id: 'ClientScope',
  description: Object.entries(clientScopeWords)
    .map(([scope, words]) => `${scope}: ${words}`)
    .join(' · '),
})

const ClientSecret = z
  .object({
    id,
    hint: z.string().meta({ description: 'The last four letters of the secret' }),
    createdAt: moment,
    usedAt: moment.nullable(),
    endsAt: moment
      .nullable()
      .meta({ description: 'When it stops by itself; null: when somebody ends it' }),
  })
  .meta({ id: 'ClientSecret', description: 'What a program shows to be given a token' })

export const Client = z
  .object({
    id: id.meta({ description: 'The client_id that the program sends' }),
    name: z.string(),
    purpose: z
      .string()
      .meta({ description: 'Why it reads: people see this under "who has seen me"' }),
    contactPerson: z
      .object({
        id,
        name: z.string(),
        isHere: z.boolean().meta({
          description:
            'False: they were suspended or have left, and the program is stopped until somebody else answers for it',
        }),
      })
      .nullable()
      .meta({ description: 'Who answers for it: whoever registered it, or was named since' }),
    scopes: z.array(ClientScope),
    status: z.enum(['active', 'suspended']),
    secrets: z.array(ClientSecret).meta({ description: 'Those that work now, oldest first' }),
    usedAt: moment.nullable().meta({ description: 'When it last called; to the minute' }),
    requests: z
      .object({ thisMinute: z.number().int(), perMinute: z.number().int() })
      .meta({ description: 'What it asked in the running minute, and the most that it may' }),
    createdAt: moment,
    version: z.number().int(),
  })
  .meta({ id: 'Client', description: 'A program that acts for its organisation through the API' })
export const ClientPage = pageOf('ClientPage', Client)
export const ClientFilter = z.strictObject({ ...pageQuery })

const scopes = z
  .array(ClientScope)
  .min(1, 'Choose at least one thing that it may do')
  .max(clientScopes.length)
  .refine((given) => new Set(given).size === given.length, 'Name each of them once')

export const ClientCreate = z
  .strictObject({
    name: line(100).meta({ example: 'Volunteer system of the medical school' }),
    purpose: line(200).meta({ example: 'To find people who teach our students' }),
    scopes,
  })
  .meta({ id: 'ClientCreate' })
export const ClientUpdate = z
  .strictObject({
    name: line(100).optional(),
    purpose: line(200).optional(),
    scopes: scopes.optional(),
    contactAccountId: id
      .optional()
      .meta({ description: 'A colleague who can sign in, and answers for it from now on' }),
    status: z
      .enum(['active', 'suspended'])
      .optional()
      .meta({ description: 'Suspended, it is refused at once, with every token it has' }),
  })
  .meta({ id: 'ClientUpdate' })

const secret = z
  .string()
  .nullable()
  .meta({ description: 'The client_secret, shown once; null when the request is repeated' })
export const ClientMade = Client.extend({ secret }).meta({ id: 'ClientMade' })

export const ClientSecretCreate = z
  .strictObject({
    othersEndInHours: z
      .number()
      .int()
      .min(0)
      .max(24 * 30)
      .default(24 * 7)
      .meta({
        description:
          'How long secrets that work now go on working, with the tokens that came by them; 0: not at all',
      }),
  })
  .meta({ id: 'ClientSecretCreate' })
