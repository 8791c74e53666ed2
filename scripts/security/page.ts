import { filesOf, saidOf, type Figures } from '../pages/figures.ts'

interface Attack {
  id: string
  /** What somebody might try. */
  attempt: string
  /** What stands in the way. */
  defence: string
  /** The tests that show it: file, and words of the test's name. */
  tests: [file: string, name: string][]
  /** Figures that have to be there. */
  needs: string[]
  /** What was measured, as a sentence; `{name}` is a figure. */
  measured: string
}

/**
 * reaching what is not one's. G-01 to G-10: what the law promises to people. W-01 to W-05: telling other
 * systems of changes.
 */
export const attacks: readonly Attack[] = [
  {
    id: 'A-01',
    attempt: 'A route that nobody guards',
    defence: 'A route that declares no access or leaves no record stops the server from starting',
    tests: [['test/access/matrix.test.ts', 'every operation has its line in the policy table']],
    needs: ['operations'],
    measured: '{operations} operations, each with its line in one table; none outside it',
  },
  {
    id: 'A-02',
    attempt: 'Calling what is not one’s to call',
    defence: 'What the actor may do is found anew at every request and held against the route',
    tests: [
      ['test/access/matrix.test.ts', '$id answers each actor as the table says'],
      ['test/access/further-actors.test.ts', '$id answers the further actors'],
    ],
    needs: ['actors', 'cells'],
    measured: '{actors} actors, {cells} answers, all as the table says',
  },
  {
    id: 'A-03',
    attempt: 'Fields that are not one’s to set',
    defence: 'Bodies refuse every field that they do not name',
    tests: [['test/access/mass-assignment.test.ts', '$id takes no field but its own']],
    needs: ['tried', 'operations'],
    measured: '{tried} fields tried on {operations} operations, none taken',
  },
  {
    id: 'A-04',
    attempt: 'Probing hidden fields by filter, order, search, count or match',
    defence: 'Each organisation searches and matches over copies that hold only what it may see',
    tests: [['test/access/canary.test.ts', 'cannot tell by any question whether anything hidden']],
    needs: ['columns', 'questions'],
    measured: '{columns} planted columns, {questions} questions, not one byte of difference',
  },
  {
    id: 'A-05',
    attempt: 'Fields in answers that nobody declared or that the person hides; tokens in answers',
    defence: 'One table of fields is used both to read and to answer',
    tests: [['test/access/body-scan.test.ts', 'fails the test that asked for it']],
    needs: ['bodies', 'leaks'],
    measured: '{bodies} answers looked through, {leaks} leaks',
  },
  {
    id: 'A-06',
    attempt: 'Learning of people from counts and pages',
    defence: 'Counts are made under the same scope as the lists beside them',
    tests: [
      ['test/access/canary.test.ts', 'sees no trace of people who are not shared'],
      ['test/access/lists.test.ts', 'no list and no export tells a %s'],
    ],
    needs: ['questions', 'lists'],
    measured:
      '{questions} questions answered alike with and without the unseen people; {lists} lists and exports silent of them',
  },
  {
    id: 'A-07',
    attempt: 'Ids of another organisation',
    defence: 'Scope is in the SQL; what is not yours is answered like what does not exist',
    tests: [
      ['test/access/scope.test.ts', '$id answers for what is not ours'],
      ['test/access/scope.test.ts', 'takes no id of another organisation'],
      ['test/access/scope.test.ts', 'finds nothing by an id of another organisation'],
      ['test/api/governance/my-data.test.ts', 'nor what belongs to an address'],
    ],
    needs: ['addresses', 'fields', 'filters'],
    measured: '{addresses} addresses, {fields} fields and {filters} filters: nothing found',
  },
  {
    id: 'A-08',
    attempt: 'Moving something into or out of one’s own scope',
    defence: 'The rule is asked before the change and holds after it',
    tests: [
      ['test/access/scope.test.ts', 'an engagement lead moves nobody into or out of'],
      ['test/access/scope.test.ts', 'a draft is nobody else’s, until it opens'],
      ['test/access/scope.test.ts', 'a partner loses a person with the consent'],
    ],
    needs: [],
    measured: 'refused both ways',
  },
  {
    id: 'A-09',
    attempt: 'Going on with rights that were taken back',
    defence: 'Nothing of them is remembered between two requests',
    tests: [
      ['test/access/instances.test.ts', 'it counts for the partner at the very next request'],
      ['test/access/rights-change.test.ts', 'suspending ends sessions and tokens'],
    ],
    needs: ['instances', 'switched', 'stale'],
    measured: '{instances} instances, one open socket, {switched} changes, {stale} stale answers',
  },
  {
    id: 'A-10',
    attempt: 'Several parts in one person',
    defence: 'A part only ever adds, and each door goes by one part alone',
    tests: [['test/access/roles.test.ts', 'one more part never takes anything away']],
    needs: ['cases'],
    measured: '{cases} combinations',
  },
  {
    id: 'A-11',
    attempt: 'The app’s own account of the database in strange hands',
    defence: 'It owns nothing, changes no table, and may only add to the records',
    tests: [['test/architecture/records.test.ts', 'the app owns nothing and may only add']],
    needs: ['statements'],
    measured: '{statements} statements tried, all refused',
  },
  {
    id: 'A-12',
    attempt: 'A guard that breaks without anybody noticing',
    defence: 'Faults are put into the guard and the scopes on purpose, one at a time',
    tests: [['scripts/mutants/access-guard.ts', 'everybody may call everything']],
    needs: ['killed', 'mutants'],
    measured: '{killed} of {mutants} faults noticed by the suites',
  },
  {
    id: 'G-01',
    attempt: 'A column that nobody thought about',
    defence:
      'The data map says of each why it is held, who sees it, how long, and how it is erased',
    tests: [
      ['test/architecture/data-map.test.ts', 'every column of the database is in the data map'],
    ],
    needs: ['columns', 'tables'],
    measured: '{columns} columns of {tables} tables, all in the map',
  },
  {
    id: 'G-02',
    attempt: 'A copy of one’s data that lacks something, or has something of somebody else',
    defence: 'It is made from the data map; equality answers are in the person’s own copy alone',
    tests: [
      ['test/api/governance/my-data.test.ts', 'a person has every word of theirs'],
      ['test/api/governance/my-data.test.ts', 'no holder reads equality answers'],
    ],
    needs: ['words', 'lost'],
    measured: '{words} planted words, {lost} missing, none of anybody else’s',
  },
  {
    id: 'G-03',
    attempt: 'Traces of somebody who was erased',
    defence: 'Erasing follows the same map, in one transaction',
    tests: [
      ['test/api/governance/erasure.test.ts', 'nothing of the person is left anywhere'],
      ['test/api/governance/erasure.test.ts', 'nothing of them stands in the log'],
    ],
    needs: ['words', 'left', 'lines'],
    measured:
      '{words} planted words, {left} left in the whole database; none in {lines} lines of log and jobs',
  },
  {
    id: 'G-04',
    attempt: 'A backup or an old list brings back somebody who was erased',
    defence: 'A ledger of fingerprints outlives the backup and is held against every new record',
    tests: [
      ['test/cli/erasures.test.ts', 'a backup from before brings nobody back'],
      ['test/api/governance/erasure.test.ts', 'an old spreadsheet does not bring them back'],
    ],
    needs: ['words', 'left'],
    measured: '{words} words restored, {left} left after the ledger',
  },
  {
    id: 'G-05',
    attempt: 'Doing something without a record, or changing the record afterwards',
    defence: 'The record is written with the change or not at all, and sealed into a chain',
    tests: [
      ['test/architecture/records.test.ts', '$id leaves exactly the record that it should'],
      ['test/api/governance/seals.test.ts', 'a thousand writers at once'],
      ['test/api/governance/seals.test.ts', 'one changed byte, one row gone'],
    ],
    needs: ['writers', 'forks'],
    measured: '{writers} writers, {forks} forks; one changed byte is found',
  },
  {
    id: 'G-06',
    attempt: 'Keeping data for longer than was said',
    defence:
      'A nightly run takes what a dry run listed, once somebody has looked at it; a hold keeps an item',
    tests: [
      ['test/api/governance/retention.test.ts', 'exactly the listed rows go'],
      ['test/api/joining/nominate.test.ts', 'one reminder after ten days'],
    ],
    needs: ['listed', 'rows'],
    measured: 'of {rows} rows, seven years on, exactly the {listed} that were listed went',
  },
  {
    id: 'G-07',
    attempt: 'Missing the last day to answer a request',
    defence: 'Counted as the regulator does, over month ends, weekends and bank holidays',
    tests: [
      ['server/src/modules/governance/deadlines.rules.test.ts', 'the regulator'],
      ['server/src/modules/governance/deadlines.rules.test.ts', 'every day of eighty years is due'],
    ],
    needs: ['days'],
    measured: 'the regulator’s examples, and {days} days drawn out of eighty years',
  },
  {
    id: 'G-08',
    attempt: 'Not knowing who was affected by a breach',
    defence: 'Every reading is recorded; the answer is read off the record',
    tests: [['test/api/governance/breaches.test.ts', 'equals the truth, whoever asks']],
    needs: ['readings', 'questions'],
    measured: '{readings} readings, {questions} questions, each list equal to the truth',
  },
  {
    id: 'G-09',
    attempt: 'A message to somebody who wants none',
    defence: 'There is one way to every leader, and it decides again when the message goes out',
    tests: [
      ['test/api/contact/contact-leader.test.ts', '%s: between asking and sending'],
      ['test/architecture/contact.test.ts', 'nothing is sent but what contactLeader wrote down'],
    ],
    needs: ['kinds', 'states'],
    measured: '{kinds} kinds of message in {states} states, asked and sent: none that may not be',
  },
  {
    id: 'G-10',
    attempt: 'Working out a person from small numbers, or from two reports',
    defence: 'Small cells are hidden with their neighbours, rounded, and still for a month',
    tests: [
      ['server/src/modules/equality/equality.rules.test.ts', 'from one table of %i cells'],
      ['server/src/modules/equality/equality.rules.test.ts', 'from two reports'],
    ],
    needs: ['tables'],
    measured:
      '{tables} tables attacked with full knowledge of the method, no small number recovered',
  },
  {
    id: 'W-01',
    attempt: 'A webhook that makes the bank’s machine ask its own network',
    defence:
      'Addresses are looked at where the connection is made, every one of a name; no redirects; TLS and two ports',
    tests: [
      ['server/src/core/outbound.test.ts', '%s is refused as the connection is made'],
      ['server/src/core/outbound.test.ts', 'a public address first and this machine after that'],
      ['server/src/core/outbound.test.ts', 'that points elsewhere is an answer, and nobody goes'],
      ['server/src/core/addresses.test.ts', 'is no number of this machine or its networks'],
      ['test/api/access/webhooks.test.ts', 'is refused where it could reach what is not public'],
    ],
    needs: ['names', 'numbers', 'connections'],
    measured:
      '{names} names and {numbers} numbers that lead inside, {connections} connections made',
  },
  {
    id: 'W-02',
    attempt: 'A message that only looks as if it came from the bank',
    defence:
      'Signed by Standard Webhooks 1.0 over id, time and body; the key stands in no table of them',
    tests: [
      ['test/api/access/webhooks.test.ts', 'holds for this body, this id and this time'],
      ['test/api/access/webhooks.test.ts', 'is there for both secrets while they are changed'],
      ['test/api/access/webhooks.test.ts', 'needs a key that stands in no table of webhooks'],
      ['test/api/access/partners-page.test.ts', 'a receiver takes what the bank signed, once'],
    ],
    needs: ['altered', 'believed'],
    measured:
      'the standard’s own library: {altered} alterations, {believed} believed; two secrets while they are changed',
  },
  {
    id: 'W-03',
    attempt: 'A receiver that fails, hangs, asks for time, or is gone',
    defence:
      'Ten tries in three days under one id, each lane for itself; stopped at 410 and after three days',
    tests: [
      [
        'server/src/modules/webhooks/retries.rules.test.ts',
        'a delivery is tried ten times in about three days',
      ],
      ['server/src/modules/webhooks/retries.rules.test.ts', 'who asks for time gets it'],
      ['test/api/access/webhooks.test.ts', 'is sent again under the same id, later and later'],
      ['test/api/access/webhooks.test.ts', 'is told nothing more, its lead is, and it goes on'],
      ['test/api/access/webhooks.test.ts', 'and hangs keeps nobody else waiting'],
    ],
    needs: ['answers'],
    measured: '{answers} answers judged: every 2xx is taken, and nothing else',
  },
  {
    id: 'W-04',
    attempt: 'A machine that dies between sending and writing down that it sent',
    defence: 'What is not written down is sent again under its id; a receiver knows it by that',
    tests: [
      ['test/api/access/webhooks-killed.test.ts', 'nothing is lost'],
      ['test/api/access/webhooks.test.ts', 'keeps back what changed of the same thing after it'],
    ],
    needs: ['changes', 'lost'],
    measured: '{changes} changes while senders were killed, {lost} lost',
  },
  {
    id: 'W-05',
    attempt: 'Personal data in what is sent to systems outside',
    defence: 'A message holds what kind of thing changed and its id; the rest is read with a token',
    tests: [
      ['test/api/access/webhooks.test.ts', 'is the same as in the list of changes, and nothing'],
    ],
    needs: ['messages', 'bytes'],
    measured: '{messages} messages with three fields each, the largest of {bytes} bytes',
  },
]

