import { prepared, type Db } from '../../core/db.ts'
import { clearOldNotes, TableCopy, type CopiedTable } from '../../core/table-copy.ts'
import { WordNumbers } from '../vocabulary/numbers.queries.ts'
import { CardColumns, cardLayout, flag } from './columns.rules.ts'

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

/** Smaller views are read quickly enough when somebody asks. */
const leastToWarm = 5_000
const mostViews = 200
const mostRows = 4_000_000

const cards: CopiedTable = {
  name: 'columns',
  table: 'leader_card',
  id: 'leader_id',
  changes: 'card_change',
  view: 'organisation_id',
  layout: cardLayout,
  expressions: {
    flags: `c.is_holder::int * ${flag.holder} + c.matchable::int * ${flag.matchable}
      + c.invited::int * ${flag.invited} + c.has_review::int * ${flag.review}`,
  },
}

/**
 * The cards of this bank as columns in memory, a view for each organisation that asks, each in step with the
 * database before every answer.
 */
export class Registers {
  /** What the bits of the cards stand for. */
  readonly words: WordNumbers
  readonly #db: Db
  readonly #views = new Map<string, TableCopy<CardColumns>>()
  readonly #places = new WeakMap<CardColumns, Promise<PlacePoints>>()

  constructor(db: Db) {
    this.#db = db
    this.words = new WordNumbers(db)
  }

  /** The view of one organisation as of now. Read it at once: a later `read` may move its rows. */
  async read(organisationId: string): Promise<Register> {
    const view = this.#views.get(organisationId) ?? this.#viewOf(organisationId)
    // Used last, dropped last.
    this.#views.delete(organisationId)
    this.#views.set(organisationId, view)
    this.#makeRoom()
    const columns = await view.read()
    return { columns, places: await this.#placesOf(columns) }
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

  /** Follows what changed while nobody asks. Nothing is read that was not there. */
  async keepInStep(): Promise<void> {
    for (const view of [...this.#views.values()]) await view.keepInStep()
  }

  #viewOf(organisationId: string): TableCopy<CardColumns> {
    return new TableCopy(this.#db, cards, {
      make: (capacity) => new CardColumns(capacity),
      view: organisationId,
    })
  }

  /** Read once for each reading of all cards: a place that moves has them all read anew. */
  #placesOf(columns: CardColumns): Promise<PlacePoints> {
    const known = this.#places.get(columns)
    if (known) return known
    const places = findPlacePoints(this.#db)
    this.#places.set(columns, places)
    places.catch(() => this.#places.delete(columns))
    return places
  }

  #makeRoom(): void {
    const rows = () => [...this.#views.values()].reduce((sum, { size }) => sum + size, 0)
    for (const [id, view] of this.#views) {
      if (this.#views.size <= 1 || (this.#views.size <= mostViews && rows() <= mostRows)) return
      if (!view.isBusy) this.#views.delete(id)
    }
  }
}

/** Every place by its number. */
export async function findPlacePoints(db: Db): Promise<PlacePoints> {
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

/** What changed long ago: nobody follows it any more. */
export const clearOldChanges = (tx: Db): Promise<void> => clearOldNotes(tx, cards)
