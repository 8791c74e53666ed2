import type { FastifyInstance } from 'fastify'
import { declaredProblems, type ProblemFactory } from '../core/problem.ts'
import { notFound } from '../core/common.errors.ts'

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><link rel="stylesheet" href="/problems/style.css"></head>
<body><main>${body}</main></body></html>`

const problemPage = (problem: ProblemFactory): string =>
  page(
    `${problem.title} – ${problem.code}`,
    `<p><a href="/problems">All errors</a></p>
<h1>${escape(problem.title)}</h1>
<dl><dt>Code</dt><dd><code>${problem.code}</code></dd><dt>HTTP status</dt><dd>${problem.status}</dd></dl>
<h2>Why it happens</h2><p>${escape(problem.why)}</p>
<h2>What to do</h2><p>${escape(problem.fix)}</p>`,
  )

const style = `body{font:1.1875rem/1.5 Arial,sans-serif;color:#212b32;background:#f0f4f5;margin:0}
main{max-width:44rem;margin:2rem auto;padding:1.5rem;background:#fff}
a{color:#005eb8}dt{font-weight:bold}dd{margin:0 0 .75rem}code{background:#f0f4f5;padding:.1em .3em}`

/** A page for every declared error: what happened, why, and what to do. */
export function addProblemPages(app: FastifyInstance): void {
  app.get('/problems/style.css', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/css').header('cache-control', 'public, max-age=3600').send(style),
  )
  app.get('/problems', { schema: { hide: true } }, (_request, reply) => {
    const items = [...declaredProblems().values()]
      .toSorted((one, other) => one.code.localeCompare(other.code))
      .map(
        ({ code, title, status }) =>
          `<li><a href="/problems/${code}">${escape(title)}</a> (${status}, <code>${code}</code>)</li>`,
      )
    return reply
      .type('text/html')
      .send(page('Errors of the API', `<h1>Errors of the API</h1><ul>${items.join('')}</ul>`))
  })
  app.get<{ Params: { code: string } }>(
    '/problems/:code',
    { schema: { hide: true } },
    (request, reply) => {
      const problem = declaredProblems().get(request.params.code)
      if (!problem) throw notFound()
      return reply.type('text/html').send(problemPage(problem))
    },
  )
}
