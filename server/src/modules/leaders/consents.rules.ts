import type { z } from 'zod'
import type { ConsentRecord, ConsentState, ConsentWording } from './consents.schemas.ts'
import type { ConsentRow, PurposeRow, WordingRow } from './consents.queries.ts'

export const wordingView = (row: WordingRow): z.infer<typeof ConsentWording> => ({
  id: row.id,
  purpose: row.purpose,
  number: row.number,
  language: row.language,
  title: row.title,
  body: row.body,
  hash: row.hash.toString('hex'),
  asksAgain: row.asks_again,
  publishedAt: row.published_at.toISOString(),
})

export const purposeView = ({
  purpose,
  wording,
}: {
  purpose: PurposeRow
  wording: WordingRow
}) => ({
  code: purpose.code,
  lawfulBasis: purpose.lawful_basis,
  specialCondition: purpose.special_condition,
  basisNote: purpose.basis_note,
  version: purpose.version,
  wording: wordingView(wording),
})

const recordOf = (row: ConsentRow): ConsentRecord => ({
  id: row.id,
  purpose: row.purpose,
  organisation:
    row.organisation_id === null
      ? null
      : { id: row.organisation_id, name: row.organisation_name ?? '' },
  fields: row.fields as ConsentRecord['fields'],
  answer: row.answer,
  method: row.method,
  evidence: row.evidence,
  recordedBy: row.recorded_by,
  at: row.at.toISOString(),
  expiresAt: row.expires_at?.toISOString() ?? null,
  wording:
    row.wording_id === null
      ? null
      : {
          id: row.wording_id,
          number: row.wording_number ?? 0,
          title: row.wording_title ?? '',
          hash: row.wording_hash?.toString('hex') ?? '',
        },
})

/** With less than this left, the person is asked whether it goes on. */
const soonMs = 30 * 86_400_000

/**
 * Why somebody is to be asked themselves: they never were, others said it for them, words that ask again
 * came since, or what they gave ends. A refusal or a withdrawal stands and is not asked about again.
 */
export function dueOf(
  latest: ConsentRow | null,
  newestAsking: number,
  now: Date,
): z.infer<typeof ConsentState>['due'] {
  if (!latest) return 'never_asked'
  if (latest.answer !== 'given') return null
  if (latest.expires_at && latest.expires_at <= now) return 'ended'
  if (latest.method === 'asserted') return 'said_by_others'
  if ((latest.wording_number ?? 0) < newestAsking) return 'new_wording'
  if (latest.expires_at && latest.expires_at.getTime() - now.getTime() < soonMs) return 'ends_soon'
  return null
}

/** Where every purpose stands, from all answers, newest first. Sharing stands for each organisation. */
export function consentsView(
  rows: ConsentRow[],
  purposes: { purpose: PurposeRow; newestAsking: number }[],
  now: Date,
) {
  const items = purposes.flatMap(({ purpose, newestAsking }) => {
    const answers = rows.filter((row) => row.purpose === purpose.code)
    const subjects =
      purpose.code === 'share'
        ? [...new Map(answers.map((row) => [row.organisation_id, row])).keys()]
        : [null]
    return subjects.map((organisationId) => {
      const latest = answers.find((row) => row.organisation_id === organisationId) ?? null
      const record = latest && recordOf(latest)
      return {
        purpose: purpose.code,
        organisation: record?.organisation ?? null,
        holds:
          latest?.answer === 'given' && (latest.expires_at === null || latest.expires_at > now),
        due: dueOf(latest, newestAsking, now),
        latest: record,
      }
    })
  })
  return { items, history: rows.map(recordOf) }
}
