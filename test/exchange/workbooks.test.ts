import { readFileSync } from 'node:fs'
import { strToU8, zipSync, unzipSync, strFromU8 } from 'fflate'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { readRows } from '../../server/src/modules/exchange/plan.rules.ts'
import { openFile } from '../../server/src/modules/exchange/sheets.actions.ts'
import { seedVocabulary } from '../../server/src/modules/vocabulary/seed/import-vocabulary.ts'

const read = (name: string) => readFileSync(new URL(`../data/${name}`, import.meta.url))

const refusal = async (file: Uint8Array, sheet: string | null = null): Promise<string> => {
  const refused = await openFile(file, sheet).then(
    () => null,
    (error: { detail?: string }) => error.detail,
  )
  return refused ?? 'it was read'
}

// One register, written by two programs: the first sheet says what the file is, the second holds the people under
// two lines of merged headings, the third is hidden, the fourth empty.
describe.each(['members.xlsx', 'members.ods', 'members.xls'])('%s', (name) => {
  it('is read from the sheet with the people, each understood', { timeout: 30_000 }, async () => {
    const { sheet, sheets, sheetName } = await openFile(read(name))
    expect(sheetName).toBe('Members')
    expect(sheets.map((each) => [each.name, each.lines])).toEqual([
      ['Read me', 2],
      ['Members', 8],
      ['Old', 2],
      ['Empty', 0],
    ])
    expect(sheet.headings).toEqual([
      'First name',
      'Surname',
      'E-mail',
      'Mobile',
      'Joined',
      'Mornings',
      'Afternoons',
      'Status',
      'Conditions',
    ])
    const { reads } = readRows({
      sheet,
      mapping: {},
      vocabulary: seedVocabulary,
      today: '2026-11-23',
    })
    const told = reads.map(({ line, draft }) => [
      line,
      draft.name,
      draft.phone,
      draft.joinedOn,
      draft.doNotContact?.kind ?? null,
      Object.keys(draft.themes.items),
    ])
    expect(told).toEqual([
      [4, 'Bronwen Pugh', '07700 900101', '2019-03-14', null, ['asthma']],
      [5, 'Yusuf Adan', '07700 900102', '2023-07-16', 'pause', ['diabetes']],
      [6, 'Élodie Marsh', '07700 900103', '2021-12-31', 'no_contact', ['copd']],
      [7, 'Tom Okafor', '01632 960104', null, null, []],
      [8, 'Nia Rees', '07700 900105', '2020-02-29', 'no_contact', []],
    ])
    const [mornings, afternoons] = [299_593, 599_186]
    expect(reads.map(({ draft }) => draft.halfDays)).toEqual([
      mornings,
      afternoons,
      mornings | afternoons,
      null,
      mornings,
    ])
  })
})

describe('the sheets of a workbook', () => {
  it('are read by their name, and by no other', async () => {
    const { sheet } = await openFile(read('members.xlsx'), 'Old')
    expect(sheet.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, 'Gone Person', 'gone@example.org'],
    ])
    expect(await refusal(read('members.xlsx'), 'Nowhere')).toContain('no sheet of that name')
    expect(await refusal(Buffer.from('Name,Phone\nAnn,1\n'), 'Old')).toContain('no sheet of that')
  })
})

/** A workbook whose one sheet is this XML between its first and its last row. */
async function bookOf(rows: (row: (cells: string) => string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'S', rows: [['here']] }] }))
  const path = 'xl/worksheets/sheet1.xml'
  const xml = strFromU8(parts[path] ?? new Uint8Array())
  const made = rows((cells) => `<row>${cells}</row>`)
  parts[path] = strToU8(
    xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${made}</sheetData>`),
  )
  return zipSync(parts)
}
const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`

describe('a workbook made to harm', { timeout: 60_000 }, () => {
  const most = 100_000_000

  let packed: Promise<Uint8Array> | undefined
  /** Some hundred kilobytes that unpack to 200 MB. It takes seconds to pack. */
  const bomb = () => (packed ??= bookOf((row) => row(text('a'.repeat(1_000_000))).repeat(200)))

  /** What a file comes to, held to the memory that it may take meanwhile. */
  async function inFlatMemory(file: Uint8Array): Promise<string> {
    const before = process.memoryUsage.rss()
    let peak = before
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5)
    const words = await refusal(file)
    clearInterval(watch)
    expect(peak - before).toBeLessThan(most)
    return words
  }

  it('is refused by what it says it unpacks to', async () => {
    const file = await bomb()
    expect(file.length).toBeLessThan(1_000_000)
    expect(await inFlatMemory(file)).toContain('more than 150 MB once unpacked')
  })

  it('is refused when it unpacks to more than it says', async () => {
    const file = Buffer.from(await bomb())
    // The size stands in the head of a part, and once more in the list of all parts.
    for (const [mark, size] of [
      ['PK\u0003\u0004', 22],
      ['PK\u0001\u0002', 24],
    ] as const) {
      for (let at = file.indexOf(mark); at !== -1; at = file.indexOf(mark, at + 4)) {
        if (file.readUInt32LE(at + size) > 100_000_000) file.writeUInt32LE(1_000, at + size)
      }
    }
    expect(await inFlatMemory(file)).toContain('not a workbook that can be read')
  })

  it('is refused for a million columns, a cell of ten megabytes, and lines without end', async () => {
    const head = text('Name') + text('Phone')
    const columns = await bookOf((row) => row('<c><v>1</v></c>'.repeat(1_000_000)))
    expect(await inFlatMemory(columns)).toContain('more than 200 columns')
    const cell = await bookOf((row) => row(head) + row(text('x'.repeat(10_000_000))))
    expect(await inFlatMemory(cell)).toContain('more than 5000 characters')
    const lines = await bookOf((row) => row(head) + row('<c><v>1</v></c>').repeat(100_000))
    expect(await inFlatMemory(lines)).toContain('more than 20000 rows')
  })

  it('is refused with what to do when it is cut off, something else that is packed, or locked', async () => {
    const whole = read('members.xlsx')
    expect(await refusal(whole.subarray(0, 4_000))).toContain('save it anew')
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toContain('save it')
    const locked = await writeXlsx({
      sheets: [{ name: 'S', rows: [['Name', 'Phone']] }],
      encryption: { password: 'secret', spinCount: 1_000 },
    })
    expect(await refusal(locked)).toContain('locked with a password')
    expect(await refusal(Buffer.from('%PDF-1.7 a page'))).toContain('neither a workbook nor text')
  })
})
