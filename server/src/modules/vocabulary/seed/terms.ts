/** What every seeded word of the vocabulary carries; an administrator may edit all but the code. */
export interface SeedTerm {
  /** Stable snake_case key; stored with people and opportunities, so never renamed. */
  code: string
  label: string
  description: string
  /** Heading in plain words under which the term is listed. */
  group?: string
  /** Other words for the same thing as people write them, abbreviations included. */
  aliases: readonly string[]
  /** The aliases that only usually mean this: a reading through one is shown for review. */
  unsure?: readonly string[]
}

/** An attribute with one plain sentence for each level, 0 to 4. */
export interface SeedAttribute extends SeedTerm {
  levels: readonly [string, string, string, string, string]
}

export type LeaderCategory = 'system_influencer' | 'community_enabler'
export type LeaderPosition = 'inside' | 'outside_inside' | 'outside'

/** One of the six leader types; only system-influencers have a position. */
export interface SeedLeaderType extends SeedTerm {
  category: LeaderCategory
  position: LeaderPosition | null
}

/** How much of one attribute a role calls for: level 1 to 4, importance 1 to 3. */
export interface SeedProfileItem {
  attribute: string
  level: 1 | 2 | 3 | 4
  importance: 1 | 2 | 3
}

/** A reusable role: who it suits, how formal it is and the attributes it calls for. */
export interface SeedRole extends SeedTerm {
  /** Code of a leader type. */
  leaderType: string
  category: LeaderCategory
  formality: 'formal' | 'informal'
  /** Code of an opportunity kind. */
  kind: string
  profile: readonly SeedProfileItem[]
}

/** A list of words from one text with commas between them. */
export const words = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '')
