import type pg from 'pg'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import type { Db } from '../../core/db.ts'
import type { Jobs } from '../../core/jobs.ts'
import { contactLeader } from '../contact/contact.actions.ts'
import { clockContext } from '../contact/sending.actions.ts'
import { settleSupport } from './support.actions.ts'
import { findToAsk, findToSettle, noteAsked } from './support-clock.queries.ts'
import { lockSupport } from './support.queries.ts'

interface ClockDeps {
  pool: pg.Pool
  db: Db
  jobs: Pick<Jobs, 'send'>
}

/** So many in one run; the next run goes on. */
const ofARun = 500

/** Brings lists in step with what people need now, and with sessions that were added, moved or called off. */
export async function settleLists({ pool, db }: Omit<ClockDeps, 'jobs'>): Promise<void> {
  for (const placementId of await findToSettle(db, ofARun))
    await change(pool, (tx) => settleSupport(tx, clockContext('placements.support'), placementId))
}

/**
 * Asks people whether they had what they need: after a session, and at the end for what was for the whole. A run that
 * is killed, or comes twice, asks nobody twice.
 */
export async function askWhetherMet({ pool, db, jobs }: ClockDeps): Promise<void> {
  const context = clockContext('placements.support-asked')
  for (const placementId of await findToAsk(db, ofARun))
    await change(pool, async (tx) => {
      const base = await lockSupport(tx, { placementId, organisationId: null, leaderId: null })
      const items = base ? await noteAsked(tx, placementId) : 0
      if (!base || items === 0) return
      const { state, reason } = await contactLeader({ tx, jobs }, context, {
        leaderId: base.leaderId,
        kind: 'support_asked',
        organisationId: base.organisationId,
        subjectId: placementId,
        placementId,
      })
      await writeAudit(tx, context, {
        event: 'involvement.support_asked',
        subjectKind: 'placement',
        subjectId: placementId,
        detail: { leaderId: base.leaderId, items, told: reason ?? state },
      })
    })
}
