/** The centre of an outcode, in degrees. */
export interface OutcodeCentre {
  outcode: string
  latitude: number
  longitude: number
}

const earthRadiusMetres = 6_371_008.8
const middleMeridian = -2
const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * Where a point lies on the plane of the bank, in whole metres: transverse Mercator of a sphere about 2
 * degrees west. A distance of up to 100 km is out by less than 0.3% anywhere in the United Kingdom.
 */
export function placeOnPlane(latitude: number, longitude: number): { x: number; y: number } {
  const north = radians(latitude)
  const east = radians(longitude - middleMeridian)
  return {
    // `+ 0` turns a minus zero into a zero.
    x: Math.round(earthRadiusMetres * Math.atanh(Math.cos(north) * Math.sin(east))) + 0,
    y: Math.round(earthRadiusMetres * Math.atan2(Math.tan(north), Math.cos(east))) + 0,
  }
}

const outcodeShape = '[A-Z]{1,2}[0-9][0-9A-Z]?'
const outcodeAlone = new RegExp(`^${outcodeShape}$`)
// The letter O for the nought is the commonest slip in the second half.
const wholePostcode = new RegExp(`^(${outcodeShape})[0-9O][A-Z]{2}$`)
const begunPostcode = new RegExp(`^(${outcodeShape}) [0-9O][A-Z]?$`)

/**
 * The outcode in a postcode or a part of one, however it is spaced; null when it is neither. Never more
 * than the outcode. That it exists is for the list of places to say.
 */
export function outcodeOf(text: string): string | null {
  const spaced = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s.,-]+/g, ' ')
    .trim()
  const begun = begunPostcode.exec(spaced)?.[1]
  if (begun) return begun
  const compact = spaced.replaceAll(' ', '')
  if (outcodeAlone.test(compact)) return compact
  return wholePostcode.exec(compact)?.[1] ?? null
}

/** Runs of numbers of the area BT that Royal Mail has given out, first and last. */
const northernIrishRuns = [
  [1, 49],
  [51, 58],
  [60, 71],
  [74, 82],
  [92, 94],
] as const

/** One rough centre for every outcode of Northern Ireland: the middle of the country, by eye. */
export const northernIreland: readonly OutcodeCentre[] = northernIrishRuns.flatMap(
  ([first, last]) =>
    Array.from({ length: last - first + 1 }, (_none, step) => ({
      outcode: `BT${first + step}`,
      latitude: 54.6,
      longitude: -6.7,
    })),
)

/** What a line of a file of postcodes says; a string names why it is left out. */
export type PostcodeReading = OutcodeCentre | 'terminated' | 'no_postcode' | 'no_position'

/** Which column holds what, by number from 0; `terminated` is -1 where the file does not tell. */
export interface PostcodeColumns {
  postcode: number
  latitude: number
  longitude: number
  terminated: number
}

/** GeoNames files have no headings: country, postcode, seven names and codes, latitude, longitude. */
const geoNamesColumns: PostcodeColumns = { postcode: 1, latitude: 9, longitude: 10, terminated: -1 }

/** How a file is laid out, by its first line; null when it is of neither kind. */
export function layoutOf(
  firstLine: string,
): { delimiter: ',' | '\t'; hasHeadings: boolean; columns: PostcodeColumns } | null {
  const tabbed = firstLine.split('\t')
  if (tabbed.length >= 11 && outcodeOf(tabbed[1] ?? '') !== null) {
    return { delimiter: '\t', hasHeadings: false, columns: geoNamesColumns }
  }
  const headings = firstLine
    .replace(/^\uFEFF/, '')
    .split(',')
    .map((heading) => heading.replaceAll('"', '').trim().toLowerCase())
  const columnOf = (...names: string[]) =>
    names.map((name) => headings.indexOf(name)).find((at) => at >= 0) ?? -1
  const columns = {
    postcode: columnOf('pcds', 'pcd2', 'pcd8', 'pcd', 'pcd7'),
    latitude: columnOf('lat', 'latitude'),
    longitude: columnOf('long', 'longitude'),
    terminated: columnOf('doterm'),
  }
  if (columns.postcode < 0 || columns.latitude < 0 || columns.longitude < 0) return null
  return { delimiter: ',', hasHeadings: true, columns }
}

/** Positions outside these islands are placeholders, such as 99.999999 for "not known". */
const isHere = (latitude: number, longitude: number) =>
  latitude >= 49 && latitude <= 61.5 && longitude >= -9 && longitude <= 2.5

export function readPostcode(cells: readonly string[], columns: PostcodeColumns): PostcodeReading {
  const outcode = outcodeOf(cells[columns.postcode] ?? '')
  if (outcode === null) return 'no_postcode'
  if (columns.terminated >= 0 && (cells[columns.terminated] ?? '').trim() !== '')
    return 'terminated'
  const latitude = Number.parseFloat(cells[columns.latitude] ?? '')
  const longitude = Number.parseFloat(cells[columns.longitude] ?? '')
  return isHere(latitude, longitude) ? { outcode, latitude, longitude } : 'no_position'
}

/** Averages positions by outcode, one at a time: a file of millions of postcodes fits in 3,000 sums. */
export class CentreSums {
  readonly #sums = new Map<string, { count: number; latitude: number; longitude: number }>()

  add({ outcode, latitude, longitude }: OutcodeCentre): void {
    const sum = this.#sums.get(outcode)
    if (sum) {
      sum.count += 1
      sum.latitude += latitude
      sum.longitude += longitude
    } else {
      this.#sums.set(outcode, { count: 1, latitude, longitude })
    }
  }

  /** In the order of outcodes, to five decimals. */
  centres(): OutcodeCentre[] {
    const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5
    return [...this.#sums]
      .map(([outcode, { count, latitude, longitude }]) => ({
        outcode,
        latitude: rounded(latitude / count),
        longitude: rounded(longitude / count),
      }))
      .toSorted((a, b) => (a.outcode < b.outcode ? -1 : 1))
  }
}
