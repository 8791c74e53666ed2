import { boolean, customType, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const joiningSources = ['self', 'invitation', 'nomination'] as const
export const joiningStates = ['open', 'joined', 'declined', 'taken_back', 'ended'] as const
export const nominatorRoles = ['ward', 'advice', 'practice', 'group', 'family', 'self'] as const

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true })

/** One person on their way into the bank. When it is over, nothing that somebody wrote is left in it. */
export const joinings = pgTable('joining', {
  id: uuid().primaryKey(),
  source: text({ enum: joiningSources }).notNull(),
  organisationId: uuid('organisation_id'),
  /** What brought them: they are interested in it once they are in. */
  opportunityId: uuid('opportunity_id'),
  state: text({ enum: joiningStates }).notNull(),
  leaderId: uuid('leader_id'),
  name: text(),
  email: text(),
  phone: text(),
  addressDigest: bytes('address_digest'),
  answers: jsonb().$type<object>(),
  nominatorRole: text('nominator_role', { enum: nominatorRoles }),
  nominatorName: text('nominator_name'),
  nominatorContact: text('nominator_contact'),
  why: text(),
  saidYes: boolean('said_yes'),
  /** The program that put them forward. */
  clientId: uuid('client_id'),
  invitedBy: uuid('invited_by'),
  toldBy: uuid('told_by'),
  createdAt: moment('created_at').notNull(),
  sentAt: moment('sent_at'),
  remindedAt: moment('reminded_at'),
  expiresAt: moment('expires_at').notNull(),
  endedAt: moment('ended_at'),
})
