/** How important a wanted attribute is, 1 to 3, in words. */
export const importanceKeys = {
  1: 'opportunities.importances.nice',
  2: 'opportunities.importances.important',
  3: 'opportunities.importances.very',
} as const

export function importanceKey(importance: number) {
  return importance >= 3
    ? importanceKeys[3]
    : importance === 2
      ? importanceKeys[2]
      : importanceKeys[1]
}
