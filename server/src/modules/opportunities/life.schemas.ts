import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { id } from '../../core/text.ts'
import { moveNames } from './life.rules.ts'
import { OpportunityStatus } from './opportunities.schemas.ts'

/** One move of an opportunity, as it was made. */
const OpportunityMoveMade = z
  .object({
    id: id,
    move: z.enum(moveNames),
    from: OpportunityStatus,
    to: OpportunityStatus,
    by: z.object({ id: id, name: z.string() }).nullable(),
    words: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'OpportunityMoveMade' })
export const OpportunityMovePage = pageOf('OpportunityMovePage', OpportunityMoveMade)
export const OpportunityMoveFilter = z.strictObject(pageQuery)
