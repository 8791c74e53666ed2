import { readThemes } from './cells.lived.rules.ts'
import { needIn, readSupport } from './cells.support.rules.ts'
import { isNoTick, isTick, saysNone } from './cells.text.rules.ts'
import { contactReaders } from './rows.contact.rules.ts'
import { livedReaders } from './rows.lived.rules.ts'
import type { CellReader } from './rows.state.rules.ts'

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
  const need = needIn(heading)
  const named = readSupport(need, state.lexicons.supportNeeds, state.lexicons.languages)
  const isOneNeed = (named.understood.support?.items.length ?? 0) > 0 && !asksOfAll.test(heading)
  if (saysNone(cell) && !isOneNeed) return contactReaders.support(cell, heading, state)
  return ofHeading(contactReaders.support)(cell, isTick(cell) ? need : heading, state)
}

/** 'No' below 'Do you have a long-term condition?' says that there is none; below 'Diabetes' only that it is not that. */
export const themesOrTick: CellReader = (cell, heading, state) => {
  const { themes, experienceKinds } = state.lexicons
  const named = readThemes(heading, { themes, experience: experienceKinds })
  if (saysNone(cell) && named.understood.mentions.length === 0) {
    return livedReaders.themes(cell, heading, state)
  }
  return ofHeading(livedReaders.themes)(cell, heading, state)
}
