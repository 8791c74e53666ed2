import { migrateDatabase } from '../database.ts'
import { optionsOf, type Command } from './command.ts'
import { withDatabaseUrl } from './open-bank.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Bring the database to this version; does nothing when it is',
  usage: '',
  async run(args, terminal) {
    optionsOf({ args, options: {} })
    await withDatabaseUrl(terminal, (url) => migrateDatabase(url, (line) => terminal.out(line)))
    terminal.out('The database is at this version.')
  },
}
