import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { testBank } from '../../support/harness.ts'
import { makeFixtures } from '../../support/valid-requests.ts'

const bank = testBank()
const words = new Map<string, { id: string; hash: string; title: string; body: string }>()

const leader = () => bank().as(bank().world.leader)
const coordinator = () => bank().as(bank().world.coordinator)
const partner = () => bank().as(bank().world.partner)
const answer = (body: object) => leader().post('/me/consents', { body })
const wordingId = (purpose: string) => words.get(purpose)?.id ?? ''
const stateOf = (body: { items: { purpose: string; organisation: unknown }[] }, purpose: string) =>
  body.items.find((item) => item.purpose === purpose)

beforeAll(async () => {
  const { items } = (await leader().get('/consent-purposes')).json()
  for (const { code, wording } of items) words.set(code, wording)
})

describe('what a person agrees to', () => {
  test('201: each purpose by itself, with the words that were read, their version and their hash', async () => {
    const made = await answer({
      purpose: 'contact',
      answer: 'given',
      wordingId: wordingId('contact'),
    })
    expect(made.statusCode, made.body).toBe(201)
    const shown = words.get('contact')
    const hash = createHash('sha256').update(`${shown?.title}\n${shown?.body}`).digest('hex')
    expect(shown?.hash).toBe(hash)
    expect(stateOf(made.json(), 'contact')).toMatchObject({
      holds: true,
      due: null,
      latest: { method: 'self', recordedBy: null, wording: { number: 1, hash } },
    })
    expect(stateOf(made.json(), 'story')).toMatchObject({ holds: false, due: 'never_asked' })
    const taken = await answer({
      purpose: 'contact',
      answer: 'withdrawn',
      wordingId: wordingId('contact'),
    })
    expect(stateOf(taken.json(), 'contact')).toMatchObject({ holds: false, due: null })
    expect(
      taken
        .json()
        .history.map((each: { answer: string }) => each.answer)
        .slice(0, 2),
    ).toEqual(['withdrawn', 'given'])
  })

  test('201: sharing shows the named parts to the named organisation, and taking it back hides them at once', async () => {
    const { leaderId } = bank().world.leader
    const organisationId = bank().world.partner.organisationId
    expect((await partner().get(`/leaders/${leaderId}`)).statusCode).toBe(404)
    const share = { purpose: 'share', organisationId, wordingId: wordingId('share') }
    const given = await answer({ ...share, fields: ['name', 'offers'], answer: 'given' })
    expect(given.statusCode, given.body).toBe(201)
    const seen = await partner().get(`/leaders/${leaderId}`)
    expect(seen.json()).toMatchObject({ view: 'partner', name: 'Lena Leader' })
    expect(seen.json()).not.toHaveProperty('themes')
    await answer({ ...share, answer: 'withdrawn' })
    expect((await partner().get(`/leaders/${leaderId}`)).statusCode).toBe(404)
    const found = await partner().get('/leaders', { query: { search: 'Lena Leader' } })
    expect(found.json().items).toEqual([])
  })

  test('201: taking back being matched takes the person out of every match at once', async () => {
    const match = { purpose: 'match', wordingId: wordingId('match') }
    const count = async () =>
      (await coordinator().get('/leaders/facets', { query: { state: 'matchable' } })).json().total
    const before = await count()
    await answer({ ...match, answer: 'withdrawn' })
    expect(await count()).toBe(before - 1)
    await answer({ ...match, answer: 'given' })
    expect(await count()).toBe(before)
  })

  test('422: words of another purpose, and sharing without an organisation or parts', async () => {
    const organisationId = bank().world.partner.organisationId
    for (const [body, code] of [
      [
        { purpose: 'match', answer: 'given', wordingId: wordingId('story') },
        'leaders.wording_unknown',
      ],
      [
        { purpose: 'share', answer: 'given', wordingId: wordingId('share') },
        'leaders.share_incomplete',
      ],
      [
        { purpose: 'share', answer: 'given', organisationId, wordingId: wordingId('share') },
        'leaders.share_incomplete',
      ],
      [
        { purpose: 'match', answer: 'given', organisationId, wordingId: wordingId('match') },
        'leaders.share_incomplete',
      ],
    ] as const)
      expect((await answer(body)).json(), code).toMatchObject({ status: 422, code })
  })
})

