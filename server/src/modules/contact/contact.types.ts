import type { channels } from '../leaders/leaders.table.ts'
import type {
  formats,
  holds,
  languages,
  messageStates,
  placementQuestionKinds,
  recipients,
} from './contact.table.ts'

export type Channel = (typeof channels)[number]
export type Format = (typeof formats)[number]
export type PlacementQuestionKind = (typeof placementQuestionKinds)[number]
export type Language = (typeof languages)[number]
export type Hold = (typeof holds)[number]
export type Recipient = (typeof recipients)[number]
export type MessageState = (typeof messageStates)[number]

/** All that decides whether and how somebody may be reached, as it stands at this moment. */
export interface Reachable {
  status: 'invited' | 'active' | 'left' | 'erased'
  paused: boolean
  /** YYYY-MM-DD; the break is over on this day. Null: until they come back. */
  pausedUntil: string | null
  hold: Hold | null
  ageBand: 'under_16' | '16_to_17' | 'adult' | null
  guardian: { name: string; contact: string } | null
  /** Who is to be asked whether the child may take part, and did not answer yet. */
  askedGuardian: { name: string; contact: string } | null
  /** Whether they may be told about opportunities now. */
  isContactConsented: boolean
  email: string | null
  phone: string | null
  preferredChannel: Channel | null
  /** Codes of support needs, asked once and carried everywhere. */
  supportNeeds: string[]
  /** Half-days of the week, a bit each, when nobody may get in touch. */
  quietHalfDays: number
  /** In which the bank writes to them; to their guardian too. */
  language: Language
}

/** Why nothing was sent. */
export type Refusal =
  | 'erased'
  | 'died'
  | 'left'
  | 'hold'
  | 'paused'
  | 'no_consent'
  | 'guardian_missing'
  | 'no_way'
  | 'no_time'
  | 'gone'

/** What is to happen with a message: the bank sends it, a colleague does, or nobody may. */
export type Decision =
  | { outcome: 'refuse'; reason: Refusal }
  | {
      outcome: 'mail'
      channel: 'email'
      recipient: Recipient
      address: string
      format: Format
      language: Language
      dueAt: Date
    }
  | {
      outcome: 'task'
      channel: 'phone' | 'text' | 'post'
      recipient: Recipient
      format: Format
      language: Language
      dueAt: Date
    }
