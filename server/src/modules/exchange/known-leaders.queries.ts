import { prepared, type Db } from '../../core/db.ts'
import type { AnswerSet, ThemeAnswers } from '../leaders/leaders.table.ts'

/** A leader as an import looks for them. */
export interface KnownLeader {
  [column: string]: unknown
  id: string
  version: number
  status: 'invited' | 'active' | 'left'
  /** The day on which they left; null for whoever is there. */
  left_on: string | null
  reference: string | null
  name: string
  known_as: string | null
  pronouns: string | null
  email: string | null
  phone: string | null
  other_phones: string[]
  preferred_channel: 'email' | 'phone' | 'text' | 'post' | null
  contact_note: string | null
  outcode: string | null
  age_band: 'under_16' | '16_to_17' | 'adult' | null
  experience: AnswerSet
  themes: ThemeAnswers
  types: AnswerSet
  kinds: AnswerSet
  left_out_kinds: string[]
  languages: AnswerSet
  stage: string | null
  offers: string | null
  wants: string | null
  half_days: number | null
  hours_month: number | null
  online: boolean | null
  travel_km: number | null
  support_needs: { code: string; note: string | null }[] | null
  recognition: string | null
  recognition_note: string | null
  joined_on: string | null
  checks: { kind: string; on: string | null; expiresOn: string | null; note: string | null }[]
  memberships: { name: string; role: string | null; from: string | null; to: string | null }[]
  source: string | null
  review: string[]
  paused: boolean
  paused_until: string | null
  notes: string
  match_answer: string | null
}

const knownColumns = `
        select l.id, l.version, l.status, l.left_on, l.reference, l.name, l.known_as, l.pronouns, l.email, l.phone, l.other_phones,
        l.preferred_channel, l.contact_note, l.outcode, l.age_band, l.experience, l.themes, l.types, l.kinds,
        l.left_out_kinds, l.languages, l.stage, l.offers, l.wants, l.half_days, l.hours_month, l.online, l.travel_km,
        l.support_needs, l.recognition, l.recognition_note, l.joined_on, l.checks, l.memberships, l.source, l.review,
        l.paused, l.paused_until,
        coalesce((select string_agg(n.words, E'\\n' order by n.id) from leader_note n where n.leader_id = l.id), '')
          as notes,
        (select c.answer from leader_consent c where c.leader_id = l.id and c.purpose = 'match'
          order by c.at desc, c.id desc limit 1) as match_answer
      from leader l`

// By the person first: the planner believes that an import which has just begun has hardly a line, and would read all that
// it has for each of them.
const isMadeElsewhere = `not coalesce((
          select true from (select * from import_row r where r.leader_id = l.id offset 0) told
          where told.import_id = $7 and told.outcome = 'create' and told.settled_at is not null limit 1), false)`

/**
 * Whether there is anything to look for. Who is one of nobody, the planner takes for whatever an index is kept of, such as all
 * whom a coordinator is to look at, and would read them all: after an import, that may be everybody.
 */
const isAsked = (list: string): string => `cardinality(${list}::text[]) > 0`

/**
 * The leaders of this organisation that share an address, a number, a reference or a name with the file:
 * those who could be one of its people. Those who left are among them, so that nobody is made again. Each of these has an
 * index and is asked of it: in one condition they make the database read the whole register.
 */
export function findPossiblySame(
  db: Db,
  by: {
    organisationId: string
    emails: string[]
    phones: string[]
    references: string[]
    sortNames: string[]
    /** Only whom somebody wrote to after this moment. */
    since?: Date
    /** Without whom this import has put on the register. */
    notOf?: string
  },
): Promise<KnownLeader[]> {
  return prepared<KnownLeader>(db, {
    name: 'import_possibly_same',
    text: `${knownColumns}
      where l.id in (
          select id from leader where ${isAsked('$2')} and organisation_id = $1 and lower(email) = any($2)
          union all select id from leader where ${isAsked('$3')} and organisation_id = $1 and phone is not null and phone = any($3)
          union all select id from leader
            where ${isAsked('$3')} and organisation_id = $1 and other_phones <> '{}' and other_phones && $3::text[]
          union all select id from leader
            where ${isAsked('$4')} and organisation_id = $1 and reference is not null and reference = any($4)
          union all select id from leader
            where ${isAsked('$5')} and organisation_id = $1 and sort_name = any($5))
        and l.status in ('invited', 'active', 'left')
        and ($6::timestamptz is null or l.updated_at > $6)
        and ($7::uuid is null or ${isMadeElsewhere})
      order by l.id`,
    values: [
      ...[by.organisationId, by.emails, by.phones, by.references, by.sortNames],
      by.since ?? null,
      by.notOf ?? null,
    ],
  })
}

/** These leaders of an organisation as they are, who may have left it. */
export function findKnown(
  db: Db,
  by: { organisationId: string; leaderIds: string[] },
): Promise<KnownLeader[]> {
  return prepared<KnownLeader>(db, {
    name: 'import_known',
    text: `${knownColumns}
      where l.id = any ($2::uuid[]) and l.organisation_id = $1 and l.status in ('invited', 'active', 'left')`,
    values: [by.organisationId, by.leaderIds],
  })
}
