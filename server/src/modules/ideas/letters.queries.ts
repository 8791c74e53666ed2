import { prepared } from '../../core/db.ts'
import type { MessageKind } from '../contact/contact.rules.ts'
import { letter } from '../contact/letters.queries.ts'
import type { LetterKind, WrittenLetter } from '../contact/letters.types.ts'
import type { IdeaAnswer } from './ideas.table.ts'
import * as cy from './letters-cy.rules.ts'
import * as en from './letters.rules.ts'
import type { IdeaNews } from './letters.rules.ts'

const example = {
  title: 'A walk along the river every Thursday',
  organisation: 'Harbour Hospitals',
  words: 'We have a room by the river, and a physiotherapist who would like to walk with you.',
  address: 'https://people-bank.example/me/ideas/1',
}

interface AnswerRow extends Omit<IdeaNews, 'address'> {
  [column: string]: unknown
  ideaId: string
  answer: IdeaAnswer | null
  /** Why it was taken back; null: it stands. */
  withdrawnWords: string | null
}

/** A letter about what an organisation says to an idea; nothing is left to say once `tells` finds no words in it. */
const answerLetter = (
  goes: string,
  words: LetterKind<IdeaNews>['words'],
  tells: (row: AnswerRow) => string | null,
  shown: Partial<IdeaNews> = {},
): WrittenLetter =>
  letter<IdeaNews>({
    goes,
    words,
    example: { ...example, ...shown },
    async find(db, { leaderId, subjectId, publicUrl }) {
      const [row] = await prepared<AnswerRow>(db, {
        name: 'letter_idea_answer',
        text: `select i.id as "ideaId", i.title, g.name as organisation, r.words, r.answer,
            r.withdrawn_words as "withdrawnWords"
          from idea_response r
          join idea i on i.id = r.idea_id
          join organisation g on g.id = r.organisation_id
          where r.id = $1 and i.leader_id = $2`,
        values: [subjectId, leaderId],
      })
      const said = row && tells(row)
      if (!row || !said) return null
      const { ideaId, title, organisation } = row
      return { title, organisation, words: said, address: `${publicUrl}/me/ideas/${ideaId}` }
    },
  })

/** Whoever has said yes or no in the meantime has read it. */
const whileUnanswered = ({ words, answer, withdrawnWords }: AnswerRow) =>
  answer === null && withdrawnWords === null ? words : null

/** What people are told about their ideas. */
export const ideaLetters = {
  idea_answered: answerLetter(
    'When an organisation says what it could give to an idea of theirs.',
    { en: en.ideaAnswered, cy: cy.ideaAnswered },
    whileUnanswered,
  ),
  idea_answer_changed: answerLetter(
    'When an organisation puts right what it said to an idea of theirs, or says something new after taking it back.',
    { en: en.ideaAnswerChanged, cy: cy.ideaAnswerChanged },
    whileUnanswered,
  ),
  idea_answer_withdrawn: answerLetter(
    'When an organisation takes back what it said to an idea of theirs.',
    { en: en.ideaAnswerWithdrawn, cy: cy.ideaAnswerWithdrawn },
    ({ withdrawnWords }) => withdrawnWords,
    { words: 'The room is being rebuilt until spring. We are sorry.' },
  ),
} as const satisfies Partial<Record<MessageKind, WrittenLetter>>
