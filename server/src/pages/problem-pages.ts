import type { FastifyInstance } from 'fastify'
import { escaped } from '../core/html.ts'
import { declaredProblems, type ProblemFactory } from '../core/problem.ts'
import { docPage, missingPage } from './doc-page.ts'

const problemPage = (problem: ProblemFactory): string =>
  docPage({
    title: `${problem.title} – ${problem.code}`,
    address: `/problems/${problem.code}`,
    body: `<p><a href="/problems">Every error</a></p>
<h1>${escaped(problem.title)}</h1>
<dl><dt>Code</dt><dd><code>${problem.code}</code></dd><dt>HTTP status</dt><dd>${problem.status}</dd></dl>
<h2>Why it happens</h2><p>${escaped(problem.why)}</p>
<h2>What to do</h2><p>${escaped(problem.fix)}</p>`,
  })

/** Every error, by the area that its code begins with. */
function listPage(): string {
  const areas = Map.groupBy(
    [...declaredProblems().values()].toSorted((one, other) => one.code.localeCompare(other.code)),
    ({ code }) => code.split('.')[0] ?? '',
  )
  const parts = [...areas].map(([area, problems]) => {
    const items = problems.map(
      ({ code, title, status }) =>
        `<li><a href="/problems/${code}">${escaped(title)}</a><br><code>${code}</code> ${status}</li>`,
    )
    return `<h2 id="${area}">${area}</h2><ul class="errors">${items.join('')}</ul>`
  })
  return docPage({
    title: 'Every error',
    address: '/problems',
    body: `<h1>Every error</h1><p>How errors are told, and what to send again: <a href="/docs/errors">when it goes wrong</a>.</p><p>${[...areas.keys()].map((area) => `<a href="#${area}">${area}</a>`).join(' · ')}</p>${parts.join('')}`,
  })
}

/** A page for every declared error: what happened, why, and what to do. */
export function addProblemPages(app: FastifyInstance): void {
  app.get('/problems', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/html').send(listPage()),
  )
  app.get<{ Params: { code: string } }>(
    '/problems/:code',
    { schema: { hide: true } },
    (request, reply) => {
      const problem = declaredProblems().get(request.params.code)
      if (!problem) return missingPage(request, reply)
      return reply.type('text/html').send(problemPage(problem))
    },
  )
}
