/** Small files of every kind that is taken as evidence, made here byte by byte. */

type Part = readonly [name: string, contents: string]

const u16 = (value: number) => Buffer.from([value & 255, (value >> 8) & 255])
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}

/** An archive whose parts are stored as they are; `claimedSize` is what each says that it unpacks to. */
export function archiveOf(
  parts: readonly Part[],
  more: { comment?: string; claimedSize?: number; listAt?: number } = {},
): Buffer {
  const locals: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, contents] of parts) {
    const size = u32(more.claimedSize ?? contents.length)
    const common = [u16(20), u16(0), u16(0), u16(0), u16(0), u32(0), u32(contents.length), size]
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      ...common,
      u16(name.length),
      u16(0),
      Buffer.from(name + contents),
    ])
    list.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02'),
        u16(20),
        ...common,
        u16(name.length),
        ...[0, 0, 0, 0].map(u16),
        u32(0),
        u32(at),
        Buffer.from(name),
      ]),
    )
    locals.push(local)
    at += local.length
  }
  const listed = Buffer.concat(list)
  const comment = Buffer.from(more.comment ?? '')
  return Buffer.concat([
    ...locals,
    listed,
    Buffer.from('PK\x05\x06'),
    ...[0, 0, parts.length, parts.length].map(u16),
    u32(listed.length),
    u32(more.listAt ?? at),
    u16(comment.length),
    comment,
  ])
}

/** The parts of documents, as few as tell what they are. */
export const documents = {
  docx: [
    ['[Content_Types].xml', '<Types/>'],
    ['word/document.xml', '<w:document/>'],
  ],
  xlsx: [
    ['[Content_Types].xml', '<Types/>'],
    ['xl/workbook.xml', '<workbook/>'],
  ],
  odt: [
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    ['content.xml', '<office:document-content/>'],
  ],
} satisfies Record<string, Part[]>

/** One of each kind, by its name. */
export const files = {
  pdf: Buffer.from(
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n',
  ),
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  jpeg: Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9', 'latin1'),
  webp: Buffer.from(
    'RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0',
    'latin1',
  ),
  docx: archiveOf(documents.docx),
  xlsx: archiveOf(documents.xlsx),
  odt: archiveOf(documents.odt),
  text: Buffer.from('We met six times. Fewer people fell.\n'),
}
