import {
  idsOfRows,
  rowBytesOf,
  uuidAt,
  uuidsIn,
  type AnyColumns,
  type AnyLayout,
} from './columns.ts'
import { prepared, type Db } from './db.ts'

/** A table whose rows are kept in memory, and the table in which triggers note what changed of it. */
export interface CopiedTable {
  /** Of its statements. */
  name: string
  table: string
  /** The id of a row, in both tables. */
  id: string
  /** Notes of changes: the id, `transaction`, `at`, and the view where there is one. Zeros for "everything". */
  changes: string
  /** In both tables, whose rows they are; where only the rows of one view are copied. */
  view?: string
  layout: AnyLayout
  /** Fields that are not simply a column of their name; the row goes by `c`. */
  expressions?: Record<string, string>
}

const everything = '00000000-0000-0000-0000-000000000000'
// Few enough for the text of a page to stay under a megabyte: longer ones lie outside the heap, where nothing
// hurries to free them.
const rowsAtOnce = 1_000
/** With more changes than this it is quicker to read everything anew. */
const mostChanges = 20_000
/** So much may change while everything is read that it has to be read once more. */
const mostTries = 3
/** Notes of changes are kept for longer than this (see {@link clearOldNotes}). */
const mostAgeMs = 3_600_000

/**
 * A copy in memory of the rows of a table. It is brought in step with the database before every answer:
 * whatever was committed when `read` was called is in it, by whichever instance. It is a copy and nothing
 * else: dropped, it is read again.
 */
export class TableCopy<Copied extends AnyColumns> {
  readonly #db: Db
  readonly #table: CopiedTable
  readonly #view: string[]
  readonly #make: (capacity: number) => Copied
  readonly #packed: string
  readonly #rowBytes: number
  #columns: Copied | null = null
  /** Every transaction before this one is in the columns, whatever became of it. */
  #horizon = '0'
  /** Transactions from the horizon on that are in the columns already. */
  #applied: string[] = []
  /** When it was last brought in step, in milliseconds since 1970. */
  #readAt = 0
  #looking: Promise<Copied> | null = null
  #following: Promise<Copied> | null = null

  /** `make` gives empty columns; `view` says whose rows, where the table has views. */
  constructor(
    db: Db,
    table: CopiedTable,
    { make, view }: { make: (capacity: number) => Copied; view?: string },
  ) {
    this.#db = db
    this.#table = table
    this.#view = view === undefined ? [] : [view]
    this.#make = make
    this.#packed = packedRow(table)
    this.#rowBytes = rowBytesOf(table.layout)
  }

  /** Rows in memory. */
  get size(): number {
    return this.#columns?.size ?? 0
  }

