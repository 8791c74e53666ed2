import { change } from '../core/change.ts'
import type { Db } from '../core/db.ts'
import { rebuildLeaderCards } from '../modules/leaders/card.queries.ts'
import { rebuildLeaderSearch } from '../modules/leaders/search.queries.ts'
import { refreshOpportunityCard } from '../modules/opportunities/card.queries.ts'
import {
  allowLongReading,
  findAskDifferences,
  findCardDifferences,
  findOfferDifferences,
  findOpportunityIds,
  findSearchDifferences,
  recordAsks,
  type Difference,
} from './bank.queries.ts'
import { CommandRefused, optionsOf, type Command } from './command.ts'
import { withBank } from './open-bank.ts'

const shown = 50

const checks: readonly { what: string; find: (tx: Db, limit: number) => Promise<Difference[]> }[] =
  [
    { what: 'match card of a person', find: findCardDifferences },
    { what: 'search words of a person', find: findSearchDifferences },
    { what: 'match card of an opportunity', find: findOfferDifferences },
    { what: 'day of the last ask', find: findAskDifferences },
  ]

export const checkCommand: Command = {
  name: 'check',
  summary: 'Compare what search and matching read with the records; --repair makes it anew',
  usage: '[--repair]',
  async run(args, terminal) {
    const { values } = optionsOf({ args, options: { repair: { type: 'boolean', default: false } } })
    await withBank(terminal, async ({ database: { pool } }) => {
      if (values.repair) {
        await change(pool, repair)
        terminal.out(
          'Made anew: cards and words of people, the days on which they were last asked, cards of opportunities.',
        )
      }
      const lines = await change(pool, findDifferences)
      for (const line of lines) terminal.out(line)
      if (lines.length > 0) throw new CommandRefused('The copies do not say what the records say')
      terminal.out('Everything agrees.')
    })
  },
}

/** One line for each difference, by ids; the first fifty of each check. */
async function findDifferences(tx: Db): Promise<string[]> {
  await allowLongReading(tx)
  const lines: string[] = []
  for (const { what, find } of checks) {
    for (const difference of await find(tx, shown)) {
      const columns = difference.columns ? `: ${difference.columns.join(', ')}` : ''
      lines.push(
        `${what}\t${difference.what}\t${difference.subject_id} for ${difference.organisation_id ?? ''}${columns}`,
      )
    }
  }
  return lines
}

async function repair(tx: Db): Promise<void> {
  await allowLongReading(tx)
  await recordAsks(tx)
  await rebuildLeaderCards(tx)
  await rebuildLeaderSearch(tx)
  await refreshOpportunityCard(tx, await findOpportunityIds(tx))
}
