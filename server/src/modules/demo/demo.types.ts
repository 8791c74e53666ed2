import type { accounts } from '../access/access.table.ts'
import type { bodies, seats, seatTerms } from '../bodies/bodies.table.ts'
import type { contactQuestions, messages } from '../contact/contact.table.ts'
import type { Answers } from '../equality/equality.rules.ts'
import type { BreachRow } from '../governance/breaches.queries.ts'
import type { RequestRow } from '../governance/requests.queries.ts'
import type { ideaBackings, ideaResponses, ideas } from '../ideas/ideas.table.ts'
import type { joinings } from '../joining/joining.table.ts'
import type {
  leaderAttributes,
  leaderConsents,
  leaderNotes,
  leaders,
  leaderStages,
} from '../leaders/leaders.table.ts'
import type { opportunityMoves } from '../opportunities/life.table.ts'
import type { opportunities } from '../opportunities/opportunities.table.ts'
import type { organisations } from '../organisations/organisations.table.ts'
import type { attendances, involvementsElsewhere } from '../participation/participation.table.ts'
import type { impactAnswers, impactRecords } from '../placements/impact.table.ts'
import type {
  placementAgreements,
  placementMoves,
  placements,
} from '../placements/placements.table.ts'
import type { checkIns, checkInWords, roleReviews } from '../participation/check-ins.table.ts'
import type { supportItems } from '../placements/support.table.ts'

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
export type DemoMove = Plain<typeof opportunityMoves.$inferSelect>
export type DemoPlacement = Plain<typeof placements.$inferSelect>
export type DemoStep = Plain<typeof placementMoves.$inferSelect>
export type DemoImpact = Plain<typeof impactRecords.$inferSelect>
export type DemoImpactAnswer = Plain<typeof impactAnswers.$inferSelect>
export type DemoAttendance = Plain<typeof attendances.$inferSelect>
export type DemoCheckIn = Plain<typeof checkIns.$inferSelect>
export type DemoCheckInWords = Plain<typeof checkInWords.$inferSelect>
export type DemoRoleReview = Plain<typeof roleReviews.$inferSelect>
export type DemoElsewhere = Plain<typeof involvementsElsewhere.$inferSelect>
export type DemoIdea = Plain<typeof ideas.$inferSelect>
export type DemoIdeaBacking = Plain<typeof ideaBackings.$inferSelect>
export type DemoIdeaResponse = Plain<typeof ideaResponses.$inferSelect>
export type DemoBoard = Plain<typeof bodies.$inferSelect>
export type DemoSeat = Plain<typeof seats.$inferSelect>
export type DemoTerm = Plain<typeof seatTerms.$inferSelect>
export type DemoSupportItem = Plain<typeof supportItems.$inferSelect>
export type DemoAgreement = Plain<typeof placementAgreements.$inferSelect>
/** A placement as it was drawn, before the steps that led to it are written. */
export type DemoPlacementCore = Omit<
  DemoPlacement,
  | 'movedAt'
  | 'owed'
  | 'remindOn'
  | 'dueOn'
  | 'howEnded'
  | 'toldAt'
  | 'closedAt'
  | 'repeatReason'
  | 'supportedAt'
>
/** The digest of its address is made when a bank is loaded, with the salt of the bank. */
export type DemoJoining = Plain<Omit<typeof joinings.$inferSelect, 'addressDigest'>>
export type DemoQuestion = Plain<typeof contactQuestions.$inferSelect>
export type DemoMessage = Plain<Omit<typeof messages.$inferSelect, 'digest'>>
export interface DemoEquality {
  leaderId: string
  organisationId: string
  answers: Answers
}

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
  moves: DemoMove[]
  placements: DemoPlacement[]
  steps: DemoStep[]
  agreements: DemoAgreement[]
  impacts: DemoImpact[]
  impactAnswers: DemoImpactAnswer[]
  support: DemoSupportItem[]
  attendances: DemoAttendance[]
  elsewhere: DemoElsewhere[]
  checkIns: DemoCheckIn[]
  checkInWords: DemoCheckInWords[]
  roleReviews: DemoRoleReview[]
  ideas: DemoIdea[]
  backings: DemoIdeaBacking[]
  responses: DemoIdeaResponse[]
  boards: DemoBoard[]
  seats: DemoSeat[]
  terms: DemoTerm[]
  joinings: DemoJoining[]
  questions: DemoQuestion[]
  messages: DemoMessage[]
  requests: RequestRow[]
  breaches: BreachRow[]
  equality: DemoEquality[]
}
