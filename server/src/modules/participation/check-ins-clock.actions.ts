import type pg from 'pg'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import type { Db } from '../../core/db.ts'
import type { Jobs } from '../../core/jobs.ts'
import { contactLeader } from '../contact/contact.actions.ts'
import { clockContext } from '../contact/sending.actions.ts'
import { findToCheckIn, insertCheckIn } from './check-ins-clock.queries.ts'

/** So many in one run; the next run goes on. */
const ofARun = 500

/**
 * Asks people how it goes, 30 days after they began and then every 90 days. A run that is killed, or comes twice, asks
 * nobody twice; whoever may not be written to can still answer on their own pages.
 */
export async function askHowItGoes(
  { pool, db, jobs }: { pool: pg.Pool; db: Db; jobs: Pick<Jobs, 'send'> },
  today: string = dayInTheKingdom(new Date()),
): Promise<void> {
  const context = clockContext('participation.check-ins')
  for (const placementId of await findToCheckIn(db, { today, limit: ofARun }))
    await change(pool, async (tx) => {
      const asked = await insertCheckIn(tx, { placementId, today })
      if (!asked) return
      const { leaderId, organisationId } = asked
      const { state, reason } = await contactLeader({ tx, jobs }, context, {
        leaderId,
        kind: 'check_in',
        organisationId,
        subjectId: placementId,
        placementId,
      })
      await writeAudit(tx, context, {
        event: 'participation.check_in_asked',
        subjectKind: 'placement',
        subjectId: placementId,
        detail: { leaderId, told: reason ?? state },
      })
    })
}
