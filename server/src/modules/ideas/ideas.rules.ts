import type { FieldIssue } from '../../core/problem.ts'
import type { IdeaRow } from './ideas.queries.ts'
import type { ResponseRow } from './responses.queries.ts'
import type { IdeaStatus } from './ideas.table.ts'

export const ideaMoves = ['open', 'close'] as const
export type IdeaMove = (typeof ideaMoves)[number]

/** What its writer can do with it next. */
export const possibleMoves = (status: IdeaStatus): IdeaMove[] =>
  status === 'open' ? ['close'] : ['open']

interface Told {
  what: string
  forWhom: string
  needs: string
}
const lines: readonly (readonly [keyof Told, string])[] = [
  ['what', 'Say what you would do'],
  ['forWhom', 'Say for whom it is'],
  ['needs', 'Say what it needs'],
]

/** What is not there yet, by field; an idea opens only when nothing is. */
export const missingToOpen = (idea: Told): FieldIssue[] =>
  lines.filter(([field]) => idea[field] === '').map(([field, message]) => ({ field, message }))

/** An organisation's answer, as the writer of the idea and the organisation itself read it. */
export const responseView = ({ createdAt, answeredAt, ...row }: ResponseRow) => ({
  id: row.id,
  organisation: { id: row.organisationId, name: row.organisationName },
  words: row.words,
  createdAt: createdAt.toISOString(),
  answer: row.answer,
  answerWords: row.answerWords,
  answeredAt: answeredAt?.toISOString() ?? null,
  opportunity: row.opportunityId
    ? { id: row.opportunityId, title: row.opportunityTitle ?? '', isOpen: row.isOpen }
    : null,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  withdrawnWords: row.withdrawnWords,
  earlier: row.earlier.map((each) => ({ ...each, until: new Date(each.until).toISOString() })),
  version: row.version,
})

/** They said yes to it, and it was not taken back since. */
const isAgreed = (response: ResponseRow | undefined): boolean =>
  response?.answer === 'yes' && response.withdrawnAt === null

/** Its own writer's view of an idea, with what organisations say to it. */
export function ownIdeaView(
  { leaderId: _whose, openedAt, updatedAt, ...row }: IdeaRow,
  responses: readonly ResponseRow[],
) {
  return {
    id: row.id,
    title: row.title,
    what: row.what,
    forWhom: row.forWhom,
    needs: row.needs,
    status: row.status,
    showsName: row.showsName && row.mayShowName,
    mayShowName: row.mayShowName,
    forPeople: row.forPeople,
    backers: row.backers,
    responses: responses.map(responseView),
    isHidden: row.status === 'open' && !row.isShown,
    openedAt: openedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
    missing: missingToOpen(row),
    moves: possibleMoves(row.status),
    version: row.version,
  }
}

/**
 * An open idea as organisations read it: whose it is, for the one that holds the record, to which they said yes, or
 * where they chose so.
 */
export function ideaView(row: IdeaRow, organisationId: string, own: ResponseRow | undefined) {
  const isHeld = row.heldBy === organisationId
  const isKnown = isHeld || isAgreed(own) || (row.showsName && row.mayShowName)
  return {
    id: row.id,
    title: row.title,
    what: row.what,
    forWhom: row.forWhom,
    needs: row.needs,
    openedAt: (row.openedAt ?? row.updatedAt).toISOString(),
    writer: isKnown ? row.writerName : null,
    backers: row.backers,
    response: own ? responseView(own) : null,
    leaderId: isHeld ? row.leaderId : null,
  }
}

/** An open idea as other people of the bank read it. */
export const sharedIdeaView = (row: IdeaRow & { isBacked: boolean }) => ({
  id: row.id,
  title: row.title,
  what: row.what,
  forWhom: row.forWhom,
  needs: row.needs,
  openedAt: (row.openedAt ?? row.updatedAt).toISOString(),
  writer: row.showsName && row.mayShowName ? row.writerName : null,
  backers: row.backers,
  isBacked: row.isBacked,
})
