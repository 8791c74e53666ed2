import { prepared, type Db } from '../../core/db.ts'

export interface AuditRow {
  [column: string]: unknown
  id: string
  at: Date
  actor_kind: string
  actor_id: string | null
  actor_name: string | null
  organisation_id: string | null
  organisation_name: string | null
  event: string
  subject_kind: string
  subject_id: string | null
  request_id: string
  detail: Record<string, unknown>
  sealed: boolean
}

/** A page of what was changed, newest first. `event` names an area or one event of it. */
export function findAuditEvents(
  db: Db,
  by: {
    event: string | null
    subjectId: string | null
    actorId: string | null
    before: string | null
    limit: number
  },
): Promise<AuditRow[]> {
  return prepared<AuditRow>(db, {
    name: 'audit_page',
    text: `select e.id, e.at, e.actor_kind, e.actor_id, a.name as actor_name, e.organisation_id,
        o.name as organisation_name, e.event, e.subject_kind, e.subject_id, e.request_id, e.detail,
        coalesce(e.transaction < last.horizon or e.transaction = any (last.loose), false) as sealed
      from audit_event e
      left join account a on a.id = e.actor_id
      left join organisation o on o.id = e.organisation_id
      left join (select horizon, loose from record_seal order by number desc limit 1) last on true
      where ($1::text is null or e.event = $1 or e.event like $1 || '.%')
        and ($2::uuid is null or e.subject_id = $2) and ($3::uuid is null or e.actor_id = $3)
        and ($4::uuid is null or e.id < $4)
      order by e.id desc limit $5`,
    values: [by.event, by.subjectId, by.actorId, by.before, by.limit + 1],
  })
}
