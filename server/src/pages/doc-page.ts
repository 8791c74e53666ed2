import type { FastifyReply, FastifyRequest } from 'fastify'
import { notFound } from '../core/common.errors.ts'
import { escaped } from '../core/html.ts'

/** Guides for programs, in the order in which somebody needs them. `path` is where they stand below /docs. */
export const guides = [
  { path: '', file: 'partners.md', name: 'Quick start' },
  { path: 'typescript', file: 'partners/typescript.md', name: 'In TypeScript' },
  { path: 'python', file: 'partners/python.md', name: 'In Python' },
  { path: 'finding', file: 'partners/finding.md', name: 'Find people' },
  { path: 'uploading', file: 'partners/uploading.md', name: 'Put people in' },
  { path: 'offering', file: 'partners/offering.md', name: 'Offer something' },
  { path: 'placements', file: 'partners/placements.md', name: 'Follow placements' },
  { path: 'taking-part', file: 'partners/taking-part.md', name: 'Put forward and record' },
  { path: 'keeping-in-step', file: 'partners/keeping-in-step.md', name: 'Keep in step' },
  { path: 'webhooks', file: 'partners/webhooks.md', name: 'Be told as it happens' },
  { path: 'directories', file: 'partners/directories.md', name: 'For directories' },
  { path: 'errors', file: 'partners/errors.md', name: 'When it goes wrong' },
  { path: 'changes', file: 'partners/changes.md', name: 'What may change' },
] as const

const others = [
  { address: '/docs/api', name: 'Every operation' },
  { address: '/problems', name: 'Every error' },
]

/** The address of a guide. */
export const guideAddress = (path: string): string => (path === '' ? '/docs' : `/docs/${path}`)

/** A page for whoever writes programs, with the way to all others. `address` is its own, where it is one of them. */
export function docPage(page: { title: string; address: string; body: string }): string {
  const entries = [
    ...guides.map(({ path, name }) => ({ address: guideAddress(path), name })),
    ...others,
  ]
  const items = entries.map(({ address, name }) => {
    const current = address === page.address ? ' aria-current="page"' : ''
    return `<li><a href="${address}"${current}>${name}</a></li>`
  })
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)} – People Bank for programs</title>
<link rel="stylesheet" href="/docs/style.css"></head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<header><a href="/docs">People Bank <span>for programs</span></a><a href="/">To the bank</a></header>
<div class="columns">
<nav aria-label="Guides"><details class="menu"><summary>All guides</summary><ul>${items.join('')}</ul></details>
<ul class="aside">${items.join('')}</ul></nav>
<main id="main" tabindex="-1">${page.body}</main>
</div>
</body></html>`
}

/** That nothing stands at an address below these pages: a page for whoever reads, else the problem for programs. */
export function missingPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!request.headers.accept?.includes('text/html')) throw notFound()
  const body = `<h1>There is no such page</h1>
