import { change } from '../core/change.ts'
import { goOnToTheEnd } from '../modules/exchange/going.actions.ts'
import { findImport } from '../modules/exchange/imports.queries.ts'
import { findProgress } from '../modules/exchange/taking.queries.ts'
import { beginUndo, undoPart } from '../modules/governance/import-undo.actions.ts'
import { countUndo } from '../modules/governance/import-undo.queries.ts'
import { CommandRefused, commandContext, needed, optionsOf, type Command } from './command.ts'
import { withBank } from './open-bank.ts'
import { actorFor } from './people.ts'
import { showing } from './progress.ts'

export const importUndoCommand: Command = {
  name: 'import undo',
  summary:
    'Take an import back as a whole, or stop one and take back what is in; --dry-run says what that would come to',
  usage: 'ID (--for EMAIL | --organisation NAME) [--dry-run]',
  async run(args, terminal) {
    const { values, positionals } = optionsOf({
      args,
      allowPositionals: true,
      options: {
        for: { type: 'string' },
        organisation: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    })
    const importId = needed(positionals[0], 'ID')
    if (!/^[0-9a-f-]{36}$/.test(importId))
      throw new CommandRefused(`${importId} is not the number of an import`)
    await withBank(terminal, async ({ database: { db, pool } }) => {
      const actor = await actorFor(db, values)
      const organisationId = actor.organisationId ?? ''
      const found = await findImport(db, { importId, organisationId })
      if (!found) throw new CommandRefused(`There is no import ${importId} of this organisation`)
      if (values['dry-run']) {
        const { out, back, stays } = await countUndo(db, importId)
        terminal.out(`Would: ${out} taken out, ${back} given back, ${stays} left alone.`)
        return
      }
      const context = { ...commandContext('import undo'), actor }
      const isUnderWay = found.status === 'undoing' && found.fault === null
      if (!isUnderWay)
        await change(pool, (tx) => beginUndo(tx, context, { importId, version: found.version }))
      await goOnToTheEnd(pool, importId, undoPart, {
        requestId: context.requestId,
        seen: showing(terminal, () => findProgress(db, importId)),
      })
      const undone = await findImport(db, { importId, organisationId })
      if (undone?.status !== 'undone' || !undone.undoResult)
        throw new CommandRefused('It stands still. Run the command again, and it goes on.')
      const { out, back, stays } = undone.undoResult
      terminal.out(`Did: ${out} taken out, ${back} given back, ${stays} left alone.`)
    })
  },
}
