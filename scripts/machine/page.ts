import {
  moves,
  owedBy,
  ruleOf,
  soonDays,
  type Move,
} from '../../server/src/modules/placements/machine.rules.ts'

// Draws docs/placements.md from the machine itself, so that the picture cannot differ from what the bank does.

const names = Object.keys(moves) as Move[]
const who = { organisation: 'organisation', leader: 'leader', clock: 'the bank itself' } as const
const stateOf = (status: string) => (status === 'none' ? '[*]' : status)

/** One arrow for all the moves that lead from one state to another. */
function arrows(): string[] {
  const between = new Map<string, string[]>()
  for (const move of names)
    for (const from of ruleOf(move).from) {
      const arrow = `${stateOf(from)} --> ${ruleOf(move).to}`
      between.set(arrow, [...(between.get(arrow) ?? []), move])
    }
  return [...between].map(([arrow, labels]) => `  ${arrow}: ${labels.join(', ')}`)
}

const days = (count: number): string => (count === 0 ? 'at once' : `${count} days`)
const owing = {
  answer: 'an answer',
  place: 'an answer about a place',
  agreement: 'an agreement',
  yes: 'a yes to the agreement',
  start: 'a beginning',
  end: 'an end',
  outcome: 'what came of it',
} as const

function afterwards(move: Move): string {
  const { limit } = ruleOf(move)
  if (!limit) return ''
  const reminded =
    limit.remindAfter === undefined
      ? ''
      : `; the leader is reminded after ${days(limit.remindAfter)}`
  if (limit.owed === null) return `runs out after ${days(limit.days)}${reminded}`
  const until =
    limit.owed === 'end'
      ? 'the day after the last day that was agreed, if one was'
      : limit.owed === 'start'
        ? `the first day that was agreed, else ${days(limit.days)}`
        : days(limit.days)
  return `${owedBy(limit.owed)} owes ${owing[limit.owed]}: ${until}${reminded}`
}

const row = (move: Move): string => {
  const { from, to, by, tells, does } = ruleOf(move)
  const states = from.map((status) => (status === 'none' ? '(none)' : status)).join(', ')
  return `| ${move} | ${states} | ${to} | ${who[by]} | ${does} | ${tells ?? ''} | ${afterwards(move)} |`
}

/** The whole page. */
export const machinePage = (): string => `# The life of a placement

One person and one opportunity, from being suggested to what came of it. This page is drawn by
\`npm run generate -- machine\` from \`server/src/modules/placements/machine.rules.ts\`, and a test holds it against that file.

\`\`\`mermaid
stateDiagram-v2
  direction LR
${arrows().join('\n')}
\`\`\`

Everything that moves a placement goes through \`movePlacement\`: it locks the row, refuses what this table does not allow
(409, with what is possible now), and leaves the step in the history, the message to the person, the cards for matching
and the audit row in one transaction. Taking or freeing a place locks the opportunity first; the last place fills it, and
a place that becomes free opens it again.

What is owed stands in the list of the organisation from ${soonDays} days before it is due, and on the engagement lead's page once
it is a week overdue. Whoever said yes after the last place went stands first.

| move | from | to | by | what happens | message to the leader | afterwards |
|---|---|---|---|---|---|---|
${names.map(row).join('\n')}
`
