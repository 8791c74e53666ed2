import { mark, marks, named, secret, told, untold } from './data-map.parts.rules.ts'
import type { TableEntry } from './data-map.types.ts'

const sealed = {
  erased: { kept: 'Sealed in a chain that nobody may rewrite; it holds random numbers only' },
  basis: 'legal_obligation',
} as const
const stay = {
  rows: 'stay',
  why: 'Who did and saw what must stay provable; the rows hold random numbers, never a name',
} as const

/** What was done and seen, and what is kept of repeats and of those who were erased. */
export const recordTables: readonly TableEntry[] = [
  {
    table: 'audit_event',
    about: 'One change: who, what and when, never what it says',
    purpose: 'To be able to show what was done',
    whose: 'leader_and_staff',
    retention: 'records',
    rows: 'by_subject',
    section: { name: 'changes', title: 'What was changed about you' },
    erasure: stay,
    columns: {
      id: mark('Number of the row'),
      at: told('When', 'at', sealed),
      actor_kind: mark('Account, visitor or command'),
      actor_id: named('By', 'by', 'colleague', sealed),
      organisation_id: named('Organisation', 'organisation', 'organisation', sealed),
      event: told('What was done', 'event', { ...sealed, seenBy: 'administrator' }),
      subject_kind: told('To what', 'subject', sealed),
      subject_id: mark('Number of what was changed'),
      request_id: mark('Number of the request'),
      detail: told('Which parts', 'detail', { ...sealed, seenBy: 'administrator' }),
      transaction: mark('Order of the rows'),
    },
  },
  {
    table: 'access_event',
    about: 'One reading: who read whose data, and why',
    purpose: 'So that everybody can see who looked at them',
    whose: 'leader_and_staff',
    retention: 'records',
    rows: 'by_reading',
    section: { name: 'readings', title: 'Who has seen you' },
    erasure: stay,
    columns: {
      id: mark('Number of the row'),
      at: told('When', 'at', sealed),
      actor_kind: mark('Account, visitor or command'),
      actor_id: named('By', 'by', 'colleague', sealed),
      organisation_id: named('Organisation', 'organisation', 'organisation', sealed),
      operation: told('By which operation', 'operation', sealed),
      manner: told('Listed, matched, opened or exported', 'manner', sealed),
      purpose: told('Why, in the reader’s words', 'purpose', {
        ...sealed,
        erased: { kept: 'Sealed with the reading; readers are told to name nobody in it' },
      }),
      view: told('Which view', 'view', sealed),
      leader_ids: untold(
        'Who was in it',
        'ordinary',
        'Numbers of other people stand beside yours',
        {
          ...sealed,
        },
      ),
      request_id: mark('Number of the request'),
      transaction: mark('Order of the rows'),
    },
  },
  {
    table: 'record_seal',
    about: 'A link of the chain that seals both records',
    purpose: 'To show if a record was tampered with',
    whose: 'nobody',
    retention: 'records',
    rows: null,
    section: null,
    erasure: stay,
    columns: marks(
      'number at audit_ids access_ids digests previous hash horizon loose',
      'Part of the chain',
    ),
  },
  {
    table: 'idempotency_record',
    about: 'What a repeated request made the first time',
    purpose: 'So that sending twice makes one thing',
    whose: 'leader_and_staff',
    retention: 'a_day',
    rows: 'by_actor',
    section: null,
    erasure: { rows: 'go' },
    columns: {
      actor_id: mark('Who sent it'),
      key: mark('Key of the request'),
      request_digest: untold(
        'The request, as a digest',
        'ordinary',
        'A digest, kept for a day, that cannot be turned back',
      ),
      subject_id: mark('Number of what it made'),
      created_at: mark('When'),
    },
  },
  {
    table: 'demo_mail',
    about: 'A message in the mailbox of the demo',
    purpose: 'To try the bank without a mail server; outside the demo it is always empty',
    whose: 'leader_and_staff',
    retention: 'installation',
    rows: 'by_recipient',
    section: { name: 'messages', title: 'Messages to you' },
    erasure: { rows: 'go' },
    columns: {
      id: mark('Number of the message'),
      recipient: told('To', 'to', { seenBy: 'everybody' }),
      subject: told('Subject', 'subject', { seenBy: 'everybody' }),
      // The link in it lets whoever reads it sign in; to its own reader it is nothing new.
      text_body: told('Message', 'text', { seenBy: 'everybody' }),
      sent_at: told('Sent', 'sentAt'),
    },
  },
  {
    table: 'erasure',
    about: 'That somebody was erased: fingerprints and a day, no name',
    purpose: 'So that a backup or an old list does not bring them back',
    whose: 'leader',
    retention: 'six_years',
    rows: 'by_fingerprint',
    section: null,
    erasure: { rows: 'stay', why: 'It is what keeps the person erased' },
    columns: {
      person: untold(
        'Fingerprint of the record’s number',
        'ordinary',
        'There is none while you are here',
        {
          basis: 'legal_obligation',
          erased: { kept: 'It cannot be turned back into a person' },
        },
      ),
      contacts: untold(
        'Fingerprints of addresses and numbers',
        'ordinary',
        'There is none while you are here',
        {
          basis: 'legal_obligation',
          erased: { kept: 'They need the key of this bank, and only answer yes or no' },
        },
      ),
      at: mark('When'),
      held_until: mark('Until when it is kept'),
    },
  },
  {
    table: 'installation',
    about: 'Facts and keys of this installation',
    purpose: 'To run',
    whose: 'nobody',
    retention: 'installation',
    rows: null,
    section: null,
    erasure: { rows: 'stay', why: 'Nobody is in it' },
    columns: { name: mark('Name'), value: secret('Value'), set_at: mark('Set on') },
  },
]
