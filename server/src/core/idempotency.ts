import { createHash } from 'node:crypto'
import type pg from 'pg'
import { change } from './change.ts'
import { idempotencyKeyRequired, idempotencyKeyReused, requestInvalid } from './common.errors.ts'
import { prepared, type Db } from './db.ts'

interface Attempt {
  actorId: string
  /** The Idempotency-Key header. */
  key: string | undefined
  operation: string
  /** The request's own contents: another body under the same key is refused. */
  contents: unknown
}

/**
 * Creates something once, however often the request comes. Key and creation share one transaction, so a
 * crash leaves both or neither; a request that comes meanwhile waits and gets the same answer. Only the
 * id of what was made is kept, never its contents.
 */
export async function createOnce(
  pool: pg.Pool,
  attempt: Attempt,
  create: (tx: Db) => Promise<string>,
): Promise<{ id: string; repeated: boolean }> {
  const { actorId, key, operation } = attempt
  if (!key) throw idempotencyKeyRequired()
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) {
    const message = 'Send 8 to 200 characters without spaces, such as a UUID'
    throw requestInvalid({ issues: [{ field: 'Idempotency-Key', message }] })
  }
  const digest = createHash('sha256')
    .update(`${operation}\n${JSON.stringify(attempt.contents)}`)
    .digest()
  return change(pool, async (tx) => {
    const claimed = await prepared<{ key: string }>(tx, {
      name: 'idempotency_claim',
      text: `insert into idempotency_record (actor_id, key, request_digest) values ($1, $2, $3)
        on conflict do nothing returning key`,
      values: [actorId, key, digest],
    })
    if (claimed.length === 0) {
      const [earlier] = await prepared<{ request_digest: Buffer; subject_id: string }>(tx, {
        name: 'idempotency_find',
        text: 'select request_digest, subject_id from idempotency_record where actor_id = $1 and key = $2',
        values: [actorId, key],
      })
      if (!earlier || !earlier.request_digest.equals(digest)) throw idempotencyKeyReused()
      return { id: earlier.subject_id, repeated: true }
    }
    const id = await create(tx)
    await prepared(tx, {
      name: 'idempotency_settle',
      text: 'update idempotency_record set subject_id = $3 where actor_id = $1 and key = $2',
      values: [actorId, key, id],
    })
    return { id, repeated: false }
  })
}

/** Keys are kept for a day: long enough for any client that tries again. */
export async function clearOldKeys(tx: Db): Promise<void> {
  await prepared(tx, {
    name: 'idempotency_clear',
    text: `delete from idempotency_record where created_at < now() - interval '1 day'`,
    values: [],
  })
}
