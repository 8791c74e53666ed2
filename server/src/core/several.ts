/**
 * Does the same for each of these, so many at once. All of them have their turn, whatever becomes of the others; the
 * first failure is thrown in the end.
 */
export async function severalAtOnce<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = []
  const waiting = items.values()
  const takeTurns = async () => {
    for (const item of waiting) {
      try {
        await work(item)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, takeTurns))
  if (failures.length > 0) throw failures[0]
}