<p>The address may have a slip, or be one of before. The guides are on this page; <a href="/docs">the first one</a> is the quick start.</p>`
  return reply
    .status(404)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(docPage({ title: 'There is no such page', address: '', body }))
}

/** For a page that others draw: the name of this one. */
export const docLogo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="150" height="30"><text y="22" fill="#fff" font-family="Arial, sans-serif" font-size="21" font-weight="bold">People Bank</text></svg>'

/** Of these pages alone: colours and sizes as in the web app. */
export const docStyle = `
:root { --ink: #212b32; --blue: #005eb8; --grey: #f0f4f5; --line: #d8dde0; --focus: #ffeb3b }
* { box-sizing: border-box }
body { margin: 0; font: 1.0625rem/1.55 "Frutiger W01", Arial, sans-serif; color: var(--ink); background: #fff }
a { color: var(--blue) }
a:visited { color: #330072 }
a:hover { text-decoration-thickness: 3px }
:focus-visible { outline: 4px solid transparent; background: var(--focus); color: var(--ink); box-shadow: 0 -2px var(--focus), 0 4px var(--ink) }
pre:focus-visible, .wide:focus-visible { --back: var(--grey); outline: 3px solid var(--ink); box-shadow: 0 0 0 6px var(--focus) }
main:focus { outline: none; background: none; box-shadow: none }
.skip { position: absolute; left: -999rem; padding: .75rem 1rem; background: var(--focus); color: var(--ink) }
.skip:focus { left: 0; top: 0 }
header { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: baseline; justify-content: space-between; padding: 1rem clamp(1rem, 4vw, 2.5rem); background: var(--blue) }
header a:link, header a:visited { color: #fff }
header a:first-child { font-size: 1.375rem; font-weight: bold; text-decoration: none }
header a:first-child span { font-weight: normal }
header a:focus-visible { color: var(--ink) !important }
.columns { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 3rem; max-width: 90rem; padding: 2rem clamp(1rem, 4vw, 2.5rem) 5rem }
nav ul { margin: 0; padding: 0; list-style: none }
nav .aside { position: sticky; top: 2rem }
nav li a { display: block; padding: .45rem .75rem; border-left: 4px solid transparent; text-decoration: none }
nav li a:visited { color: var(--blue) }
nav li a:hover { text-decoration: underline }
nav li a[aria-current] { border-color: var(--blue); background: var(--grey); color: var(--ink); font-weight: bold }
nav .menu { display: none }
main :is(h2, h3, p, ul, ol, dl) { max-width: 46rem }
h1 { margin: 0 0 1rem; font-size: clamp(1.75rem, 5vw, 2.5rem); line-height: 1.15 }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.5rem; line-height: 1.25 }
h3 { margin: 2rem 0 .5rem; font-size: 1.1875rem }
p, ul, ol { margin: 0 0 1rem }
li { margin-bottom: .35rem }
nav li { margin: 0 }
code { padding: .1em .25em; border-radius: 3px; background: var(--grey); font: .9375em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere }
pre { margin: 0 0 1.5rem; padding: 1rem 1.125rem; border-left: 4px solid var(--blue); overflow-x: auto; tab-size: 2; --back: var(--grey) }
pre code { padding: 0; background: none; font-size: .875rem; overflow-wrap: normal }
.wide { margin: 0 0 1.5rem; overflow-x: auto; --back: #fff }
/* A shadow at each side to which there is more; what lies over it moves along and hides it at the end. */
pre, .wide {
  background:
    linear-gradient(90deg, var(--back) 60%, transparent) left / 2.5rem 100% local,
    linear-gradient(270deg, var(--back) 60%, transparent) right / 2.5rem 100% local,
    linear-gradient(90deg, rgb(33 43 50 / .3), transparent) left / .75rem 100% scroll,
    linear-gradient(270deg, rgb(33 43 50 / .3), transparent) right / .75rem 100% scroll,
    var(--back);
  background-repeat: no-repeat;
}
table { width: 100%; border-collapse: collapse }
th, td { padding: .6rem 1rem .6rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
thead tr:has(th:not(:empty)) th { border-bottom: 2px solid var(--ink) }
td code { overflow-wrap: normal }
.errors { padding: 0; list-style: none }
.errors li { padding: .6rem 0; border-bottom: 1px solid var(--line) }
.errors code { display: inline-block; margin-right: .5rem }
dl { margin: 0 0 1rem } dt { font-weight: bold } dd { margin: 0 0 .75rem }
@media (max-width: 56rem) {
  .wide :is(th, td) { min-width: 8.5rem }
  .wide table { max-width: none }
  .columns { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; padding-top: 1.25rem }
  nav .aside { display: none }
  nav .menu { display: block; border: 1px solid var(--line) }
  nav summary { padding: .75rem 1rem; color: var(--blue); font-weight: bold; cursor: pointer }
  nav .menu ul { padding: 0 0 .5rem }
  nav li a { padding: .65rem 1rem }
}
@media print { nav, header, .skip { display: none } .columns { display: block; padding: 0 } pre { white-space: pre-wrap } }
`
