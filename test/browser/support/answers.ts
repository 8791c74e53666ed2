import type { Page, Route } from 'playwright-core'

/** Makes one part of the API answer with this, whatever the server would say. */
export function answering(pattern: RegExp, body: unknown, status = 200) {
  return (page: Page) =>
    page.route(pattern, (route) =>
      route.fulfill({
        status,
        contentType: status < 400 ? 'application/json' : 'application/problem+json',
        headers: { etag: '"1-holder"' },
        body: JSON.stringify(body),
      }),
    )
}

/** The bank is down. */
export function failing(pattern: RegExp) {
  return answering(
    pattern,
    {
      type: '/problems/server.unavailable',
      title: 'The bank cannot answer just now',
      status: 503,
      code: 'server.unavailable',
      detail: 'Wait a little and try again.',
      requestId: '0190a000-0000-7000-8000-000000000001',
    },
    503,
  )
}

/** The same answer with some of its fields as given. */
export function changed(pattern: RegExp, fields: object) {
  return (page: Page) =>
    page.route(pattern, async (route: Route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), ...fields } })
    })
}

/** There is no such thing, or not for this caller. */
export function missing(pattern: RegExp) {
  return answering(
    pattern,
    {
      type: '/problems/request.not_found',
      title: 'There is nothing at this address',
      status: 404,
      code: 'request.not_found',
      detail: 'Check the address.',
      requestId: '0190a000-0000-7000-8000-000000000002',
    },
    404,
  )
}

const kept = new WeakMap<Page, Route[]>()

/** The answer does not come for as long as the page waits for it. */
export function hanging(pattern: RegExp) {
  return (page: Page) => {
    const routes = kept.get(page) ?? []
    kept.set(page, routes)
    return page.route(pattern, (route) => void routes.push(route))
  }
}

/** Nobody waits any more for the answers that do not come. */
export async function letGo(page: Page): Promise<void> {
  for (const route of kept.get(page)?.splice(0) ?? []) await route.abort()
}

export const emptyPage = { items: [], nextCursor: null }

const longWord = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'
export const longWords = `${longWord} ${'and a great many further words that go on '.repeat(4)}`

/** The same answer with every name, title and text of a person far longer than usual. */
export function stretched(pattern: RegExp) {
  const fields = new Set([
    'name',
    'title',
    'offers',
    'wants',
    'purpose',
    'label',
    'words',
    'note',
    'reason',
    'fileName',
  ])
  const stretch = (value: unknown, field = ''): unknown => {
    if (typeof value === 'string') return fields.has(field) ? longWords : value
    if (Array.isArray(value)) return value.map((each) => stretch(each, field))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, stretch(each, name)]),
    )
  }
  return (page: Page) =>
    page.route(pattern, async (route: Route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: stretch(await response.json()) })
    })
}
