import type { LeaderCreate, LeaderUpdate } from '../leaders/leaders.schemas.ts'

/** What is to be written of the person of a line, as the dry run showed it. */
export type RowWork = NewWork | KnownWork

/** Somebody new, whole. */
export interface NewWork {
  of: 'new'
  profile: LeaderCreate
  /** For colleagues; empty where there is none. */
  note: string
}

/** Somebody known: what the record gains. */
export interface KnownWork {
  of: 'known'
  profile: LeaderUpdate
  note: string
  /** The version of the record that the dry run read. */
  version: number
}
