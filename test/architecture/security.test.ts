import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Figures } from '../../scripts/pages/figures.ts'
import { attacks, pageOf } from '../../scripts/security/page.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('the page about security says what was measured, and was not written by hand', () => {
  const figures = JSON.parse(read('docs/security.json')) as Figures
  expect(read('docs/security.md'), 'npm run generate -- security').toBe(pageOf(figures))
})

test('every attack of the list has its line', () => {
  const numbered = (letter: string, count: number) =>
    Array.from({ length: count }, (_none, at) => `${letter}-${String(at + 1).padStart(2, '0')}`)
  expect(attacks.map(({ id }) => id)).toEqual([
    ...numbered('A', 12),
    ...numbered('G', 10),
    ...numbered('W', 5),
  ])
})

test.each(attacks.flatMap(({ id, tests }) => tests.map(([file, name]) => ({ id, file, name }))))(
  '$id is shown by a test that is there: $file',
  ({ file, name }) => {
    expect(existsSync(join(root, file))).toBe(true)
    expect(read(file)).toContain(name)
  },
)
