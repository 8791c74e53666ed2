import { createHash } from 'node:crypto'
import { newId } from '../../../server/src/core/ids.ts'
import { plantCanary, type Canary } from '../../support/canaries.ts'
import type { TestBank } from '../../support/harness.ts'
import { refreshCopies } from '../../support/world.ts'

/**
 * What somebody might type to get into another's screen, short enough for every field: out of an attribute, as an
 * element with a handler. Each `planted` is called where it works.
 */
export const typed = (word: string): string => `${word}"'><img src=x onerror=planted()>`

/** Where there is room: elements, handlers, addresses, comments, and templates of several kinds. */
const longer =
  `<svg onload=planted()></svg><script>planted()</script><a href="javascript:planted()">here</a>` +
  `<iframe srcdoc="<svg onload=parent.planted()>"></iframe>{{constructor.constructor('planted()')()}}` +
  `\${planted()}<% planted() %>--><!--</textarea></title></style>`
const prose =
  /^(leader\.(offers|wants)|leader_note\.words|idea\.(what|for_whom|needs)|idea_response\.words|placement_words\.words|placement_agreement\.(role|purpose)|impact_record\.(done|words)|opportunity\.(purpose|difference|support)|breach\.happened|joining\.why|consent_wording\.body)\b/

/** A planted word with the markup that was typed around it. */
export const typedAt = (where: string, word: string): string =>
  typed(word) + (prose.test(where) ? longer : '')

/** Secrets of the links by which the planted question, invitation and nomination are opened. */
export const secrets = {
  question: 'q'.repeat(43),
  invitation: 'i'.repeat(43),
  joining: 'j'.repeat(43),
  support: 's'.repeat(43),
  checkIn: 'c'.repeat(43),
}

/** Columns of codes: an answer with anything else in one is refused by its own schema before it is sent. */
const codes =
  /^(account\.email|leader\.(themes|experience|types|kinds|left_out_kinds|languages|recognition|checks)|message\.\w+|equality_answer\.answers|placement\.decision leaf .*)$/

const digest = (text: string) => createHash('sha256').update(text).digest()

export interface PlantedBank extends Canary {
  opportunityId: string
  placements: { ended: string; invited: string }
  requestId: string
  breachId: string
  clientId: string
  webhookId: string
  bodyId: string
  ideaId: string
  importId: string
  batchId: string
}

