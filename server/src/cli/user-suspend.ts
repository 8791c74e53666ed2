import { writeAudit } from '../core/audit.ts'
import { change } from '../core/change.ts'
import { findAccountByEmail, updateAccount } from '../modules/access/accounts.queries.ts'
import { endSessions } from '../modules/access/sessions.queries.ts'
import { CommandRefused, commandContext, needed, optionsOf, type Command } from './command.ts'
import { withBank } from './open-bank.ts'

export const userSuspendCommand: Command = {
  name: 'user suspend',
  summary: 'Keep somebody from signing in, and end their sessions and tokens at once',
  usage: '--email EMAIL',
  async run(args, terminal) {
    const { values } = optionsOf({ args, options: { email: { type: 'string' } } })
    const email = needed(values.email, '--email')
    await withBank(terminal, async ({ database: { pool } }) => {
      await change(pool, async (tx) => {
        const account = await findAccountByEmail(tx, email)
        if (!account) throw new CommandRefused(`There is no account with the address ${email}`)
        if (account.status === 'suspended')
          throw new CommandRefused(`The account of ${email} is suspended already`)
        const by = { accountId: account.id, version: account.version }
        if (!(await updateAccount(tx, by, { status: 'suspended' }))) {
          throw new CommandRefused('The account was changed just now: try again')
        }
        await endSessions(tx, { accountId: account.id })
        await writeAudit(tx, commandContext('user suspend'), {
          event: 'access.account_changed',
          subjectKind: 'account',
          subjectId: account.id,
          detail: { fields: ['status'] },
        })
      })
      terminal.out(`Suspended ${email}`)
    })
  },
}
