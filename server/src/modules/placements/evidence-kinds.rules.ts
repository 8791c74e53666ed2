/** What a file of evidence may be. */
export const fileKinds = ['pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'odt', 'text'] as const
export type FileKind = (typeof fileKinds)[number]

/** How each kind is served, and the endings that its name may have, the usual one first. */
export const fileTypes: Record<FileKind, { type: string; endings: [string, ...string[]] }> = {
  pdf: { type: 'application/pdf', endings: ['pdf'] },
  png: { type: 'image/png', endings: ['png'] },
  jpeg: { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  webp: { type: 'image/webp', endings: ['webp'] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
  },
  odt: { type: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  text: { type: 'text/plain; charset=utf-8', endings: ['txt', 'csv'] },
}

/** Markup that a browser would run, wherever it stands. */
const markup = /<(?:!doctype|\?xml|html|head|body|svg|script|iframe|object|embed)(?=[\s>/])/i
/** How far into a PDF somebody could hide a page that a browser would rather see. */
const pdfHead = 1_024

/**
 * What a file is, by its own bytes; null for what is not taken. Nothing is unpacked: of an archive only the list of
 * what it holds is read, which is as long as the file says in plain bytes.
 */
export function kindOf(bytes: Buffer): FileKind | null {
  if (startsWith(bytes, '%PDF-')) {
    return markup.test(bytes.toString('latin1', 0, pdfHead)) ? null : 'pdf'
  }
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n') && startsWith(bytes, 'IHDR', 12)) return 'png'
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg'
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBPVP8', 8)) return 'webp'
  if (startsWith(bytes, 'PK')) return documentOf(bytes)
  return isPlainText(bytes) ? 'text' : null
}

const startsWith = (bytes: Buffer, mark: string, at = 0): boolean =>
  bytes.toString('latin1', at, at + mark.length) === mark

/** UTF-8 with nothing in it that a program would take for more than text. */
function isPlainText(bytes: Buffer): boolean {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return false
  }
  // Control characters are what is looked for.
  // oxlint-disable-next-line no-control-regex
  return text.trim() !== '' && !/[\0-\x08\x0b\x0e-\x1f\x7f]/.test(text) && !markup.test(text)
}

const macros = /(?:^|\/)vbaproject\.bin$|^(?:basic|scripts)\//i
const odtMark = 'application/vnd.oasis.opendocument.text'

/** Which document an archive is, by the names of what it holds. */
function documentOf(bytes: Buffer): FileKind | null {
  const names = namesIn(bytes)
  if (!names || names.some((name) => macros.test(name))) return null
  const has = (name: string) => names.includes(name)
  if (has('[Content_Types].xml')) {
    if (has('word/document.xml')) return 'docx'
    return has('xl/workbook.xml') ? 'xlsx' : null
  }
  // The first thing in an ODT is its mark, unpacked, so that it can be read just so.
  const isOdt =
    names[0] === 'mimetype' &&
    bytes.readUInt16LE(8) === 0 &&
    bytes.readUInt32LE(18) === odtMark.length &&
    startsWith(bytes, `mimetype${odtMark}`, 30)
  return isOdt && has('content.xml') ? 'odt' : null
}

/** Where the fields of an archive's records stand, in bytes (APPNOTE.TXT 4.3.12 and 4.3.16). */
const end = {
  mark: 'PK\x05\x06',
  length: 22,
  size: 12,
  offset: 16,
  comment: 20,
  longestComment: 65_535,
}
const entry = { mark: 'PK\x01\x02', length: 46, name: 28, extra: 30, comment: 32 }
/** A document holds some dozens of parts. */
const mostEntries = 5_000

/** The names in the list of an archive that begins and ends where the file does; null for any other. */
function namesIn(bytes: Buffer): string[] | null {
  if (!startsWith(bytes, 'PK\x03\x04')) return null
  const endAt = bytes.lastIndexOf(end.mark, undefined, 'latin1')
  if (endAt < 0 || endAt + end.length > bytes.length) return null
  if (bytes.readUInt16LE(endAt + end.comment) !== bytes.length - endAt - end.length) return null
  const listAt = bytes.readUInt32LE(endAt + end.offset)
  if (listAt + bytes.readUInt32LE(endAt + end.size) !== endAt) return null
  const names: string[] = []
  for (let at = listAt; at < endAt;) {
    if (at + entry.length > endAt || !startsWith(bytes, entry.mark, at)) return null
    const [name, extra, comment] = [entry.name, entry.extra, entry.comment].map((field) =>
      bytes.readUInt16LE(at + field),
    ) as [number, number, number]
    names.push(bytes.toString('utf8', at + entry.length, at + entry.length + name))
    if (names.length > mostEntries) return null
    at += entry.length + name + extra + comment
  }
  return names
}
