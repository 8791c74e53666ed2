import type { z } from 'zod'
import type { LeaderCreate } from '../leaders/leaders.schemas.ts'
import type { JoiningDetailRow, ListedJoining } from './joining-lists.queries.ts'
import type { JoiningRow } from './joining.queries.ts'
import type { JoinAnswers, Joining, JoiningDetail, OpenJoining } from './joining.schemas.ts'

const told = (codes: string[] | undefined) =>
  codes === undefined || codes.length === 0 ? undefined : { yes: codes, no: [], complete: false }

/** The answers of a form as a draft of a record. What was left out stays untold. */
export function profileOf(answers: JoinAnswers): Omit<LeaderCreate, 'name'> {
  const { kinds, experience, themes, offers, wants, outcode, ageBand } = answers
  const sets = { kinds: told(kinds), experience: told(experience) }
  return {
    ...Object.fromEntries(
      Object.entries({ offers, wants, outcode, ageBand, ...sets }).filter(
        ([, value]) => value !== undefined && value !== null && value !== '',
      ),
    ),
    ...(themes?.length
      ? {
          // How each is known is asked later, by the person's own form.
          themes: { items: Object.fromEntries(themes.map((code) => [code, {}])), complete: false },
        }
      : {}),
  }
}

/** What whoever has the link sees: their own answers, and what was said about them. */
export const openView = (row: JoiningRow): z.infer<typeof OpenJoining> => ({
  source: row.source,
  organisation:
    row.organisationId === null
      ? null
      : { id: row.organisationId, name: row.organisationName ?? '' },
  name: row.name,
  expiresAt: row.expiresAt.toISOString(),
  hasRecord: row.leaderId !== null,
  interestedIn: row.opportunityTitle,
  answers: row.answers ?? {},
  nomination:
    row.source === 'nomination' && row.nominatorRole !== null
      ? {
          role: row.nominatorRole,
          by: row.nominatorName ?? '',
          why: row.why ?? '',
          saidYes: row.saidYes ?? false,
        }
      : null,
})

/** One line of the list of those who are asked. */
export function joiningView(row: ListedJoining): z.infer<typeof Joining> {
  const isOpen = row.state === 'open'
  return {
    id: row.id,
    source: row.source,
    state: row.state,
    name: row.name,
    reach: isOpen ? (row.hasEmail ? 'email' : 'phone') : null,
    phone: row.phone,
    nominatorRole: row.nominatorRole,
    leaderId: row.leaderId,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    remindedAt: row.remindedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    abilities: {
      send: isOpen && row.source === 'invitation',
      takeBack: isOpen && row.source === 'invitation',
      tell: isOpen && row.source === 'nomination' && !row.hasEmail,
    },
  }
}

export const joiningDetail = (row: JoiningDetailRow): z.infer<typeof JoiningDetail> => ({
  ...joiningView(row),
  nomination:
    row.source === 'nomination'
      ? {
          by: row.nominatorName,
          contact: row.nominatorContact,
          why: row.why,
          saidYes: row.saidYes,
          program: row.program,
        }
      : null,
})

/** Whose data a reading is of: the record's, or what will be its id. */
export const readOf = (row: { id: string; leaderId: string | null }): string =>
  row.leaderId ?? row.id
