import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, firstTime, formatOf, messageKinds, type MessageKind } from './contact.rules.ts'
import type { Reachable, Refusal } from './contact.types.ts'

/** A Wednesday morning. */
const now = new Date('2026-03-04T10:10:00Z')

const well: Reachable = {
  status: 'active',
  paused: false,
  pausedUntil: null,
  hold: null,
  ageBand: 'adult',
  guardian: null,
  askedGuardian: null,
  isContactConsented: true,
  email: 'lena@home.example',
  phone: '01632 960001',
  preferredChannel: null,
  supportNeeds: [],
  quietHalfDays: 0,
  language: 'en',
}
const every = Object.keys(messageKinds) as MessageKind[]
/** What goes to people themselves; what a guardian is asked has a test of its own. */
const kinds = every.filter((kind) => kind !== 'guardian_asked')

/** How somebody may stand, and which kinds still reach them there: said here once more, apart from the rules. */
const states: [string, Partial<Reachable>, Refusal, MessageKind[]][] = [
  ['erased', { status: 'erased' }, 'erased', []],
  ['left', { status: 'left' }, 'left', ['leaving']],
  ['died', { hold: 'died' }, 'died', []],
  ['asked for no contact', { hold: 'asked' }, 'hold', ['leaving']],
  ['not safe to contact', { hold: 'safety' }, 'hold', ['leaving']],
  ['in a break without an end', { paused: true }, 'paused', ['pause_ended', 'leaving']],
  [
    'in a break until tomorrow',
    { paused: true, pausedUntil: '2026-03-05' },
    'paused',
    ['pause_ended', 'leaving'],
  ],
  ['a break that ends today', { paused: true, pausedUntil: '2026-03-04' }, 'paused', kinds],
  [
    'no consent to be contacted',
    { isContactConsented: false },
    'no_consent',
    kinds.filter((kind) => !['opportunity', 'opportunity_again'].includes(kind)),
  ],
  ['under 16 without a guardian', { ageBand: 'under_16' }, 'guardian_missing', []],
  ['no address and no number', { email: null, phone: null }, 'no_way', []],
  ['quiet always', { quietHalfDays: 2_097_151 }, 'no_time', ['leaving']],
  ['left and died', { status: 'left', hold: 'died' }, 'died', []],
  ['nothing in the way', {}, 'paused', kinds],
]

test('a guardian is asked by mail about somebody under 16, before any yes, and about nobody else', () => {
  const askedGuardian = { name: 'Gil', contact: 'gil@home.example' }
  const child: Reachable = { ...well, status: 'invited', ageBand: 'under_16', askedGuardian }
  expect(decide('guardian_asked', child, now)).toMatchObject({
    outcome: 'mail',
    recipient: 'guardian',
    address: 'gil@home.example',
  })
  for (const [change, reason] of [
    [{ ageBand: 'adult' }, 'guardian_missing'],
    [{ askedGuardian: null }, 'guardian_missing'],
    [{ askedGuardian: { name: 'Gil', contact: '01632 960002' } }, 'guardian_missing'],
    [{ status: 'left' }, 'left'],
    [{ status: 'erased' }, 'erased'],
    [{ hold: 'safety' }, 'hold'],
  ] as const)
    expect(decide('guardian_asked', { ...child, ...change }, now)).toEqual({
      outcome: 'refuse',
      reason,
    })
  // Nothing else reaches them through somebody who has not agreed.
  expect(decide('opportunity', child, now)).toMatchObject({ reason: 'guardian_missing' })
})

describe.each(states)('%s', (_name, change, reason, reached) => {
  test.each(kinds)('%s', (kind) => {
    const decision = decide(kind, { ...well, ...change }, now)
    if (reached.includes(kind)) expect(decision.outcome).toBe('mail')
    else expect(decision).toEqual({ outcome: 'refuse', reason })
  })
})

describe('which way', () => {
  const way = (change: Partial<Reachable>) => decide('pause_ended', { ...well, ...change }, now)
  test.each<[string, Partial<Reachable>, object]>([
    ['e-mail where nothing is said', {}, { outcome: 'mail', address: 'lena@home.example' }],
    [
      'a call where they like calls',
      { preferredChannel: 'phone' },
      { outcome: 'task', channel: 'phone' },
    ],
    [
      'a text where they like texts',
      { preferredChannel: 'text' },
      { outcome: 'task', channel: 'text' },
    ],
    [
      'a letter where they like letters',
      { preferredChannel: 'post' },
      { outcome: 'task', channel: 'post' },
    ],
    [
      'e-mail where the number they like is not known',
      { preferredChannel: 'phone', phone: null },
      { outcome: 'mail' },
    ],
    ['a call where there is no address', { email: null }, { outcome: 'task', channel: 'phone' }],
    [
      'never a call where they can only read',
      { supportNeeds: ['email_only'], email: null },
      { outcome: 'refuse', reason: 'no_way' },
    ],
    [
      'by hand what no e-mail can be',
      { supportNeeds: ['braille'] },
      { outcome: 'task', channel: 'post', format: 'braille' },
    ],
    ['large', { supportNeeds: ['large_print'] }, { outcome: 'mail', format: 'large_print' }],
    [
      'the guardian of somebody under 16, at their address',
      { ageBand: 'under_16', guardian: { name: 'Gil', contact: 'gil@home.example' } },
      { outcome: 'mail', recipient: 'guardian', address: 'gil@home.example' },
    ],
    [
      'the guardian of somebody under 16, by phone',
      { ageBand: 'under_16', guardian: { name: 'Gil', contact: '01632 960002' } },
      { outcome: 'task', recipient: 'guardian', channel: 'phone' },
    ],
  ])('%s', (_name, change, expected) => expect(way(change)).toMatchObject(expected))

  test('Easy Read goes before large print, and what is made by hand before both', () => {
    expect(formatOf(['large_print', 'easy_read'])).toBe('easy_read')
    expect(formatOf(['large_print', 'easy_read', 'audio'])).toBe('audio')
    expect(formatOf(['hearing_loop'])).toBe('standard')
  })
})

