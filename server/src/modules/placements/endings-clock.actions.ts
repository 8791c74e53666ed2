import type pg from 'pg'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import type { Db } from '../../core/db.ts'
import type { Jobs } from '../../core/jobs.ts'
import { contactLeader } from '../contact/contact.actions.ts'
import { clockContext } from '../contact/sending.actions.ts'
import {
  claimAgreementEnding,
  claimTermEnding,
  findAgreementsEnding,
  findTermsEnding,
} from './endings-clock.queries.ts'

/** So many of each in one run; the next run goes on. */
const ofARun = 500

const terms = {
  find: findTermsEnding,
  claim: claimTermEnding,
  kind: 'seat_ending',
  event: 'bodies.end_told',
  subjectKind: 'seat_term',
} as const
const agreements = {
  find: findAgreementsEnding,
  claim: claimAgreementEnding,
  kind: 'placement_ending',
  event: 'involvement.end_told',
  subjectKind: 'placement',
} as const

/**
 * Tells people that their term in a seat, or the time that was agreed, is over in 30 days, so that they can say what they
 * would like then. Once for each last day: a run that is killed, or comes twice, tells nobody twice, and another day is
 * told again.
 */
export async function tellEndings(
  { pool, db, jobs }: { pool: pg.Pool; db: Db; jobs: Pick<Jobs, 'send'> },
  today: string = dayInTheKingdom(new Date()),
): Promise<void> {
  const context = clockContext('placements.endings')
  for (const { find, claim, kind, event, subjectKind } of [terms, agreements])
    for (const id of await find(db, { today, limit: ofARun }))
      await change(pool, async (tx) => {
        const ending = await claim(tx, { id, today })
        if (!ending) return
        const { leaderId, subjectId } = ending
        const { state, reason } = await contactLeader({ tx, jobs }, context, { ...ending, kind })
        await writeAudit(tx, context, {
          event,
          subjectKind,
          subjectId,
          detail: { leaderId, told: reason ?? state },
        })
      })
}
