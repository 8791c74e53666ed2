import { afterAll, beforeAll } from 'vitest'
import { takingTimes } from '../../server/src/modules/exchange/going.actions.ts'

// What tests of spreadsheets begin with.

/** A number in letters, since a name has no figures: 0 is 'aaaa', 26 is 'aaba'. */
export const lettersOf = (number: number): string =>
  [17_576, 676, 26, 1]
    .map((place) => String.fromCharCode(97 + (Math.floor(number / place) % 26)))
    .join('')

/** A table of people called 'Nell MARKaaaa' and so on, with an address each at `domain`. */
export const peopleCsv = (
  mark: string,
  count: number,
  { domain, offers = 'I sing' }: { domain: string; offers?: string },
): string =>
  [
    'Name,Email,Offers',
    ...Array.from(
      { length: count },
      (_none, at) => `Nell ${mark}${lettersOf(at)},${mark}${at}@${domain},${offers}`,
    ),
  ].join('\n')

/** For the tests of this file a request itself goes on with an import for so long; below 0 it takes the first part alone. */
export function patienceOf(patienceMs: number): void {
  const usual = { ...takingTimes }
  beforeAll(() => {
    takingTimes.patienceMs = patienceMs
  })
  afterAll(() => {
    Object.assign(takingTimes, usual)
  })
}
