import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { machinePage } from '../../scripts/machine/page.ts'
import { messagesPage } from '../../scripts/messages/page.ts'

const source = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(`${source}${path}`, 'utf8')

test('the picture of the life of a placement is the machine itself', () => {
  expect(read('docs/placements.md'), 'npm run generate -- machine').toBe(machinePage())
})

test('the catalogue of messages is the letters themselves', () => {
  expect(read('docs/messages.md'), 'npm run generate -- messages').toBe(messagesPage())
})
