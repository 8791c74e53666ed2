import { randomUUID } from 'node:crypto'
import { quoted } from '../../server/src/modules/leaders/search.rules.ts'
import {
  editsForgiven,
  formHash,
  formsOf,
  nearestOf,
  soughtWordsOf,
} from '../../server/src/modules/leaders/spelling.rules.ts'

/** A statement prepared under its name. */
export interface BareStatement {
  name: string
  text: string
  values: unknown[]
}

type Row = Record<string, unknown>

/** Runs one statement: on a pool, in a transaction, or only to write it down. */
export type Run = (statement: BareStatement) => Promise<Row[]>

/** Who asks, by their token. */
export interface BareActor {
  accountId: string
  organisationId: string
}

const cardColumns = `l.id, 'holder' as view, l.name, l.known_as as "knownAs", l.outcode, l.stage,
  left(l.offers, 200) as offers, left(l.wants, 200) as wants, l.types -> 'yes' as types, l.kinds -> 'yes' as kinds,
  array(select t.key from jsonb_each(l.themes -> 'items') t
    where t.value = '{}' or t.value @> '{"own": true}' or t.value @> '{"caring": true}' order by t.key) as themes,
  contact.name as "contactPerson", l.last_asked_on as "lastAskedOn",
  c.matchable and c.matchable_until > now() and c.paused_until <= current_date - date '2000-01-01' as matchable,
  c.paused_until > current_date - date '2000-01-01' as paused, coalesce(array_length(l.review, 1), 0) as review`

const leaderText = `
  select l.id, 'holder' as view, l.version, json_build_object('id', o.id, 'name', o.name) as organisation,
    l.name, l.known_as as "knownAs", l.pronouns, l.email, l.phone, l.other_phones as "otherPhones",
    l.preferred_channel as "preferredChannel", l.contact_note as "contactNote", l.outcode, l.travel_km as "travelKm",
    l.online, l.offers, l.wants, l.experience, l.themes, l.types, l.position, l.kinds,
    l.left_out_kinds as "leftOutKinds", l.half_days as "halfDays", l.hours_month as "hoursMonth",
    l.availability_note as "availabilityNote", l.languages, l.support_needs as "supportNeeds", l.recognition,
    l.recognition_note as "recognitionNote", l.interests, l.memberships, l.links, l.reference, l.checks, l.source,
    l.source_note as "sourceNote", l.age_band as "ageBand", l.guardian, l.joined_on as "joinedOn", l.status, l.paused,
    l.paused_until as "pausedUntil", l.last_asked_on as "lastAskedOn", l.review, l.stage,
    l.account_id is not null as "signsIn",
    case when contact.id is not null then json_build_object('id', contact.id, 'name', contact.name) end as "contactPerson",
    (select coalesce(json_agg(json_build_object('stage', h.stage, 'since', h.since, 'note', h.note)
      order by h.since, h.id), '[]') from leader_stage h where h.leader_id = l.id) as stages,
    (select coalesce(json_agg(json_build_object('id', a.id, 'attribute', a.attribute, 'source', a.source,
      'level', a.level, 'words', a.words, 'ratedAt', a.rated_at, 'disputed', a.disputed,
      'counts', (a.attribute, a.source, a.rated_at) in (
        select n.attribute, n.source, n.rated_at from leader_attribute_now n where n.leader_id = l.id))
      order by a.rated_at, a.id), '[]') from leader_attribute a where a.leader_id = l.id) as attributes,
    (select json_build_object('answer', m.answer, 'method', m.method, 'evidence', m.evidence, 'at', m.at,
      'expiresAt', m.expires_at) from leader_consent m where m.leader_id = l.id and m.purpose = 'match'
      order by m.at desc, m.id desc limit 1) as "matchConsent",
    (select coalesce(json_agg(json_build_object('organisation', json_build_object('id', p.id, 'name', p.name),
      'fields', s.fields, 'expiresAt', s.expires_at) order by p.name), '[]')
      from leader_consent_now s join organisation p on p.id = s.organisation_id
      where s.leader_id = l.id and s.purpose = 'share') as "shareConsents"
  from leader l
  join organisation o on o.id = l.organisation_id
  left join account contact on contact.id = l.contact_account_id
  where l.id = $1 and l.organisation_id = $2 and l.status <> 'erased'`

export async function findBareActor(run: Run, tokenHash: Buffer): Promise<BareActor | undefined> {
  const [row] = await run({
    name: 'actor',
    text: `select a.id, a.organisation_id from api_token t join account a on a.id = t.account_id and a.status = 'active'
      where t.token_hash = $1 and t.ended_at is null and t.expires_at > now()
        and a.staff_role is not null`,
    values: [tokenHash],
  })
  return row && { accountId: String(row['id']), organisationId: String(row['organisation_id']) }
}

/** The record of a reading. */
export const writeAccess = (
  run: Run,
  actor: BareActor,
  operation: string,
  manner: string,
  leaderIds: unknown[],
) =>
  run({
    name: 'access',
    text: `insert into access_event
        (id, actor_kind, actor_id, organisation_id, operation, manner, purpose, view, leader_ids, request_id)
      values ($1, 'account', $2, $3, $4, $5, 'Bench', 'card', $6, $7)`,
    values: [
      randomUUID(),
      actor.accountId,
      actor.organisationId,
      operation,
      manner,
      leaderIds,
      randomUUID(),
    ],
  })

const findOne = async (run: Run, actor: BareActor, leaderId: string) => {
  const [leader] = await run({
    name: 'leader',
    text: leaderText,
    values: [leaderId, actor.organisationId],
  })
  return leader
}