describe('when', () => {
  const wednesdayMorning = 1 << 6
  test('quiet on Wednesday mornings waits for noon, in the time of the place', () => {
    expect(firstTime(wednesdayMorning, now)?.toISOString()).toBe('2026-03-04T12:00:00.000Z')
    const summer = new Date('2026-07-01T08:10:00Z')
    expect(firstTime(wednesdayMorning, summer)?.toISOString()).toBe('2026-07-01T11:00:00.000Z')
  })
  test('what they asked for at this moment does not wait', () => {
    const person = { ...well, quietHalfDays: wednesdayMorning }
    expect(decide('leaving', person, now)).toMatchObject({ dueAt: now })
    expect(decide('opportunity', person, now)).toMatchObject({
      dueAt: new Date('2026-03-04T12:00:00Z'),
    })
  })
})

const anybody: fc.Arbitrary<Reachable> = fc.record({
  status: fc.constantFrom('invited', 'active', 'left', 'erased'),
  paused: fc.boolean(),
  pausedUntil: fc.constantFrom(null, '2026-03-03', '2026-03-04', '2026-03-05'),
  hold: fc.constantFrom(null, null, 'asked', 'safety', 'died'),
  ageBand: fc.constantFrom(null, 'under_16', '16_to_17', 'adult'),
  guardian: fc.constantFrom(
    null,
    { name: 'Gil', contact: 'gil@home.example' },
    { name: 'Gil', contact: '01632 960002' },
    { name: 'Gil', contact: ' ' },
  ),
  askedGuardian: fc.constantFrom(null, { name: 'Gil', contact: 'asked@home.example' }),
  isContactConsented: fc.boolean(),
  email: fc.constantFrom(null, 'lena@home.example'),
  phone: fc.constantFrom(null, '01632 960001'),
  preferredChannel: fc.constantFrom(null, 'email', 'phone', 'text', 'post'),
  supportNeeds: fc.subarray(['email_only', 'braille', 'easy_read', 'large_print', 'hearing_loop']),
  quietHalfDays: fc.integer({ min: 0, max: 2_097_151 }),
  language: fc.constantFrom('en', 'cy'),
})

test('whoever and whatever: nobody is reached who may not be, nor in a way that is not theirs', () => {
  fc.assert(
    fc.property(anybody, fc.constantFrom(...every), (person, kind) => {
      const decision = decide(kind, person, now)
      if (decision.outcome === 'refuse') return
      expect(person.status).not.toBe('erased')
      expect(person.hold).not.toBe('died')
      if (kind !== 'leaving') {
        expect(person.status).not.toBe('left')
        expect(person.hold).toBeNull()
      }
      const onBreak =
        person.paused && (person.pausedUntil === null || person.pausedUntil > '2026-03-04')
      if (onBreak) expect(['pause_ended', 'leaving']).toContain(kind)
      if (['opportunity', 'opportunity_again'].includes(kind))
        expect(person.isContactConsented).toBe(true)
      expect(decision.recipient).toBe(person.ageBand === 'under_16' ? 'guardian' : 'self')
      if (decision.outcome === 'mail') {
        const guardian = kind === 'guardian_asked' ? person.askedGuardian : person.guardian
        const own = person.ageBand === 'under_16' ? guardian?.contact : person.email
        expect(decision.address).toBe(own)
        expect(decision.format).not.toBe('braille')
      } else if (decision.recipient === 'self') {
        if (person.supportNeeds.includes('email_only')) expect(decision.channel).toBe('post')
        if (decision.channel === 'phone' || decision.channel === 'text')
          expect(person.phone).not.toBeNull()
      }
      expect(decision.dueAt >= now).toBe(true)
    }),
    { numRuns: 5_000 },
  )
})

test('taking something away never opens a way that was shut', () => {
  const shut: Partial<Reachable>[] = [
    { paused: true, pausedUntil: null },
    { hold: 'asked' },
    { isContactConsented: false },
    { status: 'left' },
  ]
  fc.assert(
    fc.property(
      anybody,
      fc.constantFrom(...every),
      fc.constantFrom(...shut),
      (person, kind, change) => {
        if (decide(kind, person, now).outcome !== 'refuse') return
        // Already refused: another reason on top leaves it refused, unless it only replaced the first one.
        const replaced =
          'hold' in change ? person.hold !== null : 'status' in change && person.status !== 'active'
        if (!replaced) expect(decide(kind, { ...person, ...change }, now).outcome).toBe('refuse')
      },
    ),
    { numRuns: 5_000 },
  )
})
