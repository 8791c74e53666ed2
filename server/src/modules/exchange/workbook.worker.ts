import { unzipSync } from 'fflate'
import { EncryptedFileError, read } from 'hucre'
import { answerApart } from '../../core/apart.ts'
import { recordsMax, sheetLimits } from './sheet-limits.rules.ts'
import { bookLimits, textOf, type BookReading } from './workbook.rules.ts'

// Reads one workbook, in a process of its own: see `sheets.actions.ts`. It begins anew for each, so it imports little.

/** One column and one line more than may be: enough to see that there are too many. */
const range = `A1:${columnName(sheetLimits.columnsMax)}${recordsMax + 1}`

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** What all parts say they hold unpacked; a part that holds more than it says is not unpacked further. */
function unpackedBytes(file: Uint8Array): number {
  let sum = 0
  unzipSync(file, {
    filter: ({ originalSize }) => {
      sum += originalSize
      return false
    },
  })
  return sum
}

const isPacked = (file: Uint8Array): boolean => file[0] === 0x50

async function reading(file: Uint8Array): Promise<BookReading> {
  try {
    if (isPacked(file) && unpackedBytes(file) > bookLimits.unpackedBytesMax) {
      const limit = bookLimits.unpackedBytesMax
      return { ok: false, refusal: { code: 'workbook_unpacks', limit } }
    }
    const book = await read(file, { range })
    return { ok: true, sheets: book.sheets.slice(0, bookLimits.sheetsMax).map(textOf) }
  } catch (error) {
    const isLocked = error instanceof EncryptedFileError
    return { ok: false, refusal: { code: isLocked ? 'workbook_locked' : 'workbook_unreadable' } }
  }
}

answerApart(reading)
