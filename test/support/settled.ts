import type pg from 'pg'

/** What was written so far is told: no transaction of before is open, in this bank or another of the cluster. */
export async function settled(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ now: string }>('select pg_current_xact_id()::text as now')
  for (;;) {
    const passed = await owner.query<{ is: boolean }>(
      'select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 as is',
      [rows[0]?.now],
    )
    if (passed.rows[0]?.is) return
  }
}
