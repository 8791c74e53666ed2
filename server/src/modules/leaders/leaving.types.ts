import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'

/**
 * What areas above this one end when somebody leaves the bank, in the very transaction that writes the leaving down.
 * The app puts it together, as it does the words of the letters.
 */
export type HasLeft = (tx: Db, context: RequestContext, leaderId: string) => Promise<void>
