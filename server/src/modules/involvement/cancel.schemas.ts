import { z } from 'zod'
import { moveWords } from '../opportunities/opportunities.schemas.ts'

export const OpportunityCancel = z
  .strictObject({
    words: moveWords
      .default('')
      .meta({ description: 'Why, for the people who were asked; needed once anybody was' }),
  })
  .meta({ id: 'OpportunityCancel' })
