import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { verifyRecords, type Verification } from '../../core/seals.ts'
import { recordsChecked } from './records.queries.ts'

/** Holds both records against their chain, and writes down who did so and what came of it. */
export async function checkRecords(db: Db, tx: Db, context: RequestContext): Promise<Verification> {
  const found = await verifyRecords(db)
  await writeAudit(tx, context, {
    event: recordsChecked,
    subjectKind: 'records',
    subjectId: null,
    detail: {
      seals: found.seals,
      rows: found.rows,
      holds: found.broken === null,
      ...(found.broken && {
        firstBroken: found.broken.number,
        rowIds: found.broken.rowIds.slice(0, 100),
      }),
    },
  })
  return found
}

/** Writes down that a record leaves the bank, before its first row does. */
export async function recordExport(
  tx: Db,
  context: RequestContext,
  asked: { record: 'audit' | 'access'; format: string } & Record<string, string>,
): Promise<void> {
  await writeAudit(tx, context, {
    event: 'governance.records_exported',
    subjectKind: 'records',
    subjectId: null,
    detail: asked,
  })
}

const rowsAtOnce = 1_000

/** All pages of a record one after another; no transaction stays open while somebody's line is slow. */
export async function* allRows<Row extends { id: string }>(
  find: (page: { before: string | null; limit: number }) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for (let before: string | null = null; ;) {
    const rows: Row[] = await find({ before, limit: rowsAtOnce })
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < rowsAtOnce) return
    before = last.id
  }
}
