import type { RegisterStatement } from './register-scope.queries.ts'

/** Where a page goes on: the sort key of its last row, the id that settles ties, and how words were mended. */
export type RegisterPosition = (string | number)[]

export interface RegisterRow {
  leaderId: string
  position: RegisterPosition
}

export type Sort = 'relevance' | 'name' | 'newest' | 'longest_unasked'

export interface Key {
  sql: string
  type: string
  down: boolean
}

const byName: Key = { sql: 'c.sort_name', type: 'text', down: false }

export const sorts: Record<Sort, readonly Key[]> = {
  relevance: [byName, { sql: 'c.leader_id', type: 'uuid', down: false }],
  name: [byName, { sql: 'c.leader_id', type: 'uuid', down: false }],
  // Ids are dealt in the order of time.
  newest: [{ sql: 'c.leader_id', type: 'uuid', down: true }],
  longest_unasked: [
    { sql: 'c.unasked', type: 'smallint', down: true },
    byName,
    { sql: 'c.leader_id', type: 'uuid', down: false },
  ],
}

/** What comes after a position under keys of mixed directions, with a bound that an index can begin at. */
export function afterOf(
  statement: RegisterStatement,
  keys: readonly Key[],
  position: RegisterPosition,
): string {
  const values = keys.map((key, index) => statement.value(position[index], key.type))
  if (keys.every(({ down }) => !down)) {
    return `(${keys.map(({ sql }) => sql).join(', ')}) > (${values.join(', ')})`
  }
  const branches = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((earlier, at) => `${earlier.sql} = ${values[at]}`)
    return `(${[...equal, `${key.sql} ${key.down ? '<' : '>'} ${values[index]}`].join(' and ')})`
  })
  const [first] = keys
  return `${first?.sql} ${first?.down ? '<=' : '>='} ${values[0]} and (${branches.join(' or ')})`
}

export const orderOf = (keys: readonly Key[]): string =>
  keys.map((key) => `${key.sql}${key.down ? ' desc' : ''}`).join(', ')

export type SortedRow = { leader_id: string } & Record<string, string | number>

export const rowOf = (
  row: SortedRow,
  keys: readonly Key[],
  begin: RegisterPosition,
  end: RegisterPosition,
): RegisterRow => ({
  leaderId: row.leader_id,
  position: [...begin, ...keys.map((_key, index) => row[`key_${index}`] ?? ''), ...end],
})
