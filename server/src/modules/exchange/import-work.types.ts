import type { RecognisedColumn } from './headings.rules.ts'
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

/** What is shown of a line before it is taken, beside what is to be done with it. */
export interface ShownRow {
  name: string
  /** With what it quotes of the file. */
  reason: string
  cell: { heading: string; text: string } | null
  review: string[]
  note: string
  understood: string[]
}

/** What reading a long text found. */
export interface Looked {
  encoding: string | null
  headingLine: number
  /** How many lines were left out. */
  leftOut: number
  columns: RecognisedColumn[]
  /** The same as they would be read if nobody had said anything of them. */
  automatic: RecognisedColumn[]
  /** The first few things in each column, with the lines that they stand on. */
  samples: { line: number; text: string }[][]
  counts: {
    create: number
    update: number
    skip: number
    refuse: number
    withoutConsent: number
  }
}
