import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Db } from '../../core/db.ts'
import { countPlaces, lockPlaces, writePlaces } from './places.queries.ts'
import {
  CentreSums,
  layoutOf,
  northernIreland,
  readPostcode,
  type OutcodeCentre,
} from './places.rules.ts'

/** The file is none that places can be read from; its message says why, in a sentence. */
export class PlacesFileRefused extends Error {}

async function shippedCentres(): Promise<OutcodeCentre[]> {
  const text = await readFile(new URL('./seed/outcode-centres.csv', import.meta.url), 'utf8')
  const greatBritain = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [outcode = '', latitude, longitude] = line.split(',')
      return { outcode, latitude: Number(latitude), longitude: Number(longitude) }
    })
  return [...greatBritain, ...northernIreland].toSorted((a, b) => (a.outcode < b.outcode ? -1 : 1))
}

/** Fills an empty list of places with the centres that the product ships, numbered by outcode from 1. */
export async function seedPlaces(tx: Db): Promise<void> {
  if ((await countPlaces(tx)) > 0) return
  await writePlaces(tx, await shippedCentres())
}

/** What an import of places did; `leftOut` counts lines by why. */
export interface PlacesImport {
  postcodes: number
  leftOut: { terminated: number; no_postcode: number; no_position: number }
  added: number
  moved: number
}

/** A real file of the whole country has far shorter lines; a binary file has none. */
const longestLine = 10_000

/** The first line, and the whole text again. */
async function withFirstLine(stream: Readable): Promise<{ firstLine: string; whole: Readable }> {
  const texts = stream.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>
  let begun = ''
  for (;;) {
    const { value, done } = await texts.next()
    if (done) break
    begun += value
    if (begun.includes('\n') || begun.length > longestLine) break
  }
  async function* again() {
    yield begun
    yield* { [Symbol.asyncIterator]: () => texts }
  }
  return { firstLine: begun.split(/\r?\n/, 1)[0] ?? '', whole: Readable.from(again()) }
}

/**
 * Reads the centres of outcodes from a public file of postcodes (ONS NSPL or ONSPD as CSV, GeoNames as
 * tab-separated text) without holding it in memory, and writes them in the caller's transaction. Centres
 * are means of the live postcodes. Outcodes that the file does not name stay as they are.
 */
export async function importPlaces(tx: Db, stream: Readable): Promise<PlacesImport> {
  const { firstLine, whole } = await withFirstLine(stream)
  const layout = layoutOf(firstLine)
  if (!layout) {
    throw new PlacesFileRefused(
      'This is neither a postcode file of the ONS (a CSV with columns pcds, lat and long) nor one of GeoNames.',
    )
  }
  const isTabbed = layout.delimiter === '\t'
  const rows = whole.pipe(
    parse({
      delimiter: layout.delimiter,
      // GeoNames does not quote, so a quotation mark there is only a letter.
      quote: isTabbed ? false : '"',
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      from_line: layout.hasHeadings ? 2 : 1,
    }),
  )
  whole.on('error', (error) => rows.destroy(error))
  const sums = new CentreSums()
  const leftOut = { terminated: 0, no_postcode: 0, no_position: 0 }
  let postcodes = 0
  for await (const cells of rows as AsyncIterable<string[]>) {
    const reading = readPostcode(cells, layout.columns)
    if (typeof reading === 'string') {
      leftOut[reading] += 1
    } else {
      postcodes += 1
      sums.add(reading)
    }
  }
  if (postcodes === 0)
    throw new PlacesFileRefused('No line of this file holds a postcode with a position.')
  await lockPlaces(tx)
  return { postcodes, leftOut, ...(await writePlaces(tx, sums.centres())) }
}
