import { mark, named, special, told } from './data-map.parts.rules.ts'
import type { ColumnEntry, TableEntry } from './data-map.types.ts'

const gone = { erased: { put: 'null' } } as const
const none = { erased: { put: `'{}'` } } as const
const noAnswers = { erased: { put: `'{"yes":[],"no":[],"complete":false}'` } } as const
const shared = { seenBy: 'holder_and_partners' } as const
const atAll = 'So that other records keep their count'

const whoTheyAre: Record<string, ColumnEntry> = {
  reference: told('File number at the organisation', 'reference', gone),
  name: told('Your name', 'name', { ...shared, erased: { put: `'Erased person'` } }),
  sort_name: told('Your name as it is sorted', 'sortName', { erased: { put: `'~'` } }),
  known_as: told('What people call you', 'knownAs', { ...shared, ...gone }),
  pronouns: told('Your pronouns', 'pronouns', { ...shared, ...gone }),
  email: told('Your e-mail address', 'email', gone),
  phone: told('Your phone number', 'phone', gone),
  other_phones: told('Other phone numbers', 'otherPhones', none),
  preferred_channel: told('How you like to be reached', 'preferredChannel', gone),
  contact_note: told('What to know before contacting you', 'contactNote', gone),
  outcode: told('First half of your postcode', 'outcode', { ...shared, ...gone }),
  age_band: told('Under 16, 16 or 17, or an adult', 'ageBand', gone),
  guardian: told('Who answers for you', 'guardian', gone),
}

const whatTheyBring: Record<string, ColumnEntry> = {
  offers: special('What you offer', 'offers', { ...shared, ...gone }),
  wants: special('What you want', 'wants', { ...shared, ...gone }),
  experience: special('Whether you are a patient, a carer or both', 'experience', {
    ...shared,
    ...noAnswers,
  }),
  themes: special('Conditions, services and situations that you know', 'themes', {
    ...shared,
    erased: { put: `'{"items":{},"complete":false}'` },
  }),
  types: told('Kinds of leader that you are', 'types', { ...shared, ...noAnswers }),
  kinds: told('What you would like to do', 'kinds', { ...shared, ...noAnswers }),
  left_out_kinds: told('What you never want to be asked for', 'leftOutKinds', none),
  languages: told('Languages', 'languages', { ...shared, ...noAnswers }),
  position: told('Where you stand towards formal bodies', 'position', { ...shared, ...gone }),
  stage: told('How far along you are', 'stage', { ...shared, ...gone }),
  half_days: told('When you can', 'halfDays', { ...shared, ...gone, how: 'half_days' }),
  hours_month: told('Hours a month', 'hoursMonth', { ...shared, ...gone }),
  availability_note: told('More about when you can', 'availabilityNote', { ...shared, ...gone }),
  online: told('Whether you take part online', 'online', { ...shared, ...gone }),
  travel_km: told('How far you travel, in km', 'travelKm', { ...shared, ...gone }),
  support_needs: special('Support that you need', 'supportNeeds', { ...shared, ...gone }),
  recognition: told('How you like to be recognised', 'recognition', { ...shared, ...gone }),
  recognition_note: told('More about that', 'recognitionNote', { ...shared, ...gone }),
  interests: told('Declared interests', 'interests', { ...shared, ...gone }),
  links: told('Links that you gave', 'links', { ...shared, erased: { put: `'[]'` } }),
}

const whatIsKept: Record<string, ColumnEntry> = {
  checks: told('Checks that were made', 'checks', { erased: { put: `'[]'` } }),
  memberships: told('Groups that you belong to', 'memberships', {
    ...shared,
    erased: { put: `'[]'` },
  }),
  source: told('Where you came from', 'source', gone),
  source_note: told('More about where you came from', 'sourceNote', gone),
  joined_on: told('The day you joined', 'joinedOn', gone),
  left_on: told('The day you left', 'leftOn', gone),
  review: special('What still has to be settled with you', 'review', none),
  last_asked_on: told('When you were last asked', 'lastAskedOn', gone),
  created_at: told('When your record was made', 'createdAt', { erased: { kept: atAll } }),
  updated_at: told('When it was last changed', 'updatedAt', { erased: { put: 'now()' } }),
}

