import { prepared, type Db } from '../../core/db.ts'
import { isPublished } from '../opportunities/opportunities.queries.ts'
import type { MatchOpportunity } from './match.types.ts'

const opportunitiesText = `
  select o.id, o.organisation_id as "organisationId",
    o.status = 'open' or (o.status in ('draft', 'checked') and o.organisation_id = $2::uuid) as visible,
    o.kind, o.leader_type as "roleType", o.formality = 'formal' as formal,
    o.excludes_employed as "excludesEmployed",
    case when p.number is not null then jsonb_build_object('x', p.x, 'y', p.y) end as place,
    o.radius_km as "radiusKm", o.online, o.half_days as "halfDays", o.session_half_days as "requiredHalfDays",
    o.hours_month as "hoursMonth", o.weights, o.wanted, o.essentials, o.sessions, o.version
  from opportunity o
  left join place p on p.outcode = o.outcode
  where o.id = any ($1::uuid[]) and (${isPublished} or o.organisation_id = $2::uuid)`

/** An opportunity as matching reads it, with its fixed sessions and the version it stands at. */
export type OfferedOpportunity = MatchOpportunity & {
  sessions: { start: string; end: string }[]
  version: number
}

/**
 * Opportunities as staff of this organisation meet them (null: as a leader does), in the order asked.
 * What others never opened is missing; what was filled, closed or cancelled is there, not `visible`.
 */
export async function findMatchOpportunities(
  db: Db,
  organisationId: string | null,
  opportunityIds: string[],
): Promise<OfferedOpportunity[]> {
  if (opportunityIds.length === 0) return []
  const rows = await prepared<OfferedOpportunity & Record<string, unknown>>(db, {
    name: 'match_opportunities',
    text: opportunitiesText,
    values: [opportunityIds, organisationId],
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return opportunityIds.flatMap((opportunityId) => byId.get(opportunityId) ?? [])
}
