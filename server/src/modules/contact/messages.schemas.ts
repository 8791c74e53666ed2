import { z } from 'zod'
import { pageOf } from '../../core/page.ts'
import { id } from '../../core/text.ts'
import { channels } from '../leaders/leaders.table.ts'
import { messageKinds, type MessageKind } from './contact.rules.ts'
import { formats, languages, messageStates, questionAnswers, recipients } from './contact.table.ts'

const moment = z.iso.datetime({ offset: true })
const kinds = Object.keys(messageKinds) as [MessageKind, ...MessageKind[]]

export const Message = z
  .object({
    id,
    leader: z.object({ id, name: z.string() }),
    organisation: z
      .object({ id, name: z.string() })
      .meta({ description: 'For whom it is written' }),
    kind: z.enum(kinds),
    subject: z.string().nullable().meta({ description: 'Title of the opportunity it is about' }),
    recipient: z.enum(recipients).nullable(),
    channel: z.enum(channels).nullable(),
    format: z.enum(formats).nullable(),
    language: z.enum(languages),
    state: z.enum(messageStates).meta({
      description: 'queued: waits · sent · failed: did not get there · refused: may not be sent',
    }),
    reason: z
      .string()
      .nullable()
      .meta({ description: 'Why it was refused or failed, as a code: paused, no_consent, …' }),
    byHand: z.boolean().meta({ description: 'A colleague has to do it, or see to it' }),
    requestedBy: z.string().nullable().meta({ description: 'Null: the bank by itself' }),
    createdAt: moment,
    dueAt: moment.meta({ description: 'Not before: the person wants quiet until then' }),
    settledAt: moment.nullable(),
    settledBy: z.string().nullable(),
    answer: z.enum(questionAnswers).nullable().meta({ description: 'To what it asked' }),
    answeredAt: moment.nullable(),
  })
  .meta({ id: 'Message', description: 'One message to one person. Its words are not kept' })
export const MessagePage = pageOf('MessagePage', Message)

export const MessageDetail = Message.extend({
  words: z
    .object({
      to: z.string().nullable().meta({ description: 'Number or other way to reach them' }),
      subject: z.string(),
      text: z.string(),
    })
    .nullable()
    .meta({ description: 'What to say; null when there is nothing to do' }),
}).meta({ id: 'MessageDetail' })

export const MessageDone = z
  .strictObject({
    outcome: z.enum(['done', 'not_reached']),
  })
  .meta({ id: 'MessageDone' })
