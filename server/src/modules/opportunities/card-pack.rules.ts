import type { NumberOf } from '../vocabulary/numbers.queries.ts'
import { bitsIn, dealOpportunity, pointsAtLevel, type Askable } from './card.rules.ts'
import type { opportunityCards } from './card.table.ts'
import type { Essentials, WantedTheme } from './opportunities.table.ts'

/** An opportunity as it is stored, with the number of its place. */
export interface Packable extends Askable {
  id: string
  organisationId: string
  /** Not open yet: matched for its own organisation only. */
  isDraft: boolean
  excludesEmployed: boolean
  radiusKm: number
  /** place.number of its outcode. */
  place: number | null
  essentials: Essentials
}

export type OpportunityCardRow = typeof opportunityCards.$inferInsert

/** Bits of a bigint without its sign. */
const wordBits = 63

/** The row of an opportunity, or null where nothing that it asks has a weight. */
export function packOpportunity(
  opportunity: Packable,
  numberOf: NumberOf,
): OpportunityCardRow | null {
  const dealt = dealOpportunity(opportunity, numberOf)
  if (!dealt) return null
  const { essentials, halfDays, requiredHalfDays } = opportunity
  const wantedHalfDays = halfDays | requiredHalfDays
  const themeUnits = Math.min(...dealt.themes.map(({ units }) => units))
  const wanted = themeWords(dealt.themes, numberOf)
  const needed = themeWords(essentials.themes, numberOf)
  const extra = themeWords(
    dealt.themes
      .filter(({ units }) => units > themeUnits)
      .map(({ code }) => ({ code, lived: null })),
    numberOf,
  )
  return {
    opportunity_id: opportunity.id,
    organisation_id: opportunity.organisationId,
    ...wanted,
    extra_a: extra.any_a,
    extra_b: extra.any_b,
    need_any_a: needed.any_a,
    need_any_b: needed.any_b,
    need_own_a: needed.own_a,
    need_own_b: needed.own_b,
    need_caring_a: needed.caring_a,
    need_caring_b: needed.caring_b,
    need_languages: maskOf(essentials.languages.map((code) => numberOf('language', code))),
    need_traits: neededTraits(essentials, numberOf),
    half_days: wantedHalfDays,
    half_days_needed: requiredHalfDays,
    half_days_count: bitsIn(wantedHalfDays),
    radius_m: opportunity.radiusKm * 1000,
    place: opportunity.place ?? -1,
    kind: numberOf('opportunity_kind', opportunity.kind),
    role_type: opportunity.roleType === null ? -1 : numberOf('leader_type', opportunity.roleType),
    hours: opportunity.hoursMonth ?? 0,
    need_stages: Number(maskOf(essentials.stages.map((code) => numberOf('stage', code)))),
    theme_units: dealt.themes.length === 0 ? 0 : themeUnits,
    interest_units: dealt.interest,
    place_units: dealt.place,
    half_day_units: dealt.halfDays,
    hour_units: dealt.hours,
    ...levelPoints(dealt.attributes, numberOf),
    online: opportunity.online,
    need_reach: essentials.reach && (opportunity.place !== null || opportunity.online),
    need_times: essentials.times && wantedHalfDays !== 0,
    excludes_employed: opportunity.excludesEmployed,
    is_draft: opportunity.isDraft,
  }
}

const maskOf = (numbers: number[]): bigint =>
  numbers.reduce((mask, number) => mask | (1n << BigInt(number)), 0n)

function themeWords(themes: WantedTheme[], numberOf: NumberOf) {
  const word = (lived: WantedTheme['lived'], first: number) =>
    maskOf(
      themes
        .filter((theme) => theme.lived === lived)
        .map(({ code }) => numberOf('theme', code) - first)
        .filter((bit) => bit >= 0 && bit < wordBits),
    )
  return {
    any_a: word(null, 0),
    any_b: word(null, wordBits),
    own_a: word('own', 0),
    own_b: word('own', wordBits),
    caring_a: word('caring', 0),
    caring_b: word('caring', wordBits),
  }
}

/** Bit n experience n; bit 4 + n type n; bit 10 + 4n + l - 1 level l or more of attribute n. */
function neededTraits(essentials: Essentials, numberOf: NumberOf): bigint {
  return maskOf([
    ...essentials.experience.map((code) => numberOf('experience_kind', code)),
    ...essentials.types.map((code) => 4 + numberOf('leader_type', code)),
    ...essentials.attributes.map(
      ({ code, level }) => 10 + 4 * numberOf('attribute', code) + level - 1,
    ),
  ])
}

const levels = [1, 2, 3, 4] as const
const attributes = [0, 1, 2, 3, 4, 5, 6, 7] as const
type Points = `points_${(typeof attributes)[number]}_${(typeof levels)[number]}`

function levelPoints(
  leaves: { code: string; level: number; units: number }[],
  numberOf: NumberOf,
): Record<Points, number> {
  const leafOf = new Map(leaves.map((leaf) => [numberOf('attribute', leaf.code), leaf]))
  const entries = attributes.flatMap((attribute) =>
    levels.map((level): [Points, number] => {
      const leaf = leafOf.get(attribute)
      return [
        `points_${attribute}_${level}`,
        leaf ? pointsAtLevel(leaf.units, level, leaf.level) : 0,
      ]
    }),
  )
  return Object.fromEntries(entries) as Record<Points, number>
}
