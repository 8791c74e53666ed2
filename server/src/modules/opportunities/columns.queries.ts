import type { Db } from '../../core/db.ts'
import { clearOldNotes, TableCopy, type CopiedTable } from '../../core/table-copy.ts'
import { offerFlag, offerLayout, OpportunityColumns } from './columns.rules.ts'

const packed: CopiedTable = {
  name: 'offer_columns',
  table: 'opportunity_card',
  id: 'opportunity_id',
  changes: 'opportunity_card_change',
  layout: offerLayout,
  expressions: {
    flags: `c.online::int * ${offerFlag.online} + c.need_reach::int * ${offerFlag.needReach}
      + c.need_times::int * ${offerFlag.needTimes} + c.excludes_employed::int * ${offerFlag.excludesEmployed}
      + c.is_draft::int * ${offerFlag.draft} + (
        select o.first_step::int from opportunity o where o.id = c.opportunity_id
      ) * ${offerFlag.firstStep}`,
  },
}

/**
 * What is open, and drafts, of every organisation as columns in memory, in step with the database before
 * every answer.
 */
export class OpportunityRegister {
  readonly #copy: TableCopy<OpportunityColumns>

  constructor(db: Db) {
    this.#copy = new TableCopy(db, packed, { make: (capacity) => new OpportunityColumns(capacity) })
  }

  /** Everything as of now. Read it at once: a later `read` may move its rows. */
  read(): Promise<OpportunityColumns> {
    return this.#copy.read()
  }

  /** Follows what changed while nobody asks. */
  keepInStep(): Promise<void> {
    return this.#copy.keepInStep()
  }
}

/** What changed long ago: nobody follows it any more. */
export const clearOldOpportunityChanges = (tx: Db): Promise<void> => clearOldNotes(tx, packed)
