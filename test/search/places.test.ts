import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { withTransaction, type Db } from '../../server/src/core/db.ts'
import {
  importPlaces,
  PlacesFileRefused,
  seedPlaces,
} from '../../server/src/modules/vocabulary/places.actions.ts'
import { findPlace, findPlaces } from '../../server/src/modules/vocabulary/places.queries.ts'
import { searchBank } from './search-bank.ts'
import type pg from 'pg'

const bank = searchBank()
const inTransaction = <Result>(work: (tx: Db) => Promise<Result>) =>
  withTransaction(bank().db.$client as pg.Pool, work)
const ons = (lines: string[]) =>
  Readable.from([`"pcd","pcds","dointr","doterm","lat","long"\r\n${lines.join('\r\n')}\r\n`])

test('the shipped outcodes are numbered from 1 in their order, Northern Ireland among them', async () => {
  await inTransaction(seedPlaces)
  const { rows } = await bank().db.$client.query<{ outcode: string; number: number }>(
    'select outcode, number from place order by number',
  )
  expect(rows.length).toBe(2_749 + 81)
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_row, at) => at + 1))
  expect(rows.map(({ outcode }) => outcode)).toEqual(rows.map(({ outcode }) => outcode).toSorted())
  expect(await findPlace(bank().db, 'BT94')).toMatchObject({ latitude: 54.6, longitude: -6.7 })
  expect(await findPlaces(bank().db, 'NR3')).toEqual([
    { outcode: 'NR3' },
    ...['NR30', 'NR31', 'NR32', 'NR33', 'NR34', 'NR35'].map((outcode) => ({ outcode })),
  ])
})

test('an ONS file moves centres and adds outcodes, in small pieces, and leaves terminated postcodes out', async () => {
  const before = await findPlace(bank().db, 'NR3')
  const file = ons([
    '"NR3 1AA","NR3 1AA",198001,,52.60,1.20',
    '"NR3 1AB","NR3 1AB",198001,,52.70,1.30',
    '"NR3 1AC","NR3 1AC",198001,200001,50.00,0.00',
    '"ZZ9 9ZZ","ZZ9 9ZZ",202001,,51.50,-0.10',
    '"GY1 1AA","GY1 1AA",198001,,99.999999,0.000000',
  ])
  const pieces = Readable.from((await file.toArray()).join('').match(/[^]{1,7}/g) ?? [])
  const result = await inTransaction((tx) => importPlaces(tx, pieces))
  expect(result).toEqual({
    postcodes: 3,
    leftOut: { terminated: 1, no_postcode: 0, no_position: 1 },
    added: 1,
    moved: 1,
  })
  expect(await findPlace(bank().db, 'NR3')).toMatchObject({
    number: before?.number,
    latitude: 52.65,
    longitude: 1.25,
  })
  expect(await findPlace(bank().db, 'ZZ9')).toMatchObject({ number: 2_749 + 81 + 1 })
})

test('a GeoNames file is read too, quotation marks and all', async () => {
  const line = (code: string, place: string, latitude: string, longitude: string) =>
    `GB\t${code}\t${place}\tEngland\tENG\tNorfolk\t11609029\t\t\t${latitude}\t${longitude}\t4`
  const file = Readable.from([
    `${line('NR4', 'The "Eaton', '52.6', '1.2')}\n${line('NR4', 'Cringleford', '52.7', '1.3')}\n`,
  ])
  expect(await inTransaction((tx) => importPlaces(tx, file))).toMatchObject({
    postcodes: 2,
    added: 0,
    moved: 1,
  })
  expect(await findPlace(bank().db, 'NR4')).toMatchObject({ latitude: 52.65, longitude: 1.25 })
})

test('another file is refused and changes nothing', async () => {
  for (const text of [
    'name,email\nUna,una@example.org\n',
    '',
    'pcds,lat,long\n,,\n',
    '\u0000'.repeat(20_000),
  ]) {
    await expect(inTransaction((tx) => importPlaces(tx, Readable.from([text])))).rejects.toThrow(
      PlacesFileRefused,
    )
  }
})
