import type { LeaderCategory, SeedProfileItem, SeedRole } from './terms.ts'

const categoryOf: Readonly<Record<string, LeaderCategory>> = {
  patient_entrepreneur: 'community_enabler',
  community_enabler: 'community_enabler',
  peer_supporter: 'community_enabler',
  activist_campaigner: 'system_influencer',
  informal_representative: 'system_influencer',
  formal_representative: 'system_influencer',
}

const shortNames = {
  self: 'leads_self',
  example: 'leads_by_example',
  trust: 'builds_relationships',
  challenge: 'challenges_well',
  dialogue: 'communicates_through_dialogue',
  picture: 'sees_big_picture',
  learning: 'keeps_learning',
  network: 'builds_peer_network',
} as const

type Level = SeedProfileItem['level']
type Importance = SeedProfileItem['importance']
/** [level wanted, importance] by short attribute name. */
type ShortProfile = Partial<Record<keyof typeof shortNames, readonly [Level, Importance]>>

const profileOf = (short: ShortProfile): SeedProfileItem[] =>
  (Object.keys(shortNames) as (keyof typeof shortNames)[]).flatMap((name) => {
    const wanted = short[name]
    return wanted ? [{ attribute: shortNames[name], level: wanted[0], importance: wanted[1] }] : []
  })

type ShortRole = Omit<SeedRole, 'category' | 'profile' | 'aliases'> & {
  aliases?: readonly string[]
  profile: ShortProfile
}

/** A role from a short profile; its category follows from its leader type. */
export const role = ({ profile, aliases = [], ...rest }: ShortRole): SeedRole => ({
  ...rest,
  aliases,
  category: categoryOf[rest.leaderType] ?? 'community_enabler',
  profile: profileOf(profile),
})
