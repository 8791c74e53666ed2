import { prepared } from '../../core/db.ts'
import * as cy from './letters-cy.rules.ts'
import * as en from './letters.rules.ts'
import type {
  CancelledOffer,
  LetterAbout,
  LetterKind,
  Letters,
  OfferedWords,
  WrittenLetter,
} from './letters.types.ts'

/** A kind of letter as the list of letters holds it, whatever it tells. */
export const letter = <Facts extends object>(kind: LetterKind<Facts>): WrittenLetter => ({
  goes: kind.goes,
  async write(db, about, language) {
    const facts = await kind.find(db, about)
    return facts && kind.words[language]({ ...about, ...facts })
  },
  example: (about, language) => kind.words[language]({ ...about, ...kind.example }),
})

/** A letter that tells nothing but what every letter knows. */
const plain = (
  goes: string,
  words: LetterKind<object>['words'],
  holds: (about: LetterAbout) => boolean = () => true,
): WrittenLetter =>
  letter({
    goes,
    words,
    find: (_db, about) => Promise.resolve(holds(about) ? {} : null),
    example: {},
  })

/** The letters whose words need nothing but the reader, and those about an opportunity. */
export const contactLetters = {
  pause_ended: plain('On the day on which a break ends by itself.', {
    en: en.endedPause,
    cy: cy.endedPause,
  }),
  consent_ending: plain(
    'A month before what somebody else agreed to for a person ends, so that they say it themselves.',
    { en: en.endingConsent, cy: cy.endingConsent },
  ),
  still_interested: plain('Once a year, to whoever gave no sign of life in that time.', {
    en: en.stillInterested,
    cy: cy.stillInterested,
  }),
  still_interested_again: plain('A month after that question, where it was not answered.', {
    en: en.stillInterestedAgain,
    cy: cy.stillInterestedAgain,
  }),
  leaving: plain('When somebody says by a link or on their own pages that they leave.', {
    en: en.leaving,
    cy: cy.leaving,
  }),
  guardian_asked: plain(
    'When somebody is named as the guardian of a child under 16: goes to the guardian.',
    { en: en.askedGuardian, cy: cy.askedGuardian },
    ({ link }) => link !== null,
  ),
  opportunity: letter<OfferedWords>({
    goes: 'When a colleague invites a person to an opportunity, one or many at once.',
    words: { en: en.opportunity, cy: cy.opportunity },
    example: {
      title: 'Help us make our letters clear',
      organisation: 'Harbour Hospitals',
      words: 'You told us how hard our letters are to read.',
    },
    async find(db, { leaderId, subjectId, draftWords }) {
      const [offer] = await prepared<OfferedWords & { [column: string]: unknown }>(db, {
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
      })
      if (!offer) return null
      return { ...offer, words: draftWords === undefined ? offer.words : draftWords }
    },
  }),
  opportunity_cancelled: letter<CancelledOffer>({
    goes: 'When an opportunity is cancelled, to everybody who was asked about it or wanted it.',
    words: { en: en.cancelledOpportunity, cy: cy.cancelledOpportunity },
    example: {
      title: 'Help us make our letters clear',
      organisation: 'Harbour Hospitals',
      reason: 'The money for it was not agreed.',
    },
    async find(db, { subjectId }) {
      const [offer] = await prepared<CancelledOffer & { [column: string]: unknown }>(db, {
        name: 'letter_opportunity_cancelled',
        text: `select o.title, g.name as organisation, o.cancel_reason as reason
          from opportunity o join organisation g on g.id = o.organisation_id
          where o.id = $1 and o.status = 'cancelled'`,
        values: [subjectId],
      })
      return offer ?? null
    },
  }),
} as const satisfies Partial<Letters>
