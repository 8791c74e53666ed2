import { getTableColumns } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { findTermNumbers } from '../vocabulary/numbers.queries.ts'
import { packOpportunity, type Packable } from './card-pack.rules.ts'
import { opportunityCards } from './card.table.ts'

const columns = Object.keys(getTableColumns(opportunityCards))

type PackableRow = Packable & Record<string, unknown>

const packable = `
  select o.id, o.organisation_id as "organisationId", o.status <> 'open' as "isDraft", o.kind,
    o.leader_type as "roleType", o.excludes_employed as "excludesEmployed",
    p.number as place, o.radius_km as "radiusKm", o.online, o.half_days as "halfDays",
    o.session_half_days as "requiredHalfDays", o.hours_month as "hoursMonth", o.weights, o.wanted, o.essentials
  from opportunity o
  left join place p on p.outcode = o.outcode
  where o.id = any ($1::uuid[]) and o.status in ('draft', 'checked', 'open')`

/**
 * Packs these opportunities anew, in the transaction of the change. One that was filled, closed or
 * cancelled, or whose weights cannot be matched with, loses its card; its fixed sessions stay known.
 */
export async function refreshOpportunityCard(tx: Db, opportunityIds: string[]): Promise<void> {
  if (opportunityIds.length === 0) return
  const rows = await prepared<PackableRow>(tx, {
    name: 'opportunity_packable',
    text: packable,
    values: [opportunityIds],
  })
  const numberOf = await findTermNumbers(tx)
  const cards = rows.flatMap((row) => packOpportunity(row, numberOf) ?? [])
  await prepared(tx, {
    name: 'opportunity_card_remove',
    text: 'delete from opportunity_card where opportunity_id = any ($1::uuid[])',
    values: [opportunityIds],
  })
  await prepared(tx, {
    name: 'opportunity_card_write',
    text: `insert into opportunity_card (${columns.join(', ')})
      select ${columns.join(', ')} from json_populate_recordset(null::opportunity_card, $1::json)`,
    values: [
      JSON.stringify(cards, (_key, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
    ],
  })
  await prepared(tx, {
    name: 'opportunity_session_remove',
    text: 'delete from opportunity_session where opportunity_id = any ($1::uuid[])',
    values: [opportunityIds],
  })
  await prepared(tx, {
    name: 'opportunity_session_write',
    text: `insert into opportunity_session (opportunity_id, during)
      select o.id, tstzrange((s ->> 'start')::timestamptz, (s ->> 'end')::timestamptz)
      from opportunity o cross join jsonb_array_elements(o.sessions) s
      where o.id = any ($1::uuid[])`,
    values: [opportunityIds],
  })
}
