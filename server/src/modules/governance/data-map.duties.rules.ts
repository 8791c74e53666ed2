import { mark, marks, named, special, told, untold, work } from './data-map.parts.rules.ts'
import type { TableEntry } from './data-map.types.ts'

const duty = {
  basis: 'legal_obligation',
  erased: { kept: 'The register has to show that a request was met, and when' },
} as const
const words = { basis: 'legal_obligation', erased: { put: 'null' } } as const
const apart = 'Kept apart from your record; only you see it'

/** What the law asks of an organisation, and equality answers, apart from everything else. */
export const dutyTables: readonly TableEntry[] = [
  {
    table: 'subject_request',
    about: 'What somebody asked of their data',
    purpose: 'To answer in time what people ask of their data, and to show it',
    whose: 'leader',
    retention: 'six_years',
    rows: 'by_leader',
    section: { name: 'requests', title: 'What you asked of your data' },
    erasure: { rows: 'stay', why: 'It has to outlast the erasing that it may be about' },
    columns: {
      id: mark('Number of the request'),
      organisation_id: named('Asked of', 'organisation', 'organisation', duty),
      kind: told('What was asked', 'kind', duty),
      leader_id: mark('Whose it is'),
      person: told('Who asks', 'person', {
        basis: 'legal_obligation',
        erased: { put: `case when person is null then null else 'Erased person' end` },
      }),
      by_self: told('Whether you did it yourself', 'bySelf', duty),
      received_on: told('Received on', 'receivedOn', duty),
      identity: told('Whether it was clear who asked', 'identity', duty),
      identity_on: told('Clear since', 'identityOn', duty),
      due_on: told('Due by law', 'dueOn', duty),
      target_on: told('Due by our own aim', 'targetOn', duty),
      extension_told_on: told('Told that it takes longer', 'extensionToldOn', duty),
      extension_reason: told('Why it took longer', 'extensionReason', {
        basis: 'legal_obligation',
        erased: { put: `case when extension_reason is null then null else '' end` },
      }),
      handler_id: named('In whose hands', 'handler', 'colleague', duty),
      status: told('Where it stands', 'status', duty),
      closed_on: told('Closed on', 'closedOn', duty),
      outcome: told('What came of it', 'outcome', words),
      note: told('Note', 'note', words),
      version: mark('How often it was changed'),
      created_at: told('Made', 'createdAt', duty),
      updated_at: told('Changed', 'updatedAt', duty),
    },
  },
  {
    table: 'breach',
    about: 'A breach: what happened to data, and what was done about it',
    purpose: 'To tell the regulator and people in time, and to learn from it',
    whose: 'nobody',
    retention: 'six_years',
    rows: null,
    section: null,
    erasure: {
      rows: 'stay',
      why: 'It tells what happened, not to whom: that is answered from the readings',
    },
    columns: {
      ...marks('id version created_at updated_at', 'Number and days'),
      ...Object.fromEntries(
        'organisation_id title happened happened_from happened_to known_at risk risk_reason regulator_told_at regulator_reason people_told_at people_words measures status'
          .split(' ')
          .map((name) => [name, work('Part of the log', 'administrator')]),
      ),
    },
  },
  {
    table: 'retention_rule',
    about: 'For how long data of one class is kept',
    purpose: 'To keep nothing longer than it is needed',
    whose: 'nobody',
    retention: 'installation',
    rows: null,
    section: null,
    erasure: { rows: 'stay', why: 'It is about nobody' },
    columns: {
      ...marks('code place version updated_at', 'Name, order and day'),
      action: work('What becomes of it'),
      months: work('After how many months'),
      reason: work('Why'),
    },
  },
  {
    table: 'retention_run',
    about: 'Whether what is due goes by itself every night',
    purpose: 'To take nothing before somebody has looked',
    whose: 'nobody',
    retention: 'installation',
    rows: null,
    section: null,
    erasure: { rows: 'stay', why: 'It is about nobody' },
    columns: marks('singleton is_on version updated_at', 'The switch'),
  },
  {
    table: 'retention_hold',
    about: 'That your data has to stay for now, and why',
    purpose: 'To keep what a claim or an inquiry needs',
    whose: 'leader',
    retention: 'in_the_bank',
    rows: 'by_leader',
    section: { name: 'holds', title: 'Why your data has to stay for now' },
    erasure: { rows: 'go' },
    columns: {
      id: mark('Number of the hold'),
      leader_id: mark('Whose it is'),
      organisation_id: named('Held back by', 'organisation', 'organisation', {
        basis: 'legal_obligation',
      }),
      reason: told('Why', 'reason', { basis: 'legal_obligation' }),
      placed_by: named('Placed by', 'placedBy', 'colleague', { basis: 'legal_obligation' }),
      placed_at: told('Since', 'placedAt', { basis: 'legal_obligation' }),
    },
  },
  {
    table: 'equality_answer',
    about: 'Answers to equality questions, under a key that leads to nobody',
    purpose: 'To see, in numbers only, whom the bank reaches and whom it misses',
    whose: 'leader',
    retention: 'in_the_bank',
    rows: 'by_respondent',
    section: { name: 'equality', title: 'Your answers to the equality questions' },
    erasure: { rows: 'go' },
    columns: {
      respondent: untold('Key that leads to nobody', 'ordinary', apart),
      organisation_id: untold('In whose numbers it counts', 'ordinary', apart),
      answers: special('Answers', 'answers', { seenBy: 'nobody' }),
      version: mark('How often it was changed'),
    },
  },
  {
    table: 'equality_change',
    about: 'That somebody changed answers since the last numbers',
    purpose: 'To show no new numbers while too few changed',
    whose: 'leader',
    retention: 'a_month',
    rows: null,
    section: null,
    erasure: { rows: 'stay', why: 'A key that leads to nobody, gone with the next numbers' },
    columns: marks('organisation_id respondent', 'Key that leads to nobody'),
  },
  {
    table: 'equality_snapshot',
    about: 'Equality numbers of a month, hidden and rounded',
    purpose: 'To show whom the bank reaches',
    whose: 'nobody',
    retention: 'work',
    rows: null,
    section: null,
    erasure: { rows: 'stay', why: 'Numbers from which nobody can be worked out' },
    columns: marks('organisation_id month numbers_of report', 'Part of the numbers'),
  },
]
