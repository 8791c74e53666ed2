import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'

/** The first stage of people whose records say so already. */
export async function insertStages(
  tx: Db,
  stages: readonly { leaderId: string; stage: string; since: string; note: string | null }[],
  recordedBy: string | null,
): Promise<void> {
  await prepared(tx, {
    name: 'leader_stages_insert',
    text: `insert into leader_stage (id, leader_id, stage, since, note, recorded_by, recorded_at)
      select id, "leaderId", stage, since, note, $2, now()
      from json_to_recordset($1::json) as row (id uuid, "leaderId" uuid, stage text, since date, note text)`,
    values: [JSON.stringify(stages.map((each) => ({ id: newId(), ...each }))), recordedBy],
  })
}

/** A no to being matched, as somebody said it for each of these people. */
export async function insertRefusals(
  tx: Db,
  refusals: readonly { leaderId: string; evidence: string }[],
  recordedBy: string | null,
): Promise<void> {
  await prepared(tx, {
    name: 'consents_insert_refused',
    text: `insert into leader_consent (id, leader_id, purpose, fields, answer, method, evidence, recorded_by, at)
      select id, "leaderId", 'match', '{}', 'refused', 'asserted', evidence, $2, clock_timestamp()
      from json_to_recordset($1::json) as row (id uuid, "leaderId" uuid, evidence text)`,
    values: [JSON.stringify(refusals.map((each) => ({ id: newId(), ...each }))), recordedBy],
  })
}

/** A note of each, for colleagues. */
export async function insertNotes(
  tx: Db,
  notes: readonly { id: string; leaderId: string; words: string }[],
  writtenBy: string | null,
): Promise<void> {
  await prepared(tx, {
    name: 'leader_notes_insert',
    text: `insert into leader_note (id, leader_id, words, written_by, at)
      select id, "leaderId", words, $2, now()
      from json_to_recordset($1::json) as row (id uuid, "leaderId" uuid, words text)`,
    values: [JSON.stringify(notes), writtenBy],
  })
}
