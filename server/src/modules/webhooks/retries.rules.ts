import type { OutboundAnswer } from '../../core/outbound.ts'

const [minute, hour] = [60, 3_600]

/** The pauses between the tries of one delivery, in seconds: about three days in all. */
export const pauses = [
  5,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const
export const mostTries = pauses.length + 1

/** So many failures one after the other, and nothing taken: then one try at a time, with rests between. */
export const failingAfter = 5
/** How long what failed so often is left alone, in seconds; the last one holds from there on. */
const rests = [5, 30, minute, 5 * minute, 15 * minute, 30 * minute] as const
/** After so long without anything taken nobody is there: in seconds. */
export const mostFailingSeconds = 72 * hour

/** A receiver may ask for time, and not for ever: in seconds. */
const longestAsked = 24 * hour

/** No two pauses alike: a fifth more or less. `chance` is from 0 to 1. */
const jittered = (seconds: number, chance: number): number => seconds * (0.8 + 0.4 * chance)

/** How long a receiver asks to be left alone, in seconds; undefined where it does not say so readably. */
export function secondsAsked(retryAfter: string | undefined, now: Date): number | undefined {
  if (retryAfter === undefined) return undefined
  const seconds = /^\d{1,9}$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - now.getTime()) / 1_000
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), longestAsked)
}

/** What becomes of a delivery after a try, and of its webhook where that says so. */
export interface Verdict {
  state: 'waiting' | 'taken' | 'given_up'
  /** Until its next try, in seconds. */
  nextInSeconds: number
  /** The receiver said that it is gone for good. */
  isGone: boolean
  /** How long the receiver asks to be left alone altogether, in seconds. */
  restSeconds: number
}

/** Decides after a try. `tries` counts this one; a test is tried once, since somebody looks on. */
export function verdictOf(
  answer: OutboundAnswer,
  { tries, isTest, chance, now }: { tries: number; isTest: boolean; chance: number; now: Date },
): Verdict {
  const isTaken = answer.status !== null && answer.status >= 200 && answer.status < 300
  const isGone = answer.status === 410
  const pause = pauses[tries - 1]
  const busy = answer.status === 429 || answer.status === 503
  const asked = busy ? (secondsAsked(answer.retryAfter, now) ?? 0) : 0
  if (isTaken || isTest || pause === undefined)
    return {
      state: isTaken ? 'taken' : 'given_up',
      nextInSeconds: 0,
      isGone,
      restSeconds: asked,
    }
  return {
    // What meets a 410 waits with the rest, until somebody says that the webhook goes on.
    state: 'waiting',
    // Never sooner than they ask, and they cannot have us call more often than we would.
    nextInSeconds: Math.max(jittered(pause, chance), asked),
    isGone,
    restSeconds: asked,
  }
}

/** How long a webhook that failed so often in a row is left alone, in seconds; 0: not at all. */
export function restAfter(failures: number, chance: number): number {
  if (failures < failingAfter) return 0
  return jittered(rests[Math.min(failures - failingAfter, rests.length - 1)] ?? 0, chance)
}
