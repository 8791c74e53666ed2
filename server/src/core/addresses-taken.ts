import type { FastifyInstance, FastifyRequest } from 'fastify'

interface Taken {
  methods: string[]
  /** Its answers may be shown by the pages of other sites. */
  everySite: boolean
}

interface Shape extends Taken {
  url: string
  /** How many of its parts can be anything. */
  loose: number
  matches: RegExp
}

/** The address of a request without its question. */
export const pathOf = ({ url }: FastifyRequest): string => url.split('?')[0] ?? ''

/**
 * Which methods each address of the API takes, so that the wrong one is told apart from a wrong address. Of addresses that
 * match a path, the one that leaves the least open counts: `/leaders/export` is no person.
 */
export function addressesOf(app: FastifyInstance) {
  const shapes = new Map<string, Shape>()
  /** By the address of a route: those that are more than it says, and match what it matches. */
  const closer = new Map<string, Shape[]>()
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!url.startsWith('/api/')) return
    const shape = shapes.get(url) ?? {
      url,
      methods: [],
      everySite: false,
      loose: url.split('/:').length - 1,
      matches: new RegExp(`^${url.replaceAll('.', '\\.').replaceAll(/:[^/]+/g, '[^/]+')}$`),
    }
    shape.methods = [...new Set([...shape.methods, method].flat())]
    shape.everySite ||= config?.everySite ?? false
    shapes.set(url, shape)
    closer.clear()
  })
  const matching = (path: string, among: Iterable<Shape>): Taken => {
    const found = [...among].filter(({ matches }) => matches.test(path))
    const least = Math.min(...found.map(({ loose }) => loose))
    const closest = found.filter(({ loose }) => loose === least)
    return {
      methods: [...new Set(closest.flatMap(({ methods }) => methods))],
      everySite: closest.some(({ everySite }) => everySite),
    }
  }
  const closerThan = (url: string): Shape[] => {
    const known = closer.get(url)
    if (known) return known
    const own = shapes.get(url)
    const found = own
      ? [...shapes.values()].filter(
          (other) => other.loose < own.loose && own.matches.test(other.url),
        )
      : []
    closer.set(url, found)
    return found
  }
  return {
    /** What an address takes. */
    at: (path: string): Taken => matching(path, shapes.values()),
    /** What the address of a request takes, where it came to the route of a looser one for its method alone. */
    hiddenBy(request: FastifyRequest): string[] {
      const { url } = request.routeOptions
      const closest = url === undefined ? [] : closerThan(url)
      return closest.length === 0 ? [] : matching(pathOf(request), closest).methods
    },
  }
}
