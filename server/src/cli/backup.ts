import { access, stat } from 'node:fs/promises'
import { MigrationRefused } from '../core/migrate.ts'
import { writeBackup } from '../backup/write.ts'
import { RestoreRefused, restoreBackup } from '../backup/restore.ts'
import { CommandRefused, fileFrom, type Command } from './command.ts'
import { withDatabaseUrl } from './open-bank.ts'

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

export const backupCommand: Command = {
  name: 'backup',
  summary: 'Write the whole bank, as it is at one moment, to a file; everybody goes on meanwhile',
  usage: 'FILE',
  async run(args, terminal) {
    const file = fileFrom(args)
    if (await exists(file)) throw new CommandRefused(`There is a file ${file} already`)
    await withDatabaseUrl(terminal, async (url) => {
      const rows = await writeBackup(url, file, (line) => terminal.err(line))
      const megabytes = ((await stat(file)).size / 1_000_000).toFixed(1)
      terminal.out(`Wrote ${rows} rows to ${file} (${megabytes} MB).`)
      terminal.out('It holds everything about everybody: keep it locked away, and encrypted.')
    })
  },
}

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Bring the bank back from such a file into an empty database, and compare row by row',
  usage: 'FILE',
  async run(args, terminal) {
    const file = fileFrom(args)
    if (!(await exists(file))) throw new CommandRefused(`There is no file ${file}`)
    await withDatabaseUrl(terminal, async (url) => {
      try {
        const { at, rows, tables } = await restoreBackup(url, file, (line) => terminal.err(line))
        terminal.out(`The bank of ${at} is back: ${rows} rows in ${tables} tables, each as it was.`)
        terminal.out('Whoever was erased since: npm run bank -- erasures replay FILE')
      } catch (error) {
        if (error instanceof RestoreRefused || error instanceof MigrationRefused)
          throw new CommandRefused(error.message)
        throw error
      }
    })
  },
}
