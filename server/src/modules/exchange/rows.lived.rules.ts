import { readExperience, readThemes } from './cells.lived.rules.ts'
import type { LivedLexicons, LivedReading } from './cells.lived.rules.ts'
import { readChoices } from './cells.wants.rules.ts'
import type { AnswerSet } from './draft.types.ts'
import type { CellReader, RowState } from './rows.state.rules.ts'

const add = (set: AnswerSet, found: AnswerSet): void => {
  for (const code of found.no) if (!set.no.includes(code)) set.no.push(code)
  for (const code of found.yes) if (!set.yes.includes(code)) set.yes.push(code)
  set.no = set.no.filter((code) => !set.yes.includes(code))
}

const livedLexicons = ({ lexicons }: RowState): LivedLexicons => ({
  experience: lexicons.experienceKinds,
  themes: lexicons.themes,
})

const take = (state: RowState, reading: LivedReading): void => {
  add(state.draft.experience, reading.kinds)
  state.mentions.push(...reading.mentions)
}

const experience: CellReader = (cell, heading, state) => {
  const reading = readExperience(cell, heading, livedLexicons(state))
  take(state, reading.understood)
  const review = reading.review && `${reading.review}: “${cell.trim()}”`
  return { leftover: reading.leftover, withheld: false, review }
}

const themes: CellReader = (cell, _heading, state) => {
  const reading = readThemes(cell, livedLexicons(state))
  take(state, reading.understood)
  state.toldNoThemes ||= reading.understood.none
  const doubtful = reading.understood.mentions.length > 0 && !isOwnOnly(state)
  const clear = reading.understood.mentions.every((mention) => mention.of === 'other')
  const leftover = reading.leftover ?? (doubtful && !clear ? cell : null)
  const review = reading.review && `${reading.review}: “${cell.trim()}”`
  return { leftover, withheld: false, review }
}

const isOwnOnly = (state: RowState): boolean => {
  const { yes } = state.draft.experience
  return !yes.includes('carer') && (yes.includes('patient') || yes.includes('service_user'))
}

/** A column of roles may hold kinds of experience or leader types. */
const role: CellReader = (cell, heading, state) => {
  const lived = readExperience(cell, heading, livedLexicons(state))
  if (lived.leftover === null) {
    take(state, lived.understood)
    return { leftover: null, withheld: false }
  }
  const types = readChoices(cell, state.lexicons.leaderTypes)
  if (types.leftover !== null) return { leftover: cell, withheld: false }
  add(state.draft.types, types.understood)
  // Several words may stand for one type, so the very words are kept beside it.
  return { leftover: cell, withheld: false }
}

export const livedReaders = { experience, themes, role } as const
