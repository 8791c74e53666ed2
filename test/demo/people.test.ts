import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { attributes } from '../../server/src/modules/vocabulary/seed/attributes.ts'
import { languages } from '../../server/src/modules/vocabulary/seed/languages.ts'
import { leaderTypes } from '../../server/src/modules/vocabulary/seed/leader-types.ts'
import { opportunityKinds } from '../../server/src/modules/vocabulary/seed/opportunity-kinds.ts'
import { recognitionPreferences } from '../../server/src/modules/vocabulary/seed/recognition.ts'
import { supportNeeds } from '../../server/src/modules/vocabulary/seed/support-needs.ts'
import { themes } from '../../server/src/modules/vocabulary/seed/themes.ts'
import { makeDemoBank } from '../../server/src/modules/demo/bank.rules.ts'
import type { DemoBank, DemoLeader } from '../../server/src/modules/demo/demo.types.ts'

const today = '2026-03-10'
const bank = makeDemoBank({ seed: 2013, today })
const hashOf = (made: DemoBank) => createHash('sha256').update(JSON.stringify(made)).digest('hex')
const shareOf = <T>(list: readonly T[], holds: (each: T) => boolean) =>
  list.filter(holds).length / list.length
const codesOf = (terms: readonly { code: string }[]) => new Set(terms.map(({ code }) => code))

/** How many of the questions of a profile were ever answered. */
function answered(leader: DemoLeader): number {
  const sets = [leader.experience, leader.types, leader.kinds, leader.languages]
  return (
    sets.filter(({ yes, no, complete }) => complete || yes.length + no.length > 0).length +
    (Object.keys(leader.themes.items).length > 0 ? 1 : 0) +
    [
      leader.outcode,
      leader.stage,
      leader.halfDays,
      leader.hoursMonth,
      leader.online,
      leader.travelKm,
      leader.supportNeeds,
      leader.recognition,
      leader.interests,
      leader.offers,
      leader.wants,
    ].filter((value) => value !== null).length
  )
}

describe('one seed, one bank', () => {
  test('the same seed and day give the same bank, ids included', () => {
    expect(hashOf(makeDemoBank({ seed: 2013, today }))).toBe(hashOf(bank))
  })

  test('another seed gives other people', () => {
    const other = makeDemoBank({ seed: 7, today })
    expect(hashOf(other)).not.toBe(hashOf(bank))
    const names = new Set(bank.leaders.map(({ name }) => name))
    expect(shareOf(other.leaders, ({ name }) => !names.has(name))).toBeGreaterThan(0.3)
  })

  test('another day gives the same people with every date moved along', () => {
    const later = makeDemoBank({ seed: 2013, today: '2026-03-17' })
    expect(later.leaders.map(({ name }) => name)).toEqual(bank.leaders.map(({ name }) => name))
    expect(later.placements.map(({ status }) => status)).toEqual(
      bank.placements.map(({ status }) => status),
    )
    const week = 7 * 86_400_000
    const moved = later.placements.map(
      ({ createdAt }, index) =>
        Date.parse(createdAt) - Date.parse(bank.placements[index]?.createdAt ?? ''),
    )
    expect(new Set(moved)).toEqual(new Set([week]))
  })

  test('ids are version 7, each once, and say when their row was made', () => {
    const rows = [
      ...bank.organisations,
      ...bank.accounts,
      ...bank.leaders,
      ...bank.opportunities,
      ...bank.placements,
    ]
    const ids = [...rows, ...bank.notes, ...bank.consents, ...bank.ratings, ...bank.stages].map(
      ({ id }) => id,
    )
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, createdAt } of rows) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse(createdAt))
    }
  })
})