/** What is kept of a person by the people who know them. */
export const leaderTables: readonly TableEntry[] = [
  {
    table: 'leader',
    about: 'A person of the bank',
    purpose: 'To find roles that fit a person, and to reach them',
    whose: 'leader',
    retention: 'in_the_bank',
    rows: 'leader',
    section: { name: 'profile', title: 'Your profile' },
    erasure: {
      rows: 'stay',
      why: 'An empty row with a random number, so that counts of what was done stay true',
    },
    columns: {
      id: told('The number of your record', 'id', {
        erased: { kept: 'A random number; records of what was done name it and nothing else' },
      }),
      organisation_id: named('The organisation that holds your record', 'heldBy', 'organisation', {
        erased: { kept: atAll },
      }),
      account_id: mark('Your account', { erased: { put: 'null' } }),
      contact_account_id: named('Your point of contact', 'contact', 'colleague', gone),
      status: told('Invited, active or left', 'status', { erased: { put: `'erased'` } }),
      paused: told('Whether you have a break', 'paused', { erased: { put: 'false' } }),
      paused_until: told('When your break ends', 'pausedUntil', gone),
      ...whoTheyAre,
      ...whatTheyBring,
      ...whatIsKept,
      version: mark('How often it was changed', { erased: { put: 'version + 1' } }),
    },
  },
  {
    table: 'leader_attribute',
    about: 'How one of the eight attributes shows, as somebody saw it',
    purpose: 'To match people by what they do well, and to see it grow',
    whose: 'leader',
    retention: 'in_the_bank',
    rows: 'by_leader',
    section: { name: 'attributes', title: 'How your attributes show' },
    erasure: { rows: 'go' },
    columns: {
      id: mark('Number of the rating'),
      leader_id: mark('Whose it is'),
      attribute: told('Attribute', 'attribute', shared),
      source: told('Whose view this is', 'source', shared),
      level: told('Level, 0 to 4', 'level', shared),
      words: special('In words', 'words', shared),
      rated_by: named('Given by', 'ratedBy', 'colleague'),
      rated_at: told('Given on', 'ratedAt'),
      disputed: told('Whether you disagree', 'disputed'),
    },
  },
  {
    table: 'leader_stage',
    about: 'A step along the way of a person',
    purpose: 'To offer what fits where somebody stands',
    whose: 'leader',
    retention: 'in_the_bank',
    rows: 'by_leader',
    section: { name: 'stages', title: 'Your stages so far' },
    erasure: { rows: 'go' },
    columns: {
      id: mark('Number of the entry'),
      leader_id: mark('Whose it is'),
      stage: told('Stage', 'stage', shared),
      since: told('Since', 'since'),
      note: special('Note', 'note'),
      recorded_by: named('Written by', 'recordedBy', 'colleague'),
      recorded_at: told('Written on', 'recordedAt'),
    },
  },
  {
    table: 'leader_consent',
    about: 'An answer about what may be done with a person’s data',
    purpose: 'To do what people agreed to and nothing else, and to be able to show it',
    whose: 'leader',
    retention: 'in_the_bank',
    rows: 'by_leader',
    section: { name: 'consents', title: 'What you agreed to, or did not' },
    erasure: { rows: 'go' },
    columns: {
      id: mark('Number of the answer'),
      leader_id: mark('Whose it is'),
      purpose: told('For what', 'purpose', { basis: 'legal_obligation' }),
      organisation_id: named('For which organisation', 'organisation', 'organisation'),
      fields: told('Which parts', 'fields'),
      answer: told('Answer', 'answer', { basis: 'legal_obligation' }),
      method: told('How it was given', 'method'),
      evidence: told('Where the proof is', 'evidence'),
      recorded_by: named('Written down by', 'recordedBy', 'colleague'),
      at: told('When', 'at'),
      expires_at: told('Until', 'expiresAt'),
      wording_id: told('The words that you read', 'wording'),
    },
  },
  {
    table: 'leader_note',
    about: 'A note that colleagues keep of a person',
    purpose: 'So that a person need not say things twice',
    whose: 'leader',
    retention: 'in_the_bank',
    rows: 'by_leader',
    section: { name: 'notes', title: 'Notes about you' },
    erasure: { rows: 'go' },
    columns: {
      id: mark('Number of the note'),
      leader_id: mark('Whose it is'),
      words: special('What it says', 'words'),
      written_by: named('Written by', 'writtenBy', 'colleague'),
      at: told('Written on', 'at'),
    },
  },
]