  /**
   * Follows what changed while nobody asks: what nobody looked at for an hour is read anew, and whoever comes first in the
   * morning would wait for that.
   */
  async keepInStep(): Promise<void> {
    if (this.#columns) await this.read()
  }

  /** Somebody waits for it. */
  get isBusy(): boolean {
    return this.#looking !== null || this.#following !== null
  }

  /** The rows as of now. Read them at once: a later `read` may move them. */
  read(): Promise<Copied> {
    // A look that is under way may have begun before the caller's own change: theirs comes after it.
    this.#following ??= (this.#looking ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        this.#following = null
        this.#looking = this.#bringInStep().finally(() => {
          this.#looking = null
        })
        return this.#looking
      })
    return this.#following
  }

  async #bringInStep(): Promise<Copied> {
    const isStale = Date.now() - this.#readAt > mostAgeMs
    if (this.#columns && !isStale && (await this.#follow(this.#columns))) return this.#columns
    this.#columns = null
    for (let tries = 0; tries < mostTries; tries += 1) {
      const columns = await this.#load()
      if (!(await this.#follow(columns))) continue
      this.#columns = columns
      return columns
    }
    throw new Error('More rows changed than could be followed')
  }

  /** Applies what was committed since the last look; false where reading anew is called for. */
  async #follow(columns: Copied): Promise<boolean> {
    const at = Date.now()
    const [row] = await prepared<{
      horizon: string
      transactions: string[] | null
      changes: number
      is_everything: boolean
      ids: Buffer | null
      rows: Buffer | null
    }>(this.#db, {
      name: `${this.#table.name}_follow`,
      text: followText(this.#table, this.#packed),
      values: [this.#horizon, this.#applied, ...this.#view],
    })
    if (!row || row.is_everything || row.changes > mostChanges) return false
    if (row.ids) {
      const kept = row.rows ?? Buffer.alloc(0)
      columns.take(kept)
      const still = new Set(idsOfRows(kept, this.#rowBytes))
      columns.drop(uuidsIn(row.ids).filter((id) => !still.has(id)))
    }
    const horizon = BigInt(row.horizon)
    this.#applied = [...this.#applied, ...(row.transactions ?? [])].filter(
      (transaction) => BigInt(transaction) >= horizon,
    )
    this.#horizon = row.horizon
    this.#readAt = at
    return true
  }

  /**
   * Reads all of it page by page. The horizon is taken first, so that whatever is committed meanwhile is
   * followed afterwards, seen in a page or not.
   */
  async #load(): Promise<Copied> {
    const { name, table, changes, id, view } = this.#table
    const [start] = await prepared<{ horizon: string; rows: number; changed: string[] | null }>(
      this.#db,
      {
        name: `${name}_start`,
        text: `select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
            (select count(*) from ${table} ${view ? `where ${view} = $1` : ''})::int as rows,
            (select array_agg(distinct transaction::text) from ${changes}
              where ${view ?? id} = '${everything}'
                and transaction >= pg_snapshot_xmin(pg_current_snapshot())) as changed`,
        values: this.#view,
      },
    )
    this.#horizon = start?.horizon ?? '0'
    this.#applied = start?.changed ?? []
    const columns = this.#make(Math.max(64, Math.ceil((start?.rows ?? 0) * 1.02)))
    let next: Promise<Buffer | null> | null = this.#page(everything)
    while (next) {
      const rows: Buffer | null = await next
      // The database makes the next page while this one is taken.
      next =
        rows && rows.length === rowsAtOnce * this.#rowBytes
          ? this.#page(uuidAt(rows, rows.length - this.#rowBytes))
          : null
      // Waited for in the next turn, also where taking this one fails.
      next?.catch(() => undefined)
      if (rows) columns.take(rows)
    }
    return columns
  }

  /** The next rows by id; null behind the last. */
  async #page(after: string): Promise<Buffer | null> {
    const { name, table, id, view } = this.#table
    const [page] = await prepared<{ rows: Buffer | null }>(this.#db, {
      name: `${name}_page`,
      text: `select string_agg(${this.#packed}, '' order by c.${id}) as rows
        from (select * from ${table} where ${id} > $1 ${view ? `and ${view} = $2` : ''}
          order by ${id} limit ${rowsAtOnce}) c`,
      values: [after, ...this.#view],
    })
    return page?.rows ?? null
  }
}

/** A row as it travels; the order is that of `Columns.take`. */
function packedRow({ id, layout, expressions = {} }: CopiedTable): string {
  const field = (name: string) => expressions[name] ?? `c.${name}`
  return [
    `uuid_send(c.${id})`,
    ...layout.masks.map((name) => `int8send(${field(name)})`),
    ...layout.ints.map((name) => `int4send(${field(name)})`),
    ...layout.smalls.map((name) => `int2send((${field(name)})::smallint)`),
    ...layout.moments.map((name) => `float8send(date_part('epoch', ${field(name)}))`),
    ...layout.sharedIds.map((name) => `uuid_send(coalesce(${field(name)}, '${everything}'))`),
  ].join(' || ')
}

function followText({ table, changes, id, view }: CopiedTable, packed: string): string {
  return `
    with seen as (
      select ${view ? `${view} = '${everything}'` : `${id} = '${everything}'`} as is_everything, ${id} as id, transaction
      from ${changes}
      where transaction >= $1::xid8 and transaction <> all ($2::xid8[])
        ${view ? `and ${view} in ($3, '${everything}')` : ''}
    ), changed as (
      select distinct id from seen where not is_everything limit ${mostChanges + 1}
    )
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
      (select array_agg(distinct transaction::text) from seen) as transactions,
      (select count(*) from changed)::int as changes,
      exists (select from seen where is_everything) as is_everything,
      (select string_agg(uuid_send(id), '') from changed) as ids,
      (select string_agg(${packed}, '') from changed join ${table} c on c.${id} = changed.id
        ${view ? `where c.${view} = $3` : ''}) as rows`
}

/** Drops notes of changes from more than six hours ago: what was not read for an hour is read anew. */
export async function clearOldNotes(tx: Db, { name, changes }: CopiedTable): Promise<void> {
  await prepared(tx, {
    name: `${name}_clear`,
    text: `delete from ${changes} where at < now() - interval '6 hours'`,
    values: [],
  })
}
