import { setImmediate as others } from 'node:timers/promises'

/** So long one caller works before everybody else has a turn, in milliseconds. */
const sliceMs = 1

/**
 * Array.map for work that takes a while altogether: whoever asks this process for something meanwhile is answered between
 * two items, and waits a few milliseconds instead of for all of them.
 */
export async function mapInSlices<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Promise<Made[]> {
  const made: Made[] = []
  let until = performance.now() + sliceMs
  for (const item of items) {
    if (performance.now() > until) {
      await others()
      until = performance.now() + sliceMs
    }
    made.push(make(item))
  }
  return made
}
