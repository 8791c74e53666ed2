import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { faults } from '../../scripts/reliability/faults.ts'
import { pageOf, type Kept } from '../../scripts/reliability/page.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('the page about reliability says what was measured, and was not written by hand', () => {
  const kept = JSON.parse(read('docs/reliability.json')) as Kept
  expect(read('docs/reliability.md'), 'npm run generate -- reliability').toBe(pageOf(kept))
})

test.each(faults.flatMap(({ id, tests }) => tests.map(([file, name]) => ({ id, file, name }))))(
  '$id is shown by a test that is there: $file',
  ({ file, name }) => {
    expect(existsSync(join(root, file))).toBe(true)
    expect(read(file)).toContain(name)
  },
)
