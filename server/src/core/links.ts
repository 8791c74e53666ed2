/**
 * The value of `Link` (RFC 8288) that leads from one page of a list to others.
 *
 * @param url As it was asked for, without the host.
 * @param next `nextCursor` of the page.
 */
export function pageLinks(url: string, next: string | null): string | null {
  const asked = new URL(url, 'http://bank')
  const to = (change: (query: URLSearchParams) => void, rel: string) => {
    const other = new URL(asked)
    change(other.searchParams)
    return `<${other.pathname}${other.search}>; rel="${rel}"`
  }
  const links = [
    ...(next === null ? [] : [to((query) => query.set('cursor', next), 'next')]),
    ...(asked.searchParams.has('cursor') ? [to((query) => query.delete('cursor'), 'first')] : []),
  ]
  return links.length > 0 ? links.join(', ') : null
}
