import { expect, test } from 'vitest'
import { operations } from './fuzz-operation.ts'
import { parts } from './fuzz-suite.ts'

test('every operation is fuzzed by one of the files', () => {
  const tags: readonly string[] = Object.values(parts).flat()
  expect(
    operations.filter(({ tag }) => !tags.includes(tag)).map(({ id, tag }) => `${id} (${tag})`),
  ).toEqual([])
})
