import { optionsOf, type Command } from './command.ts'

export const exportOpenapiCommand: Command = {
  name: 'export openapi',
  summary: 'Print the contract of the API (OpenAPI 3.1); needs no database',
  usage: '',
  async run(args, terminal) {
    optionsOf({ args, options: {} })
    // The whole app, which no other command needs.
    const { describeApi } = await import('../describe.ts')
    terminal.out(JSON.stringify(await describeApi(), null, 2))
  },
}