describe('the people', () => {
  test('there are 1,200, most of them held by the body of the demo’s coordinator', () => {
    expect(bank.leaders).toHaveLength(1_200)
    const coordinator = bank.accounts.find(({ email }) => email === 'coordinator@demo.example')
    const home = bank.leaders.filter(
      ({ organisationId }) => organisationId === coordinator?.organisationId,
    )
    expect(home).toHaveLength(700)
    expect(
      shareOf(home, ({ contactAccountId }) => contactAccountId === coordinator?.id),
    ).toBeGreaterThan(0.3)
  })

  test('a third told little, and some nothing but a name', () => {
    const sparse = shareOf(bank.leaders, (leader) => answered(leader) <= 5)
    expect(sparse).toBeGreaterThan(0.28)
    expect(sparse).toBeLessThan(0.42)
    expect(shareOf(bank.leaders, (leader) => answered(leader) === 0)).toBeGreaterThan(0.03)
    expect(shareOf(bank.leaders, (leader) => answered(leader) >= 13)).toBeGreaterThan(0.15)
  })

  test('every type and stage is there, and so is "not told"', () => {
    for (const { code } of leaderTypes) {
      expect(
        shareOf(bank.leaders, ({ types }) => types.yes.includes(code)),
        code,
      ).toBeGreaterThan(0.02)
    }
    for (const stage of ['potential', 'emerging', 'established', null]) {
      expect(
        shareOf(bank.leaders, (leader) => leader.stage === stage),
        String(stage),
      ).toBeGreaterThan(0.1)
    }
    for (const { code } of opportunityKinds) {
      expect(
        bank.leaders.some(({ kinds }) => kinds.yes.includes(code)),
        code,
      ).toBe(true)
    }
  })

  test('"none" and "not told" both occur, apart', () => {
    for (const field of ['supportNeeds', 'interests'] as const) {
      expect(shareOf(bank.leaders, (leader) => leader[field] === null)).toBeGreaterThan(0.2)
      expect(shareOf(bank.leaders, (leader) => leader[field]?.length === 0)).toBeGreaterThan(0.1)
      expect(shareOf(bank.leaders, (leader) => (leader[field]?.length ?? 0) > 0)).toBeGreaterThan(
        0.04,
      )
    }
    const trusts = bank.leaders
      .flatMap(({ interests }) => interests ?? [])
      .filter(({ organisationId }) => organisationId)
    expect(trusts.length).toBeGreaterThan(5)
    expect(bank.leaders.some(({ halfDays }) => halfDays === 0)).toBe(true)
  })

  test('every word comes from the vocabulary', () => {
    const known = {
      themes: codesOf(themes),
      types: codesOf(leaderTypes),
      kinds: codesOf(opportunityKinds),
      languages: codesOf(languages),
      support: codesOf(supportNeeds),
      recognition: codesOf(recognitionPreferences),
      attributes: codesOf(attributes),
    }
    const strange = bank.leaders.flatMap((leader) => [
      ...Object.keys(leader.themes.items).filter((code) => !known.themes.has(code)),
      ...[...leader.types.yes, ...leader.types.no].filter((code) => !known.types.has(code)),
      ...[...leader.kinds.yes, ...leader.kinds.no].filter((code) => !known.kinds.has(code)),
      ...leader.languages.yes.filter((code) => !known.languages.has(code)),
      ...(leader.supportNeeds ?? [])
        .map(({ code }) => code)
        .filter((code) => !known.support.has(code)),
      ...(leader.recognition === null || known.recognition.has(leader.recognition)
        ? []
        : [leader.recognition]),
    ])
    expect(strange).toEqual([])
    expect(bank.ratings.filter(({ attribute }) => !known.attributes.has(attribute))).toEqual([])
  })

  test('no two have one name, one address or one phone number', () => {
    for (const field of ['name', 'email', 'phone'] as const) {
      const told = bank.leaders.flatMap((leader) => leader[field] ?? [])
      expect(new Set(told).size, field).toBe(told.length)
    }
  })

  test('nobody real can be reached by any of it', () => {
    for (const { email, phone, otherPhones } of bank.leaders) {
      if (email)
        expect(email).toMatch(/^[a-z.0-9]+@(mail\.example|demo\.example|example\.(org|com|net))$/)
      for (const number of [phone, ...otherPhones]) {
        if (number) expect(number).toMatch(/^(07700 900|01632 960)\d{3}$/)
      }
    }
    for (const { email } of bank.accounts)
      expect(email).toMatch(/\.example$|@example\.(org|com|net)$/)
    for (const { website } of bank.organisations)
      expect(website).toMatch(/^https:\/\/[a-z-]+\.example$/)
  })

  test('what they write is their own: few sentences come twice as a whole', () => {
    const texts = bank.leaders.flatMap(({ offers }) => offers ?? [])
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.9)
    expect(texts.filter((text) => /undefined|\{|\}| {2}/.test(text))).toEqual([])
  })
})
