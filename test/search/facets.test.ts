import { expect, test } from 'vitest'
import type { FacetName } from '../../server/src/modules/leaders/facets.rules.ts'
import type { FacetQuery } from '../../server/src/modules/leaders/register.schemas.ts'
import { drawsFrom, inventPerson } from './people.ts'
import { searchBank } from './search-bank.ts'

const bank = searchBank()
const draw = drawsFrom(77)
const some = (codes: readonly string[], share: number) => codes.filter(() => draw() < share)
const maybe = <Value>(value: Value, share = 0.6): Value | null => (draw() < share ? value : null)
const set = (codes: readonly string[]) => {
  const yes = some(codes, 0.3)
  return {
    yes,
    no: some(
      codes.filter((code) => !yes.includes(code)),
      0.2,
    ),
    complete: draw() < 0.3,
  }
}
const themes = ['asthma', 'bipolar', 'dementia', 'copd', 'autism']
const lists = {
  type: ['patient_entrepreneur', 'community_enabler', 'peer_supporter'],
  stage: ['potential', 'emerging', 'established'],
  kind: ['governor', 'research', 'innovation'],
  experience: ['patient', 'carer', 'citizen'],
  language: ['cy', 'en', 'pl'],
  halfDay: ['mon_morning', 'wed_evening', 'sun_evening'],
  supportNeed: ['hearing_loop', 'wheelchair', 'guide_dog'],
  recognition: ['paid', 'training'],
  position: ['inside', 'outside'],
}

const people = () =>
  Array.from({ length: 250 }, () => ({
    name: inventPerson(draw).name,
    offers: maybe('gardening and listening', 0.4),
    status: draw() < 0.1 ? 'invited' : 'active',
    paused: draw() < 0.1,
    paused_until: maybe('2999-01-01', 0.5),
    themes: {
      items: Object.fromEntries(
        some(themes, 0.4).map((code) => [
          code,
          { own: maybe(draw() < 0.7) ?? undefined, caring: maybe(draw() < 0.5) ?? undefined },
        ]),
      ),
      complete: draw() < 0.2,
    },
    types: set(lists.type),
    kinds: set(lists.kind),
    left_out_kinds: some(lists.kind, 0.05),
    experience: set(lists.experience),
    languages: set(lists.language),
    stage: maybe(lists.stage[Math.floor(draw() * 3)]),
    position: maybe(lists.position[Math.floor(draw() * 2)]),
    recognition: maybe(lists.recognition[Math.floor(draw() * 2)]),
    half_days: maybe(Math.floor(draw() * 2_097_152)),
    support_needs: maybe(some(lists.supportNeed, 0.3).map((code) => ({ code, note: null }))),
    online: maybe(draw() < 0.5),
    outcode: maybe(['NR3', 'NR2', 'M1'][Math.floor(draw() * 3)]),
    last_asked_on: maybe(`202${4 + Math.floor(draw() * 2)}-06-01`, 0.5),
    review: draw() < 0.2 ? ['look'] : [],
  }))

const filterOf = (): FacetQuery => {
  const filter: Record<string, string> = {}
  for (const [name, codes] of Object.entries(lists)) {
    if (draw() < 0.15) filter[name] = some(codes, 0.6).join(',') || (codes[0] ?? '')
  }
  if (draw() < 0.2) filter['theme'] = some(themes, 0.5).join(',') || 'asthma'
  if (draw() < 0.3) filter['lived'] = draw() < 0.5 ? 'own' : 'caring'
  if (draw() < 0.15)
    filter['state'] =
      ['matchable', 'no_consent', 'expired', 'paused', 'invited'][Math.floor(draw() * 5)] ?? ''
  if (draw() < 0.15) filter['asked'] = draw() < 0.5 ? 'never' : 'not_this_year'
  if (draw() < 0.1) filter['online'] = 'true'
  if (draw() < 0.1) filter['review'] = 'true'
  if (draw() < 0.15) filter['near'] = 'NR3'
  if (draw() < 0.3) filter['search'] = 'gardning'
  return filter as FacetQuery
}

test('each count is exactly the list that choosing the value would give, in both views', async () => {
  const { holder, partner, list, count } = bank()
  const ids = await bank().addLeaders(people())
  for (const id of ids) {
    if (draw() < 0.7) await bank().consent(id, {})
    if (draw() < 0.3)
      await bank().consent(id, {
        to: partner,
        fields: some(
          Object.keys(lists).map((name) => `${name}s`),
          0.6,
        ).concat('themes', 'offers'),
      })
  }
  let compared = 0
  for (let turn = 0; turn < 24; turn += 1) {
    const organisationId = turn % 3 === 2 ? partner : holder
    const filter = filterOf()
    const { total, ...facets } = await count(organisationId, filter)
    const everybody = { sort: 'name' as const, limit: 1_000 }
    expect(total, JSON.stringify(filter)).toBe(
      (await list(organisationId, filter, everybody)).ids.length,
    )
    for (const [name, counts] of Object.entries(facets) as [
      FacetName,
      { code: string; count: number }[],
    ][]) {
      for (const { code, count: people } of counts.slice(0, 3)) {
        const chosen = { ...filter, [name]: code } as FacetQuery
        const found = await list(organisationId, chosen, everybody)
        expect(people, `${name} ${code} under ${JSON.stringify(filter)}`).toBe(found.ids.length)
        compared += 1
      }
    }
  }
  expect(compared).toBeGreaterThan(200)
}, 180_000)
