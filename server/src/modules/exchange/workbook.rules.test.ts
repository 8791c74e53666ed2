import { describe, expect, it } from 'vitest'
import { likeliestSheet } from './likeliest.rules.ts'
import { cellText, textOf, type BookText } from './workbook.rules.ts'

describe('a cell as text', () => {
  it.each([
    [7_700_900_101, '7700900101'],
    [447_700_900_103, '447700900103'],
    [1e20, '100000000000000000000'],
    [0.1 + 0.2, '0.3'],
    [-4, '-4'],
    [NaN, ''],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [null, ''],
    [undefined, ''],
    ['#N/A', ''],
    ['#1 fan', '#1 fan'],
    [new Date('2019-03-14T00:00:00Z'), '2019-03-14'],
    [new Date('2020-02-29T09:30:00Z'), '2020-02-29 09:30'],
    [new Date('1899-12-30T14:00:00Z'), '14:00'],
    [new Date(NaN), ''],
  ])('%s is read as %s', (value, text) => {
    expect(cellText(value)).toBe(text)
  })
})

describe('a sheet as text', () => {
  const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
    startRow,
    startCol,
    endRow,
    endCol,
  })

  it('says what is merged downwards in each line, and across once', () => {
    const sheet = textOf({
      name: 'S',
      rows: [
        ['Name', 'Joined', 'Phone'],
        ['Ann', 'May', 1],
        ['Bo', null, 2],
        ['Left', null],
      ],
      merges: [merge(1, 1, 2, 1), merge(3, 0, 3, 2)],
    })
    expect(sheet.cells).toEqual([
      ['Name', 'Joined', 'Phone'],
      ['Ann', 'May', '1'],
      ['Bo', 'May', '2'],
      ['Left'],
    ])
  })

  it('drops the blank end of a line, of which some programs write thousands of cells', () => {
    const blank: null[] = Array.from({ length: 500 }, () => null)
    expect(textOf({ name: 'S', rows: [['Ann', ...blank, ' ']] }).cells).toEqual([['Ann']])
  })
})

describe('the likeliest sheet', () => {
  const people = [
    ['Name', 'Phone'],
    ['Ann', '1'],
  ]
  const sheet = (name: string, cells: string[][], hidden = false): BookText => ({
    name,
    hidden,
    cells,
  })

  it('is the one with known headings, however long another is', () => {
    const notes = sheet(
      'Notes',
      Array.from({ length: 90 }, (_, at) => [`Line ${at}`]),
    )
    expect(likeliestSheet([notes, sheet('People', people)])?.name).toBe('People')
  })

  it('is the longer of two alike, and a hidden one only where there is no other', () => {
    const longer = sheet('Longer', [...people, ['Bo', '2']])
    const hidden = sheet('Hidden', [...people, ['Bo', '2'], ['Cy', '3']], true)
    expect(likeliestSheet([sheet('People', people), longer, hidden])?.name).toBe('Longer')
    expect(likeliestSheet([sheet('Empty', [['', ' ']]), hidden])?.name).toBe('Hidden')
    expect(likeliestSheet([sheet('Empty', [])])).toBeUndefined()
  })
})
