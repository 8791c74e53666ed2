import { prepared, type Db } from '../../core/db.ts'
import { WordNumbers } from '../vocabulary/numbers.queries.ts'
import {
  CardColumns,
  intNames,
  maskNames,
  rowBytes,
  smallNames,
  uuidAt,
  uuidsIn,
} from './columns.rules.ts'

/** Where the places of the bank lie, by number; NaN where a number is nobody's. */
export interface PlacePoints {
  x: Float64Array
  y: Float64Array
}

/** What stands ready to be ranked and counted: the cards of one view, and the places. */
export interface Register {
  columns: CardColumns
  places: PlacePoints
}

interface View {
  organisationId: string
  register: Register | null
  /** Every transaction before this one is in the columns, whatever became of it. */
  horizon: string
  /** Transactions from the horizon on that are in the columns already. */
  applied: string[]
  /** When the view was last brought in step, in milliseconds since 1970. */
  readAt: number
  looking: Promise<Register> | null
  following: Promise<Register> | null
}

const everything = '00000000-0000-0000-0000-000000000000'
// Few enough for the text of a page to stay under a megabyte: longer ones lie outside the heap, where nothing
// hurries to free them.
const rowsAtOnce = 1_000
/** Smaller views are read quickly enough when somebody asks. */
const leastToWarm = 5_000
/** With more changes than this it is quicker to read the view anew. */
const mostChanges = 20_000
/** Changes are kept for longer than this (see {@link clearOldChanges}). */
const mostAgeMs = 3_600_000
const mostViews = 200
const mostRows = 4_000_000

/** A card as it travels; the order is that of `CardColumns.take`. */
const packed = [
  'uuid_send(c.leader_id)',
  ...maskNames.map((name) => `int8send(c.${name})`),
  ...intNames.map((name) => `int4send(c.${name})`),
  ...smallNames.map((name) => `int2send(c.${name})`),
  `int2send((c.is_holder::int + 2 * c.matchable::int + 4 * c.invited::int + 8 * c.has_review::int)::smallint)`,
  `float8send(date_part('epoch', c.visible_until))`,
  `float8send(date_part('epoch', c.matchable_until))`,
  `uuid_send(coalesce(c.contact_account_id, '${everything}'))`,
].join(' || ')

const followText = `
  with seen as (
    select organisation_id, leader_id, transaction from card_change
    where organisation_id in ($1, '${everything}') and transaction >= $2::xid8 and transaction <> all ($3::xid8[])
  ), changed as (
    select distinct leader_id from seen where organisation_id = $1 limit ${mostChanges + 1}
  )
  select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
    (select array_agg(distinct transaction::text) from seen) as transactions,
    (select count(*) from changed)::int as changes,
    exists (select from seen where organisation_id = '${everything}') as is_everything,
    (select string_agg(uuid_send(leader_id), '') from changed) as leader_ids,
    (select string_agg(${packed}, '') from changed join leader_card c using (leader_id)
      where c.organisation_id = $1) as rows`

/**
 * The cards of this bank as columns in memory, a view for each organisation that asks. A view is brought
 * in step with the database before every answer: whatever was committed when `read` was called is in it,
 * by whichever instance. It is a copy and nothing else: dropped, it is read again.
 */
export class Registers {
  /** What the bits of the cards stand for. */
  readonly words: WordNumbers
  readonly #db: Db
  readonly #views = new Map<string, View>()

  constructor(db: Db) {
    this.#db = db
    this.words = new WordNumbers(db)
  }

