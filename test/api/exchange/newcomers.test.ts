import { describe, expect, test } from 'vitest'
import { findCardDifferences, findSearchDifferences } from '../../../server/src/cli/bank.queries.ts'
import { withTransaction } from '../../../server/src/core/db.ts'
import { lineExamples } from '../../../server/src/modules/exchange/uploads.schemas.ts'
import { testBank } from '../../support/harness.ts'
import { sender } from '../../support/uploads.ts'

// Many who come in at once are written without a look at what they cannot have yet. They are to be what they would be otherwise.

const bank = testBank()
const agreement = {
  method: 'Signed form',
  evidence: 'Folder 3',
  agreedOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
}

/** Rows of what is packed and of what it is packed from that do not agree. */
const differences = async () => {
  const { pool } = bank().database
  return [
    ...(await withTransaction(pool, (tx) => findCardDifferences(tx, 10))),
    ...(await withTransaction(pool, (tx) => findSearchDifferences(tx, 10))),
  ]
}
const cards = async (email: string) =>
  (
    await bank().owner.query<Record<string, unknown>>(
      `select card.* from leader l join leader_card card on card.leader_id = l.id where l.email like $1 order by l.email`,
      [email],
    )
  ).rows

describe('people who come in together', () => {
  test('by lines: what is packed of them is what it would be packed from', async () => {
    const all = {
      ...{ knownAs: 'Oonagh', outcode: 'NR3', travelKm: 10, online: true, hoursMonth: 8 },
      ...{ offers: "O'Hanrahan-Odu's songs", halfDays: ['mon_morning'], supportNeeds: [] },
      languages: { yes: ['cy'], no: ['en'], complete: true },
      kinds: { yes: ['chair'], no: [], complete: true },
      leftOutKinds: ['innovation'],
      experience: { yes: ['carer'], no: ['citizen'], complete: false },
      themes: { items: { depression: { own: true }, asthma: { caring: false } }, complete: true },
    }
    const guardian = { name: 'Gita', contact: '01632 960111', agreedOn: '2026-01-02' }
    const child = { ageBand: 'under_16', guardian }
    const results = await sender(bank(), bank().world.client).whole(
      [
        ...lineExamples,
        { name: 'Una Bare', email: 'line1@new.example' },
        { name: 'Una Full', email: 'line2@new.example', ...all },
        { name: 'Una Young', email: 'line3@new.example', ...child },
      ],
      { agreement },
    )
    expect(results.map(({ outcome }) => outcome)).toEqual(results.map(() => 'created'))
    expect(await differences()).toEqual([])
    expect(await cards('line%@new.example')).toMatchObject([
      { ...{ is_holder: true, invited: false, hours: 745, matchable: true }, ...nobodyYet },
      { ...{ is_holder: true, invited: false, hours: 8, matchable: true }, ...nobodyYet },
      { ...{ is_holder: true, invited: true, hours: 745, matchable: false }, ...nobodyYet },
    ])
  })

  test('by a file: with what it says of consent, breaks and stages', async () => {
    const csv = [
      'Name,Email,Status,Consent,Stage,Conditions,Notes',
      'Ina Bare,file1@new.example,,,,,',
      'Ina Yes,file2@new.example,active,yes,emerging,asthma,likes trains',
      'Ina No,file3@new.example,active,no,,depression,',
      'Ina Rest,file4@new.example,on hold,yes,,,',
    ].join('\n')
    const coordinator = bank().as(bank().world.coordinator)
    const sent = await coordinator.post('/imports', {
      body: { fileName: 'people.csv', contentBase64: Buffer.from(csv).toString('base64') },
    })
    const stated = await coordinator.patch(`/imports/${sent.json().id}`, {
      body: { agreement },
      headers: { 'if-match': String(sent.headers['etag']) },
    })
    const run = await coordinator.post(`/imports/${sent.json().id}/run`, {
      headers: { 'if-match': String(stated.headers['etag']) },
    })
    expect(run.json()).toMatchObject({ status: 'done', counts: { create: 4 } })
    expect(await differences()).toEqual([])
    expect(await cards('file%@new.example')).toMatchObject([
      nobodyYet,
      { ...nobodyYet, matchable: true, match_consent: 1 },
      { ...nobodyYet, matchable: false, match_consent: 2 },
      { ...nobodyYet, matchable: false },
    ])
  })
})

/** Of somebody whom nobody has rated or asked: eight levels that are untold, in two columns of four. */
const nobodyYet = {
  ...{ levels_a: 1_295, levels_b: 1_295, level_sources: 0 },
  ...{ unasked: 32_767, engaged_until: 0, last_asked_on: null },
}
