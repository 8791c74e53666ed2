import { prepared, together, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { isKnownToPerson } from './placements.queries.ts'
import type { PlacementStatus } from './placements.table.ts'
import type { PlannedSupport, StandingSupport } from './support.rules.ts'
import type { metAnswers, supportSources, supportStates } from './support.table.ts'

export type SupportState = (typeof supportStates)[number]
export type Met = (typeof metAnswers)[number]

/** What a list of support is made from, while nobody else can move the placement. */
export interface SupportBase {
  [column: string]: unknown
  placementId: string
  organisationId: string
  leaderId: string
  status: PlacementStatus
  /** The named contact of the opportunity, while their account works. */
  contactId: string | null
  needs: { code: string; note: string | null }[]
  papersDays: number | null
  noPapers: boolean
  startsOn: string | null
}

/** Locks a placement with what its list is made from; null for neither side where the clock looks. */
export async function lockSupport(
  tx: Db,
  by: { placementId: string; organisationId: string | null; leaderId: string | null },
): Promise<SupportBase | undefined> {
  const [row] = await prepared<SupportBase>(tx, {
    name: 'support_lock',
    text: `select p.id as "placementId", p.organisation_id as "organisationId", p.leader_id as "leaderId", p.status,
        c.id as "contactId", o.papers_days as "papersDays", o.no_papers as "noPapers",
        -- Another organisation knows what the person lets it know.
        coalesce((select jsonb_agg(jsonb_build_object('code', n ->> 'code', 'note', n ->> 'note'))
          from jsonb_array_elements(l.support_needs) n
          where l.organisation_id = p.organisation_id or exists (select from leader_consent_now s
            where s.leader_id = l.id and s.purpose = 'share' and s.organisation_id = p.organisation_id
              and 'support' = any(s.fields))), '[]') as needs,
        coalesce(p.started_on, (select a.starts_on from placement_agreement a
          where a.placement_id = p.id and a.confirmed_at is not null order by a.number desc limit 1)) as "startsOn"
      from placement p
      join leader l on l.id = p.leader_id
      join opportunity o on o.id = p.opportunity_id
      left join account c on c.id = o.contact_account_id and c.status = 'active'
      where p.id = $1 and ($2::uuid is null or p.organisation_id = $2) and ($3::uuid is null or p.leader_id = $3)
      for no key update of p`,
    values: [by.placementId, by.organisationId, by.leaderId],
  })
  return row
}

export interface SessionRow {
  [column: string]: unknown
  start: Date
  end: Date
}

/** The sessions of what a placement is about, the earliest first. */
export function findSessionsOf(db: Db, placementId: string): Promise<SessionRow[]> {
  return prepared<SessionRow>(db, {
    name: 'support_sessions',
    text: `select lower(s.during) as start, upper(s.during) as "end"
      from placement p join opportunity_session s on s.opportunity_id = p.opportunity_id
      where p.id = $1 order by s.during`,
    values: [placementId],
  })
}

/** What stands on the list from the profile and the promise of the opportunity, touched by a hand or not. */
export function findPlanned(tx: Db, placementId: string): Promise<StandingSupport[]> {
  return prepared<StandingSupport & { [column: string]: unknown }>(tx, {
    name: 'support_planned',
    text: `select id, need, words, session_start as "sessionStart", due_on as "dueOn", state, version,
        (created_at at time zone 'Europe/London')::date as "createdOn"
      from support_item where placement_id = $1 and source = 'profile'`,
    values: [placementId],
  })
}

/** Puts items on a list that the plan has and the list has not. */
export async function insertPlanned(
  tx: Db,
  by: { placementId: string; organisationId: string; ownerId: string | null },
  items: readonly PlannedSupport[],
): Promise<void> {
  const rows = items.map((item) => ({ id: newId(), ...item }))
  await prepared(tx, {
    name: 'support_plan',
    text: `insert into support_item (id, placement_id, organisation_id, source, need, words, session_start, owner_id,
        due_on, ask_from)
      select r.id, $1, $2, 'profile', r.need, r.words, r."sessionStart", $3, r."dueOn", r."askFrom"
      from jsonb_to_recordset($4::jsonb) as r (id uuid, need text, words text, "sessionStart" timestamptz,
        "dueOn" date, "askFrom" timestamptz)
      on conflict do nothing`,
    values: [by.placementId, by.organisationId, by.ownerId, JSON.stringify(rows)],
  })
}

/** Brings items that no hand has touched in step with the plan. */
export async function updatePlanned(
  tx: Db,
  items: readonly { id: string; words: string | null; dueOn: string; askFrom: Date | null }[],
): Promise<void> {
  await prepared(tx, {
    name: 'support_replan',
    text: `update support_item i set words = r.words, due_on = r."dueOn", ask_from = r."askFrom"
      from jsonb_to_recordset($1::jsonb) as r (id uuid, words text, "dueOn" date, "askFrom" timestamptz)
      where i.id = r.id`,
    values: [JSON.stringify(items)],
  })
}

/** Takes items off that the plan no longer has. */
export async function deletePlanned(tx: Db, ids: readonly string[]): Promise<void> {
  await prepared(tx, {
    name: 'support_unplan',
    text: 'delete from support_item where id = any($1::uuid[])',
    values: [ids],
  })
}

/** The list of a placement was brought in step. */
export async function noteSupported(tx: Db, placementId: string): Promise<void> {
  await prepared(tx, {
    name: 'support_noted',
    text: 'update placement set supported_at = clock_timestamp() where id = $1',
    values: [placementId],
  })
}

/** A placement has ended: what was for later is not needed any more, and what was for the whole is asked about. */
export async function endItems(tx: Db, placementId: string): Promise<void> {
  await together([
    prepared(tx, {
      name: 'support_end_later',
      text: `delete from support_item where placement_id = $1 and state = 'to_do' and session_start > now()`,
      values: [placementId],
    }),
    prepared(tx, {
      name: 'support_end',
      text: `update support_item set due_on = null, ask_from = coalesce(ask_from, now())
        where placement_id = $1 and (session_start is null or session_start <= now())`,
      values: [placementId],
    }),
  ])
}

interface HandMade {
  placementId: string
  organisationId: string
  source: Exclude<(typeof supportSources)[number], 'profile'>
  need: string | null
  words: string | null
  sessionStart: string | null
  askFrom: Date | null
  ownerId: string | null
  dueOn: string
  createdBy: string | null
}

/** Adds one item by hand; answers its id. */
export async function insertSupportItem(tx: Db, item: HandMade): Promise<string> {
  const itemId = newId()
  await prepared(tx, {
    name: 'support_insert',
    text: `insert into support_item (id, placement_id, organisation_id, source, need, words, session_start, ask_from,
        owner_id, due_on, created_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      itemId,
      item.placementId,
      item.organisationId,
      item.source,
      item.need,
      item.words,
      item.sessionStart,
      item.askFrom,
      item.ownerId,
      item.dueOn,
      item.createdBy,
    ],
  })
  return itemId
}

export interface SupportItemRow {
  [column: string]: unknown
  id: string
  placementId: string
  leaderId: string
  need: string | null
  label: string | null
  words: string | null
  sessionStart: Date | null
  isPlanned: boolean
  source: (typeof supportSources)[number]
  ownerId: string | null
  ownerName: string | null
  dueOn: string | null
  state: SupportState
  stateWords: string | null
  mayBeAnswered: boolean
  met: Met | null
  metWords: string | null
  metAt: Date | null
  metBy: string | null
  followWords: string | null
  followedAt: Date | null
  followedBy: string | null
  version: number
}

/** Items `i` of placements `p` as everybody reads them. */
const select = `select i.id, i.placement_id as "placementId", p.leader_id as "leaderId", i.need, t.label, i.words,
    i.session_start as "sessionStart", i.session_start is null or exists (select from opportunity_session s
      where s.opportunity_id = p.opportunity_id and lower(s.during) = i.session_start) as "isPlanned",
    i.source, i.owner_id as "ownerId", a.name as "ownerName", i.due_on as "dueOn", i.state,
    i.state_words as "stateWords", coalesce(i.ask_from <= now(), false) and i.state <> 'dropped' as "mayBeAnswered",
    i.met, i.met_words as "metWords", i.met_at as "metAt", i.met_by as "metBy", i.follow_words as "followWords",
    i.followed_at as "followedAt", f.name as "followedBy", i.version
  from support_item i
  join placement p on p.id = i.placement_id
  left join term t on t.kind = 'support_need' and t.code = i.need
  left join account a on a.id = i.owner_id
  left join account f on f.id = i.followed_by`

const most = 500

/** The list of a placement: for the whole first, then session by session. */
export function findSupport(db: Db, placementId: string): Promise<SupportItemRow[]> {
  return prepared<SupportItemRow>(db, {
    name: 'support_of_placement',
    text: `${select} where i.placement_id = $1 order by i.session_start nulls first, i.id limit ${most}`,
    values: [placementId],
  })
}

/** What the person is asked about now: whatever is over, answered already or not. */
export function findAskedSupport(db: Db, placementId: string): Promise<SupportItemRow[]> {
  return prepared<SupportItemRow>(db, {
    name: 'support_asked',
    text: `${select} where i.placement_id = $1 and i.ask_from <= now() and i.state <> 'dropped'
      and (i.asked_at is null or i.asked_at > now() - interval '60 days')
      and (i.session_start is null or exists (select from opportunity_session s
        where s.opportunity_id = p.opportunity_id and lower(s.during) = i.session_start))
      order by i.session_start nulls first, i.id limit ${most}`,
    values: [placementId],
  })
}

/** One item of the caller's: staff by organisation, the person by their record. */
export async function findSupportItem(
  db: Db,
  by: { itemId: string; organisationId: string | null; leaderId: string | null },
  options: { lock: boolean } = { lock: false },
): Promise<SupportItemRow | undefined> {
  const [row] = await prepared<SupportItemRow>(db, {
    name: options.lock ? 'support_item_lock' : 'support_item_one',
    text: `${select} where i.id = $1 and ($2::uuid is null or i.organisation_id = $2)
      and ($3::uuid is null or p.leader_id = $3) ${options.lock ? 'for no key update of i' : ''}`,
    values: [by.itemId, by.organisationId, by.leaderId],
  })
  return row
}

/** Writes what a colleague changed in a locked item. */
export async function updateSupportItem(
  tx: Db,
  item: Pick<SupportItemRow, 'id' | 'state' | 'stateWords' | 'ownerId' | 'dueOn'>,
): Promise<void> {
  await prepared(tx, {
    name: 'support_update',
    text: `update support_item set state = $2, state_words = $3, owner_id = $4, due_on = $5, version = version + 1,
        updated_at = now() where id = $1`,
    values: [item.id, item.state, item.stateWords, item.ownerId, item.dueOn],
  })
}

/** Writes whether it was met. What was followed up before belonged to the answer before. */
export async function updateMet(
  tx: Db,
  answer: { itemId: string; met: Met; words: string | null; by: string | null },
): Promise<void> {
  await prepared(tx, {
    name: 'support_met',
    text: `update support_item set met = $2, met_words = $3, met_by = $4, met_at = date_trunc('milliseconds', clock_timestamp()),
        follow_words = null, followed_at = null, followed_by = null, version = version + 1, updated_at = now()
      where id = $1`,
    values: [answer.itemId, answer.met, answer.words, answer.by],
  })
}

/** Writes what was done about it that it was not met. */
export async function updateFollowed(
  tx: Db,
  follow: { itemId: string; words: string; by: string | null },
): Promise<void> {
  await prepared(tx, {
    name: 'support_followed',
    text: `update support_item set follow_words = $2, followed_by = $3, followed_at = clock_timestamp(),
        version = version + 1, updated_at = now() where id = $1`,
    values: [follow.itemId, follow.words, follow.by],
  })
}

/** Where the list of a placement of the caller's stands. */
export async function findSupportHead(
  db: Db,
  by: { placementId: string; organisationId: string | null; leaderId: string | null },
): Promise<{ leaderId: string; status: PlacementStatus } | undefined> {
  const [row] = await prepared<{ leaderId: string; status: PlacementStatus }>(db, {
    name: 'support_head',
    text: `select p.leader_id as "leaderId", p.status from placement p
      where p.id = $1 and ($2::uuid is null or p.organisation_id = $2)
        and ($3::uuid is null or (p.leader_id = $3 and ${isKnownToPerson}))`,
    values: [by.placementId, by.organisationId, by.leaderId],
  })
  return row
}

/** What a link asks about: with whom, and whom to ask. */
export async function findSupportSubject(
  db: Db,
  placementId: string,
): Promise<{ title: string; organisation: string } | undefined> {
  const [row] = await prepared<{ title: string; organisation: string }>(db, {
    name: 'support_subject',
    text: `select o.title, g.name as organisation from placement p
      join opportunity o on o.id = p.opportunity_id
      join organisation g on g.id = p.organisation_id where p.id = $1`,
    values: [placementId],
  })
  return row
}
