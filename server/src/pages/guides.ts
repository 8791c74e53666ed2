import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { Marked, type Tokens } from 'marked'
import { escaped } from '../core/html.ts'
import { forPrograms, type Contract } from './for-programs.ts'
import { docPage, docStyle, guideAddress, guides, missingPage } from './doc-page.ts'

/** Where the contract is kept for programs to read: what they may call, and all of it. */
export const contractAddresses = {
  programs: '/docs/programs.json',
  everything: '/docs/openapi.json',
}

const fromRoot = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8')

interface Break {
  change: string
  date: string
  reason: string
  instead: string
}

/** What breaks, as it was declared beside the contract: the latest first. */
function breaksText(): string {
  const breaks = JSON.parse(fromRoot('openapi/breaking.json')) as Break[]
  if (breaks.length === 0) return 'None so far.'
  return breaks
    .toSorted((one, other) => other.date.localeCompare(one.date))
    .map(({ change, date, reason, instead }) => `- **${date}** ${change}. ${reason} ${instead}`)
    .join('\n')
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** From one guide to another as files lead, and as addresses do. */
function addressOf(href: string): string {
  const [file = '', part] = href.split('#')
  const guide = guides.find(({ file: own }) => own.endsWith(file.replace(/^(\.\.?\/)+/, '')))
  if (!file.endsWith('.md') || !guide) return href
  return guideAddress(guide.path) + (part === undefined ? '' : `#${part}`)
}

const marked = new Marked({
  renderer: {
    heading({ tokens, depth, text }: Tokens.Heading) {
      const words = this.parser.parseInline(tokens)
      return depth === 1
        ? `<h1>${words}</h1>`
        : `<h${depth} id="${slug(text)}">${words}</h${depth}>`
    },
    // What is wider than the screen moves by itself, by keyboard too.
    code({ text, lang = '' }: Tokens.Code) {
      const [language = ''] = lang.split(' ')
      return `<pre tabindex="0"><code class="language-${escaped(language)}">${escaped(text)}</code></pre>\n`
    },
    table(table: Tokens.Table) {
      const cell = (kind: 'td' | 'th', { tokens }: Tokens.TableCell) => {
        const words = this.parser.parseInline(tokens)
        return kind === 'th' ? `<th scope="col">${words}</th>` : `<td>${words}</td>`
      }
      const hasHead = table.header.some(({ text }) => text !== '')
      const head = `<thead><tr>${table.header.map((each) => cell('th', each)).join('')}</tr></thead>`
      const rows = table.rows.map(
        (row) => `<tr>${row.map((each) => cell('td', each)).join('')}</tr>`,
      )
      return `<div class="wide" role="group" aria-label="Table" tabindex="0"><table>${hasHead ? head : ''}<tbody>${rows.join('')}</tbody></table></div>\n`
    },
    link({ href, tokens }: Tokens.Link) {
      return `<a href="${escaped(addressOf(href))}">${this.parser.parseInline(tokens)}</a>`
    },
  },
})

/** The guides for whoever writes a program, from the same files that stand in the repository. */
export function addGuides(app: FastifyInstance): void {
  const hidden = { schema: { hide: true } } as const
  app.get('/docs/style.css', hidden, (_request, reply) =>
    reply.type('text/css').header('cache-control', 'public, max-age=3600').send(docStyle),
  )
  for (const { path, file, name } of guides) {
    const text = fromRoot(`docs/${file}`).replace('<!-- breaks -->', breaksText())
    const address = guideAddress(path)
    const page = docPage({ title: name, address, body: marked.parse(text, { async: false }) })
    app.get(address, hidden, (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
    )
  }
  app.get('/docs/', hidden, (_request, reply) => reply.redirect(guideAddress(''), 308))
  app.get('/docs/*', hidden, missingPage)
  app.get('/docs/json', hidden, (_request, reply) =>
    reply.redirect(contractAddresses.everything, 308),
  )
  const contracts = {
    [contractAddresses.programs]: () => forPrograms(app.swagger() as unknown as Contract),
    [contractAddresses.everything]: () => app.swagger(),
  }
  for (const [address, make] of Object.entries(contracts)) {
    let text: string | undefined
    app.get(address, hidden, (_request, reply) => {
      text ??= JSON.stringify(make())
      return reply.type('application/json').header('cache-control', 'no-cache').send(text)
    })
  }
}
