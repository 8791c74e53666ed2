import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { equalityNotAgreed, equalityUnderSixteen } from '../equality/equality.errors.ts'
import {
  findEqualityAnswers,
  holdEqualityAnswers,
  putEqualityAnswers,
} from '../equality/equality.queries.ts'
import { fromSixteen, notSaid, type Answers } from '../equality/equality.rules.ts'
import type { EqualityAnswersUpdate } from '../equality/equality.schemas.ts'
import { leaderNotFound } from './leaders.errors.ts'
import { findEqualityStanding } from './own-equality.queries.ts'

/** A person answers, or takes single answers back. The record of changes says that they did, and nothing of what. */
export async function answerEquality(
  tx: Db,
  context: RequestContext,
  by: { leaderId: string; version: number },
  changes: EqualityAnswersUpdate,
): Promise<void> {
  await holdEqualityAnswers(tx, by.leaderId)
  const standing = await findEqualityStanding(tx, by.leaderId)
  if (!standing) throw leaderNotFound()
  if (!standing.agreed) throw equalityNotAgreed()
  const known = await findEqualityAnswers(tx, by.leaderId)
  const answers = Object.fromEntries(
    Object.entries({ ...known.answers, ...changes }).filter(([, answer]) => answer !== null),
  ) as Answers
  const isChild = standing.is_under_sixteen || answers.age === 'under_16'
  if (isChild && fromSixteen.some((name) => answers[name] && answers[name] !== notSaid))
    throw equalityUnderSixteen()
  const { organisation_id: organisationId } = standing
  if (!(await putEqualityAnswers(tx, { ...by, organisationId }, answers))) throw versionStale()
  await writeAudit(tx, context, {
    event: 'equality.answered',
    subjectKind: 'leader',
    subjectId: by.leaderId,
  })
}
