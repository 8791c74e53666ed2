import { z } from 'zod'
import { languages } from './contact.table.ts'
import { letterKinds, mailedFormats } from './letter-examples.rules.ts'

const reader = {
  language: z.enum(languages).meta({ description: 'en English · cy Welsh' }),
  format: z.enum(mailedFormats).meta({ description: 'The form in which somebody reads' }),
}

export const LetterQuery = z.strictObject({
  language: reader.language.default('en').meta({ description: 'en English · cy Welsh' }),
  format: reader.format
    .default('standard')
    .meta({ description: 'The form in which somebody reads' }),
})

export const LetterTest = z.strictObject(reader).meta({ id: 'LetterTest' })

export const LetterKindPath = z.strictObject({
  kind: z.enum(letterKinds).meta({ description: 'Which kind of message' }),
})

export const LetterExample = z
  .object({
    kind: z.enum(letterKinds),
    goes: z.string().meta({ description: 'When it goes out' }),
    needsConsent: z
      .boolean()
      .meta({ description: 'Only to who agreed to be told about opportunities' }),
    reachesPaused: z.boolean().meta({ description: 'Also during a break' }),
    reachesHeld: z.boolean().meta({ description: 'Also after leaving: answers what they asked' }),
    goesToGuardian: z.boolean().meta({ description: 'To the guardian of a child' }),
    subject: z.string(),
    text: z.string(),
    isLarge: z.boolean().meta({ description: 'Goes out in large letters' }),
  })
  .meta({
    id: 'LetterExample',
    description: 'One kind of message as an invented person would get it',
  })

export const LetterExamples = z
  .object({ items: z.array(LetterExample) })
  .meta({ id: 'LetterExamples' })
