import type { Terminal } from './command.ts'

/** How far something is. */
interface Progress {
  done: number
  people: number
}

const barWidth = 30

/** 90 s: “1 min 30 s”. */
export function durationWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = Math.round(seconds % 60)
  return minutes === 0 ? `${rest} s` : `${minutes} min ${rest} s`
}

/** One line that says how far it is, with a bar, and how long it may still take. */
export function barOf({ done, people }: Progress, secondsLeft: number | null): string {
  const share = people === 0 ? 1 : done / people
  const full = Math.round(share * barWidth)
  const left = secondsLeft === null ? '' : `, ${durationWords(secondsLeft)} left`
  return `[${'#'.repeat(full)}${'.'.repeat(barWidth - full)}] ${Math.floor(share * 100)}% ${done} of ${people} people${left}`
}

/**
 * Shows how far something is each time it is called: as a bar where somebody looks on, and otherwise as a line for each
 * tenth of it.
 */
export function showing(
  terminal: Terminal,
  find: () => Promise<Progress | undefined>,
): () => Promise<void> {
  let first: { at: number; done: number } | null = null
  let tenths = 0
  return async () => {
    const progress = await find()
    if (!progress) return
    const { done, people } = progress
    // What is over at once needs no bar.
    if (first === null && done >= people) return
    first ??= { at: performance.now(), done }
    const pace = (done - first.done) / (performance.now() - first.at)
    const secondsLeft = pace > 0 ? Math.ceil((people - done) / pace / 1_000) : null
    if (terminal.meanwhile) {
      terminal.meanwhile(barOf(progress, secondsLeft))
      if (done >= people) terminal.err('')
      return
    }
    const reached = Math.floor((done / people) * 10)
    if (reached <= tenths) return
    tenths = reached
    terminal.err(`${done} of ${people} people`)
  }
}
