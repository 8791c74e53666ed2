import { expect, test } from 'vitest'
import { testBank } from '../support/harness.ts'

// Which addresses answer with the web app, before any browser comes to it.

const bank = testBank()

const ask = (url: string, accept?: string) =>
  bank().app.inject({ url, headers: accept === undefined ? {} : { accept } })

test.each([
  ['a browser', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
  ['what looks at links before people do', '*/*'],
  ['what says nothing of what it takes', undefined],
])('%s gets the app at the address of any page', async (_, accept) => {
  for (const url of ['/', '/people', '/question', '/people/1/edit?part=2', '/nowhere/at/all']) {
    const answer = await ask(url, accept)
    expect(answer.statusCode, url).toBe(200)
    expect(answer.headers['content-type'], url).toMatch(/^text\/html/)
    expect(answer.headers['cache-control'], url).toBe('no-cache')
    expect(answer.body, url).toContain('<div id="app">')
  }
})

test.each([
  ['what takes no page', '/people', 'application/json'],
  ['a picture that is not there', '/pictures/none.png', '*/*'],
  ['a file of the app that is not there', '/assets/none-12345678.js', 'text/html'],
  ['an address of the API that is not there', '/api/v1/nowhere', 'text/html'],
])('404 without the app: %s', async (_, url, accept) => {
  const answer = await ask(url, accept)
  expect(answer.statusCode).toBe(404)
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(answer.body).not.toContain('<div id="app">')
})
