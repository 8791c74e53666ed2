import { beforeAll, describe, expect, test } from 'vitest'
import { letters } from '../../../server/src/letters.ts'
import {
  messageKinds,
  type MessageKind,
} from '../../../server/src/modules/contact/contact.rules.ts'
import {
  exampleOf,
  letterKinds,
} from '../../../server/src/modules/contact/letter-examples.rules.ts'
import { letterTest, mailLetterTest } from '../../../server/src/modules/contact/letters.actions.ts'
import { deskOf, type Desk } from '../../support/contact-desk.ts'
import { testBank } from '../../support/harness.ts'

const bank = testBank()
let desk: Desk
beforeAll(() => {
  desk = deskOf(bank())
})

const coordinator = () => bank().as(bank().world.coordinator)
const leader = () => bank().as(bank().world.leader)
const from = { letters, bank: { bankName: 'Bank', publicUrl: 'https://bank.example' } }

describe('every kind of message, in both languages', () => {
  const both = (kind: MessageKind) =>
    (['en', 'cy'] as const).map((language) =>
      exampleOf(from, kind, { language, format: 'easy_read' }),
    )

  test.each(letterKinds)('%s: says the same in each, in other words', (kind) => {
    const [english, welsh] = both(kind)
    expect(welsh?.subject).not.toBe(english?.subject)
    // Sentence by sentence, and paragraph by paragraph: what one says, the other does.
    const shapeOf = (text = '') => text.split('\n\n').map((part) => part.split('\n').length)
    expect(shapeOf(welsh?.text)).toEqual(shapeOf(english?.text))
    const linksIn = (text = '') => text.match(/https:\S+/g)
    expect(linksIn(welsh?.text)).toEqual(linksIn(english?.text))
  })

  test.each(letterKinds)('%s: has a short subject, short sentences and a greeting', (kind) => {
    for (const { subject, text } of both(kind)) {
      expect(subject.length).toBeLessThan(90)
      expect(text).toMatch(/^(Hello|Helo) (Rhian|Mair),\n/)
      const longest = Math.max(...text.split('\n').map((line) => line.split(' ').length))
      expect(longest, text).toBeLessThanOrEqual(25)
      expect(text).not.toMatch(/undefined|null|\[object/)
    }
  })
})

describe('the language that somebody is written to in', () => {
  const mailOf = async (change: Record<string, unknown>) => {
    const leaderId = await desk.person(change)
    const read = await coordinator().get(`/leaders/${leaderId}/contact-wishes`)
    expect(read.json()).toMatchObject({ language: 'en' })
    const changed = await coordinator().patch(`/leaders/${leaderId}/contact-wishes`, {
      headers: { 'if-match': String(read.headers['etag']) },
      body: { language: 'cy' },
    })
    expect(changed.statusCode, changed.body).toBe(200)
    expect(changed.json()).toMatchObject({ language: 'cy', hold: null, quietHalfDays: [] })
    const { messageId } = await desk.contact(leaderId, 'pause_ended')
    return { leaderId, messageId }
  }

  test('200: is the person’s, from the greeting to whom they ask, and stands with the message', async () => {
    const { leaderId, messageId } = await mailOf({})
    await desk.runJobs()
    const mail = desk.mails.at(-1)
    expect(mail?.subject).toBe('Mae eich seibiant wedi dod i ben')
    expect(mail?.text).toMatch(/^Helo /)
    expect(mail?.text).toContain('Oes gennych chi gwestiwn?')
    expect(mail?.text).not.toMatch(/Hello|question|break/)
    const shown = await coordinator().get(`/leaders/${leaderId}/messages`)
    expect(shown.json().items).toMatchObject([{ id: messageId, language: 'cy', state: 'sent' }])
  })

  test('200: counts for what already waits, and for what a colleague says on the phone', async () => {
    const { leaderId, messageId } = await mailOf({ preferred_channel: 'phone' })
    const words = (await coordinator().get(`/messages/${messageId}`)).json().words
    expect(words.subject).toBe('Mae eich seibiant wedi dod i ben')
    await bank().owner.query(`update contact_wish set language = 'en' where leader_id = $1`, [
      leaderId,
    ])
    expect((await coordinator().get(`/messages/${messageId}`)).json().words.subject).toBe(
      'Your break has ended',
    )
  })

  test('200: large print says to a screen reader which language it is', async () => {
    const needs = JSON.stringify([{ code: 'large_print' }])
    await mailOf({ support_needs: needs })
    await desk.runJobs()
    expect(desk.mails.at(-1)?.html).toContain('<html lang="cy">')
  })

  test('200: a person says it themselves, and keeps the quiet that they asked for', async () => {
    const read = await leader().get('/me/contact-wishes')
    const first = await leader().patch('/me/contact-wishes', {
      headers: { 'if-match': String(read.headers['etag']) },
      body: { quietHalfDays: ['sun_morning'], language: 'cy' },
    })
    expect(first.json()).toMatchObject({ quietHalfDays: ['sun_morning'], language: 'cy' })
    const second = await leader().patch('/me/contact-wishes', {
      headers: { 'if-match': String(first.headers['etag']) },
      body: { quietHalfDays: [] },
    })
    expect(second.json()).toMatchObject({ quietHalfDays: [], language: 'cy' })
  })

  test('400: in a language that the bank does not write', async () => {
    const refused = await leader().patch('/me/contact-wishes', {
      headers: { 'if-match': '"0-self"' },
      body: { quietHalfDays: [], language: 'fr' },
    })
    expect(refused.statusCode).toBe(400)
  })
})

describe('the catalogue for staff', () => {
  test('200: every kind, as an invented person would get it', async () => {
    const english = (await coordinator().get('/letters')).json().items
    expect(english.map(({ kind }: { kind: string }) => kind)).toEqual(Object.keys(messageKinds))
    const query = { language: 'cy', format: 'large_print' }
    const welsh = (await coordinator().get('/letters', { query })).json().items
    expect(welsh.every(({ isLarge }: { isLarge: boolean }) => isLarge)).toBe(true)
    expect(welsh.map(({ text }: { text: string }) => text).join('')).not.toContain('Hello')
    expect(english.find(({ kind }: { kind: string }) => kind === 'leaving')).toMatchObject({
      reachesHeld: true,
      reachesPaused: true,
      needsConsent: false,
    })
  })

  test('400: in a form that no mail has', async () => {
    const refused = await coordinator().get('/letters', { query: { format: 'braille' } })
    expect(refused.statusCode).toBe(400)
  })

  test('204: a test goes to the caller’s own address, and says that it is one', async () => {
    const asked = await coordinator().post('/letters/guardian_asked/tests', {
      body: { language: 'cy', format: 'easy_read' },
    })
    expect(asked.statusCode, asked.body).toBe(204)
    const job = bank().outbox.sent.at(-1)
    expect(job?.name).toBe(letterTest.name)
    expect(JSON.stringify(job?.payload)).not.toContain('@')
    const { accountId } = bank().world.coordinator
    await mailLetterTest(desk.deps, {
      ...{ accountId, kind: 'guardian_asked', language: 'cy', format: 'easy_read' },
    })
    const { rows } = await bank().owner.query('select email from account where id = $1', [
      accountId,
    ])
    expect(desk.mails.at(-1)).toMatchObject({ to: rows[0]?.email })
    expect(desk.mails.at(-1)?.subject).toMatch(/^Prawf yn unig: A gaiff Rhian/)
    const { rows: written } = await bank().owner.query(
      `select detail from audit_event where event = 'contact.letter_tested' and subject_id = $1`,
      [accountId],
    )
    expect(written).toEqual([
      { detail: { kind: 'guardian_asked', language: 'cy', format: 'easy_read' } },
    ])
  })

  test('400: of a kind that there is not', async () => {
    const refused = await coordinator().post('/letters/chain/tests', {
      body: { language: 'en', format: 'standard' },
    })
    expect(refused.statusCode).toBe(400)
  })
})
