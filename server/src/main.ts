import { createServer } from 'node:net'
import { readConfig, type Config } from './core/config.ts'
import { startEmbedded } from './core/embedded.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Fails at once when the port is taken, before any work on a database. */
function claimPort(config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${config.port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`,
            )
          : error,
      )
    })
    probe.listen(config.port, config.host, () => probe.close(() => resolve()))
  })
}

/** The application is read while the database of a data folder makes good what a power cut left of it. */
async function openDatabaseAndRead(config: Config) {
  if (config.databaseUrl) return [await import('./serve.ts'), undefined] as const
  const launched = Promise.withResolvers<void>()
  const opening = startEmbedded({
    dataDir: config.dataDir,
    log: say,
    onLaunch: launched.resolve,
  })
  // Reading takes the processor for itself: PostgreSQL is on its way first.
  await Promise.race([launched.promise, opening])
  return Promise.all([import('./serve.ts'), opening])
}

/** Starts the bank and keeps it until a signal ends it. */
export async function main(): Promise<void> {
  const config = readConfig()
  await claimPort(config)
  const [{ serveBank }, embedded] = await openDatabaseAndRead(config)
  const url = config.databaseUrl ?? embedded?.url ?? ''
  const closers: (() => Promise<unknown>)[] = embedded ? [() => embedded.stop()] : []
  const stop = async (code: number): Promise<never> => {
    for (const close of closers.toReversed())
      await close().catch((error: unknown) => say(String(error)))
    process.exit(code)
  }
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      say('Stopping: open requests are finished first.')
      void stop(0)
    })
  }
  try {
    await serveBank({ config, url, closers, say })
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    await stop(1)
  }
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error))
    process.exit(1)
  })
}
