import { fileTypes, type FileKind } from './evidence-kinds.rules.ts'

/** A name is shown and kept up to so many characters, as a reader counts them. */
const longest = 100
/** Control characters, and those without a body that turn or hide writing; the joiner within an emoji stays. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
/** What no file on some system may be called. */
const unfit = /[<>:"|?*]/g
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * The name under which a file is kept and given back: without the path that it had, without what could turn or break
 * a line, not too long, and with an ending that says what the file is. Whatever it claimed to be stays in front.
 */
export function fileNameOf(given: string, kind: FileKind): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .replaceAll(unseen, '')
    .replaceAll(unfit, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '')
  const { endings } = fileTypes[kind]
  const ending = endings.find((each) => clean.toLowerCase().endsWith(`.${each}`)) ?? endings[0]
  const stem = clean.toLowerCase().endsWith(`.${ending}`)
    ? clean.slice(0, -ending.length - 1)
    : clean
  const short = [...letters.segment(stem)]
    .slice(0, longest)
    .map(({ segment }) => segment)
    .join('')
    .trim()
  return `${short || 'file'}.${ending}`
}
