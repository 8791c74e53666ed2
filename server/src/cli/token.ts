import { writeAudit } from '../core/audit.ts'
import { change } from '../core/change.ts'
import { digestOf, newSecret } from '../core/secrets.ts'
import { insertApiToken } from '../modules/access/sessions.queries.ts'
import {
  CommandRefused,
  commandContext,
  needed,
  numberFrom,
  optionsOf,
  type Command,
} from './command.ts'
import { withBank } from './open-bank.ts'
import { activeAccount } from './people.ts'

export const tokenCommand: Command = {
  name: 'token',
  summary: 'Make an API token that acts as a member of staff; prints nothing else',
  usage: '--for EMAIL [--days 90] [--name TEXT]',
  async run(args, terminal) {
    const { values } = optionsOf({
      args,
      options: { for: { type: 'string' }, days: { type: 'string' }, name: { type: 'string' } },
    })
    const email = needed(values.for, '--for')
    const days = values.days === undefined ? 90 : numberFrom(values.days, '--days', 365)
    const name = values.name?.trim() || 'Made on the command line'
    if (name.length > 80) throw new CommandRefused('--name has at most 80 characters')
    await withBank(terminal, async ({ database: { db, pool } }) => {
      const account = await activeAccount(db, email)
      if (!account.staffRole && !account.administrator) {
        throw new CommandRefused('Tokens are for staff and administrators')
      }
      const secret = newSecret()
      await change(pool, async (tx) => {
        const tokenId = await insertApiToken(tx, {
          accountId: account.id,
          name,
          days,
          tokenHash: digestOf(secret),
        })
        await writeAudit(tx, commandContext('token'), {
          event: 'access.token_made',
          subjectKind: 'api_token',
          subjectId: tokenId,
          detail: { accountId: account.id, days },
        })
      })
      terminal.out(secret)
    })
  },
}
