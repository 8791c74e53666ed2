// An instance that delivers and does nothing else, in a process of its own so that it can be killed.
// Argument: the address of its database.
const [url = ''] = process.argv.slice(2)
const { openDatabase } = await import('../../server/src/core/db.ts')
const { Outbound } = await import('../../server/src/core/outbound.ts')
const { keepDelivering } = await import('../../server/src/modules/webhooks/lanes.actions.ts')
const { findWebhookKey } = await import('../../server/src/modules/webhooks/webhooks.queries.ts')

const { pool, db } = openDatabase({ url, max: 4, onError: () => process.exit(1) })
keepDelivering(
  {
    pool,
    db,
    jobs: { send: () => Promise.resolve() },
    outbound: new Outbound({ connectMs: 5_000, answerMs: 15_000, allowsLoopback: true }),
    key: await findWebhookKey(db),
    tryMs: 20_000,
    chance: Math.random,
    now: () => new Date(),
  },
  { everyMs: 50, onError: () => process.exit(1) },
)
// Whoever started it ends it; and nobody is left behind.
process.on('disconnect', () => process.exit())