/** A bank in which every text that somebody may write holds markup: of a person, of organisations, of the bank. */
export async function plantMarkup(bank: TestBank): Promise<PlantedBank> {
  const { owner, world } = bank
  const person = await plantCanary(bank, 'zqmarkup', (word, where) =>
    codes.test(where) ? word : typedAt(where, word),
  )
  for (const where of person.planted.keys()) if (codes.test(where)) person.planted.delete(where)
  let serial = 0
  const word = (where: string): string => {
    serial += 1
    const text = `zqbank${where.replaceAll(/[^a-z]/g, '')}${String.fromCharCode(97 + (serial % 26))}`
    person.planted.set(where, text)
    return typedAt(where, text)
  }
  const one = async (text: string, values: unknown[] = []): Promise<string> => {
    const { rows } = await owner.query<{ id: string }>(text, values)
    return rows[0]?.id ?? ''
  }
  const opportunityId = await one('select opportunity_id as id from placement limit 1')
  const set = async (table: string, id: string, values: Record<string, unknown>) => {
    const names = Object.keys(values)
    await owner.query(
      `update ${table} set ${names.map((name, at) => `${name} = $${at + 2}`).join(', ')} where id = $1`,
      [id, ...Object.values(values)],
    )
  }
  const words = (table: string, columns: string[]) =>
    Object.fromEntries(columns.map((column) => [column, word(`${table}.${column}`)]))

  await set('organisation', world.home, words('organisation', ['name']))
  await set('account', world.coordinator.accountId, { name: word('account.name of staff') })
  await set('opportunity', opportunityId, {
    ...words('opportunity', [
      'title',
      'purpose',
      'difference',
      'project',
      'support',
      'recognition_note',
      'how_chosen',
    ]),
    counterparts: JSON.stringify([
      { pillar: 'clinical', ...words('opportunity.counterparts', ['name', 'post']) },
    ]),
    steps: JSON.stringify([
      { step: 'application', on: null, note: word('opportunity.steps note') },
    ]),
    formality: 'formal',
    influence: 'influence',
    recognition: 'paid',
    contact_account_id: world.coordinator.accountId,
    weights: '{"attributes":40,"themes":25,"interest":15,"place":10,"availability":10}',
    wanted: '{"attributes":[],"themes":[]}',
    essentials:
      '{"themes":[],"experience":[],"types":[],"languages":[],"stages":[],"attributes":[],"reach":false,"times":false}',
    online: true,
    is_public: true,
    opened_at: new Date(),
  })
  await owner.query(
    `insert into opportunity_move (id, opportunity_id, move, from_status, to_status, words, account_id)
     values ($1, $2, 'open', 'draft', 'open', $3, $4)`,
    [newId(), opportunityId, word('opportunity_move.words'), world.coordinator.accountId],
  )
  const bodyId = await one('select id from body')
  await set('body', bodyId, words('body', ['name', 'purpose', 'meets']))
  await owner.query('update seat set name = $1', [word('seat.name')])
  const clientId = newId()
  await owner.query(
    `insert into client (id, organisation_id, name, purpose, scopes)
     values ($1, $2, $3, $4, '{people:find,changes:read}')`,
    [clientId, world.home, word('client.name'), word('client.purpose')],
  )
  await owner.query(
    `insert into webhook (id, client_id, url, kinds, mark_from)
     values ($1, $2, $3, '{person}', pg_snapshot_xmin(pg_current_snapshot()))`,
    [newId(), clientId, `https://hooks.example.org/${word('webhook.url')}`],
  )
  const breachId = newId()
  await owner.query(
    `insert into breach (id, organisation_id, title, happened, known_at, risk, risk_reason, regulator_reason,
       people_words, measures)
     values ($1, $2, $3, $4, now(), 'likely', $5, $6, $7, $8)`,
    [
      breachId,
      world.home,
      ...['title', 'happened', 'risk_reason', 'regulator_reason', 'people_words', 'measures'].map(
        (column) => word(`breach.${column}`),
      ),
    ],
  )
  const title = word('consent_wording.title')
  const body = word('consent_wording.body')
  await owner.query(
    `insert into consent_wording (id, purpose, number, title, body, hash)
     values ($1, 'contact', 90, $2, $3, sha256(convert_to($2::text || e'\\n' || $3::text, 'UTF8')))`,
    [newId(), title, body],
  )
  await owner.query(`update consent_purpose set basis_note = $1 where code = 'contact'`, [
    word('consent_purpose.basis_note'),
  ])
  await owner.query(`update retention_rule set reason = $1 where code = 'silent'`, [
    word('retention_rule.reason'),
  ])
  // A new version, as the product makes it: what keeps words of the vocabulary in memory goes by it, in every bank.
  await owner.query(
    `update term set label = $1, description = $2, aliases = array[$3], category = $4,
       version = version + 1, updated_at = now()
     where kind = 'theme' and code = 'depression'`,
    ['label', 'description', 'aliases', 'category'].map((column) => word(`term.${column}`)),
  )
  await owner.query(
    `update role set label = $1, description = $2, purpose = $3, how_chosen = $4, support = $5
     where code = (select min(code) from role)`,
    ['label', 'description', 'purpose', 'how_chosen', 'support'].map((column) =>
      word(`role.${column}`),
    ),
  )
  // A reader may say any why; it stands in what the person sees.
  await owner.query(
    `insert into access_event (id, actor_kind, actor_id, organisation_id, operation, manner, purpose, view, leader_ids,
       request_id)
     values ($1, 'account', $2, $3, 'getLeader', 'opened', $4, 'holder', $5, 'r')`,
    [
      newId(),
      world.coordinator.accountId,
      world.home,
      word('access_event.purpose'),
      [person.leaderId],
    ],
  )
  await set('leader', person.leaderId, {
    themes: '{"items":{"depression":{"own":true}},"complete":false}',
  })
  await owner.query(`delete from equality_answer`)
  await owner.query(`update message set kind = 'pause_ended', reason = 'no_way', language = 'en'`)
  await owner.query(
    `update placement set decision = jsonb_set(decision, '{leaves}', '[]'),
       told_at = case when status = 'ended' then now() end`,
  )
  await owner.query(
    `insert into contact_link (id, question_id, token_hash)
     values ($1, (select id from contact_question where kind = 'consent' limit 1), $2)`,
    [newId(), digest(secrets.question)],
  )
  // The personal words of an invitation stand on the page by which it is answered.
  const [inviteId, invitationId] = [newId(), newId()]
  await owner.query(
    `insert into placement_move (id, placement_id, move, from_status, to_status, side)
     select $1, id, 'invite', null, 'invited', 'organisation' from placement where status = 'invited'`,
    [inviteId],
  )
  await owner.query(
    `insert into placement_words (id, placement_id, words)
     select $1, id, $2 from placement where status = 'invited'`,
    [inviteId, word('placement_words.words of an invitation')],
  )
  await owner.query(
    `insert into contact_question (id, leader_id, placement_id, kind, expires_at)
     select $1, leader_id, id, 'invitation', '2099-01-01' from placement where status = 'invited'`,
    [invitationId],
  )
  await owner.query('insert into contact_link (id, question_id, token_hash) values ($1, $2, $3)', [
    newId(),
    invitationId,
    digest(secrets.invitation),
  ])
  // What people need stands on the page on which they say whether it was there.
  const supportId = newId()
  await owner.query(`update support_item set ask_from = now() - interval '1 day'`)
  await owner.query(
    `insert into contact_question (id, leader_id, placement_id, kind, expires_at)
     select $1, p.leader_id, p.id, 'support', '2099-01-01'
     from placement p join support_item i on i.placement_id = p.id limit 1`,
    [supportId],
  )
  await owner.query('insert into contact_link (id, question_id, token_hash) values ($1, $2, $3)', [
    newId(),
    supportId,
    digest(secrets.support),
  ])
  // How it goes is asked behind another, about a placement that is under way.
  const checkInId = newId()
  await owner.query(
    `insert into contact_question (id, leader_id, placement_id, kind, expires_at)
     select $1, leader_id, id, 'check_in', '2099-01-01' from placement where status = 'ended' limit 1`,
    [checkInId],
  )
  await owner.query(`update check_in set asked_at = now()`)
  // Elsewhere the person wrote for themselves alone; here for the organisation, so that staff see it too.
  await owner.query(
    `update check_in_words set readers = 'organisation' where check_in_id in (select c.id from check_in c
       join placement p on p.id = c.placement_id where p.status = 'ended')`,
  )
  await owner.query('insert into contact_link (id, question_id, token_hash) values ($1, $2, $3)', [
    newId(),
    checkInId,
    digest(secrets.checkIn),
  ])
  await owner.query(
    `insert into joining_link (token_hash, joining_id, expires_at)
     values ($1, (select id from joining limit 1), '2099-01-01')`,
    [digest(secrets.joining)],
  )
  await refreshCopies(owner)
  return {
    ...person,
    opportunityId,
    placements: {
      ended: await one(`select id from placement where status = 'ended'`),
      invited: await one(`select id from placement where status = 'invited'`),
    },
    requestId: await one('select id from subject_request'),
    breachId,
    clientId,
    webhookId: await one('select id from webhook'),
    bodyId,
    ideaId: await one('select id from idea'),
    importId: await one('select id from import'),
    batchId: await one('select id from invitation_batch'),
  }
}