export async function bareRead(
  run: Run,
  actor: BareActor,
  leaderId: string,
): Promise<Row | undefined> {
  const leader = await findOne(run, actor, leaderId)
  if (leader) await writeAccess(run, actor, 'getLeader', 'opened', [leaderId])
  return leader
}

/** By name, of one stage and one theme; the theme's bit in the first word of its mask. */
export async function bareList(
  run: Run,
  actor: BareActor,
  { stage, themeBit }: { stage: number; themeBit: string },
): Promise<Row[]> {
  const items = await run({
    name: 'list',
    text: `select ${cardColumns}
      from (
        select * from leader_card
        where organisation_id = $1 and stage = $2 and (own_a | caring_a) & $3::bigint <> 0
          and (is_holder or visible_until > now())
        order by sort_name, leader_id limit 26
      ) c
      join leader l on l.id = c.leader_id
      left join account contact on contact.id = l.contact_account_id
      order by c.sort_name, c.leader_id`,
    values: [actor.organisationId, stage, themeBit],
  })
  const page = items.slice(0, 25)
  await writeAccess(
    run,
    actor,
    'listLeaders',
    'listed',
    page.map(({ id }) => id),
  )
  return page
}

/** The same vocabulary of the bank's words, mended in the same way, then ranked by names and by texts. */
export async function bareSearch(run: Run, actor: BareActor, text: string): Promise<Row[]> {
  const words = soughtWordsOf(text)
  const lexeme = (word: string) => quoted(actor.organisationId, word)
  const forms = words.flatMap((word) =>
    formsOf(word).map((form) => ({ word, form: formHash(actor.organisationId, form) })),
  )
  const alike = await run({
    name: 'alike',
    text: `select distinct asked.word as asked, w.word, w.people
      from unnest($2::text[], $3::int[]) as asked (word, form)
      join search_form f on f.form = asked.form
      join search_stem s on s.number = f.stem and s.organisation_id = $1
      join search_word w on w.organisation_id = $1 and w.word >= s.stem and w.word < s.stem || chr(1114111)
        and (w.word = s.stem or length(s.stem) = 7)`,
    values: [actor.organisationId, forms.map(({ word }) => word), forms.map(({ form }) => form)],
  })
  const alternatives = words.map((word) => {
    const candidates = alike
      .filter(({ asked }) => asked === word)
      .map((row) => ({ word: String(row['word']), people: Number(row['people']) }))
    const near = nearestOf(word, candidates, { edits: editsForgiven(word), words: 16 })
    return [word, ...near.map((each) => each.word)]
  })
  const all = alternatives
    .map((each) => `(${[`${lexeme(each[0] ?? '')}:*`, ...each.slice(1).map(lexeme)].join(' | ')})`)
    .join(' & ')
  const named = alternatives
    .map((each) => `(${each.map((word) => `${lexeme(word)}:A`).join(' | ')})`)
    .join(' & ')
  const exact = words.map(lexeme).join(' | ')
  const items = await run({
    name: 'search',
    text: `select ${cardColumns}
      from (
        select s.leader_id, c.sort_name, c.matchable, c.matchable_until, c.paused_until,
          (s.document @@ $3::tsquery)::int * 2 + (s.document @@ $4::tsquery)::int as rank
        from leader_search s
        join leader_card c on c.organisation_id = s.organisation_id and c.leader_id = s.leader_id
        where s.organisation_id = $1 and s.document @@ $2::tsquery and s.visible_until > now()
        order by rank desc, c.sort_name, s.leader_id limit 26
      ) c
      join leader l on l.id = c.leader_id
      left join account contact on contact.id = l.contact_account_id
      order by c.rank desc, c.sort_name, c.leader_id`,
    values: [actor.organisationId, all, named, exact],
  })
  const page = items.slice(0, 25)
  await writeAccess(
    run,
    actor,
    'listLeaders',
    'listed',
    page.map(({ id }) => id),
  )
  return page
}

export interface BareChange {
  leaderId: string
  version: number
  hoursMonth: number
  availabilityNote: string
}

/** Inside a transaction: the record, its card, the audit row, and the record as it is now. */
export async function bareUpdate(
  run: Run,
  actor: BareActor,
  change: BareChange,
): Promise<Row | undefined> {
  const changed = await run({
    name: 'change',
    text: `update leader set hours_month = $4, availability_note = $5, version = version + 1, updated_at = now()
      where id = $1 and organisation_id = $2 and version = $3 returning id`,
    values: [
      change.leaderId,
      actor.organisationId,
      change.version,
      change.hoursMonth,
      change.availabilityNote,
    ],
  })
  if (changed.length === 0) return undefined
  // Of everything on the card, in whoever's view, only the hours can have changed: a generous baseline.
  await run({
    name: 'card',
    text: `update leader_card c set hours = s.hours from leader_card_source s
      where c.leader_id = $1 and s.leader_id = $1 and s.organisation_id = c.organisation_id`,
    values: [change.leaderId],
  })
  await run({
    name: 'audit',
    text: `insert into audit_event
        (id, actor_kind, actor_id, organisation_id, event, subject_kind, subject_id, request_id, detail)
      values ($1, 'account', $2, $3, 'leaders.changed', 'leader', $4, $5, $6)`,
    values: [
      randomUUID(),
      actor.accountId,
      actor.organisationId,
      change.leaderId,
      randomUUID(),
      '{"fields":["hoursMonth","availabilityNote"]}',
    ],
  })
  return findOne(run, actor, change.leaderId)
}
