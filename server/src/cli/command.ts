import { parseArgs, type ParseArgsConfig } from 'node:util'
import { commandActor } from '../core/access.ts'
import type { RequestContext } from '../core/context.ts'
import { newId } from '../core/ids.ts'

/** Where a command reads its settings and says what it did. */
export interface Terminal {
  environment: NodeJS.ProcessEnv
  /** What was asked for: one line of the answer. */
  out(line: string): void
  /** What goes on meanwhile, and what is wrong. */
  err(line: string): void
  /** Shows how far something is, in place of what it showed before; absent where nobody looks on. */
  meanwhile?(line: string): void
}

export interface Command {
  /** One or two words, as typed. */
  name: string
  summary: string
  /** What follows the name. */
  usage: string
  run(args: string[], terminal: Terminal): Promise<void>
}

/** Something that the person at the keyboard can put right: shown as it is, without a stack. */
export class CommandRefused extends Error {}

/** The options of a command; throws {@link CommandRefused} for any that it does not know. */
export function optionsOf<Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new CommandRefused(message.split('. ')[0] ?? message)
  }
}

/** An option that has to be there. */
export function needed(value: string | undefined, name: string): string {
  if (value === undefined || value.trim() === '') throw new CommandRefused(`${name} is missing`)
  return value.trim()
}

/** The one file that a command is about. */
export const fileFrom = (args: string[]): string =>
  needed(optionsOf({ args, options: {}, allowPositionals: true }).positionals[0], 'FILE')

/** A whole number from 1 to `max`. */
export function numberFrom(value: string, name: string, max: number): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < 1 || number > max) {
    throw new CommandRefused(`${name} is a whole number from 1 to ${max}`)
  }
  return number
}

/** For the audit trail: done on the machine itself, by nobody who is signed in. */
export function commandContext(operation: string): RequestContext {
  return {
    actor: commandActor,
    requestId: newId(),
    operation: `bank ${operation}`,
    purpose: 'Command on the machine of the bank',
    record: { audit: operation },
    recorded: false,
  }
}
