import { describe, expect, test } from 'vitest'
import { kindOf } from './evidence-kinds.rules.ts'
import { archiveOf, documents, files } from '../../../../test/support/evidence-files.ts'

describe('what is taken, by its own bytes', () => {
  test.each(Object.entries(files))('%s', (kind, bytes) => expect(kindOf(bytes)).toBe(kind))

  test('text in Welsh, with a mark of its encoding, and as a sheet', () => {
    expect(kindOf(Buffer.from('\ufeffTŷ, dŵr, ŵy\r\n1,2,3\r\n'))).toBe('text')
  })

  test('an archive with a comment', () => {
    expect(kindOf(archiveOf(documents.docx, { comment: 'Made by hand' }))).toBe('docx')
  })

  test('a document that says it unpacks to more than any disk holds, which nobody tries', () => {
    const bomb = archiveOf(documents.docx, { claimedSize: 0xff_ff_ff_fe })
    const began = performance.now()
    expect(kindOf(bomb)).toBe('docx')
    expect(performance.now() - began).toBeLessThan(100)
  })
})

const html = '<!DOCTYPE html><html><body><script>alert(1)</script></body></html>'
const refused: Record<string, Buffer> = {
  'nothing at all': Buffer.alloc(0),
  'only spaces': Buffer.from(' \n\t '),
  'a web page': Buffer.from(html),
  'a web page after some words': Buffer.from(`Dear all,\n${html}`),
  'a drawing made of code': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
  XML: Buffer.from('<?xml version="1.0"?><a/>'),
  'a web page that is a PDF further down': Buffer.from(`${html}\n%PDF-1.7\n%%EOF`),
  'a PDF with a web page in its head': Buffer.from(`%PDF-1.7\n${html}\n%%EOF`),
  'a program for Windows': Buffer.from(`MZ\x90\0\x03${'\0'.repeat(64)}PE\0\0`, 'latin1'),
  'a program for Linux': Buffer.from(`\x7fELF\x02\x01\x01${'\0'.repeat(64)}`, 'latin1'),
  'half a PNG': files.png.subarray(0, 8),
  'a GIF': Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'),
  'text in another encoding': Buffer.from('d\xe9j\xe0 vu', 'latin1'),
  'text with bytes that steer': Buffer.from('a\x1b[2Jb'),
  'an archive of anything': archiveOf([['notes.txt', 'hello']]),
  'an empty archive': archiveOf([]),
  'a program in an archive': archiveOf([
    ['META-INF/MANIFEST.MF', 'x'],
    ['A.class', 'x'],
  ]),
  'a document with macros': archiveOf([...documents.docx, ['word/vbaProject.bin', 'x']]),
  'an ODT with macros': archiveOf([...documents.odt, ['Basic/Standard/Module1.xml', 'x']]),
  'a document behind something else': Buffer.concat([Buffer.from('MZ'), files.docx]),
  'a document before something else': Buffer.concat([files.docx, Buffer.from(html)]),
  'a document whose list points elsewhere': archiveOf(documents.docx, { listAt: 4 }),
  'half a document': files.docx.subarray(0, files.docx.length - 30),
  'an ODT whose mark is not its first part': archiveOf(documents.odt.toReversed()),
}

test.each(Object.entries(refused))('refused: %s', (_what, bytes) =>
  expect(kindOf(bytes)).toBeNull(),
)

test('whatever bytes come, it answers', () => {
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const bytes = Buffer.from(files.docx)
    for (let hit = 0; hit < 4; hit += 1)
      bytes[(seed * 7_919 + hit * 104_729) % bytes.length] = seed % 256
    expect([null, 'docx', 'xlsx', 'odt', 'text']).toContain(kindOf(bytes))
  }
})
