import type { TestBank } from './harness.ts'

/** Catches the lines of a bank's log where the logger would write them to the process's output. */
export function listenToLog({ app }: TestBank): string[] {
  const logged: string[] = []
  const logger = app.log as unknown as Record<symbol, { write: (line: string) => boolean }>
  const symbol = Object.getOwnPropertySymbols(Object.getPrototypeOf(logger) as object)
    .concat(Object.getOwnPropertySymbols(logger))
    .find(({ description }) => description === 'pino.stream')
  const stream = symbol && logger[symbol]
  if (!stream) throw new Error('The logger has no stream to listen at')
  stream.write = (line) => logged.push(line) > 0
  return logged
}
