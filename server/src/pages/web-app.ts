import fastifyStatic from '@fastify/static'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { notFound } from '../core/common.errors.ts'

const dist = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/** Serves the built web app; every address that is not the API's is a page of it. */
export async function addWebApp(app: FastifyInstance): Promise<void> {
  if (!existsSync(`${dist}/index.html`)) return
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
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    // What looks at links before people do takes anything, and must not find a link to a page dead.
    const wantsPage = /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*')
    const isFile = /\.\w+$/.test(request.url.split('?')[0] ?? '')
    if (!wantsPage || isFile || request.url.startsWith('/api/')) throw notFound()
    return reply.header('cache-control', 'no-cache').sendFile('index.html', dist)
  })
}
