import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { writeAudit } from '../core/audit.ts'
import { change } from '../core/change.ts'
import { importPlaces } from '../modules/vocabulary/places.actions.ts'
import { allowLongReading } from './bank.queries.ts'
import { CommandRefused, commandContext, needed, optionsOf, type Command } from './command.ts'
import { withBank } from './open-bank.ts'

export const importPlacesCommand: Command = {
  name: 'import places',
  summary:
    'Load newer centres of outcodes from an ONS postcode directory or a GeoNames postal file',
  usage: 'FILE',
  async run(args, terminal) {
    const { positionals } = optionsOf({ args, options: {}, allowPositionals: true })
    const file = needed(positionals[0], 'FILE')
    await access(file).catch(() => {
      throw new CommandRefused(`There is no file ${file}`)
    })
    await withBank(terminal, async ({ database: { pool } }) => {
      const read = await change(pool, async (tx) => {
        await allowLongReading(tx)
        const done = await importPlaces(tx, createReadStream(file))
        const { postcodes, added, moved } = done
        await writeAudit(tx, commandContext('import places'), {
          event: 'places.imported',
          subjectKind: 'place',
          subjectId: null,
          detail: { postcodes, added, moved },
        })
        return done
      })
      const { terminated, no_postcode: unnamed, no_position: unplaced } = read.leftOut
      terminal.out(
        `Read ${read.postcodes} postcodes: ${read.added} outcodes added, ${read.moved} moved.`,
      )
      terminal.out(
        `Left out: ${terminated} ended, ${unplaced} without a position, ${unnamed} other lines.`,
      )
    })
  },
}