function lineOf(attack: Attack, figures: Figures): string {
  const { id, attempt, defence, tests } = attack
  return `| ${[id, attempt, defence, filesOf(tests), saidOf(attack, figures)].join(' | ')} |`
}

const tableOf = (letter: string, figures: Figures) =>
  attacks
    .filter(({ id }) => id.startsWith(letter))
    .map((attack) => lineOf(attack, figures))
    .join('\n')

/** The page about security, with these figures. */
export const pageOf = (figures: Figures): string => `# What is defended, and how we know

Made by \`npm run generate -- security\` from what the suites measured (\`docs/security.json\`). Change
\`scripts/security/page.ts\`, not this page.

## Reaching what is not one's

| | what somebody might try | what stands in the way | tested in | measured |
|---|---|---|---|---|
${tableOf('A', figures)}

## What people were promised

| | what might go wrong | what stands in the way | tested in | measured |
|---|---|---|---|---|
${tableOf('G', figures)}

## Telling other systems of changes

| | what might go wrong | what stands in the way | tested in | measured |
|---|---|---|---|---|
${tableOf('W', figures)}

## What is not defended here

- Whoever writes an address down learns of two things about it that are promised to its owner: that they asked not to be
  put forward, and that they were erased from the bank. That it signs in somewhere is told to nobody.
- There is no second wall inside the database: rows are scoped by the statements alone, and A-07 and A-12 are what
  holds them to it. Row-level security would be one.
- Nothing is thrown away for its age until an administrator has looked at the dry run and switched it on (G-06).
- A second factor is not asked for, not even from administrators, nor is anybody asked to sign in anew before an export.
- Transport, backups at rest and the machine itself are the operator's: TLS ends before the server.
- A link in an e-mail answers for whoever holds it, for two months at most. A question is answered once; a form that was
  begun may be opened again until it is sent.
- A coordinator writes down e-mail addresses unproven. A copy of somebody's data therefore goes by the record, not by an
  address, when a coordinator takes it.
- Whoever may read a record can write down what they read. Each reading is recorded and shown to the person.
- Whoever has the secret of a program is that program, until its engagement lead ends the secret or suspends it.
`
