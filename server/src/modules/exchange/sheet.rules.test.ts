import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longLimits, sheetLimits } from './sheet-limits.rules.ts'
import { readSheet } from './sheet.rules.ts'
import type { Sheet } from './sheet.types.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const sheetOf = (bytes: Uint8Array): Sheet => {
  const reading = readSheet(bytes)
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.code}`)
  return reading.sheet
}

const codeOf = (bytes: Uint8Array): string => {
  const reading = readSheet(bytes)
  return reading.ok ? 'read' : reading.refusal.code
}

const head = 'Name,Email,Phone\n'

describe('reading the bytes of a sheet', () => {
  it('finds headings below title lines and keeps the line numbers of the file', () => {
    const sheet = sheetOf(
      utf8(
        'Our volunteers (2021)\n\n"Printed, by hand"\nName,Email,Notes\nAnn,a@x.example,"two\nlines"\n\nBo,b@x.example,\n',
      ),
    )
    expect(sheet.headingLine).toBe(4)
    expect(sheet.titleLines.map((title) => title.text)).toEqual([
      'Our volunteers (2021)',
      'Printed, by hand',
    ])
    expect(sheet.rows.map((row) => row.line)).toEqual([5, 8])
    expect(sheet.rows[0]?.cells).toEqual(['Ann', 'a@x.example', 'two\nlines'])
    expect(sheet.leftOut).toEqual([{ line: 7, reason: 'blank' }])
  })

  it.each([',', ';', '\t', '|'])('finds the delimiter %j', (delimiter) => {
    const text =
      ['Name', 'Email', 'Notes'].join(delimiter) +
      '\n' +
      ['Ann', 'a@x.example', 'x'].join(delimiter)
    const sheet = sheetOf(utf8(text))
    expect(sheet.delimiter).toBe(delimiter)
    expect(sheet.rows[0]?.cells).toEqual(['Ann', 'a@x.example', 'x'])
  })

  it('believes a declared delimiter and leaves that line out of the titles', () => {
    const sheet = sheetOf(utf8('sep=;\nName;Email\nAnn;a@x.example\n'))
    expect(sheet.delimiter).toBe(';')
    expect(sheet.titleLines).toEqual([])
  })

  it.each([
    ['Total,12,', 'total'],
    ['Grand total:,=COUNTA(B2:B9),', 'total'],
    ['Name,Email,Phone', 'headings'],
    [' , ,', 'blank'],
  ])('leaves out the row %j', (row, reason) => {
    const sheet = sheetOf(utf8(`${head}Ann,a@x.example,\n${row}\nBo,b@x.example,\n`))
    expect(sheet.leftOut).toEqual([{ line: 3, reason }])
    expect(sheet.rows).toHaveLength(2)
  })

  it('keeps a person whose name is Total', () => {
    const sheet = sheetOf(utf8(`${head}Total,t@x.example,07700 900123\n`))
    expect(sheet.rows).toHaveLength(1)
  })

  it('replaces a stray byte of a file that is UTF-8 otherwise', () => {
    const text =
      'Name,Email\nSiân Ó Briain,s@x.example\nZoë Ŵyn,z@x.example\nO~Connor Áine,o@x.example\n'
    const bytes = Uint8Array.from(Buffer.from(text)).map((byte) => (byte === 0x7e ? 0x92 : byte))
    const reading = readSheet(bytes)
    if (!reading.ok) throw new Error(reading.refusal.code)
    expect(reading.sheet.encoding).toBe('utf-8')
    expect(reading.sheet.rows.map(({ cells }) => cells[0])).toEqual([
      'Siân Ó Briain',
      'Zoë Ŵyn',
      'O\ufffdConnor Áine',
    ])
  })

  it.each([false, true])('reads UTF-16 without a mark (big-endian: %s)', (big) => {
    const bytes = Buffer.from('Name,Email\nSiân Hall,s@x.example\n', 'utf16le')
    const reading = readSheet(Uint8Array.from(big ? bytes.swap16() : bytes))
    if (!reading.ok) throw new Error(reading.refusal.code)
    expect(reading.sheet.rows[0]?.cells[0]).toBe('Siân Hall')
  })

  it('reads Windows-1252 with its own characters', () => {
    const bytes = Uint8Array.from([
      ...utf8('Name;Payment\nZo'),
      0xeb,
      ...utf8(' O'),
      0x92,
      ...utf8('Dowd;'),
      0xa3,
      ...utf8('75 '),
      0x80,
      ...utf8('\n'),
    ])
    const sheet = sheetOf(bytes)
    expect(sheet.encoding).toBe('windows-1252')
    expect(sheet.rows[0]?.cells).toEqual(['Zoë O’Dowd', '£75 €'])
  })

  it.each([
    ['utf-8', (text: string) => utf8(text)],
    ['utf-8-bom', (text: string) => Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)])],
    ['utf-16le', (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])],
    [
      'utf-16be',
      (text: string) => Uint8Array.from([0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()]),
    ],
  ] as const)('gives back any text written in %s', (encoding, encode) => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .filter((text) => !/["\0\r\n\ufeff]/.test(text) && text.trim() !== '')
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
        const line = cells.map((text) => `"${text}"`).join(',')
        const sheet = sheetOf(encode(`Ref,Name,Email,Phone,Notes,Other\n${line}\n`))
        expect(sheet.encoding).toBe(encoding)
        expect(sheet.rows[0]?.cells.slice(0, cells.length)).toEqual(
          cells.map((text) => text.normalize('NFC')),
        )
      }),
      { numRuns: 100, seed: 20_261 },
    )
  })

  it('takes all line endings', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(sheetOf(utf8(['Name,Email', 'Ann,a@x.example', ''].join(end))).rows).toHaveLength(1)
    }
  })

  it('takes the first full row for headings when none is known', () => {
    const sheet = sheetOf(utf8('Aaa,Bbb\nAnn,a@x.example\n'))
    expect(sheet.headingsRecognised).toBe(false)
    expect(sheet.headings).toEqual(['Aaa', 'Bbb'])
  })
})

describe('refusing what is no sheet', () => {
  it.each([
    ['empty', utf8('')],
    ['empty', utf8(' \n\n')],
    ['not_text', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
    ['not_text', Uint8Array.from([65, 0, 66])],
    ['no_headings', utf8('just one line of prose')],
    ['unclosed_quote', utf8(`${head}"Ann,a@x.example,\nBo,b@x.example,\n`)],
    ['cell_too_long', utf8(`${head}Ann,${'x'.repeat(5_001)},\n`)],
    ['too_many_columns', utf8(`${head}Ann,${',x'.repeat(300)}\n`)],
    ['too_many_rows', utf8(head + 'Ann,a@x.example,\n'.repeat(20_001))],
    ['too_many_rows', utf8(head + '\n'.repeat(70_000))],
    ['too_large', new Uint8Array(sheetLimits.bytesMax + 1)],
  ])('says %s', (code, bytes) => {
    expect(codeOf(bytes)).toBe(code)
  })

  it('stops at files of one endless line', () => {
    const before = process.threadCpuUsage()
    expect(codeOf(utf8(`${head}${'x'.repeat(9_000_000)}`))).toBe('cell_too_long')
    expect(codeOf(utf8(`${head}${','.repeat(9_000_000)}`))).toBe('too_many_columns')
    expect(codeOf(utf8(`${head}"${','.repeat(9_000_000)}`))).toBe('cell_too_long')
    const { user, system } = process.threadCpuUsage(before)
    expect((user + system) / 1_000).toBeLessThan(2_000)
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof readSheet(bytes).ok).toBe('boolean')
      }),
      { numRuns: 500, seed: 20_261 },
    )
  })
})

it('a command may read more rows than a page', () => {
  const bytes = new TextEncoder().encode(`Name,Email\n${'Ann Hall,a@b.example\n'.repeat(20_001)}`)
  expect(readSheet(bytes)).toMatchObject({ ok: false, refusal: { code: 'too_many_rows' } })
  const read = readSheet(bytes, longLimits)
  expect(read.ok && read.sheet.rows.length).toBe(20_001)
})
