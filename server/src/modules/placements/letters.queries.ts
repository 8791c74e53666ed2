import { prepared, type Db } from '../../core/db.ts'
import type { MessageKind } from '../contact/contact.rules.ts'
import { letter } from '../contact/letters.queries.ts'
import type { LetterKind, WrittenLetter } from '../contact/letters.types.ts'
import { holdsFor } from './impact.queries.ts'
import * as cy from './letters-cy.rules.ts'
import * as en from './letters.rules.ts'
import type { EndingNews, PlacementNews, SeatEndingNews, ToldOutcome } from './letters.rules.ts'
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

const example = {
  title: 'Help us make our letters clear',
  organisation: 'Harbour Hospitals',
  address: 'https://people-bank.example/me/involvement/1',
}

/** A letter about a placement; nothing is left to say once it no longer stands as the letter says. */
const news = (
  goes: string,
  words: LetterKind<PlacementNews>['words'],
  holds: (row: NewsRow) => boolean,
  tells: Partial<PlacementNews> = {},
): WrittenLetter =>
  letter<PlacementNews>({
    goes,
    words,
    example: { ...example, reason: null, words: null, startsOn: null, ...tells },
    async find(db, { subjectId, publicUrl, draftStep }) {
      const row = await findNews(db, subjectId)
      if (!row || (!draftStep && !holds(row))) return null
      return { ...row, ...draftStep, address: `${publicUrl}/me/involvement/${subjectId}` }
    },
  })

const stands =
  (...statuses: PlacementStatus[]) =>
  ({ status }: NewsRow) =>
    statuses.includes(status)
const waitsForYes = ({ owed }: NewsRow) => owed === 'yes'

/** What people are told about their placements. */
export const placementLetters = {
  opportunity_again: letter({
    goes: 'A week after an invitation that was not answered, once.',
    words: { en: en.askedAgain, cy: cy.askedAgain },
    example,
    async find(db, { leaderId, subjectId, publicUrl, answerLink }) {
      const [offer] = await prepared<{ title: string; organisation: string }>(db, {
        name: 'letter_opportunity_again',
        // Whoever answered in the meantime is not reminded.
        text: `select o.title, g.name as organisation from opportunity o join organisation g on g.id = o.organisation_id
          where o.id = $1 and o.status = 'open' and exists (
            select from placement p where p.opportunity_id = o.id and p.leader_id = $2 and p.status = 'invited')`,
        values: [subjectId, leaderId],
      })
      return offer
        ? { ...offer, address: answerLink ?? `${publicUrl}/opportunities/${subjectId}` }
        : null
    },
  }),
  talk: news(
    'When an organisation begins to talk with somebody who is interested.',
    { en: en.talkBegun, cy: cy.talkBegun },
    stands('in_conversation'),
  ),
  agreement: news(
    'When what both would agree to is written down and waits for the person.',
    { en: en.agreementReady, cy: cy.agreementReady },
    waitsForYes,
  ),
  agreement_again: news(
    'A week after that, where it still waits, once.',
    { en: en.agreementWaiting, cy: cy.agreementWaiting },
    waitsForYes,
  ),
  agreed: news(
    'When both sides have said yes.',
    { en: en.bothAgreed, cy: cy.bothAgreed },
    stands('agreed', 'active'),
    { startsOn: '2026-03-02' },
  ),
  not_chosen: news(
    'When somebody who was interested is not chosen.',
    { en: en.notChosen, cy: cy.notChosen },
    stands('not_chosen'),
    { reason: 'places_taken', words: 'We would like to ask you again in spring.' },
  ),
  ended: news('When a placement ends.', { en: en.itEnded, cy: cy.itEnded }, stands('ended'), {
    words: 'The new letters go out from May.',
  }),
  what_came_of_it: letter<ToldOutcome>({
    goes: 'When an organisation tells a person what came of what they gave their time to.',
    words: { en: en.whatCameOfIt, cy: cy.whatCameOfIt },
    example: { ...example, words: 'Every letter now says in its first line what it is about.' },
    async find(db, { leaderId, subjectId, publicUrl }) {
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
      return told ? { ...told, address: `${publicUrl}/me/involvement/${subjectId}/outcome` } : null
    },
  }),
  support_asked: letter({
    goes: 'After a session, or at the end: did the person have what they need?',
    words: { en: en.supportAsked, cy: cy.supportAsked },
    example,
    async find(db, { leaderId, subjectId, publicUrl, answerLink }) {
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
        ? { ...asked, address: answerLink ?? `${publicUrl}/me/involvement/${subjectId}` }
        : null
    },
  }),
  placement_ending: letter<EndingNews>({
    goes: 'Thirty days before the last day that was agreed, for what was to last two months or more.',
    words: { en: en.placementEnding, cy: cy.placementEnding },
    example: { ...example, endsOn: '2026-06-30' },
    async find(db, { leaderId, subjectId, publicUrl }) {
      const [ending] = await prepared<Omit<EndingNews, 'address'>>(db, {
        name: 'letter_placement_ending',
        text: `select o.title, g.name as organisation, a.ends_on as "endsOn"
          from placement p
          join opportunity o on o.id = p.opportunity_id
          join organisation g on g.id = p.organisation_id
          join lateral (
            select ends_on from placement_agreement
            where placement_id = p.id and confirmed_at is not null order by number desc limit 1
          ) a on a.ends_on >= current_date
          where p.id = $1 and p.leader_id = $2 and p.status = 'active'`,
        values: [subjectId, leaderId],
      })
      return ending ? { ...ending, address: `${publicUrl}/me/involvement/${subjectId}` } : null
    },
  }),
  seat_ending: letter<SeatEndingNews>({
    goes: 'Thirty days before the last day of a term in a seat, where the person does not go on in it.',
    words: { en: en.seatEnding, cy: cy.seatEnding },
    example: {
      ...example,
      title: 'Lay member, Quality committee',
      address: 'https://people-bank.example/me/involvement',
      endsOn: '2026-06-30',
      part: 'holder',
      carriesOver: true,
    },
    async find(db, { leaderId, subjectId, publicUrl }) {
      const [ending] = await prepared<Omit<SeatEndingNews, 'address'>>(db, {
        name: 'letter_seat_ending',
        text: `select s.name || ', ' || b.name as title, g.name as organisation, t.ends_on as "endsOn", t.part,
            s.carries_over as "carriesOver"
          from seat_term t
          join seat s on s.id = t.seat_id
          join body b on b.id = s.body_id
          join organisation g on g.id = b.organisation_id
          where t.id = $1 and t.leader_id = $2 and t.ended_on is null and t.ends_on >= current_date`,
        values: [subjectId, leaderId],
      })
      return ending ? { ...ending, address: `${publicUrl}/me/involvement` } : null
    },
  }),
  stepped_down: news(
    'When somebody says that they would like to stop.',
    { en: en.steppedDown, cy: cy.steppedDown },
    stands('ended'),
  ),
} as const satisfies Partial<Record<MessageKind, WrittenLetter>>
