import { buildApp } from '../../server/src/app.ts'
import { readConfig } from '../../server/src/core/config.ts'
import { openDatabase } from '../../server/src/core/db.ts'
import type { Jobs } from '../../server/src/core/jobs.ts'
import { cursorsWith } from '../../server/src/core/page.ts'
import type { BenchPeople } from './bank.ts'
import type { BareStatement } from './bare-statements.ts'
import type { Ask } from './load.ts'

/** The app in this process, writing down what it asks of the database. */
export interface Recorder {
  /** Every statement of this request in its order; throws unless the answer is a 200. */
  statementsOf: (ask: Ask) => Promise<BareStatement[]>
  close: () => Promise<void>
}

const noJobs: Jobs = {
  send: async () => {},
  sendMany: async () => {},
  work: async () => {},
  stop: async () => {},
}

export async function openRecorder(
  url: string,
  { token, coordinator }: BenchPeople,
): Promise<Recorder> {
  const database = openDatabase({ url, max: 2, onError: () => {} })
  const { pool } = database
  let recorded: BareStatement[] = []
  const query = pool.query.bind(pool) as (...asked: unknown[]) => unknown
  pool.query = ((...asked: unknown[]) => {
    const [statement] = asked as [Partial<BareStatement>]
    recorded.push({
      name: statement.name ?? '',
      text: statement.text ?? '',
      values: statement.values ?? [],
    })
    return query(...asked)
  }) as typeof pool.query
  const app = await buildApp({
    config: { ...readConfig({}), logLevel: 'silent' },
    database,
    jobs: noJobs,
    cursors: cursorsWith(Buffer.alloc(32, 7)),
    strictRecords: false,
  })
  // Otherwise the first of them would read all cards.
  await app.registers.read(coordinator.organisationId)
  await app.opportunityRegister.read()
  return {
    async statementsOf({ method, path, body }) {
      recorded = []
      const answer = await app.inject({
        method,
        url: path,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { payload: body } : {}),
      })
      if (answer.statusCode !== 200)
        throw new Error(`${path} answered ${answer.statusCode}: ${answer.body}`)
      return recorded
    },
    async close() {
      await app.close()
      await database.close()
    },
  }
}
