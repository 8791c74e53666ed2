import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../core/db.ts'
import { contactWishes } from './contact.table.ts'
import type { Hold, Language } from './contact.types.ts'

export interface Wishes {
  quietHalfDays: number
  hold: Hold | null
  /** In which the bank writes to them. */
  language: Language
  version: number
}

/** Version 0: nothing was ever said. */
export async function findWishes(db: Db, leaderId: string): Promise<Wishes> {
  const [row] = await db.select().from(contactWishes).where(eq(contactWishes.leaderId, leaderId))
  return row ?? { quietHalfDays: 0, hold: null, language: 'en', version: 0 }
}

/** False when the wishes are no longer at this version. */
export async function writeWishes(tx: Db, leaderId: string, wishes: Wishes): Promise<boolean> {
  const { version, ...said } = wishes
  const rows = await tx
    .insert(contactWishes)
    .values({ leaderId, ...said, version: 1, updatedAt: sql`now()` })
    .onConflictDoUpdate({
      target: contactWishes.leaderId,
      set: { ...said, version: version + 1, updatedAt: sql`now()` },
      setWhere: eq(contactWishes.version, version),
    })
    .returning({ version: contactWishes.version })
  return rows[0]?.version === version + 1
}
