export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Windows-1252 where it differs from Latin-1, bytes 0x80 to 0x9f; the five unused map to themselves. */
const windowsUpper =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** How a workbook begins: a packed one, and one of before 2007. */
const bookBeginnings = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const

/** Whether a file is a workbook, or something else that is packed, by its first bytes. */
export const isBook = (bytes: Uint8Array): boolean =>
  bookBeginnings.some((beginning) => beginning.every((byte, at) => bytes[at] === byte))

/** The text of a file a piece at a time, as often as it is asked for, and how it was encoded. */
export interface DecodedText {
  encoding: Encoding
  pieces: () => Generator<string>
}

/** Bytes of a piece: a multiple of what the letters of any encoding take. */
const ofAPiece = 1_048_576

/** Text of a file and how it was encoded, or why it is no text. */
export const decodeText = (bytes: Uint8Array): DecodedText | { code: 'not_text' | 'empty' } => {
  if (bytes.length === 0) return { code: 'empty' }
  const starts = (...head: number[]) => head.every((byte, at) => bytes[at] === byte)
  // Every byte of these could be a letter of Windows.
  if (isBook(bytes) || starts(0x25, 0x50, 0x44, 0x46)) return { code: 'not_text' }
  if (starts(0xef, 0xbb, 0xbf)) return strict(bytes.subarray(3), 'utf-8', 'utf-8-bom')
  if (starts(0xff, 0xfe)) return strict(bytes.subarray(2), 'utf-16le', 'utf-16le')
  if (starts(0xfe, 0xff)) return strict(bytes.subarray(2), 'utf-16be', 'utf-16be')
  if (bytes.includes(0)) return unmarked(bytes)
  const utf8 = strict(bytes, 'utf-8', 'utf-8')
  if ('pieces' in utf8) return utf8
  const lenient = () => decoded(bytes, 'utf-8', false)
  return isNearlyUtf8(lenient())
    ? { encoding: 'utf-8', pieces: lenient }
    : { encoding: 'windows-1252', pieces: () => decodedWindows(bytes) }
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += ofAPiece) yield bytes.subarray(at, at + ofAPiece)
}

function* decoded(bytes: Uint8Array, label: string, fatal: boolean): Generator<string> {
  const decoder = new TextDecoder(label, { fatal, ignoreBOM: true })
  for (const piece of piecesOf(bytes)) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

/** UTF-16 without a mark: the upper halves of most letters are zero. */
const unmarked = (bytes: Uint8Array): ReturnType<typeof strict> => {
  const sample = bytes.subarray(0, 4_000)
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  const most = sample.length * 0.3
  if (odd > most && even <= odd / 10) return strict(bytes, 'utf-16le', 'utf-16le')
  if (even > most && odd <= even / 10) return strict(bytes, 'utf-16be', 'utf-16be')
  return { code: 'not_text' }
}

/** A stray byte in a file that is UTF-8 otherwise becomes a replacement mark; no other file is taken for one. */
const isNearlyUtf8 = (pieces: Iterable<string>): boolean => {
  let stray = 0
  let good = 0
  for (const text of pieces) {
    stray += text.split(replacement).length - 1
    good += (text.match(/[^\p{ASCII}\ufffd]/gu) ?? []).length
  }
  return good >= 2 && stray * 4 <= good + 3
}

/** Stands where a byte could not be read. */
export const replacement = '\ufffd'

const strict = (
  bytes: Uint8Array,
  label: string,
  encoding: Encoding,
): DecodedText | { code: 'not_text' } => {
  try {
    for (const text of decoded(bytes, label, true))
      if (text.includes('\0')) return { code: 'not_text' }
    return { encoding, pieces: () => decoded(bytes, label, true) }
  } catch {
    return { code: 'not_text' }
  }
}

/** Written out because some runtimes decode this label as plain Latin-1 and lose the euro sign. */
function* decodedWindows(bytes: Uint8Array): Generator<string> {
  for (const piece of piecesOf(bytes))
    yield Buffer.from(piece.buffer, piece.byteOffset, piece.length)
      .toString('latin1')
      .replace(/[\u0080-\u009f]/g, (char) => windowsUpper[char.charCodeAt(0) - 0x80] ?? char)
}

/** Text whose lines all end in one way. */
export function* withPlainLines(pieces: Iterable<string>): Generator<string> {
  let isHeld = false
  for (const piece of pieces) {
    const text: string = isHeld ? `\r${piece}` : piece
    // Whether it stands alone is told by what comes next.
    isHeld = text.endsWith('\r')
    yield (isHeld ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n')
  }
  if (isHeld) yield '\n'
}
