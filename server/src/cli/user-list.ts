import { findAccounts, type AccountRow } from '../modules/access/accounts.queries.ts'
import { optionsOf, type Command } from './command.ts'
import { withBank } from './open-bank.ts'

const atOnce = 200

function roleOf(account: AccountRow): string {
  const roles = [
    ...(account.staffRole ? [`${account.staffRole} of ${account.organisationName ?? ''}`] : []),
    ...(account.administrator ? ['administrator'] : []),
  ]
  return roles.length > 0 ? roles.join(', ') : 'leader'
}

export const userListCommand: Command = {
  name: 'user list',
  summary: 'List everybody who may sign in: address, name, what as, status',
  usage: '',
  async run(args, terminal) {
    optionsOf({ args, options: {} })
    await withBank(terminal, async ({ database: { db } }) => {
      let after: readonly [string, string] | undefined
      for (;;) {
        const accounts = (await findAccounts(db, { after, limit: atOnce })).slice(0, atOnce)
        for (const account of accounts) {
          terminal.out([account.email, account.name, roleOf(account), account.status].join('\t'))
        }
        const last = accounts.at(-1)
        if (!last || accounts.length < atOnce) return
        after = [last.name.toLowerCase(), last.id]
      }
    })
  },
}
