import { describe, expect, test } from 'vitest'
import { makeDemoBank } from '../../server/src/modules/demo/bank.rules.ts'
import type { OpportunityRow } from '../../server/src/modules/opportunities/opportunities.queries.ts'
import { hasUsedWeight } from '../../server/src/modules/opportunities/opportunities.rules.ts'
import { missingToOpen } from '../../server/src/modules/opportunities/publish.rules.ts'
import { opportunityKinds } from '../../server/src/modules/vocabulary/seed/opportunity-kinds.ts'
import { themes } from '../../server/src/modules/vocabulary/seed/themes.ts'

const today = '2026-03-10'
const bank = makeDemoBank({ seed: 2013, today })
const shareOf = <T>(list: readonly T[], holds: (each: T) => boolean) =>
  list.filter(holds).length / list.length
const knownThemes = new Set(themes.map(({ code }) => code))
const leaderOf = new Map(bank.leaders.map((leader) => [leader.id, leader]))
const bodyOf = new Map(bank.organisations.map((body) => [body.id, body]))
const opportunityOf = new Map(
  bank.opportunities.map((opportunity) => [opportunity.id, opportunity]),
)
const consentsOf = Map.groupBy(bank.consents, ({ leaderId }) => leaderId)

describe('consents', () => {
  const newest = bank.leaders.map((leader) =>
    consentsOf.get(leader.id)?.findLast(({ purpose }) => purpose === 'match'),
  )
  const now = `${today}T00:00:00.000Z`

  test('are given in every way, and many are missing, over or taken back', () => {
    for (const method of ['self', 'paper', 'phone', 'asserted']) {
      expect(
        shareOf(newest, (consent) => consent?.answer === 'given' && consent.method === method),
      ).toBeGreaterThan(0.08)
    }
    expect(shareOf(newest, (consent) => consent === undefined)).toBeGreaterThan(0.05)
    expect(newest.some((consent) => consent?.answer === 'withdrawn')).toBe(true)
    expect(newest.some((consent) => consent?.answer === 'refused')).toBe(true)
    expect(
      newest.filter((consent) => consent?.expiresAt && consent.expiresAt < now).length,
    ).toBeGreaterThan(20)
  })

  test('that were asserted end within a year', () => {
    const endless = bank.consents.filter(
      ({ method, answer, at, expiresAt }) =>
        method === 'asserted' &&
        answer === 'given' &&
        (expiresAt === null || Date.parse(expiresAt) - Date.parse(at) > 366 * 86_400_000),
    )
    expect(endless).toEqual([])
  })

  test('to share name a partner and fields, never the holder', () => {
    const shares = bank.consents.filter(({ purpose }) => purpose === 'share')
    expect(shares.length).toBeGreaterThan(60)
    for (const { leaderId, organisationId, fields } of shares) {
      expect(bodyOf.has(organisationId ?? '')).toBe(true)
      expect(organisationId).not.toBe(leaderOf.get(leaderId)?.organisationId)
      expect(fields.length).toBeGreaterThan(0)
    }
    expect(shares.some(({ fields }) => !fields.includes('name'))).toBe(true)
  })

  test('none is older than its person or newer than today', () => {
    for (const { leaderId, at } of bank.consents) {
      expect(at.slice(0, 10) >= (leaderOf.get(leaderId)?.createdAt.slice(0, 10) ?? '')).toBe(true)
      expect(at < now).toBe(true)
    }
  })
})

describe('opportunities', () => {
  test('there are 60, in every state, from bodies of every sector', () => {
    expect(bank.opportunities).toHaveLength(60)
    expect(bank.organisations).toHaveLength(15)
    const least = { draft: 3, checked: 2, open: 20, filled: 4, closed: 4, cancelled: 1 }
    for (const [status, count] of Object.entries(least)) {
      expect(
        bank.opportunities.filter((each) => each.status === status).length,
        status,
      ).toBeGreaterThanOrEqual(count)
    }
    const sectors = new Set(bank.organisations.map(({ sector }) => sector))
    expect(sectors.size).toBe(9)
    expect(new Set(bank.opportunities.map(({ organisationId }) => organisationId)).size).toBe(15)
    expect(new Set(bank.opportunities.map(({ kind }) => kind)).size).toBe(opportunityKinds.length)
  })

  test('all but drafts say what people need to know, and each can be matched', () => {
    for (const opportunity of bank.opportunities) {
      const row = {
        ...opportunity,
        contactId: opportunity.contactAccountId,
      } as unknown as OpportunityRow
      if (opportunity.status !== 'draft') expect(missingToOpen(row), opportunity.title).toEqual([])
      expect(hasUsedWeight(opportunity), opportunity.title).toBe(true)
      const wanted = opportunity.wanted.themes.map(({ code }) => code)
      expect(new Set(wanted).size).toBe(wanted.length)
      expect(wanted.filter((code) => !knownThemes.has(code))).toEqual([])
    }
  })

  test('came to where they stand by moves, the last of which says so', () => {
    const movesOf = Map.groupBy(bank.moves, ({ opportunityId }) => opportunityId)
    for (const { id, title, status, organisationId } of bank.opportunities) {
      const moves = movesOf.get(id) ?? []
      expect(moves.at(-1)?.toStatus ?? 'draft', title).toBe(status)
      for (const [index, move] of moves.entries()) {
        expect(move.fromStatus, title).toBe(moves[index - 1]?.toStatus ?? 'draft')
      }
      const isApproved = moves.some(({ move }) => move === 'approve')
      const wantsApproval = bodyOf.get(organisationId)?.approvesOpportunities
      if (status === 'open') expect(isApproved, title).toBe(wantsApproval)
    }
  })

  test('some are online, some have fixed sessions on the day of the week that was meant', () => {
    expect(bank.opportunities.some(({ online, outcode }) => online && outcode === null)).toBe(true)
    const fixed = bank.opportunities.filter(({ sessions }) => sessions.length > 0)
    expect(fixed.length).toBeGreaterThan(4)
    for (const { sessions, status } of fixed) {
      expect(new Set(sessions.map(({ start }) => new Date(start).getUTCDay())).size).toBe(1)
      if (status === 'open')
        expect(sessions.every(({ start }) => start.slice(0, 10) > today)).toBe(true)
    }
  })
})

