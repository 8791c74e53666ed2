import type { accounts } from '../access/access.table.ts'
import type {
  leaderAttributes,
  leaderConsents,
  leaderNotes,
  leaders,
  leaderStages,
} from '../leaders/leaders.table.ts'
import type { opportunities } from '../opportunities/opportunities.table.ts'
import type { organisations } from '../organisations/organisations.table.ts'
import type { placements } from '../placements/placements.table.ts'

/** A row as plain data: moments are RFC 3339 text, so that a whole bank can be compared byte by byte. */
type Plain<Row> = {
  [Field in keyof Row]: Date extends Row[Field] ? string | Exclude<Row[Field], Date> : Row[Field]
}

export type DemoOrganisation = Plain<typeof organisations.$inferSelect>
export type DemoAccount = Plain<typeof accounts.$inferSelect>
export type DemoLeader = Plain<typeof leaders.$inferSelect>
export type DemoRating = Plain<typeof leaderAttributes.$inferSelect>
export type DemoStage = Plain<typeof leaderStages.$inferSelect>
/** The wording is looked up when a bank is loaded: its id is the bank's own. */
export type DemoConsent = Plain<Omit<typeof leaderConsents.$inferSelect, 'wordingId'>>
export type DemoNote = Plain<typeof leaderNotes.$inferSelect>
export type DemoOpportunity = Plain<typeof opportunities.$inferSelect>
export type DemoPlacement = Plain<typeof placements.$inferSelect>

/** Every row of a demo bank, parents before children. */
export interface DemoBank {
  organisations: DemoOrganisation[]
  accounts: DemoAccount[]
  leaders: DemoLeader[]
  ratings: DemoRating[]
  stages: DemoStage[]
  consents: DemoConsent[]
  notes: DemoNote[]
  opportunities: DemoOpportunity[]
  placements: DemoPlacement[]
}
