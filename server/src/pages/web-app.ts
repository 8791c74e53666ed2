import fastifyStatic from '@fastify/static'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { notFound } from '../core/common.errors.ts'

const dist = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/** What the server writes into a page before any script runs. */
interface PagePart {
  status: number
  /** Instead of the title. */
  head: string
  /** Instead of the words for browsers without scripts. */
  noscript: string
}

/**
 * Serves the built web app; every address that is not the API's is a page of it.
 *
 * @param partOf What the page at a path says to who reads it without running it; null where nothing.
 */
export async function addWebApp(
  app: FastifyInstance,
  partOf: (path: string) => Promise<PagePart | null>,
): Promise<void> {
  if (!existsSync(`${dist}/index.html`)) return
  const page = readFileSync(`${dist}/index.html`, 'utf8')
  await app.register(fastifyStatic, {
    root: dist,
    wildcard: false,
    cacheControl: false,
    // Made small when the app was built, which is done once and as well as it can be.
    preCompressed: true,
    setHeaders: (response, path) => {
      // A file with a hash in its name never changes; the page that names it always may.
      const isHashed = path.includes('/assets/')
      response.header(
        'cache-control',
        isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    // What looks at links before people do takes anything, and must not find a link to a page dead.
    const wantsPage = /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*')
    const path = request.url.split('?')[0] ?? ''
    const isFile = /\.\w+$/.test(path)
    // Whoever asks the API is told which methods there are, or that there is nothing.
    if (request.url.startsWith('/api/')) return reply.callNotFound()
    if (!wantsPage || isFile || path.includes('//')) throw notFound()
    void reply.header('cache-control', 'no-cache')
    const part = await partOf(path)
    if (!part) return reply.sendFile('index.html', dist)
    return reply
      .status(part.status)
      .type('text/html; charset=utf-8')
      .send(
        page
          .replace(/<title>.*?<\/title>/s, () => part.head)
          .replace(/<noscript>.*?<\/noscript>/s, () => `<noscript>${part.noscript}</noscript>`),
      )
  })
}
