import { z } from 'zod'

/** How an organisation wants to work; its engagement lead decides. */
export const OrganisationSettings = z
  .object({
    approvesOpportunities: z
      .boolean()
      .meta({ description: 'An engagement lead approves opportunities before they open' }),
    version: z.number().int(),
    abilities: z.object({ update: z.boolean() }),
  })
  .meta({ id: 'OrganisationSettings' })

export const OrganisationSettingsUpdate = z
  .strictObject({ approvesOpportunities: z.boolean().optional() })
  .meta({ id: 'OrganisationSettingsUpdate' })
export type OrganisationSettingsUpdate = z.infer<typeof OrganisationSettingsUpdate>
