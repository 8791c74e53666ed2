/** What somebody may still ask in the running minute. */
export interface Quota {
  /** Requests a minute. */
  limit: number
  /** Of these, what is left. */
  left: number
  /** Until the next minute, in seconds. */
  seconds: number
  /** This request is one too many. */
  isSpent: boolean
  /** It is not the first that was one too many in this minute. */
  isTold: boolean
}

/** The headers by which programs pace themselves (draft-ietf-httpapi-ratelimit-headers-10). */
export const quotaHeaders = ({ limit, left, seconds }: Quota): Record<string, string> => ({
  'ratelimit-policy': `"minute";q=${limit};w=60`,
  ratelimit: `"minute";r=${left};t=${seconds}`,
})
