import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CentreSums,
  layoutOf,
  northernIreland,
  outcodeOf,
  placeOnPlane,
  readPostcode,
} from './places.rules.ts'

const shipped = readFileSync(new URL('./seed/outcode-centres.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0] ?? '')

const outcode = fc.constantFrom(...shipped, ...northernIreland.map((each) => each.outcode))
const letter = fc.constantFrom(...'ABDEFGHJLNPQRSTUWXYZ')
const incode = fc
  .tuple(fc.integer({ min: 0, max: 9 }), letter, letter)
  .map((parts) => parts.join(''))
const gap = fc.constantFrom('', ' ', '  ', '\u00a0', '\t', '-', '. ')

describe('outcodeOf', () => {
  test('finds the outcode of any postcode, however it is spaced, and nothing of the second half', () => {
    fc.assert(
      fc.property(
        outcode,
        incode,
        gap,
        gap,
        fc.boolean(),
        (out, inward, before, between, isLower) => {
          const typed = `${before}${out}${between}${inward}${before}`
          expect(outcodeOf(isLower ? typed.toLowerCase() : typed)).toBe(out)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('leaves an outcode as it is', () => {
    fc.assert(
      fc.property(outcode, gap, (out, around) => {
        expect(outcodeOf(around + out + around)).toBe(out)
      }),
    )
  })

  test('answers an outcode or null, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        const found = outcodeOf(text)
        if (found !== null) expect(found).toMatch(/^[A-Z]{1,2}[0-9][0-9A-Z]?$/)
      }),
    )
  })

  test.each([
    ['nr3 1aa', 'NR3'],
    ['NR31AA', 'NR3'],
    ['NR31', 'NR31'],
    ['NR3 1', 'NR3'],
    ['ec1a1bb', 'EC1A'],
    ['W1A OAX', 'W1A'],
    ['e1 6an', 'E1'],
    ['m1', 'M1'],
    ['Norwich', null],
    ['', null],
    ['NR3 1AAA', null],
    ['12345', null],
  ])('%s reads %s', (text, expected) => expect(outcodeOf(text)).toBe(expected))
})

describe('placeOnPlane', () => {
  const haversineMetres = (a: [number, number], b: [number, number]) => {
    const [north, east, otherNorth, otherEast] = [...a, ...b].map(
      (degrees) => (degrees * Math.PI) / 180,
    ) as [number, number, number, number]
    const half =
      Math.sin((otherNorth - north) / 2) ** 2 +
      Math.cos(north) * Math.cos(otherNorth) * Math.sin((otherEast - east) / 2) ** 2
    return 2 * 6_371_008.8 * Math.asin(Math.sqrt(half))
  }

  test('is whole metres about 2 degrees west', () => {
    expect(placeOnPlane(0, -2)).toEqual({ x: 0, y: 0 })
    expect(placeOnPlane(52, -2)).toEqual({ x: 0, y: 5_782_144 })
    expect(placeOnPlane(52, 1)).toEqual({ x: 205_353, y: 5_786_382 })
  })

  test('is within 0.3% of the true distance up to 100 km, from Fermanagh to Lowestoft', () => {
    const north = fc.double({ min: 49.8, max: 60.9, noNaN: true })
    const east = fc.double({ min: -8.2, max: 2, noNaN: true })
    const step = fc.double({ min: -0.6, max: 0.6, noNaN: true })
    fc.assert(
      fc.property(north, east, step, step, (latitude, longitude, up, right) => {
        const there: [number, number] = [latitude + up, longitude + right]
        const a = placeOnPlane(latitude, longitude)
        const b = placeOnPlane(...there)
        const metres = haversineMetres([latitude, longitude], there)
        fc.pre(metres > 5_000 && metres < 100_000)
        expect(Math.abs(Math.hypot(a.x - b.x, a.y - b.y) / metres - 1)).toBeLessThan(0.003)
      }),
    )
  })
})

describe('the files of postcodes', () => {
  const ons = layoutOf('\uFEFF"pcd","pcd2","pcds","dointr","doterm","lat","long"')
  const geoNames = layoutOf('GB\tNR3\tNorwich\tEngland\tENG\tNorfolk\t\t\t\t52.64\t1.29\t4')

  test('are told apart by their first line', () => {
    expect(ons).toMatchObject({
      delimiter: ',',
      hasHeadings: true,
      columns: { postcode: 2, latitude: 5, longitude: 6 },
    })
    expect(geoNames).toMatchObject({ delimiter: '\t', hasHeadings: false })
    expect(layoutOf('name,email')).toBeNull()
    expect(layoutOf('')).toBeNull()
  })

  test('leave out terminated postcodes and unknown positions', () => {
    const read = (...cells: string[]) => readPostcode(cells, ons?.columns ?? ({} as never))
    expect(read('', '', 'NR3 1AA', '199001', '', '52.64', '1.29')).toMatchObject({
      outcode: 'NR3',
      latitude: 52.64,
    })
    expect(read('', '', 'NR3 1AA', '199001', '201002', '52.64', '1.29')).toBe('terminated')
    expect(read('', '', 'NR3 1AA', '199001', '', '99.999999', '0.000000')).toBe('no_position')
    expect(read('', '', 'nowhere', '199001', '', '52.64', '1.29')).toBe('no_postcode')
    expect(read()).toBe('no_postcode')
  })

  test('average by outcode, in the order of outcodes', () => {
    const sums = new CentreSums()
    sums.add({ outcode: 'NR3', latitude: 52, longitude: 1 })
    sums.add({ outcode: 'NR1', latitude: 51, longitude: 0 })
    sums.add({ outcode: 'NR3', latitude: 53, longitude: 2 })
    expect(sums.centres()).toEqual([
      { outcode: 'NR1', latitude: 51, longitude: 0 },
      { outcode: 'NR3', latitude: 52.5, longitude: 1.5 },
    ])
  })
})

test('the shipped list and Northern Ireland share no outcode', () => {
  expect(new Set([...shipped, ...northernIreland.map((each) => each.outcode)]).size).toBe(
    shipped.length + northernIreland.length,
  )
})
