import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../server/src/core/ids.ts'
import {
  messageKinds,
  type MessageKind,
} from '../../../server/src/modules/contact/contact.rules.ts'
import { recheckTasks, sendDue } from '../../../server/src/modules/contact/sending.actions.ts'
import { deskOf, type Desk } from '../../support/contact-desk.ts'
import { keepFigures } from '../../support/figures.ts'
import { testBank } from '../../support/harness.ts'
import { makeFixtures, type Fixtures } from '../../support/valid-requests.ts'

const bank = testBank()
let desk: Desk
let fixtures: Fixtures
let offer: string
let cancelled: string

beforeAll(async () => {
  desk = deskOf(bank())
  fixtures = await makeFixtures(bank())
  offer = await fixtures.opportunity('home', 'open')
  cancelled = await fixtures.opportunity('home', 'cancelled')
})

/** Of a guardian it is asked elsewhere: it goes to nobody who is of age. */
const kinds = (Object.keys(messageKinds) as MessageKind[]).filter(
  (kind) => kind !== 'guardian_asked',
)
/** What a message of this kind is about. */
const subjectOf = (kind: MessageKind) => (kind === 'opportunity_cancelled' ? cancelled : offer)
const sql = (text: string, values: unknown[]) => bank().owner.query(text, values)
const hold = (leaderId: string, why: string) =>
  sql('insert into contact_wish (leader_id, hold) values ($1, $2)', [leaderId, why])
const withdraw = (leaderId: string) =>
  sql(
    `insert into leader_consent (id, leader_id, purpose, answer, method) values ($1, $2, 'contact', 'withdrawn', 'self')`,
    [newId(), leaderId],
  )

/** How somebody may come to stand, and the kinds that still reach them then. */
const states: [string, (leaderId: string) => Promise<unknown>, MessageKind[]][] = [
  [
    'in a break',
    (id) => sql('update leader set paused = true where id = $1', [id]),
    ['pause_ended', 'leaving'],
  ],
  [
    'in a break until next week',
    (id) =>
      sql('update leader set paused = true, paused_until = current_date + 7 where id = $1', [id]),
    ['pause_ended', 'leaving'],
  ],
  [
    'without consent any more',
    (id) => withdraw(id),
    kinds.filter((kind) => !['opportunity', 'opportunity_again'].includes(kind)),
  ],
  [
    'with a consent that ended',
    (id) =>
      sql(
        `update leader_consent set expires_at = now() - interval '1 minute' where leader_id = $1`,
        [id],
      ),
    kinds.filter((kind) => !['opportunity', 'opportunity_again'].includes(kind)),
  ],
  ['not to be contacted', (id) => hold(id, 'asked'), ['leaving']],
  ['dead', (id) => hold(id, 'died'), []],
  ['gone', (id) => sql(`update leader set status = 'left' where id = $1`, [id]), ['leaving']],
  ['erased', (id) => sql(`update leader set status = 'erased' where id = $1`, [id]), []],
  [
    'under 16 and alone',
    (id) => sql(`update leader set age_band = 'under_16', status = 'invited' where id = $1`, [id]),
    [],
  ],
]

afterAll(() => keepFigures('G-09', 'kinds', { kinds: kinds.length, states: states.length }))

describe.each(states)('somebody %s', (_name, become, reached) => {
  test.each(kinds)('%s: when it is asked for', async (kind) => {
    const leaderId = await desk.person()
    const subject = await desk.about(kind, leaderId, subjectOf(kind))
    await become(leaderId)
    const before = desk.mails.length
    const made = await desk.contact(leaderId, kind, subject)
    await desk.runJobs()
    expect(made.state).toBe(reached.includes(kind) ? 'queued' : 'refused')
    expect(desk.mails.length - before).toBe(reached.includes(kind) ? 1 : 0)
    const kept = await desk.message(made.messageId)
    expect(kept['state']).toBe(reached.includes(kind) ? 'sent' : 'refused')
    expect(kept['reason']).toBe(made.reason)
  })

  test.each(kinds)('%s: between asking and sending', async (kind) => {
    const leaderId = await desk.person()
    const made = await desk.contact(
      leaderId,
      kind,
      await desk.about(kind, leaderId, subjectOf(kind)),
    )
    expect(made.state).toBe('queued')
    await become(leaderId)
    const before = desk.mails.length
    await desk.runJobs()
    expect(desk.mails.length - before).toBe(reached.includes(kind) ? 1 : 0)
    expect((await desk.message(made.messageId))['state']).toBe(
      reached.includes(kind) ? 'sent' : 'refused',
    )
  })
})

