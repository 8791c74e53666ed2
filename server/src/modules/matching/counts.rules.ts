/** How many people are where; a partner hears no number below five. */
export interface CountedReach {
  ranked: number
  askFirst: number
  out: number
  notMatchable: number
  /** Whether some of them are seen by consent, rather than held. */
  hasPartnerViews: boolean
}

const few = 5

/**
 * Counts as they are shown. Small numbers of people who are held by others could tell who they are, so
 * where any are among those counted, everything below five reads "fewer than 5".
 */
export function countsView(reach: CountedReach) {
  const shown = (count: number) =>
    reach.hasPartnerViews && count < few
      ? { value: null, fewerThanFive: true }
      : { value: count, fewerThanFive: false }
  return {
    ranked: shown(reach.ranked),
    askFirst: shown(reach.askFirst),
    out: shown(reach.out),
    notMatchable: shown(reach.notMatchable),
  }
}
