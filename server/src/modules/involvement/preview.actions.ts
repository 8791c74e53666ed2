import type { z } from 'zod'
import {
  answerAddress,
  questionAddress,
  wordsOf,
  type SendingDeps,
} from '../contact/sending.actions.ts'
import type { Registers } from '../leaders/columns.queries.ts'
import { findInviting } from './batches.actions.ts'
import { findNames } from './batches.queries.ts'
import { countJudged, previewView } from './batches.rules.ts'
import type { InvitationsPreview } from './batches.schemas.ts'
import { judgeMany, type Judged } from './judging.queries.ts'

type WritingDeps = Pick<SendingDeps, 'db' | 'letters' | 'publicUrl' | 'bankName'> & {
  registers: Registers
}

/**
 * What inviting these people would do, with a page of the messages as each would get them, and whose data was read for
 * it. Changes nothing.
 */
export async function previewInvitations(
  deps: WritingDeps,
  by: { opportunityId: string; organisationId: string },
  asked: z.infer<typeof InvitationsPreview>,
) {
  const { subject, organisationName } = await findInviting(deps, by)
  const { people, from, limit } = asked
  const now = new Date()
  const leaderIds = people.map(({ leaderId }) => leaderId)
  const judged = await judgeMany(deps, subject, {
    leaderIds,
    repeatReason: asked.repeatReason ?? null,
    now,
    lock: false,
  })
  const names = await findNames(deps.db, { organisationId: by.organisationId, leaderIds })
  const items = []
  for (const [at, each] of judged.slice(from, from + limit).entries()) {
    const name = each.person ? (names.get(each.leaderId) ?? null) : null
    const draftWords = people[from + at]?.note ?? asked.note ?? null
    const words = await draftOf(deps, { ...by, organisationName }, each, { name, draftWords })
    items.push(previewView(each, { name, now, words }))
  }
  const nextFrom = from + limit < people.length ? from + limit : null
  // Of whom the organisation may not see nothing was read.
  const seen = judged.filter(({ result }) => result !== null)
  return {
    previewed: { ...countJudged(judged), items, nextFrom },
    leaderIds: seen.map(({ leaderId }) => leaderId),
  }
}

/** The message to one person; where their name may not be seen, with a gap in its place. */
async function draftOf(
  deps: WritingDeps,
  by: { opportunityId: string; organisationId: string; organisationName: string },
  { person, reached, hindrance, isHeld }: Judged,
  said: { name: string | null; draftWords: string | null },
) {
  if (hindrance || !person || !reached || reached.outcome === 'refuse') return null
  const format = isHeld ? reached.format : 'standard'
  const isByMail = isHeld && reached.outcome === 'mail' && reached.recipient === 'self'
  return wordsOf(deps, {
    message: {
      kind: 'opportunity',
      subjectId: by.opportunityId,
      organisationId: by.organisationId,
      organisationName: by.organisationName,
    },
    person: { ...person, name: isHeld ? person.name : (said.name ?? '…') },
    decision: isHeld ? reached : { ...reached, format, recipient: 'self' },
    link: isByMail && person.asksThemselves ? questionAddress(deps.publicUrl, '…') : null,
    answerLink: isByMail ? answerAddress('opportunity')(deps.publicUrl, '…') : null,
    draftWords: said.draftWords,
  })
}
