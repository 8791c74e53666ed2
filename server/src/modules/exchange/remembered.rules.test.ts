import { expect, it } from 'vitest'
import { recogniseColumns } from './headings.rules.ts'
import { comparedHeadings, mappingFrom, worthRemembering } from './remembered.rules.ts'

it('remembers only what reads otherwise without it, and forgets what does not any more', () => {
  const automatic = recogniseColumns(['Name', 'Mympwyon', 'Telephone', ''])
  const said = { 0: 'name', 1: 'wants', 2: null, 3: 'notes' }
  expect(worthRemembering(automatic, said)).toEqual({
    kept: [
      { heading: 'mympwyon', kind: 'wants' },
      { heading: 'telephone', kind: null },
    ],
    forgotten: ['name'],
  })
})

it('reads the next file so, in whatever order and writing its headings stand', () => {
  const remembered = new Map([
    ['mympwyon', 'wants'],
    ['telephone', null],
  ])
  expect(mappingFrom(['TELEPHONE:', 'Enw', 'Mympwyon '], remembered)).toEqual({
    0: null,
    2: 'wants',
  })
})

it('does not guess which of two headings alike was meant, nor know a kind that is no more', () => {
  expect(comparedHeadings(['Notes', 'notes', 'Name'])).toEqual(['name'])
  const remembered = new Map([
    ['notes', 'wants'],
    ['old', 'unheard_of'],
  ])
  expect(mappingFrom(['Notes', 'NOTES', 'Old'], remembered)).toEqual({})
})
