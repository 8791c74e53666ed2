import { prepared, type Db } from '../../core/db.ts'
import type { MessageKind } from '../contact/contact.rules.ts'
import type { Letter, LetterWriter } from '../contact/letters.types.ts'
import { holdsFor } from './impact.queries.ts'
import {
  agreementReady,
  agreementWaiting,
  askedAgain,
  bothAgreed,
  itEnded,
  notChosen,
  steppedDown,
  supportAsked,
  talkBegun,
  whatCameOfIt,
  type PlacementNews,
} from './letters.rules.ts'
import type { Owed, PlacementStatus } from './placements.table.ts'

interface NewsRow extends Omit<PlacementNews, 'address'> {
  [column: string]: unknown
  status: PlacementStatus
  owed: Owed | null
}

/** Where a placement stands now, and what was said with its last step. */
async function findNews(db: Db, placementId: string | null): Promise<NewsRow | undefined> {
  const [row] = await prepared<NewsRow>(db, {
    name: 'letter_placement',
    text: `select o.title, g.name as organisation, p.status, p.owed, m.reason, w.words, a.starts_on as "startsOn"
      from placement p
      join opportunity o on o.id = p.opportunity_id
      join organisation g on g.id = p.organisation_id
      left join lateral (
        select id, reason from placement_move where placement_id = p.id order by at desc, id desc limit 1
      ) m on true
      left join placement_words w on w.id = m.id
      left join lateral (
        select starts_on from placement_agreement
        where placement_id = p.id and confirmed_at is not null order by number desc limit 1
      ) a on true
      where p.id = $1`,
    values: [placementId],
  })
  return row
}

/** A letter about a placement; nothing is left to say once it no longer stands as the letter says. */
const letterOf =
  (write: (news: PlacementNews) => Letter, holds: (row: NewsRow) => boolean): LetterWriter =>
  async (db, { subjectId, publicUrl }) => {
    const row = await findNews(db, subjectId)
    if (!row || !holds(row)) return null
    return write({ ...row, address: `${publicUrl}/me/involvement/${subjectId}` })
  }

const stands =
  (...statuses: PlacementStatus[]) =>
  ({ status }: NewsRow) =>
    statuses.includes(status)
const waitsForYes = ({ owed }: NewsRow) => owed === 'yes'

/** The words of what people are told about their placements. */
export const placementLetters = {
  async opportunity_again(db, { leaderId, subjectId, publicUrl, answerLink }) {
    const [offer] = await prepared<{ title: string; organisation: string }>(db, {
      name: 'letter_opportunity_again',
      // Whoever answered in the meantime is not reminded.
      text: `select o.title, g.name as organisation from opportunity o join organisation g on g.id = o.organisation_id
        where o.id = $1 and o.status = 'open' and exists (
          select from placement p where p.opportunity_id = o.id and p.leader_id = $2 and p.status = 'invited')`,
      values: [subjectId, leaderId],
    })
    const address = answerLink ?? `${publicUrl}/opportunities/${subjectId}`
    return offer ? askedAgain({ ...offer, address }) : null
  },
  talk: letterOf(talkBegun, stands('in_conversation')),
  agreement: letterOf(agreementReady, waitsForYes),
  agreement_again: letterOf(agreementWaiting, waitsForYes),
  agreed: letterOf(bothAgreed, stands('agreed', 'active')),
  not_chosen: letterOf(notChosen, stands('not_chosen')),
  ended: letterOf(itEnded, stands('ended')),
  async what_came_of_it(db, { leaderId, subjectId, publicUrl }) {
    const [told] = await prepared<{ title: string; organisation: string; words: string }>(db, {
      name: 'letter_what_came_of_it',
      text: `select o.title, g.name as organisation, r.words
        from placement p
        join opportunity o on o.id = p.opportunity_id
        join organisation g on g.id = p.organisation_id
        join impact_record r on ${holdsFor}
        where p.id = $1 and p.leader_id = $2 and p.status = 'ended'`,
      values: [subjectId, leaderId],
    })
    return told
      ? whatCameOfIt({ ...told, address: `${publicUrl}/me/involvement/${subjectId}/outcome` })
      : null
  },
  async support_asked(db, { leaderId, subjectId, publicUrl, answerLink }) {
    const [asked] = await prepared<{ title: string; organisation: string }>(db, {
      name: 'letter_support_asked',
      // Whoever has said it in the meantime is not asked any more.
      text: `select o.title, g.name as organisation
        from placement p
        join opportunity o on o.id = p.opportunity_id
        join organisation g on g.id = p.organisation_id
        where p.id = $1 and p.leader_id = $2 and exists (select from support_item i
          where i.placement_id = p.id and i.ask_from <= now() and i.met is null and i.state <> 'dropped')`,
      values: [subjectId, leaderId],
    })
    return asked
      ? supportAsked({
          ...asked,
          address: answerLink ?? `${publicUrl}/me/involvement/${subjectId}`,
        })
      : null
  },
  stepped_down: letterOf(steppedDown, stands('ended')),
} as const satisfies Partial<Record<MessageKind, LetterWriter>>
