import { readThemes } from './cells.lived.rules.ts'
import { needIn, readSupport } from './cells.support.rules.ts'
import { isNoTick, isTick, saysNone } from './cells.text.rules.ts'
import { contactReaders } from './rows.contact.rules.ts'
import { livedReaders } from './rows.lived.rules.ts'
import type { CellReader, RowState } from './rows.state.rules.ts'

/** A tick under 'Mentoring' or 'Diabetes': the heading is what is said. */
export const ofHeading =
  (reader: CellReader): CellReader =>
  (cell, heading, state) => {
    if (isNoTick(cell)) return { leftover: null, withheld: false }
    if (!isTick(cell)) return reader(cell, heading, state)
    const reading = reader(heading, heading, state)
    // A heading that is no answer leaves the tick where it was.
    return reading.leftover === heading
      ? { leftover: cell, withheld: false }
      : { ...reading, leftover: null }
  }

/** 'Any access or dietary needs?' */
const asksOfAll = /\b(?:access\w*|support|other|needs?|adjustments?)\b/i

/** 'No' below 'Access needs' says that there are none; below 'Hearing loop' only that it is not that. */
export const supportOrTick: CellReader = (cell, heading, state) => {
  if (isTick(cell)) return ofHeading(contactReaders.support)(cell, needIn(heading), state)
  if (saysNone(cell) && !isOneNeed(heading, state)) {
    return contactReaders.support(cell, heading, state)
  }
  return ofHeading(contactReaders.support)(cell, heading, state)
}

const isOneNeed = (heading: string, { lexicons }: RowState): boolean => {
  const named = readSupport(needIn(heading), lexicons.supportNeeds, lexicons.languages)
  return (named.understood.support?.items.length ?? 0) > 0 && !asksOfAll.test(heading)
}

/** 'No' below 'Do you have a long-term condition?' says that there is none; below 'Diabetes' only that it is not that. */
export const themesOrTick: CellReader = (cell, heading, state) =>
  saysNone(cell) && !namesTheme(heading, state)
    ? livedReaders.themes(cell, heading, state)
    : ofHeading(livedReaders.themes)(cell, heading, state)

const namesTheme = (heading: string, { lexicons }: RowState): boolean => {
  const { themes, experienceKinds } = lexicons
  return readThemes(heading, { themes, experience: experienceKinds }).understood.mentions.length > 0
}
