import {
  bigint,
  customType,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { OutboundFailure } from '../../core/outbound.ts'
import type { ChangeKind } from '../clients/changes.rules.ts'
import { deliveryStates, disabledReasons, toldKinds, webhookStatuses } from './webhooks.schemas.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })
/** A moment that may be infinity, which no Date is. */
const end = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })
const transaction = customType<{ data: string }>({ dataType: () => 'xid8' })
/** Counted by a sequence, which starts at one. */
const counted = (name: string) => bigint(name, { mode: 'bigint' })

/** Where a program is told of changes as they happen. */
export const webhooks = pgTable('webhook', {
  id: uuid().primaryKey(),
  clientId: uuid('client_id').notNull(),
  url: text().notNull(),
  kinds: text().array().$type<ChangeKind[]>().notNull(),
  status: text({ enum: webhookStatuses }).notNull(),
  disabledFor: text('disabled_for', { enum: disabledReasons }),
  markFrom: transaction('mark_from').notNull(),
  markTo: transaction('mark_to'),
  markAfter: counted('mark_after').notNull(),
  markAt: moment('mark_at').notNull(),
  failures: integer().notNull(),
  failingSince: moment('failing_since'),
  restUntil: moment('rest_until'),
  takenAt: moment('taken_at'),
  lease: uuid(),
  leaseUntil: moment('lease_until'),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

/** A secret of a webhook: what signs is worked out from its id. */
export const webhookSecrets = pgTable('webhook_secret', {
  id: uuid().primaryKey(),
  webhookId: uuid('webhook_id').notNull(),
  hint: text().notNull(),
  createdAt: moment('created_at').notNull(),
  endsAt: end('ends_at').notNull(),
})

/** One try of a delivery, as the log keeps it. */
export interface Attempt {
  /** RFC 3339. */
  at: string
  /** Of the answer; null where there was none. */
  status: number | null
  failure: OutboundFailure | null
  ms: number
}

/** One thing that one webhook is told, and what became of it. */
export const webhookDeliveries = pgTable('webhook_delivery', {
  id: uuid().primaryKey(),
  webhookId: uuid('webhook_id').notNull(),
  number: counted('number').notNull(),
  kind: text({ enum: toldKinds }).notNull(),
  subjectId: uuid('subject_id').notNull(),
  what: text().notNull(),
  at: moment('at').notNull(),
  state: text({ enum: deliveryStates }).notNull(),
  tries: integer().notNull(),
  nextTryAt: moment('next_try_at').notNull(),
  triedAt: moment('tried_at'),
  answerStatus: integer('answer_status'),
  failure: text().$type<OutboundFailure | 'not_allowed'>(),
  tookMs: integer('took_ms'),
  /** The last fifty tries, in their order. */
  attempts: jsonb().$type<Attempt[]>().notNull(),
  createdAt: moment('created_at').notNull(),
})
