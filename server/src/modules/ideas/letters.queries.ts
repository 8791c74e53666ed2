import { prepared } from '../../core/db.ts'
import type { MessageKind } from '../contact/contact.rules.ts'
import { letter } from '../contact/letters.queries.ts'
import type { WrittenLetter } from '../contact/letters.types.ts'
import * as cy from './letters-cy.rules.ts'
import * as en from './letters.rules.ts'

/** What people are told about their ideas. */
export const ideaLetters = {
  idea_answered: letter({
    goes: 'When an organisation says what it could give to an idea of theirs.',
    words: { en: en.ideaAnswered, cy: cy.ideaAnswered },
    example: {
      title: 'A walk along the river every Thursday',
      organisation: 'Harbour Hospitals',
      words: 'We have a room by the river, and a physiotherapist who would like to walk with you.',
      address: 'https://people-bank.example/me/ideas/1',
    },
    async find(db, { leaderId, subjectId, publicUrl }) {
      const [row] = await prepared<{
        ideaId: string
        title: string
        organisation: string
        words: string
      }>(db, {
        name: 'letter_idea_answered',
        // Whoever has said yes or no in the meantime has read it.
        text: `select i.id as "ideaId", i.title, g.name as organisation, r.words
          from idea_response r
          join idea i on i.id = r.idea_id
          join organisation g on g.id = r.organisation_id
          where r.id = $1 and i.leader_id = $2 and r.answer is null`,
        values: [subjectId, leaderId],
      })
      if (!row) return null
      const { ideaId, ...news } = row
      return { ...news, address: `${publicUrl}/me/ideas/${ideaId}` }
    },
  }),
} as const satisfies Partial<Record<MessageKind, WrittenLetter>>
