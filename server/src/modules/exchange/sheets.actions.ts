import { createHash } from 'node:crypto'
import { apart, ApartFailed } from '../../core/apart.ts'
import { isBook } from './encoding.rules.ts'
import { sheetUnreadable } from './imports.errors.ts'
import { refusalWords } from './imports.rules.ts'
import { likeliestSheet, linesOf } from './likeliest.rules.ts'
import { inMemory, readLongSheet, type LongSheet } from './long-sheets.actions.ts'
import { longLimits, sheetLimits } from './sheet-limits.rules.ts'
import { readCells, readSheet, type SheetReading } from './sheet.rules.ts'
import type { Sheet } from './sheet.types.ts'
import { bookLimits, type BookReading, type BookRefusal, type BookText } from './workbook.rules.ts'

/** A sheet that a workbook has to offer. */
export interface SheetOffer {
  name: string
  /** Lines that say anything, headings among them. */
  lines: number
  hidden: boolean
}

/** A file as it was read. */
export interface OpenedFile {
  sheet: Sheet
  /** The sheets of a workbook; none for a text file. */
  sheets: SheetOffer[]
  /** The name of the one that was read; null for a text file. */
  sheetName: string | null
}

const heapMb = 256

/** Workbooks that somebody looks at now: each step of bringing one in reads it anew. */
const booksMax = 4
/** As long as a plan is kept, and for the same reason no longer. */
const keptMs = 5 * 60_000

const books = new Map<string, { reading: Promise<BookReading>; end: NodeJS.Timeout }>()

function forget(key: string): void {
  clearTimeout(books.get(key)?.end)
  books.delete(key)
}

/** A workbook as it was read in the last minutes, or reads it. */
function readBook(file: Uint8Array): Promise<BookReading> {
  const key = createHash('sha256').update(file).digest('base64')
  const known = books.get(key)
  if (known) return known.reading
  const reading = readApart(file)
  books.set(key, { reading, end: setTimeout(() => forget(key), keptMs).unref() })
  for (const oldest of books.keys()) {
    if (books.size <= booksMax) break
    forget(oldest)
  }
  // What was refused may have been so for want of time or memory: it is read anew.
  void reading.then(
    ({ ok }) => ok || forget(key),
    () => forget(key),
  )
  return reading
}

/** Reads a workbook in a process of its own, so that a file made to harm harms nobody. */
async function readApart(file: Uint8Array): Promise<BookReading> {
  try {
    const entry = new URL('workbook.worker.ts', import.meta.url)
    return await apart<Uint8Array, BookReading>(entry, file, {
      ms: bookLimits.secondsMax * 1_000,
      heapMb,
    })
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error
    return { ok: false, refusal: faults[error.fault] }
  }
}

/** A process that ends before it answers had too much to hold. */
const faults: Record<ApartFailed['fault'], BookRefusal> = {
  slow: { code: 'workbook_slow' },
  ended: { code: 'workbook_unpacks', limit: bookLimits.unpackedBytesMax },
}

const unreadable = (refusal: Parameters<typeof refusalWords>[0]) =>
  sheetUnreadable({ detail: refusalWords(refusal) })

function sheetOf(reading: SheetReading): Sheet {
  if (!reading.ok) throw unreadable(reading.refusal)
  return reading.sheet
}

function chosenOf(sheets: readonly BookText[], name: string | null): BookText {
  const chosen = name === null ? likeliestSheet(sheets) : sheets.find((each) => each.name === name)
  if (chosen) return chosen
  throw unreadable(name === null ? { code: 'empty' } : { code: 'no_such_sheet' })
}

/** Every sheet of a file, cell by cell. Throws `imports.unreadable` with the reason. */
export async function cellsOfFile(file: Uint8Array): Promise<string[][]> {
  if (!isBook(file)) {
    const { headings, titleLines, rows } = await sheetOfText(file)
    return [headings, titleLines.map(({ text }) => text), ...rows.map(({ cells }) => cells)]
  }
  const book = await readBook(file)
  if (!book.ok) throw unreadable(book.refusal)
  return book.sheets.flatMap(({ cells }) => cells)
}

/** Up to here a text is read in one go, in some milliseconds. In bytes. */
const shortText = 131_072

async function sheetOfText(file: Uint8Array): Promise<Sheet> {
  if (file.length <= shortText) return sheetOf(readSheet(file))
  const reading = await readLongSheet(file, sheetLimits)
  if (!reading.ok) throw unreadable(reading.refusal)
  const { sheet, rows: count, rowsFrom } = reading.read
  const rows: Sheet['rows'] = []
  while (rows.length < count) rows.push(...rowsFrom(rows.length))
  return { ...sheet, rows }
}

/**
 * Reads a file that may be as long as a command takes, without holding its rows: of a workbook as `openFile` does. Throws
 * `imports.unreadable` with the reason.
 */
export async function openLongFile(
  file: Uint8Array,
  name: string | null,
): Promise<Omit<OpenedFile, 'sheet'> & LongSheet> {
  if (isBook(file) && file.length <= sheetLimits.bytesMax) {
    const { sheet, ...opened } = await openFile(file, name)
    return { ...opened, ...inMemory(sheet) }
  }
  if (name !== null) throw unreadable({ code: 'no_such_sheet' })
  const reading = await readLongSheet(file, longLimits)
  if (!reading.ok) throw unreadable(reading.refusal)
  return { ...reading.read, sheets: [], sheetName: null }
}

/**
 * Reads a file: text, or one sheet of a workbook, the likeliest unless another is named. Throws `imports.unreadable` with
 * the reason.
 */
export async function openFile(file: Uint8Array, name: string | null = null): Promise<OpenedFile> {
  if (file.length > sheetLimits.bytesMax || !isBook(file)) {
    if (name !== null) throw unreadable({ code: 'no_such_sheet' })
    return { sheet: await sheetOfText(file), sheets: [], sheetName: null }
  }
  const book = await readBook(file)
  if (!book.ok) throw unreadable(book.refusal)
  const chosen = chosenOf(book.sheets, name)
  return {
    sheet: sheetOf(readCells(chosen.cells)),
    sheets: book.sheets.map((each) => ({
      name: each.name,
      lines: linesOf(each),
      hidden: each.hidden,
    })),
    sheetName: chosen.name,
  }
}
