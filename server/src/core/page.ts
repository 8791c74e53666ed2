import { createHash, createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { cursorInvalid } from './common.errors.ts'

/** Query parameters of every list. */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(25)
    .meta({ description: 'How many, 1 to 100' }),
  cursor: z.string().max(2_000).optional().meta({ description: 'nextCursor of the page before' }),
}

/** A page of a list. `nextCursor` is null on the last one. */
export function pageOf<Item extends z.ZodType>(id: string, item: Item) {
  return z
    .object({
      items: z.array(item),
      nextCursor: z
        .string()
        .nullable()
        .meta({ description: 'Ask for the next page with it; null on the last page' }),
    })
    .meta({ id })
}

/** Makes and reads cursors that are signed and bound to one list, its filters and its caller. */
export interface Cursors {
  seal(binding: CursorBinding, position: unknown): string
  open<Position>(binding: CursorBinding, cursor: string, shape: z.ZodType<Position>): Position
}

export interface CursorBinding {
  operation: string
  /** Whose view: the caller's organisation, program or account. */
  caller: string
  filter: unknown
}

/** `key` is shared by every instance. */
export function cursorsWith(key: Buffer): Cursors {
  // Of bytes a key is made anew for each cursor.
  const secret = createSecretKey(key)
  const mac = (binding: CursorBinding, payload: string) => {
    const filter = createHash('sha256').update(JSON.stringify(binding.filter)).digest('base64url')
    return createHmac('sha256', secret)
      .update(`${binding.operation}\n${binding.caller}\n${filter}\n${payload}`)
      .digest()
      .subarray(0, 16)
  }
  return {
    seal(binding, position) {
      const payload = Buffer.from(JSON.stringify(position)).toString('base64url')
      return `${payload}.${mac(binding, payload).toString('base64url')}`
    },
    open(binding, cursor, shape) {
      const payload = cursor.slice(0, Math.max(0, cursor.lastIndexOf('.')))
      // The whole text is compared: signatures that only decode alike are not the one that was given out.
      const given = Buffer.from(cursor)
      const expected = Buffer.from(`${payload}.${mac(binding, payload).toString('base64url')}`)
      if (given.length !== expected.length || !timingSafeEqual(given, expected))
        throw cursorInvalid()
      const read = shape.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
      if (!read.success) throw cursorInvalid()
      return read.data
    },
  }
}
