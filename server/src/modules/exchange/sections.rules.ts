import { plain } from './cells.text.rules.ts'

/** Words of headings inside a sheet: 'Leavers', 'Former members 2021', 'Current volunteers'. */
const ended = new Set(
  (
    'leaver leavers left leave deceased died dead rip dec decd former ex past previous withdrawn withdrew removed resigned retired lapsed expired inactive ' +
    'dormant archive archived suspended paused hold unsubscribed opted dnc departed gone stopped ended finished memoriam contact not no longer ' +
    'never moved away delete deleted gadael marw cyn'
  ).split(' '),
)
const going = new Set(
  'active current live new present existing ongoing members member volunteers volunteer people participants patients carers leaders staff public main list register contacts cyfredol aelodau'.split(
    ' ',
  ),
)
const beside = new Set(
  'the of and or on in to be have has who do did our list lists people members member volunteers volunteer participants patients carers leaders from since interested involved available register group panel out a section wedi'.split(
    ' ',
  ),
)

/** What a row of one cell says of those below it: they ended, they go on, or null for any other text. */
export const sectionOf = (cells: readonly string[]): 'ended' | 'going' | null => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const [text = ''] = filled
  if (filled.length === 0 || filled.some((cell) => cell !== text) || text.length > 60) return null
  const words = plain(text)
    .split(' ')
    .filter((word) => !/^\d+$/.test(word))
  if (words.length === 0 || words.length > 8) return null
  // 'Current but quiet': whatever else it says, they go on.
  const goesOn =
    words.length > 1 && words.some((word) => /^(?:active|current|cyfredol)$/.test(word))
  if (goesOn && !words.some((word) => ended.has(word))) return 'going'
  const known = words.every((word) => ended.has(word) || going.has(word) || beside.has(word))
  if (!known) return null
  if (/\b(?:not|no longer|in) ?active\b/.test(words.join(' '))) return 'ended'
  if (words.some((word) => ended.has(word))) return 'ended'
  return words.some((word) => going.has(word)) ? 'going' : null
}
