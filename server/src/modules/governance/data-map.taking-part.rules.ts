import { mark, named, special, told } from './data-map.parts.rules.ts'
import type { TableEntry } from './data-map.types.ts'

const counted = { erased: { kept: 'It counts what the bank did, and names nobody' } } as const
const staff = { seenBy: 'staff' } as const
const gone = { ...staff, erased: { put: 'null' } } as const

/** What happens while somebody takes part. */
export const takingPartTables: readonly TableEntry[] = [
  {
    table: 'support_item',
    about: 'One thing that has to be in place so that a person can take part, and whether it was',
    purpose: 'To have in place what people need, and to learn where it was not',
    whose: 'leader_and_staff',
    retention: 'work',
    rows: 'by_placement',
    section: { name: 'support', title: 'What you need so as to take part, and whether you had it' },
    erasure: {
      rows: 'stay',
      why: 'An organisation may count what was met and what was not; nothing in the row names the person any more',
    },
    columns: {
      id: mark('Number of the point'),
      placement_id: mark('Of which placement'),
      organisation_id: named('Organisation', 'organisation', 'organisation', counted),
      source: told('Where it came from', 'source', {
        ...staff,
        erased: { put: `'organisation'` },
      }),
      need: special('What you need', 'need', gone),
      words: special('What exactly', 'words', {
        ...staff,
        erased: { put: `''` },
      }),
      session_start: told('For the session on', 'sessionStart', { ...staff, ...counted }),
      owner_id: named('Who sees to it', 'owner', 'colleague', {
        ...staff,
        erased: { kept: 'A member of staff' },
      }),
      due_on: told('Until when', 'dueOn', gone),
      state: told('How far it is', 'state', { ...staff, ...counted }),
      state_words: special('What was arranged, or why it is not possible', 'stateWords', {
        ...staff,
        erased: { put: `case when state_words is null then null else '' end` },
      }),
      ask_from: told('You are asked from', 'askFrom', gone),
      asked_at: told('You were asked', 'askedAt', { ...staff, ...counted }),
      met: told('Whether it was met', 'met', { ...staff, ...counted }),
      met_words: special('What was missing, in your words', 'metWords', gone),
      met_at: told('When you said so', 'metAt', { ...staff, ...counted }),
      met_by: named('Written down by', 'metBy', 'colleague', {
        ...staff,
        erased: { kept: 'A member of staff' },
      }),
      follow_words: special('What was done about it', 'followWords', {
        ...staff,
        erased: { put: `case when follow_words is null then null else '' end` },
      }),
      followed_at: told('Followed up', 'followedAt', { ...staff, ...counted }),
      followed_by: named('By which colleague', 'followedBy', 'colleague', {
        ...staff,
        erased: { kept: 'A member of staff' },
      }),
      version: mark('How often it was changed'),
      created_by: named('Put on the list by', 'createdBy', 'colleague', {
        ...staff,
        erased: { kept: 'A member of staff' },
      }),
      created_at: told('Put on the list', 'createdAt', { ...staff, ...counted }),
      updated_at: told('Changed', 'updatedAt', { ...staff, ...counted }),
    },
  },
  {
    table: 'attendance',
    about: 'That a person was at a session, or gave time on a day',
    purpose: 'To know and to thank people for the time that they give',
    whose: 'leader_and_staff',
    retention: 'work',
    rows: 'by_placement',
    section: { name: 'timeGiven', title: 'The time that you gave' },
    erasure: {
      rows: 'stay',
      why: 'An organisation may count the time that was given; nothing in the row names the person any more',
    },
    columns: {
      id: mark('Number of the record'),
      placement_id: mark('Of which placement'),
      session_start: told('Session on', 'sessionStart', { ...staff, ...counted }),
      on_day: told('On', 'onDay', { ...staff, ...counted }),
      attended: told('Were you there', 'attended', { ...staff, ...counted }),
      minutes: told('Minutes', 'minutes', { ...staff, ...counted }),
      recorded_side: told('Who said so', 'recordedSide', { ...staff, ...counted }),
      recorded_by: named('Which colleague', 'recordedBy', 'colleague', {
        ...staff,
        erased: { kept: 'A member of staff' },
      }),
      version: mark('How often it was corrected'),
      created_at: told('Written down', 'createdAt', { ...staff, ...counted }),
      updated_at: told('Corrected', 'updatedAt', { ...staff, ...counted }),
    },
  },
  {
    table: 'involvement_elsewhere',
    about: 'What a person did before they joined, or with others',
    purpose: 'So that nobody begins at nothing: one history, wherever it was',
    whose: 'leader',
    retention: 'in_the_bank',
    rows: 'by_leader',
    section: { name: 'elsewhere', title: 'What you did before, and with others' },
    erasure: { rows: 'go' },
    columns: {
      id: mark('Number of the entry'),
      leader_id: mark('Whose it is'),
      organisation: special('With whom', 'organisation'),
      role: special('As what', 'role'),
      began: told('From', 'began'),
      ended: told('Until', 'ended'),
      outcome: special('What came of it', 'outcome'),
      recorded_side: told('Who said so', 'recordedSide'),
      recorded_by: named('Which colleague', 'recordedBy', 'colleague'),
      version: mark('How often it was corrected'),
      created_at: told('Written down', 'createdAt'),
      updated_at: told('Corrected', 'updatedAt'),
    },
  },
]
