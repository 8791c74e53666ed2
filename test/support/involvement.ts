import type { LightMyRequestResponse } from 'fastify'
import { newId } from '../../server/src/core/ids.ts'
import type { TestBank } from './harness.ts'
import { makeFixtures } from './valid-requests.ts'
import type { Person } from './world.ts'

/** What both sides would say yes to, as short as can be. */
export const agreement = {
  role: 'Panel member',
  purpose: 'To listen',
  time: 'Two hours a month',
  support: 'A buddy',
  recognition: 'Expenses',
}

/** People and opportunities of home, and what both sides do with the placements between them. */
export interface Involvement {
  /** An open opportunity of home with so many places. */
  offer(places?: number): Promise<string>
  /** Somebody of home who may be asked, and may sign in. */
  person(): Promise<Person & { leaderId: string }>
  answer(person: Person, opportunityId: string, answer: string): Promise<LightMyRequestResponse>
  /** A move of the organisation, on the version as it stands unless one is given. */
  move(
    placementId: string,
    body: object,
    options?: { by?: Person; version?: number },
  ): Promise<LightMyRequestResponse>
  /** The same of the person. */
  own(
    person: Person,
    placementId: string,
    body: object,
    options?: { version?: number },
  ): Promise<LightMyRequestResponse>
  stored(placementId: string): Promise<Record<string, unknown> & { version: number }>
  /** A placement in conversation with an agreement that waits for the person's yes. */
  proposed(person: Person, opportunityId: string, more?: object): Promise<string>
}

export async function involvementOf(bank: TestBank): Promise<Involvement> {
  const fixtures = await makeFixtures(bank)
  const { owner, world } = bank
  const stored = async (placementId: string) => {
    const { rows } = await owner.query('select * from placement where id = $1', [placementId])
    return rows[0] as Record<string, unknown> & { version: number }
  }
  const ifMatch = async (placementId: string, version?: number) => ({
    'if-match': `"${version ?? (await stored(placementId))?.version ?? 1}-any"`,
  })
  const move: Involvement['move'] = async (placementId, body, options = {}) =>
    bank.as(options.by ?? world.coordinator).post(`/placements/${placementId}/moves`, {
      body,
      headers: await ifMatch(placementId, options.version),
    })
  const answer: Involvement['answer'] = (person, opportunityId, said) =>
    bank.as(person).post(`/me/opportunities/${opportunityId}/answers`, { body: { answer: said } })
  let serial = 0
  return {
    answer,
    move,
    stored,
    async offer(places = 1) {
      const id = await fixtures.opportunity('home', 'open')
      await owner.query('update opportunity set places_count = $2 where id = $1', [id, places])
      return id
    },
    async person() {
      serial += 1
      const leaderId = await fixtures.subject('leaders', {
        side: 'home',
        actor: 'coordinator',
        operation: 'inviteLeader',
      })
      const accountId = newId()
      const secret = `secret-${serial}-${accountId}`
      await owner.query(`insert into account (id, email, name) values ($1, $2, 'Somebody')`, [
        accountId,
        `somebody${serial}.${accountId}@people.example`,
      ])
      await owner.query(
        `insert into api_token (id, account_id, name, token_hash, expires_at)
         values ($1, $2, 'test', sha256(convert_to($3, 'UTF8')), now() + interval '1 day')`,
        [newId(), accountId, secret],
      )
      await owner.query(`update leader set account_id = $2, status = 'active' where id = $1`, [
        leaderId,
        accountId,
      ])
      return { accountId, token: secret, leaderId, organisationId: null }
    },
    async own(person, placementId, body, options = {}) {
      return bank.as(person).post(`/me/placements/${placementId}/moves`, {
        body,
        headers: await ifMatch(placementId, options.version),
      })
    },
    async proposed(person, opportunityId, more = {}) {
      const placementId = (await answer(person, opportunityId, 'interested')).json().id as string
      await move(placementId, { move: 'talk' })
      const made = await move(placementId, {
        move: 'propose',
        agreement: { ...agreement, ...more },
      })
      if (made.statusCode !== 200) throw new Error(made.body)
      return placementId
    },
  }
}
