import { prepared } from '../../core/db.ts'
import type { MessageKind } from '../contact/contact.rules.ts'
import { letter } from '../contact/letters.queries.ts'
import type { WrittenLetter } from '../contact/letters.types.ts'
import * as cy from './letters-cy.rules.ts'
import * as en from './letters.rules.ts'

/** What people are asked while they take part. */
export const participationLetters = {
  check_in: letter({
    goes: 'A month after somebody began, and then every three months: how does it go?',
    words: { en: en.checkIn, cy: cy.checkIn },
    example: {
      title: 'Help us make our letters clear',
      organisation: 'Harbour Hospitals',
      address: 'https://people-bank.example/me/involvement/1',
    },
    async find(db, { leaderId, subjectId, publicUrl, answerLink }) {
      const [asked] = await prepared<{ title: string; organisation: string }>(db, {
        name: 'letter_check_in',
        // Whoever has said it in the meantime, or has stopped, is not asked any more.
        text: `select o.title, g.name as organisation
          from placement p
          join opportunity o on o.id = p.opportunity_id
          join organisation g on g.id = p.organisation_id
          where p.id = $1 and p.leader_id = $2 and p.status = 'active' and exists (select from check_in c
            where c.placement_id = p.id and c.answered_at is null and c.asked_at > now() - interval '60 days')`,
        values: [subjectId, leaderId],
      })
      return asked
        ? { ...asked, address: answerLink ?? `${publicUrl}/me/involvement/${subjectId}` }
        : null
    },
  }),
} as const satisfies Partial<Record<MessageKind, WrittenLetter>>