  /** The view of one organisation as of now. Read it at once: a later `read` may move its rows. */
  read(organisationId: string): Promise<Register> {
    const view = this.#viewOf(organisationId)
    // A look that is under way may have begun before the caller's own change: theirs comes after it.
    view.following ??= (view.looking ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        view.following = null
        view.looking = this.#bringInStep(view).finally(() => {
          view.looking = null
        })
        return view.looking
      })
    return view.following
  }

  /** Reads the largest views before anybody asks, so that the first one to ask does not wait. */
  async warm(): Promise<void> {
    const rows = await prepared<{ organisation_id: string }>(this.#db, {
      name: 'columns_largest',
      text: `select organisation_id from leader_card group by 1
        having count(*) >= ${leastToWarm} order by count(*) desc limit 5`,
      values: [],
    })
    for (const { organisation_id } of rows) await this.read(organisation_id)
  }

  #viewOf(organisationId: string): View {
    const known = this.#views.get(organisationId)
    const view = known ?? {
      organisationId,
      ...{ register: null, horizon: '0', applied: [], readAt: 0, looking: null, following: null },
    }
    // Used last, dropped last.
    this.#views.delete(organisationId)
    this.#views.set(organisationId, view)
    this.#makeRoom()
    return view
  }

  #makeRoom(): void {
    const rows = () =>
      [...this.#views.values()].reduce((sum, each) => sum + (each.register?.columns.size ?? 0), 0)
    for (const [id, { looking, following }] of this.#views) {
      if (this.#views.size <= 1 || (this.#views.size <= mostViews && rows() <= mostRows)) return
      if (!looking && !following) this.#views.delete(id)
    }
  }

  async #bringInStep(view: View): Promise<Register> {
    const isStale = Date.now() - view.readAt > mostAgeMs
    if (view.register && !isStale) {
      const followed = await this.#follow(view, view.register)
      if (followed) return followed
    }
    view.register = null
    const register = await this.#load(view)
    const settled = await this.#follow(view, register)
    if (!settled) throw new Error('More cards changed than could be followed')
    view.register = settled
    return settled
  }

  /** Applies what was committed since the last look; undefined where reading anew is called for. */
  async #follow(view: View, register: Register): Promise<Register | undefined> {
    const at = Date.now()
    const [row] = await prepared<{
      horizon: string
      transactions: string[] | null
      changes: number
      is_everything: boolean
      leader_ids: Buffer | null
      rows: Buffer | null
    }>(this.#db, {
      name: 'columns_follow',
      text: followText,
      values: [view.organisationId, view.horizon, view.applied],
    })
    if (!row || row.is_everything || row.changes > mostChanges) return undefined
    if (row.leader_ids) {
      const { columns } = register
      const kept = row.rows ?? Buffer.alloc(0)
      columns.take(kept)
      const still = new Set(idsOfRows(kept))
      columns.drop(uuidsIn(row.leader_ids).filter((leaderId) => !still.has(leaderId)))
    }
    const horizon = BigInt(row.horizon)
    view.applied = [...view.applied, ...(row.transactions ?? [])].filter(
      (transaction) => BigInt(transaction) >= horizon,
    )
    view.horizon = row.horizon
    view.readAt = at
    return register
  }

  /**
   * Reads a view page by page. The horizon is taken first, so that whatever is committed meanwhile is
   * followed afterwards, seen in a page or not.
   */
  async #load(view: View): Promise<Register> {
    const [start] = await prepared<{ horizon: string; people: number; changed: string[] | null }>(
      this.#db,
      {
        name: 'columns_start',
        text: `select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
            (select count(*) from leader_card where organisation_id = $1)::int as people,
            (select array_agg(distinct transaction::text) from card_change
              where organisation_id = '${everything}'
                and transaction >= pg_snapshot_xmin(pg_current_snapshot())) as changed`,
        values: [view.organisationId],
      },
    )
    view.horizon = start?.horizon ?? '0'
    view.applied = start?.changed ?? []
    const columns = new CardColumns(Math.max(64, Math.ceil((start?.people ?? 0) * 1.02)))
    let next: Promise<Buffer | null> | null = this.#page(view, everything)
    while (next) {
      const rows: Buffer | null = await next
      // The database makes the next page while this one is taken.
      next =
        rows && rows.length === rowsAtOnce * rowBytes
          ? this.#page(view, uuidAt(rows, rows.length - rowBytes))
          : null
      // Waited for in the next turn, also where taking this one fails.
      next?.catch(() => undefined)
      if (rows) columns.take(rows)
    }
    return { columns, places: await findPlacePoints(this.#db) }
  }

  /** The cards of the next people by id; null behind the last. */
  async #page({ organisationId }: View, after: string): Promise<Buffer | null> {
    const [page] = await prepared<{ rows: Buffer | null }>(this.#db, {
      name: 'columns_page',
      text: `select string_agg(${packed}, '' order by c.leader_id) as rows
        from (select * from leader_card where organisation_id = $1 and leader_id > $2
          order by leader_id limit ${rowsAtOnce}) c`,
      values: [organisationId, after],
    })
    return page?.rows ?? null
  }
}

function idsOfRows(rows: Buffer): string[] {
  const ids = Buffer.alloc((rows.length / rowBytes) * 16)
  for (let row = 0; row * rowBytes < rows.length; row += 1) {
    rows.copy(ids, row * 16, row * rowBytes, row * rowBytes + 16)
  }
  return uuidsIn(ids)
}

async function findPlacePoints(db: Db): Promise<PlacePoints> {
  const rows = await prepared<{ number: number; x: number; y: number }>(db, {
    name: 'columns_places',
    text: 'select number, x, y from place order by number',
    values: [],
  })
  const length = (rows.at(-1)?.number ?? -1) + 1
  const points = { x: new Float64Array(length).fill(NaN), y: new Float64Array(length).fill(NaN) }
  for (const { number, x, y } of rows) {
    points.x[number] = x
    points.y[number] = y
  }
  return points
}

/** Changes of more than six hours ago: a view that was not read for an hour is read anew. */
export async function clearOldChanges(tx: Db): Promise<void> {
  await prepared(tx, {
    name: 'columns_clear',
    text: `delete from card_change where at < now() - interval '6 hours'`,
    values: [],
  })
}
