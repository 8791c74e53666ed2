import type { FastifyBaseLogger } from 'fastify'
import { pino } from 'pino'
import { databaseCodeOf } from './db.ts'

/** How much log is written together, and how long the first of it waits. */
const together = { bytes: 4_096, ms: 100 }

/**
 * The process's output. Lines of a tenth of a second are written at once, since a write for each answer took a tenth
 * of its processor time. A fault is written with what waits before it, and so is the rest at an orderly end; only a
 * process that is killed outright can lose its last tenth of a second.
 */
const output = pino.destination({
  dest: 1,
  sync: true,
  minLength: together.bytes,
  periodicFlush: together.ms,
})
process.once('exit', () => output.flushSync())

/** The stack of an error, with its message unless it came from the database. */
function withoutValues(error: Error): string {
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((text) => /^\s+at /.test(text))
    .join('\n')
  return databaseCodeOf(error) && /^[0-9A-Z]{5}$/.test(databaseCodeOf(error) ?? '')
    ? stack
    : `${error.message}\n${stack}`
}

/** The log of a server. It holds nobody's data. */
export const createLog = (level: string): FastifyBaseLogger =>
  pino(
    {
      level,
      serializers: {
        // PostgreSQL's messages quote values, so only where it happened is logged.
        err: (error: Error) => ({
          type: error.name,
          message: databaseCodeOf(error) ?? error.name,
          stack: withoutValues(error),
        }),
      },
      hooks: {
        logMethod(values, method, severity) {
          method.apply(this, values)
          if (severity >= pino.levels.values['error']!) output.flushSync()
        },
      },
    },
    output,
  )
