import type { PieceMark } from './arriving.queries.ts'
import { pieceBytes } from './sheet-limits.rules.ts'

/** How many pieces a text of so many bytes comes in. */
export const piecesOf = (bytes: number): number => Math.ceil(bytes / pieceBytes)

/** How many bytes a piece of such a text has, counted from 0; none behind the last. */
export const pieceSizeOf = (bytes: number, number: number): number =>
  Math.max(0, Math.min(pieceBytes, bytes - number * pieceBytes))

/** Whether a file says by its name that it is a workbook. */
export const isNamedAsBook = (fileName: string): boolean =>
  /\.(?:xl[st][xmb]?|ods|numbers)$/i.test(fileName.trim())

const figures = new Intl.NumberFormat('en-GB')

/** Why a piece is not taken, for whoever sends it. */
export const wrongPieceWords = (bytes: number, number: number, came: number): string => {
  const due = pieceSizeOf(bytes, number)
  return due === 0
    ? `The file has ${piecesOf(bytes)} pieces, numbered from 0. It has no piece ${number}.`
    : `Piece ${number} of this file has ${figures.format(due)} bytes. ${figures.format(came)} came.`
}

/** How much of a text is there. */
export const arrivalOf = (bytes: number, pieces: readonly PieceMark[]) => ({
  ...{ bytes, pieceBytes },
  arrived: pieces.reduce((sum, { number }) => sum + pieceSizeOf(bytes, number), 0),
  pieces: pieces.map(({ number, sha256 }) => ({ number, sha256 })),
})
