import { writeAudit } from '../core/audit.ts'
import { change } from '../core/change.ts'
import { AccountCreate } from '../modules/access/access.schemas.ts'
import { insertAccount } from '../modules/access/accounts.queries.ts'
import { CommandRefused, commandContext, needed, optionsOf, type Command } from './command.ts'
import { withBank } from './open-bank.ts'
import { organisationNamed } from './people.ts'

export const userAddCommand: Command = {
  name: 'user add',
  summary: 'Add somebody who may sign in: staff of an organisation, an administrator, or both',
  usage:
    '--email EMAIL --name NAME [--organisation NAME --role coordinator|engagement_lead] [--administrator]',
  async run(args, terminal) {
    const { values } = optionsOf({
      args,
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        organisation: { type: 'string' },
        role: { type: 'string' },
        administrator: { type: 'boolean', default: false },
      },
    })
    const email = needed(values.email, '--email')
    const name = needed(values.name, '--name')
    if ((values.organisation === undefined) !== (values.role === undefined)) {
      throw new CommandRefused('--organisation and --role go together')
    }
    if (values.organisation === undefined && !values.administrator) {
      throw new CommandRefused('Give an --organisation with a --role, or --administrator')
    }
    await withBank(terminal, async ({ database: { db, pool } }) => {
      const organisation =
        values.organisation === undefined ? null : await organisationNamed(db, values.organisation)
      const read = AccountCreate.safeParse({
        email,
        name,
        organisationId: organisation?.id ?? null,
        staffRole: values.role ?? null,
        administrator: values.administrator,
      })
      if (!read.success) {
        const [issue] = read.error.issues
        throw new CommandRefused(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`)
      }
      await change(pool, async (tx) => {
        const accountId = await insertAccount(tx, { ...read.data, proven: true })
        if (!accountId)
          throw new CommandRefused(`There is an account with the address ${email} already`)
        await writeAudit(tx, commandContext('user add'), {
          event: 'access.account_made',
          subjectKind: 'account',
          subjectId: accountId,
          detail: {
            organisationId: organisation?.id ?? null,
            administrator: read.data.administrator,
          },
        })
      })
      terminal.out(`Added ${email}. To sign in now: npm run bank -- sign-in --for ${email}`)
    })
  },
}
