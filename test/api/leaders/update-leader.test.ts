import { expect, test } from 'vitest'
import { LeaderUpdate } from '../../../server/src/modules/leaders/leaders.schemas.ts'
import { touchesWords } from '../../../server/src/modules/leaders/leaders.rules.ts'
import { testBank } from '../../support/harness.ts'

const bank = testBank()

const some = { yes: [], no: [], complete: true }

/** A value for every field that can be changed by itself. */
const changes: Record<string, unknown> = {
  pronouns: 'they/them',
  preferredChannel: 'phone',
  contactNote: 'After noon',
  outcode: 'NR3',
  experience: { ...some, yes: ['patient'] },
  kinds: { ...some, yes: ['governor'] },
  leftOutKinds: ['research'],
  languages: { ...some, yes: ['cy'] },
  position: 'inside',
  halfDays: ['mon_morning'],
  hoursMonth: 7,
  availabilityNote: 'Not in August',
  online: true,
  travelKm: 20,
  supportNeeds: [{ code: 'hearing_loop', note: 'Any make' }],
  recognition: 'paid',
  recognitionNote: 'By cheque',
  interests: [{ organisationId: null, employer: 'Quarry', role: 'Clerk', from: null, to: null }],
  links: [{ label: 'Blog', url: 'https://blog.example' }],
  checks: [{ kind: 'DBS', on: '2025-01-02', expiresOn: null, note: null }],
  source: 'Ward',
  sourceNote: 'From a nurse',
  ageBand: 'adult',
  guardian: null,
  joinedOn: '2024-02-03',
  contactAccountId: null,
  attributes: [{ attribute: 'keeps_learning', source: 'self', level: 3, words: 'I read' }],
  stage: { stage: 'emerging', since: '2025-01-01', note: null },
  review: ['Call back'],
}

test('200: what is said not to touch words or visibility leaves both as a new packing would', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const body = {
    name: 'Wren Wordless',
    offers: 'Weaving',
    matchConsent: { answer: 'given', method: 'self' },
  }
  const made = (await coordinator.post('/leaders', { body })).json()
  const apart = Object.keys(LeaderUpdate.shape).filter((field) => !touchesWords({ [field]: 1 }))
  expect(Object.keys(changes).toSorted()).toEqual(apart.toSorted())
  const copies = async () =>
    (
      await bank().owner.query(
        `select s.document::text, s.visible_until, s.hidden_until from leader_search s where s.leader_id = $1`,
        [made.id],
      )
    ).rows
  const before = await copies()
  expect(before).toHaveLength(1)
  for (const field of apart) {
    const read = await coordinator.get(`/leaders/${made.id}`)
    const changed = await coordinator.patch(`/leaders/${made.id}`, {
      body: { [field]: changes[field] },
      headers: { 'if-match': String(read.headers['etag']) },
    })
    expect(changed.statusCode, `${field}: ${changed.body}`).toBe(200)
  }
  // A name written again packs the words of everything that the record holds now.
  const read = await coordinator.get(`/leaders/${made.id}`)
  await coordinator.patch(`/leaders/${made.id}`, {
    body: { name: 'Wren Wordless' },
    headers: { 'if-match': String(read.headers['etag']) },
  })
  expect(await copies()).toEqual(before)
})

test('200: a change is found, counted and ranked by the very next request, on either instance', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const count = async () =>
    (await coordinator.get('/leaders/facets', { query: { recognition: 'training' } })).json().total
  const before = await count()
  const made = (
    await coordinator.post('/leaders', { body: { name: 'Nell Next', recognition: 'training' } })
  ).json()
  expect(await count()).toBe(before + 1)
  // Behind the back of this instance, as another one does it.
  await bank().owner.query(`update leader_card set recognition = -1 where leader_id = $1`, [
    made.id,
  ])
  expect(await count()).toBe(before)
})
