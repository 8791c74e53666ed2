import { unsafeTextAt } from '../../core/unsafe-text.ts'
import { lineTooLong, lineUnreadable } from './uploads.errors.ts'
import { refusalOf, type LineRefusal } from './uploads.refusals.rules.ts'

/** One line as it came: what it says, or why it says nothing. */
export interface SaidLine {
  said: unknown
  refusal: LineRefusal | null
  bytes: number
}

const refused = (refusal: LineRefusal, bytes: number): SaidLine => ({ said: null, refusal, bytes })
const [newLine, carriageReturn] = [0x0a, 0x0d]

/** A line as bytes; null where it is longer than it may be. */
type CutLine = Buffer | null

/**
 * Cuts pieces of a body into lines, whatever the pieces. It holds one line at most: of a longer one nothing is kept, and
 * it is told of as soon as it is too long, wherever it ends.
 */
export class LineCutter {
  readonly #most: number
  #begun: Buffer[] = []
  #length = 0
  /** Bytes of a line that is too long since it was told of. */
  skipped = 0
  #isSkipping = false

  /** @param most The longest line, in bytes. */
  constructor(most: number) {
    this.#most = most
  }

  *push(piece: Buffer): Generator<CutLine, void> {
    for (let at = 0; at < piece.length;) {
      const end = piece.indexOf(newLine, at)
      const part = piece.subarray(at, end === -1 ? piece.length : end)
      at += part.length + 1
      if (this.#isSkipping) this.skipped += part.length
      else if (this.#length + part.length > this.#most) {
        this.#begun = []
        this.#isSkipping = true
        this.skipped = 0
        yield null
      } else {
        this.#begun.push(part)
        this.#length += part.length
      }
      if (end === -1) return
      if (!this.#isSkipping) yield this.#whole()
      this.#isSkipping = false
      this.#begun = []
      this.#length = 0
    }
  }

  /** What stands behind the last line break. */
  *end(): Generator<CutLine, void> {
    if (!this.#isSkipping && this.#length > 0) yield this.#whole()
  }

  #whole(): Buffer {
    const line = this.#begun.length === 1 ? (this.#begun[0] as Buffer) : Buffer.concat(this.#begun)
    return line.at(-1) === carriageReturn ? line.subarray(0, -1) : line
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const mark = '\ufeff'

/** Reads one line of NDJSON; null where it is blank. `isFirst`: the mark of UTF-8 may stand before it. */
export function readJsonLine(line: CutLine, isFirst: boolean): SaidLine | null {
  if (line === null) return refused(refusalOf(lineTooLong), 0)
  let text: string
  try {
    text = utf8.decode(line)
  } catch {
    return refused(refusalOf(lineUnreadable, 'This line is not UTF-8'), line.length)
  }
  if (isFirst && text.startsWith(mark)) text = text.slice(1)
  if (text.trim() === '') return null
  return { bytes: line.length, ...objectIn(text) }
}

function objectIn(text: string): Pick<SaidLine, 'said' | 'refusal'> {
  const no = (words: string) => ({ said: null, refusal: refusalOf(lineUnreadable, words) })
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    return no('This line is no JSON that can be read. Look for a missing bracket or quote')
  }
  if (typeof said !== 'object' || said === null || Array.isArray(said))
    return no('Put one JSON object on each line: {"name": …}')
  const odd = oddNameIn(text)
  if (odd === 'repeated') return no('A field stands in this line twice: say each once')
  if (odd === 'prototype') return no('A field has a name that none may have')
  const unsafe = unsafeTextAt(said)
  if (unsafe) return no(unsafe.message.replace(/^This/, 'Something in this line'))
  return { said, refusal: null }
}

/** What is odd about the names of fields in a JSON text that can be read: one twice in an object, or `__proto__`. */
export function oddNameIn(text: string): 'repeated' | 'prototype' | null {
  /** The names of each object that is open; null for a list. */
  const open: (Set<string> | null)[] = []
  let isName = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') {
      const start = at
      for (at += 1; text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1
      const names = open.at(-1)
      if (!isName || !names) continue
      isName = false
      const written = text.slice(start, at + 1)
      const name = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1)
      if (name === '__proto__') return 'prototype'
      if (names.has(name)) return 'repeated'
      names.add(name)
    } else if (character === '{') {
      open.push(new Set())
      isName = true
    } else if (character === '[') open.push(null)
    else if (character === '}' || character === ']') {
      open.pop()
      isName = false
    } else if (character === ',') isName = Boolean(open.at(-1))
  }
  return null
}
