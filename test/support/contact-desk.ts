import type { Mail } from '../../server/src/core/mail.ts'
import { change } from '../../server/src/core/change.ts'
import { newId } from '../../server/src/core/ids.ts'
import { handedOver, letters } from '../../server/src/letters.ts'
import { contactLeader, sendKind } from '../../server/src/modules/contact/contact.actions.ts'
import type { MessageKind } from '../../server/src/modules/contact/contact.rules.ts'
import {
  clockContext,
  sendMessage,
  type SendingDeps,
} from '../../server/src/modules/contact/sending.actions.ts'
import type { TestBank } from './harness.ts'

/** Everything that leaves the bank, with the jobs run by hand. */
export interface Desk {
  mails: Mail[]
  deps: SendingDeps & { jobs: TestBank['outbox'] }
  /** Makes the mail server refuse everything, or take it again. */
  breakDown(down: boolean): void
  contact(leaderId: string, kind: MessageKind, subjectId?: string): ReturnType<typeof contactLeader>
  /** What a message of this kind to this person is about: the offer, or a placement with it that stands so. */
  about(kind: MessageKind, leaderId: string, opportunityId: string): Promise<string>
  /** Runs every send job that was queued and not run yet. */
  runJobs(): Promise<void>
  /** Somebody on the home register with an address, who agreed to be told about opportunities. */
  person(change?: Record<string, unknown>): Promise<string>
  message(id: string): Promise<Record<string, unknown>>
}

let serial = 0

/** Where a placement stands when each kind of letter about it is written. */
const standing: Partial<Record<MessageKind, string>> = {
  opportunity_again: 'invited',
  talk: 'in_conversation',
  agreement: 'in_conversation',
  agreement_again: 'in_conversation',
  agreed: 'agreed',
  not_chosen: 'not_chosen',
  ended: 'ended',
  stepped_down: 'ended',
  what_came_of_it: 'ended',
  support_asked: 'active',
  check_in: 'active',
  placement_ending: 'active',
}

export function deskOf(bank: TestBank): Desk {
  const mails: Mail[] = []
  let isDown = false
  let ran = 0
  const { database, outbox, owner, world, config } = bank
  const deps = {
    pool: database.pool,
    db: database.db,
    jobs: outbox,
    letters,
    handedOver,
    mailer: (mail: Mail) => {
      if (isDown) return Promise.reject(new Error('No'))
      mails.push(mail)
      return Promise.resolve()
    },
    publicUrl: config.publicUrl,
    bankName: 'Bank',
  }
  return {
    mails,
    deps,
    breakDown(down) {
      isDown = down
    },
    contact: (leaderId, kind, subjectId) =>
      change(database.pool, (tx) =>
        contactLeader({ tx, jobs: outbox }, clockContext('test'), {
          leaderId,
          kind,
          ...(subjectId ? { subjectId } : {}),
        }),
      ),
    async about(kind, leaderId, opportunityId) {
      if (kind.startsWith('idea_answer')) {
        const [ideaId, responseId] = [newId(), newId()]
        await owner.query(
          `insert into idea (id, leader_id, title, status, opened_at) values ($1, $2, 'A walk', 'open', now())`,
          [ideaId, leaderId],
        )
        await owner.query(
          `insert into idea_response (id, idea_id, organisation_id, words, withdrawn_at, withdrawn_words)
           values ($1, $2, $3, 'A room', case when $4 then now() end, case when $4 then 'It is let' end)`,
          [responseId, ideaId, world.other, kind === 'idea_answer_withdrawn'],
        )
        return responseId
      }
      if (kind === 'seat_ending') {
        const [bodyId, seatId, termId] = [newId(), newId(), newId()]
        await owner.query(
          `insert into body (id, organisation_id, name, kind) values ($1::uuid, $2, 'Board ' || $1, 'board')`,
          [bodyId, world.home],
        )
        await owner.query(`insert into seat (id, body_id, name) values ($1, $2, 'Lay member')`, [
          seatId,
          bodyId,
        ])
        await owner.query(
          `insert into seat_term (id, seat_id, part, leader_id, begins_on, ends_on)
           values ($1, $2, 'holder', $3, current_date - 300, current_date + 20)`,
          [termId, seatId, leaderId],
        )
        return termId
      }
      const status = standing[kind]
      if (!status) return opportunityId
      const id = newId()
      await owner.query(
        `insert into placement (id, leader_id, opportunity_id, organisation_id, status, owed, due_on)
         select $1, $2, o.id, o.organisation_id, $4, case when $5 then 'yes' end, current_date + 28
         from opportunity o where o.id = $3`,
        [id, leaderId, opportunityId, status, kind.startsWith('agreement')],
      )
      if (kind === 'what_came_of_it')
        await owner.query(
          `insert into impact_record (id, organisation_id, opportunity_id, placement_id, aim, done, better, worse,
             influence, words)
           select $1, organisation_id, opportunity_id, id, 'To listen', 'We met', 'Fewer falls', 'Nothing', 'influence',
             'Fewer people fall now' from placement where id = $2`,
          [newId(), id],
        )
      if (kind === 'support_asked')
        await owner.query(
          `insert into support_item (id, placement_id, organisation_id, source, words, ask_from)
           select $1, id, organisation_id, 'organisation', 'A chair with arms', now() from placement where id = $2`,
          [newId(), id],
        )
      if (kind === 'placement_ending')
        await owner.query(
          `insert into placement_agreement (id, placement_id, number, role, purpose, time, support, recognition, starts_on,
             ends_on, confirmed_at)
           values ($1, $2, 1, 'Member', 'To listen', 'Monthly', 'A buddy', 'Expenses', current_date - 300,
             current_date + 20, now())`,
          [newId(), id],
        )
      if (kind === 'check_in')
        await owner.query(
          `insert into check_in (id, placement_id, organisation_id, asked_on)
           select $1, id, organisation_id, current_date from placement where id = $2`,
          [newId(), id],
        )
      return kind === 'opportunity_again' ? opportunityId : id
    },
    async runJobs() {
      const waiting = outbox.sent.slice(ran).filter(({ name }) => name === sendKind.name)
      ran = outbox.sent.length
      for (const { payload } of waiting) await sendMessage(deps, String(payload['messageId']))
    },
    async person(changes = {}) {
      serial += 1
      const id = newId()
      await owner.query(
        `insert into leader (id, organisation_id, status, name, sort_name, email, phone)
         values ($1, $2, 'active', $3, lower($3), $4, '01632 960001')`,
        [id, world.home, `Pat Person ${serial}`, `pat${serial}@people.example`],
      )
      await owner.query(
        `insert into leader_consent (id, leader_id, purpose, answer, method) values ($1, $2, 'contact', 'given', 'self')`,
        [newId(), id],
      )
      for (const [column, value] of Object.entries(changes))
        await owner.query(`update leader set ${column} = $2 where id = $1`, [id, value])
      return id
    },
    async message(id) {
      const { rows } = await owner.query('select * from message where id = $1', [id])
      return rows[0] as Record<string, unknown>
    },
  }
}
