import { and, eq, sql } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { ideas, type IdeaStatus } from './ideas.table.ts'

export interface IdeaRow {
  [column: string]: unknown
  id: string
  leaderId: string
  title: string
  what: string
  forWhom: string
  needs: string
  status: IdeaStatus
  showsName: boolean
  forPeople: boolean
  /** How many others would be glad of it. */
  backers: number
  /** Children are never named to others. */
  mayShowName: boolean
  /** Others read it now: it is open, and its writer is in the bank and has no break. */
  isShown: boolean
  writerName: string
  heldBy: string
  openedAt: Date | null
  updatedAt: Date
  version: number
}

export type IdeaFields = Pick<
  typeof ideas.$inferInsert,
  'title' | 'what' | 'forWhom' | 'needs' | 'showsName' | 'forPeople'
>

/** Of an idea `i` of a leader `l`: others read it now. */
export const isShown = `i.status = 'open' and l.status = 'active'
  and not (l.paused and (l.paused_until is null or l.paused_until > current_date))`

/** An idea `i` of a leader `l`. */
export const select = `select i.id, i.leader_id as "leaderId", i.title, i.what, i.for_whom as "forWhom", i.needs, i.status,
    i.shows_name as "showsName", i.for_people as "forPeople",
    (select count(*)::int from idea_backing b where b.idea_id = i.id) as backers, l.age_band is distinct from 'under_16' as "mayShowName", (${isShown}) as "isShown",
    coalesce(l.known_as, l.name) as "writerName", l.organisation_id as "heldBy", i.opened_at as "openedAt",
    i.updated_at as "updatedAt", i.version
  from idea i join leader l on l.id = i.leader_id`

/** The ideas of one person, the newest first. */
export function findOwnIdeas(
  db: Db,
  by: { leaderId: string; before: string | null; limit: number },
): Promise<IdeaRow[]> {
  return prepared<IdeaRow>(db, {
    name: 'ideas_own',
    text: `${select} where i.leader_id = $1 and ($2::uuid is null or i.id < $2::uuid)
      order by i.id desc limit $3`,
    values: [by.leaderId, by.before, by.limit + 1],
  })
}

export async function findOwnIdea(
  db: Db,
  by: { leaderId: string; ideaId: string },
): Promise<IdeaRow | undefined> {
  const [row] = await prepared<IdeaRow>(db, {
    name: 'idea_own',
    text: `${select} where i.leader_id = $1 and i.id = $2`,
    values: [by.leaderId, by.ideaId],
  })
  return row
}

/** Where a page of open ideas goes on. */
export interface IdeaMark {
  openedAt: string
  id: string
}

/** Ideas that others read now, the last that was opened first. */
export function findOpenIdeas(
  db: Db,
  by: { before: IdeaMark | undefined; limit: number },
): Promise<IdeaRow[]> {
  return prepared<IdeaRow>(db, {
    name: 'ideas_open',
    text: `${select} where ${isShown}
        and ($1::timestamptz is null or (i.opened_at, i.id) < ($1::timestamptz, $2::uuid))
      order by i.opened_at desc, i.id desc limit $3`,
    values: [by.before?.openedAt ?? null, by.before?.id ?? null, by.limit + 1],
  })
}

/** One idea as an organisation may read it: open now, or its writer said yes to it. */
export async function findIdeaFor(
  db: Db,
  by: { ideaId: string; organisationId: string },
): Promise<IdeaRow | undefined> {
  const [row] = await prepared<IdeaRow>(db, {
    name: 'idea_for_organisation',
    text: `${select} where i.id = $1 and (${isShown} or exists (select from idea_response r
      where r.idea_id = i.id and r.organisation_id = $2 and r.answer = 'yes'))`,
    values: [by.ideaId, by.organisationId],
  })
  return row
}

/** Whether the person is in the bank, so that others may read of them. */
export async function isInTheBank(db: Db, leaderId: string): Promise<boolean> {
  const [row] = await prepared<{ isIn: boolean }>(db, {
    name: 'idea_writer',
    text: `select status = 'active' as "isIn" from leader where id = $1`,
    values: [leaderId],
  })
  return row?.isIn ?? false
}

export async function insertIdea(tx: Db, leaderId: string, fields: IdeaFields): Promise<string> {
  const ideaId = newId()
  await tx.insert(ideas).values({
    id: ideaId,
    leaderId,
    ...fields,
    status: 'draft',
    version: 1,
    createdAt: sql`now()`,
    updatedAt: sql`now()`,
  })
  return ideaId
}

/** False when it is no longer at this version, or somebody else's. */
export async function updateIdea(
  tx: Db,
  by: { ideaId: string; leaderId: string; version: number },
  changes: Partial<IdeaFields> & { status?: IdeaStatus; opens?: boolean },
): Promise<boolean> {
  const { opens, ...fields } = changes
  const updated = await tx
    .update(ideas)
    .set({
      ...fields,
      // Milliseconds only, as JavaScript reads it back: a page's last row must compare equal to its cursor.
      ...(opens ? { openedAt: sql`date_trunc('milliseconds', now())` } : {}),
      version: sql`${ideas.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(
      and(eq(ideas.id, by.ideaId), eq(ideas.leaderId, by.leaderId), eq(ideas.version, by.version)),
    )
    .returning({ id: ideas.id })
  return updated.length > 0
}

/** Takes it out with all that belongs to it. False when there is no such idea of this person. */
export async function deleteIdea(
  tx: Db,
  by: { ideaId: string; leaderId: string },
): Promise<boolean> {
  const rows = await prepared<{ id: string }>(tx, {
    name: 'idea_delete',
    text: 'delete from idea where id = $1 and leader_id = $2 returning id',
    values: [by.ideaId, by.leaderId],
  })
  return rows.length > 0
}
