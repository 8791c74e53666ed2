import { afterAll, beforeAll } from 'vitest'
import { openDatabase, type Db } from '../../server/src/core/db.ts'
import { newId } from '../../server/src/core/ids.ts'
import { Registers } from '../../server/src/modules/leaders/columns.queries.ts'
import { findFacets } from '../../server/src/modules/leaders/facets.queries.ts'
import { refreshLeaderCard } from '../../server/src/modules/leaders/card.queries.ts'
import {
  findNumbers,
  findPlacesWithin,
  findRegister,
  type RegisterScope,
} from '../../server/src/modules/leaders/register.queries.ts'
import { type RegisterPosition } from '../../server/src/modules/leaders/register-order.queries.ts'
import type { FacetQuery } from '../../server/src/modules/leaders/register.schemas.ts'
import { refreshLeaderSearch } from '../../server/src/modules/leaders/search.queries.ts'
import { mendSearch } from '../../server/src/modules/leaders/spelling.queries.ts'
import { openPool, openTestDatabase } from '../support/cluster.ts'

export type Sort = 'relevance' | 'name' | 'newest' | 'longest_unasked'

/** A database with two organisations and whoever a test puts on their registers; no application. */
export interface SearchBank {
  db: Db
  holder: string
  partner: string
  /** Columns of the table leader besides those that everybody has; answers the ids, in order. */
  addLeaders(rows: Record<string, unknown>[], organisationId?: string): Promise<string[]>
  /** Changes columns and what is copied from them, in one transaction as the product does. */
  changeLeader(leaderId: string, columns: Record<string, unknown>): Promise<void>
  removeLeader(leaderId: string): Promise<void>
  consent(
    leaderId: string,
    consent: { fields?: string[]; answer?: string; to?: string },
  ): Promise<void>
  scope(organisationId: string, filter: FacetQuery): Promise<RegisterScope>
  list(
    organisationId: string,
    filter: FacetQuery,
    page?: { sort?: Sort; after?: RegisterPosition | null; limit?: number },
  ): Promise<{ ids: string[]; next: RegisterPosition | null }>
  count(organisationId: string, filter: FacetQuery): ReturnType<typeof findFacets>
}

const sortNameOf = (name: string) =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** Lists of things are jsonb, lists of texts are arrays. */
const asColumn = (value: unknown): unknown =>
  Array.isArray(value) && value.some((each) => typeof each === 'object')
    ? JSON.stringify(value)
    : value

async function openSearchBank(): Promise<SearchBank & { close: () => Promise<void> }> {
  const { url, close } = await openTestDatabase()
  const database = openDatabase({ url, max: 4, onError: () => undefined })
  const { db, pool } = database
  const registers = new Registers(db)
  const owner = openPool({ connectionString: url, max: 1 })
  const [holder, partner] = [newId(), newId()]
  await pool.query(
    `insert into organisation (id, name, sector) values ($1, 'Holder', 'provider'), ($2, 'Partner', 'council')`,
    [holder, partner],
  )
  const refresh = async (leaderIds: string[]) => {
    const client = await pool.connect()
    try {
      const tx = { $client: client } as unknown as Db
      await client.query('begin')
      await refreshLeaderCard(tx, leaderIds)
      await refreshLeaderSearch(tx, leaderIds)
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  const scope = async (organisationId: string, filter: FacetQuery): Promise<RegisterScope> => ({
    organisationId,
    terms: await findNumbers(db, null),
    places: filter.near ? await findPlacesWithin(db, filter.near, filter.withinKm ?? 30) : null,
    ...(await mendSearch(db, organisationId, filter.search ?? '')),
    today: new Date().toISOString().slice(0, 10),
  })
  return {
    db,
    holder,
    partner,
    async addLeaders(rows, organisationId = holder) {
      const made = rows.map((row) => ({
        id: newId(),
        organisation_id: organisationId,
        status: 'active',
        ...row,
        sort_name: sortNameOf(String(row['name'])),
      }))
      const columns = [...new Set(made.flatMap((row) => Object.keys(row)))]
      for (let start = 0; start < made.length; start += 5_000) {
        const part = made.slice(start, start + 5_000)
        const given = columns.filter((column) => part.some((row) => column in row))
        await pool.query(
          `insert into leader (${given.join(', ')})
           select ${given.map((column) => `coalesce(g.${column}, d.${column})`).join(', ')}
           from jsonb_populate_recordset(null::leader, $1) g,
             (select '{"yes":[],"no":[],"complete":false}'::jsonb as answers) a,
             lateral (select (jsonb_populate_record(null::leader, jsonb_build_object('experience', a.answers,
               'types', a.answers, 'kinds', a.answers, 'languages', a.answers,
               'themes', '{"items":{},"complete":false}'::jsonb, 'left_out_kinds', '[]'::jsonb, 'links', '[]'::jsonb,
               'checks', '[]'::jsonb, 'memberships', '[]'::jsonb, 'review', '[]'::jsonb,
               'other_phones', '[]'::jsonb, 'paused', false))).*) d`,
          [JSON.stringify(part)],
        )
        await refresh(part.map(({ id }) => id))
      }
      // The test cluster does not gather statistics by itself, as any other does.
      if (made.length > 500) await owner.query('analyze')
      return made.map(({ id }) => id)
    },
    async changeLeader(leaderId, columns) {
      const named =
        'name' in columns ? { ...columns, sort_name: sortNameOf(String(columns['name'])) } : columns
      const names = Object.keys(named)
      if (names.length > 0) {
        await pool.query(
          `update leader set ${names.map((name, at) => `${name} = $${at + 2}`).join(', ')} where id = $1`,
          [leaderId, ...Object.values(named).map(asColumn)],
        )
      }
      await refresh([leaderId])
    },
    async removeLeader(leaderId) {
      await pool.query(`update leader set status = 'left' where id = $1`, [leaderId])
      await refresh([leaderId])
    },
    async consent(leaderId, { fields = [], answer = 'given', to }) {
      await pool.query(
        `insert into leader_consent (id, leader_id, purpose, organisation_id, fields, answer, method)
         values ($1, $2, $3, $4, $5, $6, 'self')`,
        [newId(), leaderId, to ? 'share' : 'match', to ?? null, fields, answer],
      )
      await refresh([leaderId])
    },
    scope,
    async list(organisationId, filter, page = {}) {
      const limit = page.limit ?? 25
      const rows = await findRegister(
        { db, registers },
        await scope(organisationId, filter),
        filter,
        {
          sort: page.sort ?? (filter.search ? 'relevance' : 'name'),
          after: page.after ?? null,
          limit,
        },
      )
      return {
        ids: rows.slice(0, limit).map(({ leaderId }) => leaderId),
        next: rows.length > limit ? (rows[limit - 1]?.position ?? null) : null,
      }
    },
    count: async (organisationId, filter) =>
      findFacets({ db, registers }, await scope(organisationId, filter), filter),
    async close() {
      await database.close()
      await owner.end()
      await close()
    },
  }
}

/** One bank for a whole test file: `const bank = searchBank()`, then `bank()` inside the tests. */
export function searchBank(): () => SearchBank {
  let opened: Awaited<ReturnType<typeof openSearchBank>> | undefined
  beforeAll(async () => {
    opened = await openSearchBank()
  })
  afterAll(async () => {
    await opened?.close()
  })
  return () => {
    if (!opened) throw new Error('The bank is open inside tests only')
    return opened
  }
}
