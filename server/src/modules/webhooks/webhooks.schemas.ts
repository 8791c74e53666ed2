import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { id, moment as givenMoment } from '../../core/text.ts'
import { changeKinds } from '../clients/changes.schemas.ts'

const moment = z.iso.datetime()

export const webhookStatuses = ['active', 'paused', 'disabled'] as const
export const disabledReasons = ['gone', 'failing'] as const
export const deliveryStates = ['waiting', 'taken', 'given_up'] as const
/** What a delivery tells of: a change, that changes are missing, or nothing but that it arrives. */
export const toldKinds = [...changeKinds, 'gap', 'test'] as const
const failures = [
  'address_refused',
  'not_found',
  'timeout',
  'tls',
  'unreachable',
  'not_allowed',
] as const

/** So many webhooks of one program stand at one time. */
export const mostWebhooks = 10
/** So many secrets of a webhook sign at one time. */
export const mostWebhookSecrets = 2
/** How long the log of deliveries is kept, in days. */
export const deliveriesKeptDays = 30

const url = z
  .url({
    protocol: /^https?$/,
    error: 'Write a whole web address, such as https://hooks.example.org/people-bank',
  })
  .trim()
  .max(500, 'Keep this to 500 characters')
  .meta({
    description:
      'An https address of the public internet, on port 443 or 8443, without a password in it',
    example: 'https://hooks.medical-school.example/people-bank',
  })
const kinds = z
  .array(z.enum(changeKinds))
  .min(1, 'Choose at least one kind of change')
  .max(changeKinds.length)
  .refine((given) => new Set(given).size === given.length, 'Name each of them once')
  .meta({ description: 'Which kinds of change it is told; the program needs the scope for each' })

const WebhookSecret = z
  .object({
    id,
    hint: z.string().meta({ description: 'The last four letters of the secret' }),
    createdAt: moment,
    endsAt: moment
      .nullable()
      .meta({ description: 'When it stops signing by itself; null: when somebody ends it' }),
  })
  .meta({ id: 'WebhookSecret' })

export const Webhook = z
  .object({
    id,
    client: z.object({ id, name: z.string() }).meta({ description: 'The program that is told' }),
    url: z.string(),
    kinds: z.array(z.enum(changeKinds)),
    status: z.enum(webhookStatuses).meta({
      description:
        'paused: by you, what changes meanwhile is kept for later · disabled: by the bank, see disabledFor',
    }),
    disabledFor: z.enum(disabledReasons).nullable().meta({
      description: 'gone: your address answered 410 · failing: it took nothing for three days',
    }),
    failures: z
      .number()
      .int()
      .meta({ description: 'Tries that failed one after the other; 0 when the last was taken' }),
    takenAt: moment.nullable().meta({ description: 'When your address last took something' }),
    restsUntil: moment
      .nullable()
      .meta({ description: 'Until when it is left alone after it failed; null: it is not' }),
    secrets: z.array(WebhookSecret).meta({ description: 'Those that sign now, oldest first' }),
    createdAt: moment,
    version: z.number().int(),
  })
  .meta({ id: 'Webhook', description: 'Where a program is told of changes as they happen' })
export const WebhookList = z.object({ items: z.array(Webhook) }).meta({ id: 'WebhookList' })

export const WebhookCreate = z.strictObject({ url, kinds }).meta({ id: 'WebhookCreate' })
export const WebhookUpdate = z
  .strictObject({
    url: url.optional(),
    kinds: kinds.optional(),
    status: z.enum(['active', 'paused']).optional().meta({
      description: 'active also where the bank disabled it: what waits is sent at once',
    }),
  })
  .meta({ id: 'WebhookUpdate' })

const secret = z
  .string()
  .nullable()
  .meta({ description: 'The secret (whsec_…), shown once; null when the request is repeated' })
export const WebhookMade = Webhook.extend({ secret }).meta({ id: 'WebhookMade' })

export const WebhookSecretCreate = z
  .strictObject({
    othersEndInHours: z
      .number()
      .int()
      .min(0)
      .max(24 * 30)
      .default(24)
      .meta({
        description: 'How long the one before goes on signing beside the new one; 0: not at all',
      }),
  })
  .meta({ id: 'WebhookSecretCreate' })

const WebhookAttempt = z
  .object({
    at: moment,
    answerStatus: z.number().int().nullable(),
    failure: z.enum(failures).nullable().meta({ description: 'Why there was no answer' }),
    tookMs: z.number().int().meta({ description: 'In milliseconds' }),
  })
  .meta({ id: 'WebhookAttempt', description: 'One try of a delivery' })

export const WebhookDelivery = z
  .object({
    id: id.meta({ description: 'The webhook-id header of every try' }),
    type: z.string().meta({
      description: 'Such as person.changed; webhook.test; changes.lost',
      example: 'person.changed',
    }),
    subjectId: id
      .nullable()
      .meta({ description: 'What changed; null for a test and for lost changes' }),
    at: moment.meta({ description: 'When it changed' }),
    state: z.enum(deliveryStates).meta({
      description:
        'waiting: for its first or next try · taken: answered with 2xx · given_up: not tried again, unless it is replayed',
    }),
    tries: z.number().int().meta({
      description: 'Since it was last sent anew; those before are in attempts too',
    }),
    triedAt: moment.nullable(),
    answerStatus: z.number().int().nullable().meta({ description: 'Of the last try' }),
    failure: z.enum(failures).nullable().meta({
      description:
        'Why the last try got no answer: address_refused: not an address of the public internet · not_found: no such name · timeout · tls: its certificate · unreachable · not_allowed: the program lost the scope',
    }),
    tookMs: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'How long the last try took, in milliseconds' }),
    nextTryAt: moment.nullable().meta({
      description:
        'Not before then; while the webhook rests, not before its rest is over. Null where none is to come, or none before the webhook goes on',
    }),
    attempts: z.array(WebhookAttempt).meta({
      description: 'Every try in its order, those before it was sent again too; the last fifty',
    }),
  })
  .meta({
    id: 'WebhookDelivery',
    description: 'One thing that a webhook is told; no bodies are kept',
  })
export const WebhookDeliveryPage = pageOf('WebhookDeliveryPage', WebhookDelivery)
export const WebhookDeliveryFilter = z.strictObject({
  ...pageQuery,
  state: z.enum(deliveryStates).optional().meta({ description: 'Only those that stand like this' }),
})

export const WebhookReplay = z
  .strictObject({
    since: givenMoment.meta({
      description: 'Everything that changed from this moment on, as far as the log goes back',
      example: '2026-11-20T09:00:00Z',
    }),
    which: z
      .enum(['given_up', 'all'])
      .default('given_up')
      .meta({ description: 'given_up: what was never taken · all: also what was taken' }),
  })
  .meta({ id: 'WebhookReplay' })
export const WebhookReplayed = z
  .object({ replayed: z.number().int().meta({ description: 'How many are sent again' }) })
  .meta({ id: 'WebhookReplayed' })
