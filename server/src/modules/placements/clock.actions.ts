import type pg from 'pg'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { versionStale } from '../../core/common.errors.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import type { Db } from '../../core/db.ts'
import type { Jobs } from '../../core/jobs.ts'
import { ProblemError } from '../../core/problem.ts'
import { contactLeader } from '../contact/contact.actions.ts'
import { clockContext } from '../contact/sending.actions.ts'
import { findDue, findStranded, findToRemind, type Stranded } from './clock.queries.ts'
import { cancellingFrom, leavingFrom } from './machine.rules.ts'
import { movePlacement } from './moves.actions.ts'
import { type Step } from './moves.types.ts'
import { lockPlacement, noteReminded } from './moves.queries.ts'

interface ClockDeps {
  pool: pg.Pool
  db: Db
  jobs: Jobs
}

/** So many in one run; the next run goes on. */
const ofARun = 500

/**
 * What time does to placements, several times a day: asks and suggestions run out, what was agreed begins on its
 * day, people are reminded once, and whoever has gone, or whose opportunity was cancelled, leaves. Each placement
 * has a transaction of its own and is looked at again in it: a run that is killed, or comes twice, forgets nothing
 * and tells nobody twice. One that fails does not keep the others from their turn.
 */
export async function runPlacementClock(deps: ClockDeps): Promise<void> {
  const today = dayInTheKingdom(new Date())
  const failures: unknown[] = []
  const each = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>) => {
    for (const item of items) {
      try {
        await work(item)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await each(await findStranded(deps.db, ofARun), (item) => release(deps, item))
  await each(await findDue(deps.db, { today, limit: ofARun }), (item) =>
    moveByClock(deps, item, { move: item.move }),
  )
  await each(await findToRemind(deps.db, { today, limit: ofARun }), (id) => remind(deps, id, today))
  if (failures.length > 0) throw failures[0]
}

/** Moves one placement, unless somebody else moved it since it was looked for. */
async function moveByClock(
  { pool, jobs }: ClockDeps,
  { id, version }: { id: string; version: number },
  step: Step,
): Promise<void> {
  const at = { placementId: id, version, organisationId: null, leaderId: null }
  try {
    await change(pool, (tx) =>
      movePlacement({ tx, jobs }, clockContext('placements.clock'), at, step),
    )
  } catch (error) {
    if (!(error instanceof ProblemError && error.spec.code === versionStale.code)) throw error
  }
}

const release = (deps: ClockDeps, item: Stranded) =>
  moveByClock(deps, item, {
    move: item.isCancelled ? cancellingFrom(item.status) : leavingFrom(item.status),
    reason: item.isCancelled ? 'cancelled' : undefined,
  })

async function remind({ pool, jobs }: ClockDeps, placementId: string, today: string) {
  const context = clockContext('placements.remind')
  await change(pool, async (tx) => {
    const row = await lockPlacement(tx, { placementId, organisationId: null, leaderId: null })
    if (!row || row.remindOn === null || row.remindOn > today) return
    await noteReminded(tx, placementId)
    const isAsk = row.status === 'invited'
    const { state, reason } = await contactLeader({ tx, jobs }, context, {
      leaderId: row.leaderId,
      kind: isAsk ? 'opportunity_again' : 'agreement_again',
      organisationId: row.organisationId,
      subjectId: isAsk ? row.opportunityId : row.id,
      ...(isAsk ? { placementId: row.id } : {}),
    })
    await writeAudit(tx, context, {
      event: 'involvement.reminded',
      subjectKind: 'placement',
      subjectId: placementId,
      detail: { leaderId: row.leaderId, told: reason ?? state },
    })
  })
}
