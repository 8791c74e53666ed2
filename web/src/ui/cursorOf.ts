import type { RouteLocationNormalizedLoaded } from 'vue-router'

/** The page of a list that the address names; undefined is the first. */
export function cursorOf(route: RouteLocationNormalizedLoaded): string | undefined {
  const { cursor } = route.query
  return typeof cursor === 'string' ? cursor : undefined
}
