import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { document } from '../support/contract.ts'
import { discountPlanted, hiddenFields, partOf, undeclared } from '../support/body-scan.ts'
import { testBank } from '../support/harness.ts'
import type { Schema } from '../support/operations.ts'

// The scan that looks through every answer of every suite: does it find what it is there for?

const leader: Schema = { $ref: '#/components/schemas/Leader' }
const bank = testBank()

test('a field that no schema names is found, however deep', () => {
  const page: Schema = { type: 'object', properties: { items: { type: 'array', items: leader } } }
  const body = { items: [{ id: 'x', organisation: { id: 'y', name: 'Z', secret: 1 } }] }
  expect(undeclared(document, page, body)).toEqual([
    { where: '.items[].organisation.secret', what: 'a field that is not declared' },
  ])
  expect(undeclared(document, leader, { id: 'x', name: null })).toEqual([])
})

test('a field outside the view of a partner is found, and one inside it is not', () => {
  const seen = { id: 'x', view: 'partner', fields: ['name'], name: 'A', knownAs: null, version: 1 }
  expect(hiddenFields({ items: [{ leader: seen }] })).toEqual([])
  expect(hiddenFields({ items: [{ leader: { ...seen, email: null } }] })).toEqual([
    { where: '.items[].leader.email', what: 'a field that the person hides' },
  ])
  expect(hiddenFields({ ...seen, view: 'holder', email: 'a@b.example' })).toEqual([])
})

test('an answer that gives something away fails the test that asked for it', async () => {
  const { app, as, world } = bank()
  // A person whose name is somebody's token: as bad as a token in a field that was not meant for it.
  await bank().owner.query('update leader set offers = $2 where id = $1', [
    world.homeLeader,
    world.administrator.token,
  ])
  await expect(as(world.coordinator).get(`/leaders/${world.homeLeader}`)).rejects.toThrow(
    /gives away .*token/,
  )
  discountPlanted(1)
  expect((await app.inject('/livez')).statusCode).toBe(200)
})

test('no file of tests keeps its count where another one keeps its own', () => {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.test.ts') && !path.includes('node_modules'),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(new Set(files.map((path) => partOf(join(folder, path)))).size).toBe(files.length)
})
