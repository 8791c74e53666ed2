import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withPlainLines } from '../../server/src/modules/exchange/encoding.rules.ts'
import { readLongSheet } from '../../server/src/modules/exchange/long-sheets.actions.ts'
import { rowsOfAPiece } from '../../server/src/modules/exchange/planning.rules.ts'
import { longLimits } from '../../server/src/modules/exchange/sheet-limits.rules.ts'
import { openFile } from '../../server/src/modules/exchange/sheets.actions.ts'
import { readSheet } from '../../server/src/modules/exchange/sheet.rules.ts'
import { turnsDuring, turnTries } from '../support/turns.ts'

/** A file read in pieces, as it would be read whole. */
async function readInPieces(bytes: Uint8Array) {
  const long = await readLongSheet(bytes, longLimits)
  if (!long.ok) return long
  const { sheet, rows: count, rowsFrom, cellsOf } = long.read
  const rows = Array.from({ length: Math.ceil(count / rowsOfAPiece) }, (_, at) =>
    rowsFrom(at * rowsOfAPiece),
  ).flat()
  expect(rows.length).toBe(count)
  const backwards = rows.toReversed()
  expect(backwards.map(({ line }) => cellsOf(line))).toEqual(backwards.map(({ cells }) => cells))
  expect(cellsOf(0)).toEqual([])
  return { ok: true, sheet: { ...sheet, rows } }
}

describe('a file that is read in pieces is read as one that is read whole', () => {
  test.each([
    'bwrdd-utf16-no-mark.csv',
    'form-questions.csv',
    'members-utf8-bom.csv',
    'peers-utf16-tab.csv',
    'voices-pipe.csv',
    'volunteers-windows-1252.csv',
  ])('%s', async (name) => {
    const bytes = readFileSync(new URL(`../data/${name}`, import.meta.url))
    expect(readSheet(bytes).ok).toBe(true)
    expect(await readInPieces(bytes)).toEqual(readSheet(bytes, longLimits))
  })

  test.each([
    ['utf-8', 'Zoë 🙂'],
    ['windows-1252', 'Zo\u00eb'],
  ])('letters of %s stand where two pieces meet', async (encoding, name) => {
    const lines = Array.from(
      { length: 65_000 },
      (_, at) => `${name} ${at},${at}@p.example,"a\r\nb"`,
    )
    const text = ['Name,Email,Offers', ...lines].join('\r\n')
    // Each line begins elsewhere, so that pieces of a megabyte end within letters and between ends of lines.
    const bytes = Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'latin1')
    expect(bytes.length).toBeGreaterThan(2 * 1_048_576)
    const whole = readSheet(bytes, longLimits)
    expect(whole).toMatchObject({ ok: true, sheet: { encoding } })
    // As text, since to hold so many cells against each other takes half a minute.
    expect(JSON.stringify(await readInPieces(bytes))).toBe(JSON.stringify(whole))
  })

  const cell = fc.constantFrom(
    'Ann',
    'ann@p.example',
    '',
    '"',
    '"x, y"',
    '"a\nb"',
    'Total',
    '7',
    ' Left ',
  )
  const text = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 })
    .map((rows) => rows.map((cells) => cells.join(',')).join('\n'))

  test('whatever somebody sends', async () => {
    const file = fc.oneof(
      text.map((rows) => Buffer.from(`Name,Email,Notes\n${rows}`)),
      text.map((rows) => Buffer.from(rows)),
      text.map((rows) => Buffer.from(`\ufeffsep=;\r\n${rows.replaceAll(',', ';')}`, 'utf16le')),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    )
    await fc.assert(
      fc.asyncProperty(file, async (bytes) => {
        expect(await readInPieces(bytes)).toEqual(readSheet(bytes, longLimits))
      }),
      { numRuns: 500 },
    )
  })

  test('and refused for the same', async () => {
    const header = 'Name,Email\n'
    const files = [
      `${header}${'Ann,a@p.example\n'.repeat(100_001)}`,
      `${header}${'\n'.repeat(300_010)}`,
      `${header}"${'x'.repeat(1_200_000)}"`,
      `${header}Ann,${'x'.repeat(5_001)}`,
      `${header}${','.repeat(300)}x`,
      `${header}${','.repeat(30_000)}x`,
      `${header}"Ann,a@p.example\n`,
      '\n \n',
    ]
    for (const file of files) {
      const whole = readSheet(Buffer.from(file), longLimits)
      expect(whole.ok).toBe(false)
      expect(await readInPieces(Buffer.from(file))).toEqual(whole)
    }
  })
})

test('ends of lines are plain wherever the pieces of a text end', () => {
  const piece = fc.constantFrom('\r', '\n', 'a', '\r\n', '')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect([...withPlainLines(pieces)].join('')).toBe(pieces.join('').replace(/\r\n?/g, '\n'))
    }),
  )
})

test('whoever else waits has turns while a long file is read', turnTries, async () => {
  const lines = Array.from(
    { length: 20_000 },
    (_, at) => `Ann ${at},${at}@p.example,"${'I sing. '.repeat(40)}"`,
  )
  const bytes = Buffer.from(['Name,Email,Offers', ...lines].join('\n'))
  const { result, tookMs, longestMs } = await turnsDuring(() => openFile(bytes))
  expect(result.sheet.rows).toHaveLength(20_000)
  expect(longestMs).toBeLessThan(tookMs / 4)
})
