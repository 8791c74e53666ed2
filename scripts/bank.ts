// The command line of the bank: works on the same database as the server, whether or not it is running.
import { runBank } from '../server/src/cli/bank.ts'
import { endWithParent } from './parent.ts'

endWithParent()
process.exitCode = await runBank(process.argv.slice(2), {
  environment: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  // One line that is written again and again, where somebody looks on.
  ...(process.stderr.isTTY
    ? { meanwhile: (line: string) => process.stderr.write(`\r\u001b[2K${line}`) }
    : {}),
})
