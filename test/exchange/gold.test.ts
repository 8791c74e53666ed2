import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { measure, planOf } from './measuring.ts'
import type { Gold } from './measuring.ts'

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const goldOf = (name: string): Gold =>
  JSON.parse(readFileSync(fromHere(`./gold/${name}.json`), 'utf8')) as Gold

const rightShareMin = 0.95

/** A master list that is kept outside the repository; its gold answers are kept here. */
const sample =
  process.env['IMPORT_SAMPLE'] ?? fromHere('../../../shared/data/leaders_spreadsheet.csv')

const files = [
  {
    name: 'a register in Windows-1252 with semicolons',
    path: fromHere('../data/volunteers-windows-1252.csv'),
    gold: 'volunteers',
    counts: { create: 62, update: 0, skip: 1, refuse: 2 },
  },
  {
    name: 'a member list in UTF-8 with commas and names in two columns',
    path: fromHere('../data/members-utf8-bom.csv'),
    gold: 'members',
    counts: { create: 10, update: 0, skip: 1, refuse: 1 },
  },
  {
    name: 'a short list in UTF-16 with tabs',
    path: fromHere('../data/peers-utf16-tab.csv'),
    gold: 'peers',
    counts: { create: 4, update: 0, skip: 0, refuse: 0 },
  },
  {
    name: 'a roll with bars, and headings of its own',
    path: fromHere('../data/voices-pipe.csv'),
    gold: 'voices',
    counts: { create: 6, update: 0, skip: 0, refuse: 0 },
  },
  {
    name: 'a list in two languages, in UTF-16 without a mark',
    path: fromHere('../data/bwrdd-utf16-no-mark.csv'),
    gold: 'bwrdd',
    counts: { create: 4, update: 0, skip: 0, refuse: 0 },
  },
  {
    name: 'answers to a form, with questions for headings and sections below',
    path: fromHere('../data/form-questions.csv'),
    gold: 'form',
    counts: { create: 6, update: 0, skip: 0, refuse: 0 },
  },
  ...(existsSync(sample)
    ? [
        {
          name: 'the master list from outside',
          path: sample,
          gold: 'leaders-spreadsheet',
          counts: { create: 74, update: 0, skip: 3, refuse: 3 },
        },
      ]
    : []),
]

describe.each(files)('$name', ({ path, gold, counts }) => {
  const plan = planOf(readFileSync(path))
  const measured = measure(plan, goldOf(gold))

  it('takes everybody who can be taken, once', () => {
    expect(plan.counts).toEqual(counts)
    expect(measured.missing).toEqual([])
    expect(measured.found).toBe(counts.create)
  })

  it('reads at least 95 in 100 cells as a careful coordinator would', () => {
    expect(measured.verdicts.right / measured.cells).toBeGreaterThanOrEqual(rightShareMin)
  })

  it('reads nothing wrongly and loses no words', () => {
    expect(measured.faults.filter((fault) => fault.startsWith('wrong'))).toEqual([])
  })

  it('holds contact for everybody whose cell says more than no', () => {
    const held = plan.rows.filter((row) => {
      const cell = row.cells.find((one) => one.kind === 'doNotContact')
      return row.outcome === 'create' && cell?.state === 'kept'
    })
    for (const row of held) {
      expect(row.draft?.doNotContact).not.toBeNull()
      expect(row.draft?.review.join(' ')).toContain('Not to be contacted')
    }
  })

  it('says of every refused row what is missing', () => {
    for (const row of plan.rows.filter((one) => one.outcome === 'refuse')) {
      expect(['no_name', 'no_contact']).toContain(row.reason.code)
      expect(row.reason.text).not.toBe('')
    }
  })
})

describe('the measure itself', () => {
  it('calls a claim that the gold answer does not make wrong', () => {
    const plan = planOf(readFileSync(fromHere('../data/peers-utf16-tab.csv')))
    const gold = goldOf('peers')
    const changed: Gold = {
      ...gold,
      people: gold.people.map((person) => ({ ...person, place: 'ZE1', reward: null })),
    }
    const { wrong, not_understood: open } = measure(plan, changed).verdicts
    expect(wrong).toBeGreaterThan(0)
    expect(open).toBeGreaterThan(0)
  })
})
