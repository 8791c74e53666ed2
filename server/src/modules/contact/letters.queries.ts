import { prepared } from '../../core/db.ts'
import type { Letters } from './letters.types.ts'
import {
  answerHere,
  askedGuardian,
  cancelledOpportunity,
  endedPause,
  endingConsent,
  leaving,
  stillInterested,
  stillInterestedAgain,
} from './letters.rules.ts'

/** Letters whose words need nothing but the reader, and the one about an opportunity. */
export const contactLetters = {
  pause_ended: (_db, about) => Promise.resolve(endedPause(about)),
  consent_ending: (_db, about) => Promise.resolve(endingConsent(about)),
  still_interested: (_db, about) => Promise.resolve(stillInterested(about)),
  still_interested_again: (_db, about) => Promise.resolve(stillInterestedAgain(about)),
  leaving: (_db, about) => Promise.resolve(leaving(about)),
  guardian_asked: (_db, about) => Promise.resolve(about.link ? askedGuardian(about) : null),
  async opportunity(db, { leaderId, subjectId, publicUrl, answerLink, draftWords }) {
    const [offer] = await prepared<{ title: string; organisation: string; words: string | null }>(
      db,
      {
        name: 'letter_opportunity',
        text: `select o.title, g.name as organisation, said.words
          from opportunity o
          join organisation g on g.id = o.organisation_id
          left join lateral (
            select w.words from placement p
            join placement_move m on m.placement_id = p.id and m.move = 'invite'
            left join placement_words w on w.id = m.id
            where p.opportunity_id = o.id and p.leader_id = $2
            order by m.at desc, m.id desc limit 1
          ) said on true
          where o.id = $1 and o.status = 'open'`,
        values: [subjectId, leaderId],
      },
    )
    if (!offer) return null
    const words = draftWords === undefined ? offer.words : draftWords
    return {
      subject: `Something that may suit you: ${offer.title}`,
      paragraphs: [
        [
          `${offer.organisation} is looking for somebody.`,
          `“${offer.title}”.`,
          'We thought of you.',
        ],
        ...(words ? [[`${offer.organisation} also says:`, words]] : []),
        answerHere(answerLink ?? `${publicUrl}/opportunities/${subjectId}`, answerLink !== null),
        ['You need not do anything.', 'No reason is needed either.'],
      ],
    }
  },
  async opportunity_cancelled(db, { subjectId, contactName }) {
    const [offer] = await prepared<{ title: string; organisation: string; reason: string }>(db, {
      name: 'letter_opportunity_cancelled',
      text: `select o.title, g.name as organisation, o.cancel_reason as reason
        from opportunity o join organisation g on g.id = o.organisation_id
        where o.id = $1 and o.status = 'cancelled'`,
      values: [subjectId],
    })
    return offer ? cancelledOpportunity(offer, contactName) : null
  },
} as const satisfies Partial<Letters>
