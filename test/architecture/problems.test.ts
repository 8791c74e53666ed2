import { expect, test } from 'vitest'
import { declaredProblems } from '../../server/src/core/problem.ts'
import { testBank } from '../support/harness.ts'
import { codesOf, operationsOf, type Document } from '../support/operations.ts'

const bank = testBank()

test('every declared error has a page that says why and what to do', async () => {
  const problems = [...declaredProblems().values()]
  expect(problems.length).toBeGreaterThan(30)
  const list = await bank().app.inject({ url: '/problems' })
  for (const problem of problems) {
    expect(problem.code).toMatch(/^[a-z]+(\.[a-z_]+)+$/)
    expect(problem.why.length, problem.code).toBeGreaterThan(20)
    expect(problem.fix.length, problem.code).toBeGreaterThan(15)
    // A title is of the kind of error and not of one request.
    expect(problem.title, problem.code).not.toMatch(/[$`{}]|\d{3,}/)
    const page = await bank().app.inject({ url: `/problems/${problem.code}` })
    expect(page.statusCode, problem.code).toBe(200)
    expect(page.headers['content-type']).toContain('text/html')
    for (const heading of ['Why it happens', 'What to do', String(problem.status)])
      expect(page.body).toContain(heading)
    expect(list.body).toContain(`/problems/${problem.code}`)
  }
})

test('the document names no error that is not declared, and every declared one is answered by something', () => {
  const document = bank().app.swagger() as unknown as Document
  const named = new Set(
    operationsOf(document).flatMap(({ raw }) =>
      Object.keys(raw.responses).flatMap((status) => codesOf(document, raw, status)),
    ),
  )
  const declared = new Set(declaredProblems().keys())
  expect([...named].filter((code) => !declared.has(code))).toEqual([])
  // Answered by the framework's side, where no operation is reached.
  const everywhere = new Set([
    'request.method_not_allowed',
    'request.cursor_invalid',
    'request.headers_too_long',
    'request.too_slow',
    'request.unreadable',
  ])
  // Told of one line of an upload, in an answer that is none.
  const ofLines = new Set([
    'uploads.line_unreadable',
    'uploads.line_too_long',
    'uploads.maybe_same',
    'uploads.reference_shared',
    'uploads.person_left',
    'uploads.line_not_kept',
  ])
  expect(
    [...declared].filter((code) => !named.has(code) && !everywhere.has(code) && !ofLines.has(code)),
  ).toEqual([])
})

test('every error answer points to its page', async () => {
  for (const request of [
    { url: '/api/v1/me' },
    { url: '/api/v1/nothing' },
    { url: '/api/v1/leaders/%ED%A0%80' },
  ]) {
    const answer = await bank().app.inject(request)
    const { type, code } = answer.json() as { type: string; code: string }
    expect(type).toBe(`/problems/${code}`)
    expect((await bank().app.inject({ url: type })).statusCode).toBe(200)
  }
})
