import { mark, marks, named, special, told, untold, work } from './data-map.parts.rules.ts'
import type { TableEntry } from './data-map.types.ts'

const counted = { erased: { kept: 'It counts what the bank did, and names nobody' } } as const

/** What organisations offer, and what came of it. */
export const workTables: readonly TableEntry[] = [
  {
    table: 'placement',
    about: 'One person and one opportunity, from being suggested to what came of it',
    purpose: 'To bring people and opportunities together, and to learn what came of it',
    whose: 'leader',
    retention: 'work',
    rows: 'by_leader',
    section: { name: 'placements', title: 'What you were asked and took part in' },
    erasure: {
      rows: 'stay',
      why: 'An organisation may count what it did; nothing in the row names the person any more',
    },
    columns: {
      id: mark('Number of the placement'),
      leader_id: mark('Whose it is', {
        erased: { kept: 'A random number that leads to an empty row' },
      }),
      opportunity_id: told('Opportunity', 'opportunity', counted),
      organisation_id: named('Organisation', 'organisation', 'organisation', counted),
      status: told('Where it stands', 'status', {
        seenBy: 'staff',
        erased: {
          put: `case when status = 'active' then 'ended'
            when status in ('suggested', 'invited', 'interested', 'in_conversation', 'agreed') then 'withdrawn'
            else status end`,
        },
      }),
      asked_on: told('Asked on', 'askedOn', counted),
      started_on: told('Began on', 'startedOn', counted),
      ended_on: told('Ended on', 'endedOn', {
        erased: { put: `case when status = 'active' then current_date else ended_on end` },
      }),
      outcome: special('What came of it', 'outcome', {
        seenBy: 'staff',
        erased: {
          put: `case when outcome is null then null else 'The words went with the person’s record.' end`,
        },
      }),
      decision: special('Why you were put forward, and how well it fitted', 'decision', {
        seenBy: 'staff',
        erased: { put: `decision || '{"why":"","leaves":[]}'` },
      }),
      version: mark('How often it was changed', { erased: { put: 'version + 1' } }),
      created_at: told('Made on', 'createdAt', counted),
      updated_at: told('Changed on', 'updatedAt', { erased: { put: 'now()' } }),
    },
  },
  {
    table: 'import',
    about: 'A spreadsheet on its way in',
    purpose: 'To bring a list of people in without typing it again',
    whose: 'leader_and_staff',
    retention: 'a_day',
    rows: 'by_cells',
    section: { name: 'imports', title: 'Spreadsheets that name you' },
    erasure: { rows: 'go' },
    columns: {
      id: mark('Number of the import'),
      organisation_id: named('Organisation', 'organisation', 'organisation'),
      account_id: named('Brought in by', 'broughtInBy', 'colleague'),
      file_name: told('Name of the file', 'fileName'),
      file: special('The row about you', 'cells'),
      mapping: work('How columns are read'),
      agreement: told('How you are said to have agreed', 'agreement'),
      status: mark('Open or done'),
      result: work('Counts of what was done'),
      version: mark('How often it was changed'),
      created_at: told('Brought in on', 'createdAt'),
      updated_at: mark('Changed on'),
    },
  },
  {
    table: 'opportunity',
    about: 'What an organisation offers, and whom it seeks',
    purpose: 'To describe a role so that people can choose it',
    whose: 'staff',
    retention: 'work',
    rows: null,
    section: null,
    erasure: { rows: 'stay', why: 'It is about the organisation’s own work' },
    columns: {
      ...marks(
        'id status title role kind leader_type purpose difference project influence collective formality excludes_employed first_step outcode radius_km online half_days hours_month sessions session_half_days weights wanted essentials starts_on ends_on closes_on places_count support recognition recognition_note how_chosen papers_days no_papers time_shape steps copied_from opened_at cancel_reason version created_at updated_at',
        'Part of what is offered',
      ),
      organisation_id: work('Whose it is', 'everybody'),
      counterparts: untold(
        'Clinical and managerial leads, by name and post',
        'ordinary',
        'About members of staff',
        {
          seenBy: 'everybody',
          erased: { kept: 'Named by the organisation, as part of the offer' },
        },
      ),
      contact_account_id: untold('Whom to ask', 'ordinary', 'About a member of staff', {
        seenBy: 'everybody',
        erased: { kept: 'It leads to an account that is emptied' },
      }),
    },
  },
  {
    table: 'opportunity_move',
    about: 'What happened to an opportunity, and who did it',
    purpose: 'To show who approved it, and why it was sent back or cancelled',
    whose: 'staff',
    retention: 'work',
    rows: null,
    section: null,
    erasure: { rows: 'stay', why: 'It is about the organisation’s own work' },
    columns: {
      ...marks('id opportunity_id move from_status to_status words at', 'Part of what happened'),
      account_id: untold('Who did it', 'ordinary', 'About a member of staff', {
        erased: { kept: 'It leads to an account that is emptied' },
      }),
    },
  },
  {
    table: 'opportunity_session',
    about: 'When an opportunity meets',
    purpose: 'To match times',
    whose: 'nobody',
    retention: 'work',
    rows: null,
    section: null,
    erasure: { rows: 'stay', why: 'Nobody is in it' },
    columns: marks('opportunity_id during', 'When it meets'),
  },
]
