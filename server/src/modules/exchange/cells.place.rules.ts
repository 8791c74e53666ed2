import type { CellReading } from './cells.text.rules.ts'
import { readableMax, tellsNothing } from './cells.text.rules.ts'

/** Postcode areas of the United Kingdom, Crown dependencies included. */
const areas = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY ' +
    'HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR ' +
    'RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
)

const outcodeShape =
  /^(?:([A-Z]{1,2})\d{1,2}|([A-Z])\d[ABCDEFGHJKPSTUW]|([A-Z]{2})\d[ABEHMNPRVWXY])$/

const isOutcode = (text: string): boolean => {
  const found = outcodeShape.exec(text)
  const area = found?.[1] ?? found?.[2] ?? found?.[3]
  return area !== undefined && areas.has(area)
}

const wholePostcode =
  /(?<![\p{L}\p{N}])([A-Z]{1,2}\d[A-Z\d]?)[\s\u00a0]*[\dO][A-Z]{2}(?![\p{L}\p{N}])/giu

/** The text with every full postcode cut down to its first half. */
export const withoutIncodes = (text: string): string =>
  text.replace(wholePostcode, (whole, outcode: string) =>
    isOutcode(outcode.toUpperCase()) ? outcode.toUpperCase() : whole,
  )

/** The first half of a postcode; the second half is dropped and never kept anywhere. */
export const readPlace = (cell: string): CellReading<string | null> => {
  const text = cell.trim()
  if (text === '') return { understood: null, leftover: null }
  if (tellsNothing(text) || text.length > readableMax) {
    return { understood: null, leftover: withoutIncodes(cell) }
  }
  const compact = text.toUpperCase().replace(/[\s\u00a0.,-]+/g, '')
  const cut = compact.replace(/[\dO][A-Z]{2}$/, '')
  if (cut !== compact && isOutcode(cut)) return { understood: cut, leftover: null }
  const sector = /^(.+)\d$/.exec(compact)?.[1]
  if (/\s\d$/.test(text) && sector && isOutcode(sector))
    return { understood: sector, leftover: null }
  if (isOutcode(compact)) return { understood: compact, leftover: null }
  return { ...within(text), leftover: withoutIncodes(cell) }
}

/** 'Ward S4' and 'Bay B3' are inside a hospital. */
const inBuilding =
  /^(?:WARDS?|BAYS?|CLINICS?|ROOMS?|UNITS?|BEDS?|FLOORS?|BLOCKS?|LEVELS?|FLATS?|GATES?|ZONES?|SUITES?|OFFICES?|HOSPITALS?|DEPT|DEPARTMENT|THEATRE|MOVING|MOVED|FORMERLY|NEAR)$/

/** An outcode that stands among other words. */
const within = (text: string): { understood: string | null; review?: string } => {
  const whole = [...text.matchAll(wholePostcode)]
    .map((match) => (match[1] ?? '').toUpperCase())
    .filter(isOutcode)
  if (whole.length === 1 && whole[0]) return { understood: whole[0] }
  const words = text.toUpperCase().split(/[\s,;()/]+/)
  if (words.some((word) => inBuilding.test(word))) return { understood: null }
  const [outcode, second] = words.filter(isOutcode)
  // Other words with figures may be the broken rest of a postcode, or a house number.
  const broken = words.some((word) => /\d/.test(word) && word !== outcode)
  if (whole.length === 0 && outcode && !second && !broken) return { understood: outcode }
  return { understood: null, review: 'The place is not a postcode: ask for the first half of it.' }
}
