/** Facets, in the order of the answer. */
export const facetNames = [
  'theme',
  'type',
  'stage',
  'position',
  'kind',
  'experience',
  'language',
  'halfDay',
  'supportNeed',
  'recognition',
  'state',
  'asked',
  'online',
  'review',
] as const
export type FacetName = (typeof facetNames)[number]

/** One value of a facet: whoever has it has this bit of this word. */
export interface FacetValue {
  facet: FacetName
  code: string
  word: number
  bit: number
}

export interface FacetCount {
  code: string
  count: number
}

const bytesPerWord = 8

/**
 * How many rows hold each value of a byte, for each byte of each word and for each group of rows. From
 * that, every bit is counted without another look at the rows.
 */
function histogramsOf(words: readonly Uint8Array[], groupOfRow: Uint8Array | null, groups: number): Uint32Array[][] {
  return words.map((bytes) =>
    Array.from({ length: bytesPerWord }, (_none, place) => {
      const histogram = new Uint32Array(256 * groups)
      if (groupOfRow) {
        for (let at = place, row = 0; at < bytes.length; at += bytesPerWord, row += 1) {
          const slot = (bytes[at] ?? 0) + 256 * (groupOfRow[row] ?? 0)
          histogram[slot] = (histogram[slot] ?? 0) + 1
        }
      } else {
        for (let at = place; at < bytes.length; at += bytesPerWord) {
          const slot = bytes[at] ?? 0
          histogram[slot] = (histogram[slot] ?? 0) + 1
        }
      }
      return histogram
    }),
  )
}

/**
 * Counts people by every value. `words` hold 8 bytes a row, most significant first. `groupOfRow` is 0 for
 * rows that pass every filter, and n for those that fail the filter of the nth of `filtered` alone: they
 * count for that facet only, since a facet is not narrowed by its own filter.
 */
export function countValues(
  values: readonly FacetValue[],
  words: readonly Uint8Array[],
  groupOfRow: Uint8Array | null,
  filtered: readonly FacetName[],
): Record<FacetName, FacetCount[]> {
  const histograms = histogramsOf(words, groupOfRow, filtered.length + 1)
  const counts = Object.fromEntries(facetNames.map((name): [FacetName, FacetCount[]] => [name, []])) as Record<
    FacetName,
    FacetCount[]
  >
  for (const { facet, code, word, bit } of values) {
    const histogram = histograms[word]?.[bytesPerWord - 1 - (bit >> 3)]
    const own = filtered.indexOf(facet) + 1
    const mask = 1 << (bit & 7)
    let count = 0
    for (let byte = 0; byte < 256; byte += 1) {
      if ((byte & mask) === 0) continue
      count += histogram?.[byte] ?? 0
      if (own > 0) count += histogram?.[byte + 256 * own] ?? 0
    }
    if (count > 0) counts[facet].push({ code, count })
  }
  return counts
}
