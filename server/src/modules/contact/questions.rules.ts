import type { ConsentRow, PurposeRow, WordingRow } from '../leaders/consents.queries.ts'
import type { ConsentPurpose, ConsentRecord } from '../leaders/consents.schemas.ts'

/** Something that somebody else agreed to for a person, with the words that it is asked in now. */
export interface AskedConsent {
  purpose: ConsentPurpose
  organisation: { id: string; name: string } | null
  fields: ConsentRecord['fields']
  wordingId: string
  title: string
  body: string
  endsOn: string | null
}

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** What holds by the word of others alone, from all answers of a person, newest first. */
export function assertedNow(
  rows: readonly ConsentRow[],
  purposes: readonly { purpose: PurposeRow; wording: WordingRow }[],
  now: Date,
): AskedConsent[] {
  return purposes.flatMap(({ purpose, wording }) => {
    const answers = rows.filter((row) => row.purpose === purpose.code)
    const latest = [...new Set(answers.map((row) => row.organisation_id))].flatMap(
      (organisationId) => answers.find((row) => row.organisation_id === organisationId) ?? [],
    )
    return latest
      .filter((row) => row.answer === 'given' && row.method === 'asserted')
      .filter((row) => row.expires_at === null || row.expires_at > now)
      .map((row) => ({
        purpose: row.purpose,
        organisation:
          row.organisation_id === null
            ? null
            : { id: row.organisation_id, name: row.organisation_name ?? '' },
        fields: row.fields as ConsentRecord['fields'],
        wordingId: wording.id,
        title: wording.title,
        body: wording.body,
        // It holds through its last day, in the time of the place.
        endsOn: row.expires_at && day.format(new Date(row.expires_at.getTime() - 1)),
      }))
  })
}
