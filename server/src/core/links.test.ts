import { expect, test } from 'vitest'
import { pageLinks } from './links.ts'

test.each([
  ['/api/v1/leaders', null, null],
  [
    '/api/v1/leaders?theme=a,b&limit=5',
    'c1',
    '</api/v1/leaders?theme=a%2Cb&limit=5&cursor=c1>; rel="next"',
  ],
  ['/api/v1/leaders?cursor=c1&limit=5', null, '</api/v1/leaders?limit=5>; rel="first"'],
  [
    '/api/v1/leaders?cursor=c1',
    'c2',
    '</api/v1/leaders?cursor=c2>; rel="next", </api/v1/leaders>; rel="first"',
  ],
  // What would end the address, or the header, stays within it.
  [
    '/api/v1/leaders?search=%3E%0D%0Ax',
    'c>',
    '</api/v1/leaders?search=%3E%0D%0Ax&cursor=c%3E>; rel="next"',
  ],
  ['//elsewhere.example/leaders', 'c1', '</leaders?cursor=c1>; rel="next"'],
])('%s before %s links to %s', (url, next, links) => {
  expect(pageLinks(url, next)).toBe(links)
})
