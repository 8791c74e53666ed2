import type {
  Basis,
  ColumnEntry,
  DataClass,
  Retention,
  SeenBy,
  TableEntry,
  Whose,
} from '../../server/src/modules/governance/data-map.types.ts'

const whoseWords: Record<Whose, string> = {
  leader: 'Leaders',
  leader_and_staff: 'Leaders and staff',
  staff: 'Staff',
  nobody: 'Nobody',
}
const basisWords: Record<Exclude<Basis, 'not_personal'>, string> = {
  consent: 'consent',
  explicit_consent: 'explicit consent',
  legitimate_interests: 'legitimate interests',
  public_task: 'public task',
  legal_obligation: 'legal obligation',
}
const seenWords: Record<SeenBy, string> = {
  holder_and_partners: 'the person, their organisation, partners they agreed to',
  holder: 'the person, their organisation',
  staff: 'staff',
  administrator: 'administrators',
  everybody: 'everybody',
  nobody: 'the machine alone',
}
const keptWords: Record<Retention, string> = {
  in_the_bank: 'while they are in the bank',
  work: 'with the record of the work',
  account: 'as long as the account',
  a_day: 'a day',
  two_weeks: 'two weeks',
  a_month: 'a month',
  records: 'as long as the law may ask',
  six_years: 'six years',
  installation: 'as long as the installation',
}
const classWords: Record<DataClass, string> = {
  special: 'special',
  secret: 'secret',
  ordinary: 'ordinary',
  none: 'none',
}

const isPersonal = (column: ColumnEntry) => column.class !== 'none'

/** Each word once, in the order of the list of words. */
function words<Key extends string>(of: Partial<Record<Key, string>>, keys: readonly Key[]): string {
  const there = new Set(keys)
  return (Object.entries(of) as [Key, string][])
    .flatMap(([key, word]) => (there.has(key) ? [word] : []))
    .join('; ')
}

function row({ table, about, purpose, whose, retention, erasure, columns }: TableEntry): string {
  const personal = Object.values(columns).filter(isPersonal)
  const count = (of: DataClass) => personal.filter((column) => column.class === of).length
  const classes = (['special', 'secret', 'ordinary'] as const)
    .filter((each) => count(each) > 0)
    .map((each) => `${count(each)} ${classWords[each]}`)
    .join(', ')
  const told = personal.filter((column) => 'as' in column.told).length
  const cells = [
    `${about}<br>\`${table}\``,
    purpose,
    whoseWords[whose],
    classes,
    words(
      basisWords,
      personal.flatMap(({ basis }) => (basis === 'not_personal' ? [] : [basis])),
    ),
    words(
      seenWords,
      personal.map(({ seenBy }) => seenBy),
    ),
    keptWords[retention],
    `${told} of ${personal.length}`,
    erasure.rows === 'go' ? 'The rows go' : `The rows stay: ${erasure.why}`,
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** docs/data-map.md: of each kind of thing that is held of people, why, and what becomes of it. */
export function dataMapPage(map: readonly TableEntry[]): string {
  const personal = map.filter(({ columns }) => Object.values(columns).some(isPersonal))
  const rest = map.filter((table) => !personal.includes(table))
  const columns = map.flatMap((table) => Object.values(table.columns))
  const special = columns.filter((column) => column.class === 'special').length
  return `# What is held of people, and why

Made by \`npm run generate -- data-map\` from the data map of the code (\`governance/data-map.*.rules.ts\`), which a test
holds against the database: a column that is not in it fails the build. The copy that a person may have of everything,
and erasing, are made from the same map. Administrators read it column by column under Settings.

${map.length} tables with ${columns.length} columns. ${columns.filter(isPersonal).length} columns say something of a person; ${special} of them are special-category data
(UK GDPR article 9): health, needs, beliefs. "In the copy" counts those of the columns that a person finds in the copy
of everything; the map says of each of the others why not.

| what a row is | what for | of whom | columns, by class | basis in law | who sees it | kept | in the copy | when a person is erased |
|---|---|---|---|---|---|---|---|---|
${personal.map(row).join('\n')}

## Nothing of people

${rest.map(({ table, about }) => `- ${about} (\`${table}\`)`).join('\n')}
`
}
