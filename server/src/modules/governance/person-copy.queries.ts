import type { Db } from '../../core/db.ts'
import { findEqualityAnswers } from '../equality/equality.queries.ts'
import { findOpenImports } from '../exchange/imports.queries.ts'
import { planOf } from '../exchange/planning.actions.ts'
import { openFile } from '../exchange/sheets.actions.ts'
import { halfDaysOf } from '../vocabulary/half-days.rules.ts'
import { dataMap } from './data-map.rules.ts'
import type { TableEntry } from './data-map.types.ts'
import { findPersonRows, type Person } from './person-rows.queries.ts'

type Row = Record<string, unknown>

/** What a section of the copy says of each field: its name in the rows, and in plain words. */
function fieldsOf(table: TableEntry) {
  return Object.values(table.columns).flatMap(({ label, told, class: dataClass }) =>
    'as' in told ? [{ name: told.as, label, special: dataClass === 'special' }] : [],
  )
}

/** Rows of spreadsheets on their way in that are about the person, cell by cell. */
async function* importRows(db: Db, person: Person): AsyncGenerator<Row> {
  for (const found of await findOpenImports(db, person.organisationId)) {
    if (!found.file) continue
    const { sheet } = await openFile(found.file, found.sheetName)
    const { organisationId } = person
    const { plan } = await planOf(
      db,
      { organisationId, statedBy: 'a coordinator' },
      { sheet, mapping: found.mapping, agreement: found.agreement },
    )
    for (const { line, leaderId } of plan.rows) {
      if (leaderId !== person.leaderId) continue
      const cells = sheet.rows.find((row) => row.line === line)?.cells ?? []
      yield {
        organisation: found.organisationName,
        broughtInBy: `A coordinator, ${found.organisationName}`,
        fileName: found.fileName,
        cells: Object.fromEntries(
          cells.flatMap((cell, index) => (cell ? [[sheet.headings[index] ?? index, cell]] : [])),
        ),
        agreement: found.agreement,
        createdAt: found.createdAt,
      }
    }
  }
}

/** Half-days are kept as the bits of a number. */
function readable(table: TableEntry, row: Row): Row {
  const masks = Object.values(table.columns).flatMap(({ told }) =>
    'as' in told && told.how === 'half_days' ? [told.as] : [],
  )
  if (masks.length === 0) return row
  const read = Object.entries(row).map(([name, value]) =>
    masks.includes(name) && typeof value === 'number' ? [name, halfDaysOf(value)] : [name, value],
  )
  return Object.fromEntries(read) as Row
}

/** Equality answers stand under a key of their own, which only their own area knows to make. */
async function* equalityRows(db: Db, person: Person): AsyncGenerator<Row> {
  const { answers } = await findEqualityAnswers(db, person.leaderId)
  if (Object.keys(answers).length > 0) yield { answers }
}

async function* rowsOf(db: Db, table: TableEntry, person: Person): AsyncGenerator<Row> {
  if (table.rows === 'by_cells') yield* importRows(db, person)
  else if (table.rows === 'by_respondent') yield* equalityRows(db, person)
  else for await (const row of findPersonRows(db, table, person)) yield readable(table, row)
}

/** Nobody but the person reads these, not even whoever keeps the record. */
const aloneRows = new Set<TableEntry['rows']>(['by_respondent', 'by_address', 'by_recipient'])
const isForSelfAlone = ({ rows, forSelfAlone: chosen }: TableEntry) =>
  chosen === true || aloneRows.has(rows)
const leftToThePerson = [
  {
    what: 'Answers to the equality questions',
    why: 'Nobody reads them but the person, in the copy that they take themselves',
  },
  {
    what: 'What is known by an address alone, such as messages and links that were asked for',
    why: 'An address in a record may be somebody else’s; the copy that the person takes themselves has it',
  },
  {
    what: 'Words beside the answers to how it goes',
    why: 'The person chose who reads them; the copy that the person takes themselves has them',
  },
]

/**
 * Everything that the bank holds about a person, as the text of a JSON document in parts: it is read and
 * sent some rows at a time, however long somebody has been in the bank. What it holds and in which words is
 * the data map's; about other people it says their post and organisation at most. A copy that the `holder`
 * takes for somebody leaves out what is for the person alone.
 */
export async function* copyOf(
  db: Db,
  person: Person,
  facts: { bankName: string; madeAt: Date; reader: 'self' | 'holder' },
): AsyncGenerator<string> {
  const isHolder = facts.reader === 'holder'
  yield `${JSON.stringify({ bank: facts.bankName, madeAt: facts.madeAt }).slice(0, -1)},"sections":[`
  let isFirst = true
  for (const table of dataMap) {
    if (!table.section || (isHolder && isForSelfAlone(table))) continue
    const { name, title } = table.section
    const head = { name, title, why: table.purpose, fields: fieldsOf(table) }
    yield `${isFirst ? '' : ','}${JSON.stringify(head).slice(0, -1)},"items":[`
    isFirst = false
    let separator = ''
    for await (const row of rowsOf(db, table, person)) {
      yield separator + JSON.stringify(row)
      separator = ','
    }
    yield ']}'
  }
  const left = dataMap.flatMap(({ rows, columns }) =>
    rows === null
      ? []
      : Object.values(columns).flatMap((column) =>
          'not' in column.told && column.class !== 'none'
            ? [{ what: column.label, why: column.told.not }]
            : [],
        ),
  )
  yield `],"leftOut":${JSON.stringify([...(isHolder ? leftToThePerson : []), ...left])}}`
}
