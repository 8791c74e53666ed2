import type { Db } from '../../server/src/core/db.ts'
import { refreshLeaderCard } from '../../server/src/modules/leaders/card.queries.ts'
import type { PlanarPoint } from '../../server/src/modules/matching/match.types.ts'
import { organisationIds } from '../support/match-draws.ts'
import {
  clashing,
  consentRows,
  elsewhere,
  leaderRow,
  now,
  opportunityRow,
  overlapping,
  placementRows,
  ratingRows,
  touching,
  type Row,
  type StoredBank,
} from './bank-rows.ts'

export async function insertRows(db: Db, table: string, rows: Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).join(', ')
  await db.$client.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
    [JSON.stringify(rows)],
  )
}

/** Outcodes at these points, numbered from 0; one that nobody lives at comes first. */
async function storePlaces(db: Db, points: PlanarPoint[]): Promise<Map<string, string>> {
  const outcodeOf = new Map<string, string>()
  for (const { x, y } of points) {
    const key = `${x} ${y}`
    const number = outcodeOf.size
    const letter = (at: number) => String.fromCodePoint(65 + (Math.floor(number / at) % 26))
    if (!outcodeOf.has(key)) {
      outcodeOf.set(
        key,
        `${letter(26 * 360)}${letter(360)}${Math.floor(number / 36) % 10}${(number % 36).toString(36).toUpperCase()}`,
      )
    }
  }
  const rows = [...outcodeOf].map(([key, outcode], number) => {
    const [x, y] = key.split(' ').map(Number)
    return { outcode, number, x, y, latitude: 53, longitude: -2, updated_at: now.toISOString() }
  })
  await insertRows(db, 'place', rows)
  return outcodeOf
}

const empty = `truncate leader, leader_attribute, leader_consent, leader_card, opportunity, opportunity_card,
  opportunity_session, placement, place, organisation cascade`

/** Empties the bank and stores these, every question answered as drawn; cards are packed. */
export async function storeBanks(db: Db, banks: StoredBank[]): Promise<void> {
  await db.$client.query(empty)
  const people = banks.flatMap(({ leaders }) => leaders)
  const offers = banks.flatMap(({ opportunities }) => opportunities)
  const outcodes = await storePlaces(
    db,
    [...people, ...offers].flatMap(({ place }) => place ?? []),
  )
  const outcodeAt = (place: PlanarPoint | null) =>
    place ? outcodes.get(`${place.x} ${place.y}`) : null
  const organisations = new Set([
    ...organisationIds,
    ...banks.map(({ organisationId }) => organisationId),
    ...banks.flatMap(({ shares }) => shares?.organisationId ?? []),
  ])
  await insertRows(
    db,
    'organisation',
    [...organisations].map((id) => ({
      id,
      name: id,
      sector: 'other',
      version: 1,
      created_at: now,
      updated_at: now,
    })),
  )
  await insertRows(db, 'opportunity', [
    ...offers.map((offer) => opportunityRow(offer, outcodeAt(offer.place))),
    ...[elsewhere, clashing].map((id) => ({
      ...opportunityRow(offers[0]!, null),
      id,
      sessions: id === clashing ? overlapping : touching,
    })),
  ])
  await db.$client.query(
    `insert into opportunity_session select o.id, tstzrange((s ->> 'start')::timestamptz, (s ->> 'end')::timestamptz)
    from opportunity o cross join jsonb_array_elements(o.sessions) s`,
  )
  const numbered = banks.flatMap((bank) => bank.leaders.map((leader) => ({ bank, leader })))
  await insertRows(
    db,
    'leader',
    numbered.map(({ bank, leader }, at) =>
      leaderRow(leader, bank.organisationId, outcodeAt(leader.place), at),
    ),
  )
  await insertRows(db, 'leader_attribute', people.flatMap(ratingRows))
  await insertRows(
    db,
    'leader_consent',
    numbered.flatMap(({ bank, leader }, at) => consentRows(bank, leader, at)),
  )
  await insertRows(
    db,
    'placement',
    numbered.flatMap(({ bank, leader }, at) => placementRows(bank, leader, at)),
  )
  await refreshLeaderCard(
    db,
    people.map(({ id }) => id),
  )
}
