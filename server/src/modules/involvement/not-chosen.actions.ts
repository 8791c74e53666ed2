import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { ProblemError } from '../../core/problem.ts'
import { findPeople } from '../contact/contact.queries.ts'
import { decide } from '../contact/contact.rules.ts'
import { questionAddress, wordsOf, type SendingDeps } from '../contact/sending.actions.ts'
import { opportunityNotFound, opportunityNotYours } from '../opportunities/opportunities.errors.ts'
import { findOpportunity } from '../opportunities/opportunities.queries.ts'
import { allows } from '../placements/machine.rules.ts'
import { movePlacement, type MoveDeps } from '../placements/moves.actions.ts'
import { placementMoveNotAllowed, placementNotFound } from '../placements/placements.errors.ts'
import { findStandings, type Standing } from './not-chosen.queries.ts'
import type { NotChosenCreate } from './not-chosen.schemas.ts'

type WritingDeps = Pick<SendingDeps, 'db' | 'letters' | 'publicUrl' | 'bankName'>
interface At {
  opportunityId: string
  organisationId: string
}

/** Everybody named, as they stand now; one who is not with this opportunity is as unknown as nobody. */
async function findNamed(db: Db, at: At, { people }: NotChosenCreate) {
  const opportunity = await findOpportunity(db, at)
  if (!opportunity) throw opportunityNotFound()
  if (opportunity.organisationId !== at.organisationId) throw opportunityNotYours()
  const placementIds = people.map(({ placementId }) => placementId)
  const standings = await findStandings(db, { ...at, placementIds })
  const named = people.map((one) => {
    const standing = standings.get(one.placementId)
    if (!standing) throw placementNotFound()
    return { ...one, standing }
  })
  return { named, organisationName: opportunity.organisationName }
}

/** What turning these people down would do: who moves, and what each would read. Changes nothing. */
export async function previewNotChosen(deps: WritingDeps, at: At, asked: NotChosenCreate) {
  const { named, organisationName } = await findNamed(deps.db, at, asked)
  const leaderIds = named.map(({ standing }) => standing.leaderId)
  const people = new Map((await findPeople(deps.db, leaderIds)).map((one) => [one.id, one]))
  const now = new Date()
  const items = []
  for (const { standing, version, words = asked.words } of named) {
    const moves = standing.version === version && allows('not_choose', standing)
    const person = people.get(standing.leaderId)
    const decision = person && moves ? decide('not_chosen', person, now) : null
    const untold = untoldOf(standing, decision)
    const hears = decision && decision.outcome !== 'refuse' && !untold ? decision : null
    const { isHeld } = standing
    // How somebody reads is for the holder of the record; elsewhere stands the usual form.
    const reader =
      hears && (isHeld ? hears : ({ ...hears, format: 'standard', recipient: 'self' } as const))
    const asksThemselves =
      isHeld && person?.asksThemselves && hears?.outcome === 'mail' && hears.recipient === 'self'
    const message =
      person && reader
        ? await wordsOf(deps, {
            message: {
              kind: 'not_chosen',
              subjectId: standing.placementId,
              organisationId: at.organisationId,
              organisationName,
            },
            person: { ...person, name: isHeld ? person.name : (standing.leaderName ?? '…') },
            decision: reader,
            link: asksThemselves ? questionAddress(deps.publicUrl, '…') : null,
            draftStep: { reason: asked.reason, words: words ?? null },
          })
        : null
    const way = isHeld ? hears : null
    items.push({
      placementId: standing.placementId,
      leader: { id: standing.leaderId, name: standing.leaderName },
      status: standing.status,
      moves,
      untold,
      channel: way?.channel ?? null,
      format: way?.format ?? null,
      recipient: way?.recipient ?? null,
      waitsUntil: way && way.dueAt > now ? way.dueAt.toISOString() : null,
      message: message && {
        subject: message.subject,
        text: message.text,
        isLarge: message.html !== undefined,
      },
    })
  }
  return { items, leaderIds }
}

/** Why somebody who moves hears nothing of it. */
function untoldOf({ status, isHeld }: Standing, decision: ReturnType<typeof decide> | null) {
  if (!decision) return null
  if (status === 'suggested') return 'suggested'
  if (decision.outcome !== 'refuse') return null
  return isHeld ? decision.reason : 'not_reachable'
}

/** Somebody else acted since the caller looked: no reason for the others to wait. */
const actedMeanwhile = new Set([versionStale.code, placementMoveNotAllowed.code])

/**
 * Turns several people down, each as `movePlacement` does one: with a step, the message and an audit row of its own.
 * All of it is one change, so that nothing of anybody is left half done; whoever moved on since the caller looked is
 * left as they are.
 */
export async function chooseNotMany(
  deps: MoveDeps,
  context: RequestContext,
  opportunityId: string,
  asked: NotChosenCreate,
): Promise<void> {
  const organisationId = organisationOf(context.actor)
  const { named } = await findNamed(deps.tx, { opportunityId, organisationId }, asked)
  let moved = 0
  // In the order of their ids, so that two who do this at once never wait for each other.
  for (const one of named.toSorted((a, b) => (a.placementId < b.placementId ? -1 : 1))) {
    const { placementId, version, words = asked.words } = one
    const at = { placementId, version, organisationId, leaderId: null }
    try {
      await movePlacement(deps, context, at, { move: 'not_choose', reason: asked.reason, words })
      moved += 1
    } catch (error) {
      // Refused before anything of it was written.
      if (!(error instanceof ProblemError && actedMeanwhile.has(error.spec.code))) throw error
    }
  }
  await writeAudit(deps.tx, context, {
    event: 'involvement.not_chosen_many',
    subjectKind: 'opportunity',
    subjectId: opportunityId,
    detail: { chosen: named.length, moved },
  })
}
