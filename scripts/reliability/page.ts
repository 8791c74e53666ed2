import { filesOf, saidOf, type Figures } from '../pages/figures.ts'
import { faults, type Fault } from './faults.ts'

/** When and where the last whole run was. */
export interface Run {
  /** A day, YYYY-MM-DD. */
  on: string
  processors: number
  /** Of everything that ran on the machine at the end, the suites included, in the minute before. */
  load: number
  /** The whole run. */
  seconds: number
}

/** What docs/reliability.json keeps. */
export interface Kept {
  run: Run
  figures: Figures
  /** How long the tests of each line took, in seconds, as far as they ran. */
  seconds: Record<string, number>
}

function lineOf(fault: Fault, { figures, seconds }: Kept): string {
  const took = seconds[fault.id]
  return `| ${[
    fault.id,
    fault.happens,
    fault.done,
    fault.goal,
    saidOf(fault, figures),
    filesOf(fault.tests),
    took === undefined ? '' : `${took} s`,
  ].join(' | ')} |`
}

const tableOf = (letter: string, kept: Kept) =>
  faults
    .filter(({ id }) => id.startsWith(letter))
    .map((fault) => lineOf(fault, kept))
    .join('\n')

const head = `| | what happens | what is done | goal | measured | tested in | took |
|---|---|---|---|---|---|---|`

const saidOfRun = ({ on, processors, load, seconds }: Run) =>
  on === ''
    ? 'No whole run has passed yet: the figures are of parts.'
    : `The last whole run: ${on}, ${processors} processors, ${seconds} s, load ${load} (suites, servers, databases and whatever else the machine did).`

/** The page about reliability, with these figures. */
export const pageOf = (kept: Kept): string => `# What may break, and what comes of it

Written by \`npm run test:faults\` from what it measured (\`docs/reliability.json\`): real servers as \`npm start\` runs them,
on PostgreSQL clusters of their own that wait for the disk. Change \`scripts/reliability/faults.ts\`, not this page.

Each test that the column names and that is not in test/faults is part of npm test. ${saidOfRun(kept.run)}
Where the bank has a time to keep, what it stood in the queue for a processor behind others is not counted; where a figure
is of the clock on the wall, it says so. Of what other programs on the machine disturb, the best of three tries counts.

## Power cuts, load and neighbours

${head}
${tableOf('R', kept)}

## Spreadsheets on their way in

${head}
${tableOf('I', kept)}

## Lost updates and doubles

${head}
${tableOf('L', kept)}
`
