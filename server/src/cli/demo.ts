import { loadDemoBank } from '../modules/demo/demo.actions.ts'
import { numberFrom, optionsOf, type Command } from './command.ts'
import { withBank } from './open-bank.ts'

export const demoCommand: Command = {
  name: 'demo',
  summary: 'Fill an empty bank with invented people, bodies and opportunities',
  usage: '[--seed NUMBER]',
  async run(args, terminal) {
    const { values } = optionsOf({ args, options: { seed: { type: 'string' } } })
    const seed =
      values.seed === undefined ? {} : { seed: numberFrom(values.seed, '--seed', 2_147_483_647) }
    await withBank(terminal, async ({ database: { pool } }) => {
      const today = new Date().toISOString().slice(0, 10)
      const loaded = await loadDemoBank(pool, { ...seed, today })
      terminal.out(`Loaded the demo: ${loaded.leaders} people, seed ${loaded.seed}.`)
      terminal.out('To sign in: npm run bank -- sign-in --for coordinator@demo.example')
    })
  },
}
