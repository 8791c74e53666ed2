import type { EvidenceRow, OwnEvidenceRow } from './evidence.queries.ts'
import { evidenceView, ownEvidenceView } from './evidence.rules.ts'
import type { ImpactRow, OwnImpactRow } from './impact.queries.ts'
import type {
  ImpactAnswerRow,
  ImpactPersonRow,
  OwnImpactAnswerRow,
} from './impact-answers.queries.ts'

const momentOf = (at: Date | null): string | null => at?.toISOString() ?? null

const writtenView = (row: ImpactRow) => ({
  id: row.id,
  opportunity: { id: row.opportunityId, title: row.opportunityTitle },
  organisation: { id: row.organisationId, name: row.organisationName },
  aim: row.aim,
  done: row.done,
  better: row.better,
  worse: row.worse,
  influence: row.influence,
  influenceOffered: row.influenceOffered,
  reflections: row.reflections,
  words: row.words,
  openDisputes: row.openDisputes,
  updatedAt: row.updatedAt.toISOString(),
  version: row.version,
})

const answerView = (row: OwnImpactAnswerRow, record: ImpactRow) => ({
  id: row.id,
  evidenceId: row.evidenceId,
  answer: row.answer,
  words: row.words,
  at: row.at.toISOString(),
  isOfThisVersion: row.recordId === record.id && row.recordVersion === record.version,
  isOpen: row.isOpen,
  settledAt: momentOf(row.settledAt),
  settledWords: row.settledWords,
})

const personView = (row: ImpactPersonRow) => ({
  placementId: row.placementId,
  leader: { id: row.leaderId, name: row.leaderName },
  status: row.status,
  endedOn: row.endedOn,
  toldAt: momentOf(row.toldAt),
  closedAt: momentOf(row.closedAt),
  message: row.messageState && { state: row.messageState, reason: row.messageReason },
})

const ofOf = ({ placementId }: ImpactRow): 'all' | 'one' => (placementId === null ? 'all' : 'one')

/** A record as programs of its organisation read it: without the people, and what they said to it. */
export function followedImpactView(row: ImpactRow) {
  const { organisation: _own, ...written } = writtenView(row)
  return { ...written, of: ofOf(row) } as const
}

/** A record as staff read it: with whose it is, what shows it, and what they said to it. */
export const impactView = (
  row: ImpactRow,
  more: { people: ImpactPersonRow[]; answers: ImpactAnswerRow[]; evidence: EvidenceRow[] },
) => ({
  ...writtenView(row),
  of: ofOf(row),
  writtenBy: row.writtenBy,
  people: more.people.map(personView),
  evidence: more.evidence.map(evidenceView),
  answers: more.answers.map((each) => ({
    ...answerView(each, row),
    placementId: each.placementId,
    leader: { id: each.leaderId, name: each.leaderName },
    settledBy: each.settledBy,
  })),
})

/** The same as the person reads it: others who see it differently are counted and never named. */
export const ownImpactView = (
  row: OwnImpactRow,
  more: { answers: OwnImpactAnswerRow[]; evidence: OwnEvidenceRow[] },
) => ({
  ...writtenView(row),
  toldAt: row.toldAt.toISOString(),
  evidence: more.evidence.map(ownEvidenceView),
  answers: more.answers.map((each) => answerView(each, row)),
})