describe('asks and placements', () => {
  const asked = bank.placements.filter(({ askedOn }) => askedOn !== null)

  test('reach back two years; most people were never asked, a few again and again', () => {
    const first = asked.map(({ askedOn }) => askedOn ?? '').toSorted()[0] ?? ''
    expect(first < '2024-09-10').toBe(true)
    expect(shareOf(bank.leaders, ({ lastAskedOn }) => lastAskedOn === null)).toBeGreaterThan(0.55)
    const times = [...Map.groupBy(asked, ({ leaderId }) => leaderId).values()].map(
      (list) => list.length,
    )
    expect(times.filter((count) => count >= 5).length).toBeGreaterThan(8)
    expect(times.filter((count) => count === 1).length).toBeGreaterThan(80)
  })

  test('nobody was asked before they were registered, or without consent on that day', () => {
    for (const { leaderId, askedOn } of asked) {
      const leader = leaderOf.get(leaderId)
      expect((askedOn ?? '') > (leader?.createdAt.slice(0, 10) ?? '')).toBe(true)
      expect((askedOn ?? '') < today).toBe(true)
      const day = `${askedOn}T00:00:00.000Z`
      const consent = consentsOf
        .get(leaderId)
        ?.findLast(({ purpose, at }) => purpose === 'match' && at < day)
      expect(consent?.answer).toBe('given')
      expect(consent?.expiresAt === null || (consent?.expiresAt ?? '') > day).toBe(true)
    }
  })

  test('dates follow each other, and states agree with them', () => {
    for (const { status, askedOn, startedOn, endedOn, outcome, opportunityId } of bank.placements) {
      const opportunity = opportunityOf.get(opportunityId)
      expect(['draft', 'checked']).not.toContain(opportunity?.status)
      expect(status === 'suggested').toBe(askedOn === null)
      expect(status === 'active' || status === 'ended').toBe(startedOn !== null)
      expect(status === 'ended').toBe(endedOn !== null)
      if (outcome !== null) expect(status).toBe('ended')
      if (askedOn !== null)
        expect(askedOn >= (opportunity?.createdAt.slice(0, 10) ?? '')).toBe(true)
      if (startedOn !== null) expect(startedOn >= (askedOn ?? '') && startedOn < today).toBe(true)
      if (endedOn !== null) expect(endedOn >= (startedOn ?? '') && endedOn < today).toBe(true)
    }
  })

  test('one person has at most one live placement with an opportunity, and no more are placed than places', () => {
    const live = new Set([
      'suggested',
      'invited',
      'interested',
      'in_conversation',
      'agreed',
      'active',
    ])
    const pairs = bank.placements
      .filter(({ status }) => live.has(status))
      .map(({ leaderId, opportunityId }) => `${leaderId} ${opportunityId}`)
    expect(new Set(pairs).size).toBe(pairs.length)
    for (const { id, placesCount, title } of bank.opportunities) {
      const placed = bank.placements.filter(
        ({ opportunityId, status }) =>
          opportunityId === id && (status === 'agreed' || status === 'active'),
      )
      expect(placed.length, title).toBeLessThanOrEqual(placesCount)
    }
  })

  test('most who ended were told what came of it, some wait, and some see it differently', () => {
    const ended = bank.placements.filter(({ status }) => status === 'ended')
    const told = new Map(
      ended.flatMap((each) => (each.toldAt === null ? [] : [[each.id, each] as const])),
    )
    expect(told.size / ended.length).toBeGreaterThan(0.6)
    expect(ended.some(({ owed, dueOn }) => owed === 'outcome' && (dueOn ?? '') < today)).toBe(true)
    expect(new Set(bank.impacts.map(({ placementId }) => placementId))).toEqual(
      new Set(told.keys()),
    )
    expect(bank.impacts).toHaveLength(told.size)
    for (const { placementId, createdAt, words } of bank.impacts) {
      const placement = told.get(placementId ?? '')
      expect(createdAt < (placement?.toldAt ?? '')).toBe(true)
      expect(words).toBe(placement?.outcome)
    }
    const disputed = bank.impactAnswers.filter(({ answer }) => answer === 'disputed')
    expect(disputed.some(({ settledAt }) => settledAt === null)).toBe(true)
    expect(disputed.some(({ settledAt }) => settledAt !== null)).toBe(true)
    for (const { placementId, at } of bank.impactAnswers)
      expect(at > (told.get(placementId)?.toldAt ?? at)).toBe(true)
  })

  test('the day of the last ask is the last ask', () => {
    for (const leader of bank.leaders) {
      const last = asked
        .filter(({ leaderId }) => leaderId === leader.id)
        .map(({ askedOn }) => askedOn ?? '')
        .toSorted()
        .at(-1)
      expect(leader.lastAskedOn).toBe(last ?? null)
    }
  })
})
