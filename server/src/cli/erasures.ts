import { access } from 'node:fs/promises'
import { replayLedger, writeLedger } from '../ledger-file.ts'
import { CommandRefused, fileFrom, type Command } from './command.ts'
import { withBank } from './open-bank.ts'

export const exportErasuresCommand: Command = {
  name: 'erasures export',
  summary: 'Write who was erased, as fingerprints, to a file that is kept beside the backups',
  usage: 'FILE',
  async run(args, terminal) {
    const file = fileFrom(args)
    await withBank(terminal, async ({ database }) => {
      const count = await writeLedger(database.db, file)
      terminal.out(`Wrote ${count} erasures to ${file}.`)
    })
  },
}

export const replayErasuresCommand: Command = {
  name: 'erasures replay',
  summary: 'After a restore: erase again whoever was erased since the backup',
  usage: 'FILE',
  async run(args, terminal) {
    const file = fileFrom(args)
    await access(file).catch(() => {
      throw new CommandRefused(`There is no file ${file}`)
    })
    await withBank(terminal, async ({ database: { pool } }) => {
      const { added, erased } = await replayLedger(pool, file)
      terminal.out(`Read ${added} erasures that this database did not know of.`)
      terminal.out(
        erased === 0 ? 'Nobody had to be erased again.' : `Erased ${erased} people again.`,
      )
    })
  },
}