describe('words', () => {
  test('201: new words leave old answers as they were, and ask again only where they say so', async () => {
    const administrator = bank().as(bank().world.administrator)
    await answer({ purpose: 'story', answer: 'given', wordingId: wordingId('story') })
    const publish = (asksAgain: boolean) =>
      administrator.post('/consent-purposes/story/wordings', {
        body: { title: 'Your story', body: 'In plainer words', asksAgain },
      })
    expect((await publish(false)).json()).toMatchObject({ number: 2, asksAgain: false })
    const state = async () => stateOf((await leader().get('/me/consents')).json(), 'story')
    expect(await state()).toMatchObject({
      holds: true,
      due: null,
      latest: { wording: { number: 1 } },
    })
    const third = await publish(true)
    expect(await state()).toMatchObject({ holds: true, due: 'new_wording' })
    await answer({ purpose: 'story', answer: 'given', wordingId: third.json().id })
    expect(await state()).toMatchObject({
      holds: true,
      due: null,
      latest: { wording: { number: 3 } },
    })
  })

  test('201: words that ask again ask whoever said yes and nobody else, and until they answer it goes on', async () => {
    const { world, as } = bank()
    const { leaderId } = world.leader
    const organisationId = world.partner.organisationId
    const opportunityId = await (await makeFixtures(bank())).opportunity('home', 'open')
    const isMatched = async () => {
      const { items } = (
        await coordinator().get(`/opportunities/${opportunityId}/matches?limit=100`)
      ).json()
      return items.some((each: { leader: { id: string } }) => each.leader.id === leaderId)
    }
    const ask = (purpose: string) =>
      as(world.administrator).post(`/consent-purposes/${purpose}/wordings`, {
        body: { title: 'New words', body: 'For a new use', asksAgain: true },
      })
    const dueOf = async (who = leader(), purpose = 'match') =>
      stateOf((await who.get('/me/consents')).json(), purpose)
    const share = { purpose: 'share', organisationId, fields: ['name'] }
    await answer({ purpose: 'match', answer: 'given', wordingId: wordingId('match') })
    await answer({ ...share, answer: 'given', wordingId: wordingId('share') })
    const other = as(world.otherLeader)
    await other.post('/me/consents', {
      body: { purpose: 'match', answer: 'refused', wordingId: wordingId('match') },
    })
    const match = (await ask('match')).json()
    const sharing = (await ask('share')).json()

    expect(await dueOf()).toMatchObject({ holds: true, due: 'new_wording' })
    expect(await dueOf(leader(), 'share')).toMatchObject({ holds: true, due: 'new_wording' })
    expect(await dueOf(other)).toMatchObject({ holds: false, due: null })
    expect(await isMatched()).toBe(true)
    expect((await partner().get(`/leaders/${leaderId}`)).statusCode).toBe(200)

    await answer({ ...share, answer: 'given', wordingId: sharing.id })
    expect(await dueOf(leader(), 'share')).toMatchObject({ holds: true, due: null })
    await answer({ purpose: 'match', answer: 'withdrawn', wordingId: match.id })
    expect(await dueOf()).toMatchObject({ holds: false, due: null })
    expect(await isMatched()).toBe(false)
    await answer({ purpose: 'match', answer: 'given', wordingId: match.id })
    expect(await isMatched()).toBe(true)
  })

  test('the database refuses to change a wording or an answer', async () => {
    for (const table of ['consent_wording', 'leader_consent']) {
      const column = table === 'consent_wording' ? 'title' : 'evidence'
      await expect(
        bank().database.pool.query(`update ${table} set ${column} = 'x'`),
      ).rejects.toThrow(/permission denied/)
    }
    await expect(bank().database.pool.query('delete from consent_wording')).rejects.toThrow(
      /permission denied/,
    )
  })
})

describe('what a coordinator writes down', () => {
  test('201: what was said by others holds, and waits for the person to be asked', async () => {
    const { homeLeader } = bank().world
    const made = await coordinator().post(`/leaders/${homeLeader}/consents`, {
      body: { purpose: 'contact', answer: 'given', method: 'asserted', evidence: 'From the ward' },
    })
    expect(stateOf(made.json(), 'contact')).toMatchObject({
      holds: true,
      due: 'said_by_others',
      latest: { method: 'asserted', recordedBy: 'coordinator', wording: null },
    })
    const { latest } = stateOf(made.json(), 'contact') as unknown as {
      latest: { expiresAt: string }
    }
    const days = (Date.parse(latest.expiresAt) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(363)
    expect(days).toBeLessThan(368)
  })

  test('404: a person of another register', async () => {
    const { elsewhereLeader } = bank().world
    const body = { purpose: 'contact', answer: 'given', method: 'phone' }
    const made = await coordinator().post(`/leaders/${elsewhereLeader}/consents`, { body })
    expect(made.statusCode).toBe(404)
  })
})
