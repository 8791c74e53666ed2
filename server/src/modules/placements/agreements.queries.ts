import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { AgreementDraft } from './moves.schemas.ts'

/** One version of what both sides say yes to. */
export interface AgreementRow {
  [column: string]: unknown
  number: number
  role: string
  purpose: string
  time: string
  support: string
  recognition: string
  startsOn: string | null
  endsOn: string | null
  proposedAt: Date
  proposedBy: string | null
  confirmedAt: Date | null
  fellAt: Date | null
}

/** Every version, the newest first. */
export function findAgreements(db: Db, placementId: string): Promise<AgreementRow[]> {
  return prepared<AgreementRow>(db, {
    name: 'agreements',
    text: `select g.number, g.role, g.purpose, g.time, g.support, g.recognition, g.starts_on as "startsOn",
        g.ends_on as "endsOn", g.proposed_at as "proposedAt", a.name as "proposedBy",
        g.confirmed_at as "confirmedAt", g.fell_at as "fellAt"
      from placement_agreement g left join account a on a.id = g.proposed_by
      where g.placement_id = $1 order by g.number desc`,
    values: [placementId],
  })
}

/** The days of an agreement, as far as they were said. */
export type AgreedDays = Pick<AgreementRow, 'startsOn' | 'endsOn'>

/** The days of the version that stands: agreed, or waiting for the person's yes. */
export async function findStandingDays(tx: Db, placementId: string): Promise<AgreedDays | null> {
  const [row] = await prepared<AgreedDays>(tx, {
    name: 'agreement_days',
    text: `select starts_on as "startsOn", ends_on as "endsOn" from placement_agreement
      where placement_id = $1 and fell_at is null order by number desc limit 1`,
    values: [placementId],
  })
  return row ?? null
}

/** A new version; writing it is the organisation's yes. What stood before falls. */
export async function insertAgreement(
  tx: Db,
  by: { placementId: string; proposedBy: string | null },
  draft: AgreementDraft,
): Promise<void> {
  await prepared(tx, {
    name: 'agreement_insert',
    text: `with fell as (
        update placement_agreement set fell_at = clock_timestamp()
        where placement_id = $2 and fell_at is null and confirmed_at is null
      )
      insert into placement_agreement
        (id, placement_id, number, role, purpose, time, support, recognition, starts_on, ends_on, proposed_by)
      select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10
      from placement_agreement where placement_id = $2`,
    values: [
      newId(),
      by.placementId,
      draft.role,
      draft.purpose,
      draft.time,
      draft.support,
      draft.recognition,
      draft.startsOn,
      draft.endsOn,
      by.proposedBy,
    ],
  })
}

/** The organisation's yes falls. */
export async function fellAgreement(tx: Db, placementId: string): Promise<void> {
  await prepared(tx, {
    name: 'agreement_fell',
    text: `update placement_agreement set fell_at = clock_timestamp()
      where placement_id = $1 and fell_at is null and confirmed_at is null`,
    values: [placementId],
  })
}

/** The person's yes to the version that stands. */
export async function confirmAgreement(tx: Db, placementId: string): Promise<void> {
  await prepared(tx, {
    name: 'agreement_confirm',
    text: `update placement_agreement set confirmed_at = clock_timestamp()
      where placement_id = $1 and fell_at is null and confirmed_at is null`,
    values: [placementId],
  })
}
