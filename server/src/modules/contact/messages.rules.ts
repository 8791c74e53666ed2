import type { z } from 'zod'
import type { Message } from './messages.schemas.ts'
import type { ShownMessage } from './messages.queries.ts'

/** A message as the contract says it. */
export const messageView = (row: ShownMessage): z.infer<typeof Message> => ({
  id: row.id,
  leader: { id: row.leaderId, name: row.leaderName },
  organisation: { id: row.organisationId, name: row.organisationName },
  kind: row.kind,
  subject: row.subjectTitle,
  recipient: row.recipient,
  channel: row.channel,
  format: row.format,
  language: row.language,
  state: row.state,
  reason: row.reason,
  byHand:
    (row.state === 'queued' && row.channel !== 'email') ||
    (row.state === 'failed' && row.settledBy === null),
  requestedBy: row.requestedBy,
  createdAt: row.createdAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  settledAt: row.settledAt?.toISOString() ?? null,
  settledBy: row.settledBy,
  answer: row.answer,
  answeredAt: row.answeredAt?.toISOString() ?? null,
})
