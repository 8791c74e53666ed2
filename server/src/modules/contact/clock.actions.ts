import type pg from 'pg'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import type { Db } from '../../core/db.ts'
import type { Jobs } from '../../core/jobs.ts'
import { settleCopies } from '../leaders/copies.actions.ts'
import { addReview, endBreak, findEndedBreaks, startBreak } from '../leaders/standing.queries.ts'
import {
  closeQuestion,
  findEndingAsserted,
  findSilent,
  findUnanswered,
  markReminded,
  noteSignsOfLife,
  type Unanswered,
} from './clock.queries.ts'
import { contactLeader, questionDays } from './contact.actions.ts'
import { reviewLines } from './reviews.rules.ts'
import { insertQuestion } from './questions.queries.ts'
import { clockContext } from './sending.actions.ts'

interface ClockDeps {
  pool: pg.Pool
  db: Db
  jobs: Jobs
}

/** So many people a run: a bank that was just filled does not write to everybody on one morning. */
const most = { breaks: 500, questions: 100 }

/** Ends the breaks whose day has come, each with a note to the person. */
export async function endBreaks({ pool, db, jobs }: ClockDeps): Promise<void> {
  const context = clockContext('contact.end-breaks')
  for (const leaderId of await findEndedBreaks(db, most.breaks)) {
    await change(pool, async (tx) => {
      if (!(await endBreak(tx, leaderId))) return
      await settleCopies(tx, [leaderId])
      await contactLeader({ tx, jobs }, context, { leaderId, kind: 'pause_ended' })
      await writeAudit(tx, context, {
        event: 'contact.break_ended',
        subjectKind: 'leader',
        subjectId: leaderId,
      })
    })
  }
}

/**
 * Asks people who were not heard of for a year whether they would still like to take part; reminds them once
 * after two weeks; and after two more lets them rest, with a line for whoever keeps the record. Nobody is
 * ever taken out of the bank by silence.
 */
export async function askYearly(deps: ClockDeps): Promise<void> {
  const { pool, db } = deps
  await change(pool, noteSignsOfLife)
  for (const each of await findUnanswered(db, most.questions)) await followUp(deps, each)
  for (const leaderId of await findSilent(db, most.questions)) {
    await ask(deps, leaderId, 'still_interested')
  }
}

/** Asks people themselves what others agreed to for them, a month before it ends. */
export async function askBeforeEnding(deps: ClockDeps): Promise<void> {
  for (const leaderId of await findEndingAsserted(deps.db, most.questions)) {
    await ask(deps, leaderId, 'consent')
  }
}

async function ask(
  { pool, jobs }: ClockDeps,
  leaderId: string,
  kind: 'still_interested' | 'consent',
): Promise<void> {
  const context = clockContext('contact.ask')
  await change(pool, async (tx) => {
    const questionId = await insertQuestion(tx, { leaderId, kind, days: questionDays })
    const { state } = await contactLeader({ tx, jobs }, context, {
      leaderId,
      kind: kind === 'consent' ? 'consent_ending' : 'still_interested',
      questionId,
    })
    if (state === 'refused') {
      await closeQuestion(tx, questionId)
      await addReview(tx, leaderId, reviewLines[kind])
    }
    await writeAudit(tx, context, {
      event: 'contact.asked',
      subjectKind: 'leader',
      subjectId: leaderId,
      detail: { questionId, kind, state },
    })
  })
}

async function followUp({ pool, jobs }: ClockDeps, question: Unanswered): Promise<void> {
  const context = clockContext('contact.follow-up')
  const { id: questionId, leaderId } = question
  await change(pool, async (tx) => {
    let outcome: string
    if (question.isAlive) {
      outcome = 'heard_of'
      await closeQuestion(tx, questionId)
    } else if (question.isUnasked) {
      outcome = 'not_reached'
      if (await closeQuestion(tx, questionId))
        await addReview(tx, leaderId, reviewLines.still_interested)
    } else if (!question.reminded) {
      outcome = 'reminded'
      await markReminded(tx, questionId)
      await contactLeader({ tx, jobs }, context, {
        leaderId,
        kind: 'still_interested_again',
        questionId,
      })
    } else {
      outcome = 'resting'
      if (!(await closeQuestion(tx, questionId))) return
      await startBreak(tx, leaderId, { months: null, review: reviewLines.silent })
      await settleCopies(tx, [leaderId])
    }
    await writeAudit(tx, context, {
      event: 'contact.followed_up',
      subjectKind: 'leader',
      subjectId: leaderId,
      detail: { questionId, outcome },
    })
  })
}
