import { createHash } from 'node:crypto'
import type pg from 'pg'
import { newId } from '../../server/src/core/ids.ts'
import type { TestBank } from './harness.ts'

/** Somebody whose every personal column holds a word that stands nowhere else. */
export interface Canary {
  leaderId: string
  accountId: string
  token: string
  email: string
  phone: string
  name: string
  /** What was planted, by `table.column`: a text that must be found in a copy of everything. */
  planted: Map<string, string>
}

const answers = (code: string) => JSON.stringify({ yes: [code], no: [], complete: false })
/** One cell of a spreadsheet, whatever stands in it. */
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
const digest = (text: string) => createHash('sha256').update(text).digest()

/**
 * Puts a person into every table that can hold something of one, with the owner's rights. `mark` is a word
 * of letters alone, so that it is one word to the search as well. `dress` puts around each planted word what
 * somebody might have typed around it.
 */
export async function plantCanary(
  bank: Pick<TestBank, 'owner' | 'world'>,
  mark: string,
  dress: (word: string, where: string) => string = (word) => word,
): Promise<Canary> {
  const { owner, world } = bank
  const planted = new Map<string, string>()
  let serial = 0
  const word = (where: string): string => {
    serial += 1
    const text = `${mark}${where.replaceAll(/[^a-z]/g, '')}${String.fromCharCode(97 + (serial % 26))}`
    planted.set(where, text)
    return dress(text, where)
  }
  const insert = async (table: string, values: Record<string, unknown>): Promise<string> => {
    const id = newId()
    const row = { id, ...values }
    const names = Object.keys(row)
    await owner.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_name, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    )
    return id
  }
  const email = `${word('account.email')}@canary.example`
  const last = mark.codePointAt(mark.length - 1) ?? 0
  const otherPhone = `01632 8${60_000 + mark.length * 100 + last}`
  planted.set('leader.other_phones', otherPhone)
  const phone = `01632 9${60_000 + mark.length * 100 + last}`
  const accountId = await insert('account', { email, name: word('account.name') })
  const token = `${mark}-token-of-the-canary-that-is-long-enough`
  await insert('api_token', {
    account_id: accountId,
    name: word('api_token.name'),
    token_hash: digest(token),
    expires_at: '2099-01-01',
  })
  await insert('session', {
    account_id: accountId,
    token_hash: digest(`${mark} session`),
    device: word('session.device'),
    expires_at: '2099-01-01',
  })
  await insert('sign_in_link', {
    account_id: accountId,
    token_hash: digest(`${mark} link`),
    return_to: `/${word('sign_in_link.return_to')}`,
    expires_at: '2099-01-01',
  })
  await insert('sign_in_request', {
    email,
    email_digest: digest(email.toLowerCase()),
    network: word('sign_in_request.network'),
    return_to: `/${word('sign_in_request.return_to')}`,
  })
  const name = `Quilla ${word('leader.name')}`
  const leaderId = await insert('leader', {
    organisation_id: world.home,
    account_id: accountId,
    contact_account_id: world.coordinator.accountId,
    status: 'active',
    reference: word('leader.reference'),
    name,
    sort_name: name.toLowerCase(),
    known_as: word('leader.known_as'),
    pronouns: word('leader.pronouns'),
    email,
    phone,
    other_phones: [otherPhone],
    preferred_channel: 'post',
    contact_note: word('leader.contact_note'),
    outcode: 'NR3',
    offers: word('leader.offers'),
    wants: word('leader.wants'),
    experience: answers(word('leader.experience')),
    themes: JSON.stringify({ items: { [word('leader.themes')]: { own: true } }, complete: false }),
    types: answers(word('leader.types')),
    kinds: answers(word('leader.kinds')),
    left_out_kinds: [word('leader.left_out_kinds')],
    languages: answers(word('leader.languages')),
    position: 'outside',
    stage: 'emerging',
    half_days: 1,
    hours_month: 7,
    availability_note: word('leader.availability_note'),
    online: true,
    travel_km: 17,
    support_needs: JSON.stringify([{ code: 'wheelchair', note: word('leader.support_needs') }]),
    recognition: word('leader.recognition'),
    recognition_note: word('leader.recognition_note'),
    interests: JSON.stringify([
      {
        organisationId: world.other,
        employer: word('leader.interests'),
        role: 'hand',
        from: null,
        to: null,
      },
    ]),
    links: JSON.stringify([{ label: word('leader.links'), url: 'https://link.example/' }]),
    checks: JSON.stringify([
      { kind: word('leader.checks'), on: null, expiresOn: null, note: null },
    ]),
    memberships: JSON.stringify([
      { name: word('leader.memberships'), role: null, from: null, to: null },
    ]),
    source: word('leader.source'),
    source_note: word('leader.source_note'),
    age_band: 'adult',
    guardian: JSON.stringify({
      name: word('leader.guardian'),
      contact: '01632 960000',
      agreedOn: '2024-05-06',
    }),
    joined_on: '2024-05-06',
    review: [word('leader.review')],
    last_asked_on: '2025-01-02',
  })
  await insert('leader_attribute', {
    leader_id: leaderId,
    attribute: 'leads_self',
    source: 'self',
    level: 2,
    words: word('leader_attribute.words'),
    rated_by: accountId,
  })
  await insert('leader_attribute', {
    leader_id: leaderId,
    attribute: 'leads_self',
    source: 'coordinator',
    level: 3,
    words: word('leader_attribute.words of another'),
    rated_by: world.coordinator.accountId,
  })
  await insert('leader_stage', {
    leader_id: leaderId,
    stage: 'emerging',
    since: '2024-06-01',
    note: word('leader_stage.note'),
    recorded_by: world.coordinator.accountId,
  })
  await insert('leader_consent', {
    leader_id: leaderId,
    purpose: 'match',
    answer: 'given',
    method: 'paper',
    evidence: word('leader_consent.evidence'),
    recorded_by: world.coordinator.accountId,
  })
  const noteId = await insert('leader_note', {
    leader_id: leaderId,
    words: word('leader_note.words'),
    written_by: world.coordinator.accountId,
  })
  const opportunityId = await insert('opportunity', {
    organisation_id: world.home,
    status: 'open',
    title: `Panel ${mark.length}`,
    kind: 'committee',
    weights: '{}',
    wanted: '{}',
    essentials: '{}',
  })
  for (const status of ['ended', 'invited']) {
    const placementId = await insert('placement', {
      leader_id: leaderId,
      opportunity_id: opportunityId,
      organisation_id: world.home,
      status,
      asked_on: '2025-01-02',
      started_on: '2025-02-02',
      ended_on: status === 'ended' ? '2025-09-02' : null,
      outcome: status === 'ended' ? word('placement.outcome') : null,
      decision: JSON.stringify({
        at: '2025-01-01T10:00:00.000Z',
        decidedBy: world.coordinator.accountId,
        why: word(`placement.decision ${status}`),
        weights: {},
        score: 1,
        possible: 2,
        place: 1,
        firstTen: [leaderId, world.homeLeader],
        guard: true,
        leaves: [
          { criterion: 'themes', leaf: 'own', code: word(`placement.decision leaf ${status}`) },
        ],
      }),
      repeat_reason: word(`placement.repeat_reason ${status}`),
    })
    const moveId = await insert('placement_move', {
      placement_id: placementId,
      move: 'ask_change',
      from_status: 'in_conversation',
      to_status: 'in_conversation',
      side: 'leader',
    })
    await owner.query('insert into placement_words (id, placement_id, words) values ($1, $2, $3)', [
      moveId,
      placementId,
      word(`placement_words.words ${status}`),
    ])
    await insert('placement_agreement', {
      placement_id: placementId,
      number: 1,
      ...Object.fromEntries(
        ['role', 'purpose', 'time', 'support', 'recognition'].map((column) => [
          column,
          word(`placement_agreement.${column} ${status}`),
        ]),
      ),
      proposed_by: world.coordinator.accountId,
    })
    const recordId = await insert('impact_record', {
      organisation_id: world.home,
      opportunity_id: opportunityId,
      placement_id: placementId,
      influence: 'control',
      ...Object.fromEntries(
        ['aim', 'done', 'better', 'worse', 'reflections', 'words'].map((column) => [
          column,
          word(`impact_record.${column} ${status}`),
        ]),
      ),
      written_by: world.coordinator.accountId,
    })
    const evidenceId = await insert('impact_evidence', {
      organisation_id: world.home,
      record_id: recordId,
      placement_id: placementId,
      side: 'leader',
      attached_by: accountId,
      kind: 'text',
      description: word(`impact_evidence.description ${status}`),
      file_name: `${word(`impact_evidence.file_name ${status}`)}.txt`,
      size: 100,
    })
    await owner.query('insert into impact_evidence_file (evidence_id, bytes) values ($1, $2)', [
      evidenceId,
      Buffer.from(`What ${name} wrote of ${mark}: ${'x'.repeat(40)}`),
    ])
    await insert('impact_evidence', {
      organisation_id: world.home,
      record_id: recordId,
      placement_id: placementId,
      side: 'organisation',
      attached_by: world.coordinator.accountId,
      kind: 'link',
      description: 'A report',
      address: `https://reports.example/${word(`impact_evidence.address ${status}`)}`,
    })
    await insert('attendance', {
      placement_id: placementId,
      on_day: '2025-03-02',
      attended: true,
      minutes: 90,
      recorded_side: 'leader',
    })
    await insert('support_item', {
      placement_id: placementId,
      organisation_id: world.home,
      source: 'profile',
      need: 'hearing_loop',
      words: word(`support_item.words ${status}`),
      owner_id: world.coordinator.accountId,
      due_on: '2025-02-01',
      state: 'not_possible',
      state_words: word(`support_item.state_words ${status}`),
      ask_from: '2025-02-02',
      asked_at: '2025-02-03',
      met: 'unmet',
      met_words: word(`support_item.met_words ${status}`),
      met_at: '2025-02-04',
      follow_words: word(`support_item.follow_words ${status}`),
      followed_at: '2025-02-05',
      followed_by: world.coordinator.accountId,
    })
    const checkInId = await insert('check_in', {
      placement_id: placementId,
      organisation_id: world.home,
      asked_on: '2025-03-10',
      clarity: 'partly',
      support: 'not',
      voice: 'well',
      answered_at: '2025-03-11',
    })
    // For nobody but the person: whoever else finds these words has read what was not for them.
    await owner.query(
      `insert into check_in_words (check_in_id, leader_id, words, readers) values ($1, $2, $3, 'nobody')`,
      [checkInId, leaderId, word(`check_in_words.words ${status}`)],
    )
    await insert('role_review', {
      placement_id: placementId,
      organisation_id: world.home,
      check_in_id: checkInId,
      changes: ['say_purpose'],
      words: word(`role_review.words ${status}`),
      created_by: world.coordinator.accountId,
    })
    await insert('impact_answer', {
      placement_id: placementId,
      record_id: recordId,
      record_version: 1,
      answer: 'disputed',
      words: word(`impact_answer.words ${status}`),
      settled_at: '2025-10-02',
      settled_by: world.coordinator.accountId,
      settled_words: word(`impact_answer.settled_words ${status}`),
    })
  }
  await insert('involvement_elsewhere', {
    leader_id: leaderId,
    organisation: word('involvement_elsewhere.organisation'),
    role: word('involvement_elsewhere.role'),
    began: '2019-05',
    ended: '2021',
    outcome: word('involvement_elsewhere.outcome'),
    recorded_side: 'leader',
  })
  const ideaId = await insert('idea', {
    leader_id: leaderId,
    title: word('idea.title'),
    what: word('idea.what'),
    for_whom: word('idea.for_whom'),
    needs: word('idea.needs'),
    status: 'open',
    shows_name: true,
    opened_at: '2025-06-01',
  })
  const responseId = await insert('idea_response', {
    idea_id: ideaId,
    organisation_id: world.other,
    words: word('idea_response.words'),
    answer: 'yes',
    answer_words: word('idea_response.answer_words'),
    answered_at: '2025-06-05',
    withdrawn_at: '2025-06-06',
    withdrawn_words: word('idea_response.withdrawn_words'),
  })
  await insert('idea_response_past', {
    response_id: responseId,
    idea_id: ideaId,
    words: word('idea_response_past.words'),
    answer: 'no',
    answer_words: word('idea_response_past.answer_words'),
  })
  const bodyId = await insert('body', {
    organisation_id: world.home,
    name: `Committee ${leaderId}`,
    kind: 'committee',
  })
  await insert('seat_term', {
    seat_id: await insert('seat', { body_id: bodyId, name: 'Lay member' }),
    part: 'holder',
    leader_id: leaderId,
    begins_on: '2025-02-01',
    ends_on: '2027-01-31',
  })
  const batchId = await insert('invitation_batch', {
    organisation_id: world.home,
    opportunity_id: opportunityId,
    guard: true,
    first_ten: [leaderId],
  })
  await insert('invitation_item', {
    batch_id: batchId,
    leader_id: leaderId,
    place: 1,
    note: word('invitation_item.note'),
  })
  await owner.query(
    `insert into contact_wish (leader_id, quiet_half_days, hold) values ($1, 2, 'asked')`,
    [leaderId],
  )
  await owner.query('insert into sign_of_life (leader_id, at) values ($1, now())', [leaderId])
  const questionId = await insert('contact_question', {
    leader_id: leaderId,
    kind: 'consent',
    expires_at: '2099-01-01',
  })
  await insert('contact_link', { question_id: questionId, token_hash: digest(`${mark} question`) })
  await insert('message', {
    leader_id: leaderId,
    organisation_id: world.home,
    kind: word('message.kind'),
    question_id: questionId,
    recipient: 'self',
    channel: 'email',
    format: 'standard',
    language: 'cy',
    state: 'failed',
    reason: word('message.reason'),
    due_at: '2026-01-01',
    settled_at: '2026-01-01',
  })
  await owner.query(
    `insert into equality_answer (respondent, organisation_id, answers)
     select sha256(decode(value #>> '{}', 'base64') || uuid_send($1::uuid)), $2, $3
     from installation where name = 'equality_key'`,
    [leaderId, world.home, JSON.stringify({ religion: word('equality_answer.answers') })],
  )
  await insert('subject_request', {
    organisation_id: world.home,
    kind: 'access',
    leader_id: leaderId,
    person: word('subject_request.person'),
    received_on: '2026-01-01',
    identity: 'known',
    due_on: '2026-02-01',
    extension_told_on: '2026-01-20',
    extension_reason: word('subject_request.extension_reason'),
    outcome: word('subject_request.outcome'),
    note: word('subject_request.note'),
  })
  const takenId = await insert('import', {
    organisation_id: world.home,
    account_id: world.coordinator.accountId,
    file_name: 'taken.csv',
    status: 'taking',
    people: 1,
  })
  await bank.owner.query(
    `insert into import_row (import_id, line, outcome, reason, leader_id, changes, work, cells, before, after)
     values ($1, 2, 'update', 'Already in the bank.', $2, '{offers}', $3, $4, $5, $6)`,
    [
      takenId,
      leaderId,
      JSON.stringify({ of: 'known', profile: {}, note: word('import_row.work'), version: 1 }),
      [name, word('import_row.cells')],
      JSON.stringify({ offers: word('import_row.before') }),
      JSON.stringify({ offers: word('import_row.after') }),
    ],
  )
  await insert('import', {
    organisation_id: world.home,
    account_id: world.coordinator.accountId,
    file_name: `${word('import.file_name')}.csv`,
    file: Buffer.from(
      `Name,Email,Offers\n${cell(name)},${cell(email)},${cell(word('import.file'))}\nIda Other,ida.${mark.length}@else.example,Other people’s words\n`,
    ),
    agreement: JSON.stringify({
      method: 'form',
      evidence: word('import.agreement'),
      agreedOn: '2026-01-01',
    }),
  })
  const longId = await insert('import', {
    organisation_id: world.home,
    account_id: world.coordinator.accountId,
    ...{ file_name: 'long.csv', status: 'open', bytes: 1 },
    looked: JSON.stringify({
      ...{ encoding: 'utf-8', headingLine: 1, leftOut: 0, columns: [], automatic: [] },
      samples: [[{ line: 2, text: `${mark}looked` }]],
      counts: { create: 0, update: 0, skip: 1, refuse: 0, withoutConsent: 0 },
    }),
  })
  await bank.owner.query(
    'insert into import_piece (import_id, number, bytes, digest) values ($1, 0, $2, $2)',
    [longId, Buffer.from(`Name,Email\n${cell(name)},${cell(email)},${mark}bytes`)],
  )
  await bank.owner.query(
    `insert into import_row (import_id, line, outcome, reason, leader_id) values ($1, 2, 'skip', 'Nothing new.', $2)`,
    [longId, leaderId],
  )
  await bank.owner.query(
    'insert into import_preview (import_id, line, leader_id, cells, shown) values ($1, 2, $2, $3, $4)',
    [
      ...[longId, leaderId, [name, word('import_preview.cells')]],
      JSON.stringify({
        ...{ name, reason: 'Nothing new.', cell: null, review: [], understood: [] },
        note: word('import_preview.shown'),
      }),
    ],
  )
  await insert('retention_hold', {
    leader_id: leaderId,
    organisation_id: world.home,
    reason: word('retention_hold.reason'),
  })
  await insert('leader_guardian_consent', {
    leader_id: leaderId,
    name: word('leader_guardian_consent.name'),
    relation: word('leader_guardian_consent.relation'),
    email: `${mark}-guardian@canary.example`,
    answer: 'refused',
    method: 'paper',
    wording: word('leader_guardian_consent.wording'),
    evidence: word('leader_guardian_consent.evidence'),
  })
  const joiningId = await insert('joining', {
    source: 'nomination',
    organisation_id: world.home,
    // By the name that they have in full, and another: as a ward may know them.
    name: `${name} ${word('joining.name')}`,
    email,
    phone,
    answers: JSON.stringify({ offers: word('joining.answers') }),
    nominator_role: 'ward',
    nominator_name: word('joining.nominator_name'),
    nominator_contact: `${mark} on extension 12`,
    why: word('joining.why'),
    expires_at: '2099-01-01',
  })
  await owner.query(
    `insert into joining_link (token_hash, joining_id, expires_at) values ($1, $2, '2099-01-01')`,
    [digest(`${mark}-joining`), joiningId],
  )
  await insert('demo_mail', {
    recipient: email,
    subject: word('demo_mail.subject'),
    text_body: word('demo_mail.text_body'),
  })
  await owner.query(
    `insert into demo_mail (id, recipient, subject, text_body) values ($1, 'staff@home.example', 'About somebody', $2)`,
    [newId(), `Please ring ${name}`],
  )
  await owner.query(
    `insert into idempotency_record (actor_id, key, request_digest, subject_id) values ($1, $2, $3, $4)`,
    [world.coordinator.accountId, `${mark}-key`, digest(mark), noteId],
  )
  await owner.query(
    `insert into jobs.job (name, data, output) values ('access.sign-in-mail', $1, $2)`,
    [
      JSON.stringify({ requestId: leaderId }),
      JSON.stringify({ message: `550 no such mailbox <${email}>` }),
    ],
  )
  await owner.query(
    `insert into audit_event (id, actor_kind, actor_id, organisation_id, event, subject_kind, subject_id, request_id, detail)
     values ($1, 'account', $2, $3, 'leaders.changed', 'leader', $4, 'r', '{"fields":["offers"]}')`,
    [newId(), world.coordinator.accountId, world.home, leaderId],
  )
  await owner.query(
    `insert into access_event (id, actor_kind, actor_id, organisation_id, operation, manner, purpose, view, leader_ids, request_id)
     values ($1, 'account', $2, $3, 'listLeaders', 'listed', 'Looking after the register', 'card', $4, 'r')`,
    [newId(), world.coordinator.accountId, world.home, [leaderId, world.homeLeader]],
  )
  return { leaderId, accountId, token, email, phone, name, planted }
}

/** Every row of every table as text, bytes turned into letters as well: what a dump of the bank would hold. */
export async function dumpOf(owner: pg.Pool): Promise<string> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'jobs') and c.relkind in ('r', 'p') and not c.relispartition`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string; bytes: string | null }>(
      `select t::text as row from ${name} t`,
    )
    for (const { row } of rows) {
      texts.push(`${name} ${row}`)
      for (const [hex] of row.matchAll(/(?<=\\\\?x)[0-9a-f]{40,}/g))
        texts.push(`${name} ${Buffer.from(hex, 'hex').toString('latin1')}`)
    }
  }
  return texts.join('\n').toLowerCase()
}
