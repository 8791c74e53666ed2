import { recordsMaxOf, sheetLimits, type SheetLimits } from './sheet-limits.rules.ts'
import type { SheetRefusal } from './sheet.types.ts'

/** Longest record that could still keep the limits of columns and cells; stops one-line files. */
export const recordCharactersMax = sheetLimits.columnsMax * (sheetLimits.cellCharactersMax + 3)
/** Spreadsheets write out empty columns, so more of them are forgiven than are read. */
const separatorsMax = 20_000
export const delimiters = [',', ';', '\t', '|'] as const

const quote = 34
const newline = 10
const separators = new Set([...delimiters, '\n'].map((one) => one.charCodeAt(0)))

/** A quick look over the text of a file, a piece at a time, for what would take the tokeniser too long. */
export class BombWatch {
  readonly #limits: SheetLimits
  #line = 1
  #records = 0
  /** Counted from the beginning of the file. */
  #at = 0
  #start = 0
  #separatorsInRecord = 0
  #quoted = false
  #before = newline
  #closedAt = -2

  constructor(limits: SheetLimits) {
    this.#limits = limits
  }

  see(text: string): SheetRefusal | null {
    for (let at = 0; at < text.length; at++) {
      const refusal = this.#seeOne(text.charCodeAt(at))
      if (refusal) return refusal
    }
    return null
  }

  /** The last record, which ends with the file. */
  end(): SheetRefusal | null {
    return this.#seeOne(newline)
  }

  #seeOne(char: number): SheetRefusal | null {
    const at = this.#at++
    if (char === quote) {
      const doubled = this.#closedAt === at - 1
      if (this.#quoted) this.#closedAt = at
      this.#quoted = !this.#quoted && (doubled || separators.has(this.#before))
    }
    if (char === newline) this.#line++
    else if (!this.#quoted && separators.has(char)) this.#separatorsInRecord++
    if (at - this.#start > recordCharactersMax) {
      const limit = sheetLimits.cellCharactersMax
      return { code: 'cell_too_long', limit, line: this.#line, column: null }
    }
    if (this.#separatorsInRecord > separatorsMax) {
      return { code: 'too_many_columns', limit: sheetLimits.columnsMax, line: this.#line }
    }
    if (char === newline && !this.#quoted) {
      this.#records++
      this.#start = at + 1
      this.#separatorsInRecord = 0
    }
    if (this.#records > recordsMaxOf(this.#limits)) {
      return { code: 'too_many_rows', limit: this.#limits.rowsMax, line: this.#line }
    }
    this.#before = char
    return null
  }
}
