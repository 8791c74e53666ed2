import type { Calendar } from './calendar.rules.ts'
import type { DemoAccount, DemoOrganisation } from './demo.types.ts'
import { drawFor } from './draw.rules.ts'
import { bodies, homeKey, type SeedBody } from './seed/bodies.ts'

/** A body with its row and the accounts of its staff, the one who answers for most first. */
export interface Body {
  seed: SeedBody
  organisation: DemoOrganisation
  staff: DemoAccount[]
  isHome: boolean
}

/** Days before today on which the bank was set up. */
export const foundedDaysAgo = 1_200

/** Who signs in to a demo besides the home body's coordinator and engagement lead. */
const administrator = { name: 'Rowan Ivesdale', email: 'admin@demo.example' }

export function makeBodies(seed: number, calendar: Calendar): Body[] {
  return bodies.map((body, index) => {
    const draw = drawFor(seed, `body ${body.key}`)
    const at = calendar.moment(-foundedDaysAgo, 540 + index)
    const organisation: DemoOrganisation = {
      id: draw.id(at),
      name: body.name,
      sector: body.sector,
      odsCode: null,
      outcode: body.outcode,
      website: `https://${(body.staff[0]?.email ?? '').split('@')[1] ?? ''}`,
      approvesOpportunities: body.key === homeKey,
      version: 1,
      createdAt: at,
      updatedAt: at,
      archivedAt: null,
    }
    const isHome = body.key === homeKey
    if (isHome) organisation.website = 'https://mereland-trust.example'
    const staff = body.staff.map((member, place): DemoAccount => {
      const made = calendar.moment(-foundedDaysAgo + 1, 540 + index * 10 + place)
      return {
        ...accountOf(draw.id(made), member, made),
        organisationId: organisation.id,
        staffRole: member.role,
      }
    })
    return { seed: body, organisation, staff, isHome }
  })
}

export function makeAdministrator(seed: number, calendar: Calendar): DemoAccount {
  const at = calendar.moment(-foundedDaysAgo, 480)
  return {
    ...accountOf(drawFor(seed, 'administrator').id(at), administrator, at),
    administrator: true,
  }
}

/** An account without any post yet. */
export function accountOf(
  id: string,
  person: { name: string; email: string },
  at: string,
): DemoAccount {
  return {
    id,
    email: person.email,
    name: person.name,
    status: 'active',
    organisationId: null,
    staffRole: null,
    administrator: false,
    provenAt: at,
    version: 1,
    createdAt: at,
    updatedAt: at,
  }
}
