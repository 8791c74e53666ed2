// A bank that listens, in a process of its own so that it can be killed. Argument: the address of its database.
const [url = ''] = process.argv.slice(2)
const { buildApp } = await import('../../server/src/app.ts')
const { readConfig } = await import('../../server/src/core/config.ts')
const { openDatabase } = await import('../../server/src/core/db.ts')
const { cursorsWith } = await import('../../server/src/core/page.ts')

const app = await buildApp({
  // The minute of a program is one for all instances, and other tests have used much of it.
  config: { ...readConfig({}), logLevel: 'silent', clientRequestsAMinute: 1_000_000 },
  database: openDatabase({ url, max: 4, onError: () => process.exit(1) }),
  jobs: {
    send: () => Promise.resolve(),
    sendMany: () => Promise.resolve(),
    work: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  },
  cursors: cursorsWith(Buffer.alloc(32, 7)),
  strictRecords: true,
})
await app.listen({ port: 0, host: '127.0.0.1' })
const address = app.server.address()
process.send?.(typeof address === 'object' && address ? address.port : 0)
// Whoever started it ends it; and nobody is left behind.
process.on('disconnect', () => process.exit())