test('of all that was sent to people in a break there is nothing but the note of its end and their own wish', async () => {
  const { rows } = await sql(
    `select distinct m.kind from message m join leader l on l.id = m.leader_id
     where l.paused and m.state = 'sent' order by 1`,
    [],
  )
  expect(rows.map(({ kind }: { kind: string }) => kind)).toEqual(['leaving', 'pause_ended'])
})

describe('what is kept', () => {
  test('neither words nor address, but the digest of what went out', async () => {
    const leaderId = await desk.person()
    const made = await desk.contact(leaderId, 'opportunity', offer)
    await desk.runJobs()
    const mail = desk.mails.at(-1)
    const kept = await desk.message(made.messageId)
    expect(kept['digest']).toEqual(
      createHash('sha256').update(`${mail?.subject}\n${mail?.text}`).digest(),
    )
    const columns = JSON.stringify(kept)
    expect(columns).not.toContain(String(mail?.to))
    expect(columns).not.toContain('Pat Person')
    const { rows } = await sql(`select event, detail from audit_event where subject_id = $1`, [
      made.messageId,
    ])
    expect(rows).toEqual([
      { event: 'contact.sent', detail: { leaderId, kind: 'opportunity', reason: null } },
    ])
  })

  test('nothing where the change that wanted it did not happen', async () => {
    const leaderId = await desk.person()
    await expect(
      (async () => {
        const { change } = await import('../../../server/src/core/change.ts')
        const { contactLeader } =
          await import('../../../server/src/modules/contact/contact.actions.ts')
        const { clockContext } =
          await import('../../../server/src/modules/contact/sending.actions.ts')
        await change(bank().database.pool, async (tx) => {
          await contactLeader({ tx, jobs: bank().outbox }, clockContext('test'), {
            leaderId,
            kind: 'pause_ended',
          })
          throw new Error('No')
        })
      })(),
    ).rejects.toThrow('No')
    const { rows } = await sql('select id from message where leader_id = $1', [leaderId])
    expect(rows).toEqual([])
  })
})

describe('a job', () => {
  test('that runs twice sends once', async () => {
    const leaderId = await desk.person()
    await desk.contact(leaderId, 'pause_ended')
    const before = desk.mails.length
    const job = bank().outbox.sent.at(-1)
    await desk.runJobs()
    const { sendMessage } = await import('../../../server/src/modules/contact/sending.actions.ts')
    await sendMessage(desk.deps, String(job?.payload['messageId']))
    expect(desk.mails.length - before).toBe(1)
  })

  test('whose mail server is away is tried again later, ten times, and then a colleague sees it', async () => {
    const leaderId = await desk.person()
    const made = await desk.contact(leaderId, 'pause_ended')
    desk.breakDown(true)
    await desk.runJobs()
    const first = await desk.message(made.messageId)
    expect(first).toMatchObject({ state: 'queued', attempts: 1 })
    const wait = (first['due_at'] as Date).getTime() - Date.now()
    expect(wait).toBeGreaterThan(4 * 60_000)
    await sendDue(desk.deps)
    expect((await desk.message(made.messageId))['attempts']).toBe(1)
    for (let attempt = 2; attempt <= 10; attempt += 1) {
      await sql('update message set due_at = now() where id = $1', [made.messageId])
      await sendDue(desk.deps)
    }
    desk.breakDown(false)
    expect(await desk.message(made.messageId)).toMatchObject({
      state: 'failed',
      reason: 'not_delivered',
    })
  })

  test('whose words cannot be written is tried as often, and then a colleague sees it', async () => {
    const leaderId = await desk.person()
    const other = await desk.person()
    const broken = await desk.contact(leaderId, 'pause_ended')
    const whole = await desk.contact(other, 'opportunity', offer)
    const failing = { write: () => Promise.reject(new Error('No words')) }
    const pauseEnded = { ...desk.deps.letters.pause_ended, ...failing }
    const deps = { ...desk.deps, letters: { ...desk.deps.letters, pause_ended: pauseEnded } }
    // Whoever keeps the bank is told, and what stands behind it goes out all the same.
    await expect(sendDue(deps)).rejects.toThrow('No words')
    const first = await desk.message(broken.messageId)
    expect(first).toMatchObject({ state: 'queued', attempts: 1, claimed_until: null })
    expect((first['due_at'] as Date).getTime() - Date.now()).toBeGreaterThan(4 * 60_000)
    expect(await desk.message(whole.messageId)).toMatchObject({ state: 'sent' })
    for (let attempt = 2; attempt <= 10; attempt += 1) {
      await sql('update message set due_at = now() where id = $1', [broken.messageId])
      await expect(sendDue(deps)).rejects.toThrow('No words')
    }
    expect(await desk.message(broken.messageId)).toMatchObject({
      state: 'failed',
      reason: 'not_written',
    })
    await sendDue(deps)
    const home = await bank().as(bank().world.coordinator).get('/home')
    const toDo = home.json().messagesToDo as { id: string; reason: string | null }[]
    expect(toDo.find(({ id }) => id === broken.messageId)?.reason).toBe('not_written')
  })

  test('waits for a time when the person wants no quiet', async () => {
    const leaderId = await desk.person()
    const { maskOfSession } =
      await import('../../../server/src/modules/vocabulary/half-days.rules.ts')
    const now = maskOfSession({
      start: new Date().toISOString(),
      end: new Date(Date.now() + 1_000).toISOString(),
    })
    await sql('insert into contact_wish (leader_id, quiet_half_days) values ($1, $2)', [
      leaderId,
      now,
    ])
    const before = desk.mails.length
    const made = await desk.contact(leaderId, 'pause_ended')
    await desk.runJobs()
    await sendDue(desk.deps)
    expect(desk.mails.length).toBe(before)
    expect((await desk.message(made.messageId))['state']).toBe('queued')
    await sql('update contact_wish set quiet_half_days = 0 where leader_id = $1', [leaderId])
    await sql('update message set due_at = now() where id = $1', [made.messageId])
    await sendDue(desk.deps)
    expect(desk.mails.length - before).toBe(1)
  })

  test('about an opportunity that closed meanwhile says nothing', async () => {
    const leaderId = await desk.person()
    const closing = await fixtures.opportunity('home', 'open')
    const made = await desk.contact(leaderId, 'opportunity', closing)
    await sql(`update opportunity set status = 'closed' where id = $1`, [closing])
    await desk.runJobs()
    expect(await desk.message(made.messageId)).toMatchObject({ state: 'refused', reason: 'gone' })
  })
})

