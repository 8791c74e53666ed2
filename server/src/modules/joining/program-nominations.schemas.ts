import { z } from 'zod'
import { id, line } from '../../core/text.ts'
import { NominatedPerson, nominationWhy, nominatorContact } from './joining.schemas.ts'

const moment = z.iso.datetime({ offset: true })

export const ProgramNominationCreate = z
  .strictObject({
    nominator: z
      .strictObject({
        role: z.enum(['ward', 'advice', 'practice', 'group']),
        name: line(200),
        contact: nominatorContact,
      })
      .meta({ description: 'Who stands behind it: a person, whom the one put forward is told of' }),
    person: NominatedPerson,
    why: nominationWhy.meta({ description: 'What they bring; they read it, and may put it right' }),
    saidYes: z
      .literal(true, 'Ask the person first: a program puts forward only who said yes to that')
      .meta({ description: 'The person has agreed to being put forward' }),
  })
  .meta({ id: 'ProgramNominationCreate' })
export type ProgramNominationCreate = z.infer<typeof ProgramNominationCreate>

export const ProgramNomination = z
  .object({
    id,
    state: z.enum(['waiting', 'joined', 'over']).meta({
      description:
        'over: the 30 days have gone by. Whoever said no, or was asked before, waits like everybody else until then: nobody is told of a no',
    }),
    createdAt: moment,
    expiresAt: moment.meta({ description: 'Until then they can answer' }),
  })
  .meta({ id: 'ProgramNomination', description: 'Somebody whom a program put forward' })
