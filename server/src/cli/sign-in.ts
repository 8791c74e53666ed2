import { writeAudit } from '../core/audit.ts'
import { change } from '../core/change.ts'
import { makeSignInLink, signInAddress } from '../modules/access/sign-in.actions.ts'
import { commandContext, needed, optionsOf, type Command } from './command.ts'
import { withBank } from './open-bank.ts'
import { activeAccount } from './people.ts'

const linkMinutes = 60

export const signInCommand: Command = {
  name: 'sign-in',
  summary: `Make an address that signs somebody in once, within ${linkMinutes} minutes`,
  usage: '--for EMAIL',
  async run(args, terminal) {
    const { values } = optionsOf({ args, options: { for: { type: 'string' } } })
    const email = needed(values.for, '--for')
    await withBank(terminal, async ({ config, database: { db, pool } }) => {
      const account = await activeAccount(db, email)
      await change(pool, (tx) =>
        writeAudit(tx, commandContext('sign-in'), {
          event: 'access.link_made',
          subjectKind: 'account',
          subjectId: account.id,
        }),
      )
      const secret = await makeSignInLink(pool, {
        accountId: account.id,
        returnTo: null,
        minutes: linkMinutes,
      })
      terminal.out(signInAddress(config.publicUrl, secret))
    })
  },
}