describe('how it is said', () => {
  const mailTo = async (changes: Record<string, unknown>) => {
    const leaderId = await desk.person(changes)
    await desk.contact(leaderId, 'pause_ended')
    await desk.runJobs()
    return desk.mails.at(-1)
  }
  test('one sentence a line in Easy Read, large', async () => {
    const mail = await mailTo({
      support_needs: JSON.stringify([{ code: 'easy_read', note: null }]),
    })
    expect(mail?.text).toContain(
      'You took a break.\nYou chose today as the day to come back.\nWelcome back.',
    )
    expect(mail?.html).toContain('font: 18pt')
  })
  test('plain text without anything else', async () => {
    const mail = await mailTo({
      support_needs: JSON.stringify([{ code: 'email_plain_text', note: null }]),
    })
    expect(mail).not.toHaveProperty('html')
  })
  test('a name cannot become markup in large print', async () => {
    const mail = await mailTo({
      known_as: '<img src=x onerror=alert(1)>',
      support_needs: JSON.stringify([{ code: 'large_print', note: null }]),
    })
    expect(mail?.html).toContain('&lt;img')
    expect(mail?.html).not.toContain('<img')
  })
  test('to the guardian of somebody under 16, never to the child', async () => {
    const leaderId = await desk.person({
      status: 'invited',
      age_band: 'under_16',
      guardian: JSON.stringify({
        name: 'Gil',
        contact: 'gil@home.example',
        agreedOn: '2026-01-02',
      }),
    })
    const answer = (said: string) =>
      sql(
        `insert into leader_guardian_consent (id, leader_id, name, relation, email, answer, method, wording)
         values (gen_random_uuid(), $1, 'Gil', 'Father', 'gil@home.example', $2, 'phone', 'Words')`,
        [leaderId, said],
      )
    // To stand in the record is not to have agreed.
    expect((await desk.contact(leaderId, 'pause_ended')).reason).toBe('guardian_missing')
    await answer('given')
    await desk.contact(leaderId, 'pause_ended')
    await desk.runJobs()
    const mail = desk.mails.at(-1)
    expect(mail).toMatchObject({ to: 'gil@home.example' })
    expect(mail?.text).toContain('Hello Gil, this is about Pat Person')
    await answer('withdrawn')
    expect((await desk.contact(leaderId, 'pause_ended')).reason).toBe('guardian_missing')
  })
  test('what no e-mail can be waits for a colleague, and ends when the person takes a break', async () => {
    const leaderId = await desk.person({ preferred_channel: 'post' })
    const made = await desk.contact(leaderId, 'opportunity', offer)
    expect(await desk.message(made.messageId)).toMatchObject({ state: 'queued', channel: 'post' })
    await recheckTasks(desk.deps)
    expect((await desk.message(made.messageId))['state']).toBe('queued')
    await sql('update leader set paused = true where id = $1', [leaderId])
    await recheckTasks(desk.deps)
    expect(await desk.message(made.messageId)).toMatchObject({ state: 'refused', reason: 'paused' })
  })
})
