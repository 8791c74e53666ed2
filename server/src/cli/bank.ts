import { databaseCodeOf } from '../core/db.ts'
import { ProblemError } from '../core/problem.ts'
import { backupCommand, restoreCommand } from './backup.ts'
import { checkCommand } from './check.ts'
import { CommandRefused, type Command, type Terminal } from './command.ts'
import { demoCommand } from './demo.ts'
import { exportErasuresCommand, replayErasuresCommand } from './erasures.ts'
import { exportOpenapiCommand } from './export-openapi.ts'
import { importLeadersCommand } from './import-leaders.ts'
import { importUndoCommand } from './import-undo.ts'
import { importPlacesCommand } from './import-places.ts'
import { migrateCommand } from './migrate.ts'
import { signInCommand } from './sign-in.ts'
import { tokenCommand } from './token.ts'
import { userAddCommand } from './user-add.ts'
import { userListCommand } from './user-list.ts'
import { userSuspendCommand } from './user-suspend.ts'

const commands: readonly Command[] = [
  signInCommand,
  tokenCommand,
  userAddCommand,
  userListCommand,
  userSuspendCommand,
  importLeadersCommand,
  importUndoCommand,
  importPlacesCommand,
  exportErasuresCommand,
  replayErasuresCommand,
  exportOpenapiCommand,
  demoCommand,
  checkCommand,
  backupCommand,
  restoreCommand,
  migrateCommand,
]

const call = 'npm run bank --'

function sayAll(say: (line: string) => void): void {
  const width = Math.max(...commands.map(({ name }) => name.length))
  say(`Commands of the bank, as ${call} COMMAND:\n`)
  for (const { name, summary } of commands) say(`  ${name.padEnd(width)}  ${summary}`)
  say(
    `\n${call} COMMAND --help shows what follows. They work whether or not the server is running.`,
  )
  say('For the bare answer, without the lines of npm: npm run --silent bank -- COMMAND')
}

/** Runs one command and answers with the exit code of the process. */
export async function runBank(args: string[], terminal: Terminal): Promise<number> {
  const isHelp = args.includes('--help') || args.includes('-h')
  const words = args.filter((word) => word !== '--help' && word !== '-h')
  if (words.length === 0) {
    sayAll((line) => terminal.out(line))
    return 0
  }
  const command = commands.find(({ name }) =>
    name.split(' ').every((word, index) => words[index] === word),
  )
  if (!command) {
    terminal.err(`There is no command ${words.slice(0, 2).join(' ')}.\n`)
    sayAll((line) => terminal.err(line))
    return 1
  }
  const usage = `${call} ${command.name} ${command.usage}`.trim()
  if (isHelp) {
    terminal.out(`${command.summary}\n\n  ${usage}`)
    return 0
  }
  try {
    await command.run(words.slice(command.name.split(' ').length), terminal)
    return 0
  } catch (error) {
    terminal.err(reasonOf(error))
    if (
      error instanceof CommandRefused &&
      /missing|Unknown option|together|Give /.test(error.message)
    ) {
      terminal.err(`\n  ${usage}`)
    }
    return 1
  }
}

/** One readable reason, without a stack; a fault in the database names its code and no values. */
function reasonOf(error: unknown): string {
  if (error instanceof ProblemError) {
    const issues = (error.issues ?? []).map(({ field, message }) => `  ${field}: ${message}`)
    return [error.spec.title, ...(error.detail ? [error.detail] : []), ...issues].join('\n')
  }
  const code = databaseCodeOf(error)
  if (code && /^[0-9A-Z]{5}$/.test(code))
    return `The database refused this (${code}). Nothing was changed.`
  return error instanceof Error ? error.message : String(error)
}
