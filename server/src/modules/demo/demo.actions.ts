import type pg from 'pg'
import { commandActor } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import type { Config } from '../../core/config.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { findAccountByEmail } from '../access/accounts.queries.ts'
import { makeSignInLink, signInAddress } from '../access/sign-in.actions.ts'
import { countMonth } from '../equality/equality.actions.ts'
import { findOrganisationsToCount } from '../equality/equality.queries.ts'
import { rebuildLeaderCards } from '../leaders/card.queries.ts'
import { rebuildLeaderSearch } from '../leaders/search.queries.ts'
import { refreshOpportunityCard } from '../opportunities/card.queries.ts'
import { makeDemoBank } from './bank.rules.ts'
import {
  findDemoRecord,
  insertBank,
  insertDemoRecord,
  isEmptyBank,
  lockDemo,
  type DemoLoaded,
} from './demo.queries.ts'

const defaultSeed = 2013
const linkMinutes = 12 * 60

/** What the demo's accounts are for, in the order to show. */
const signIns = [
  ['coordinator', 'coordinator@demo.example'],
  ['engagement lead', 'lead@demo.example'],
  ['leader', 'leader@demo.example'],
  ['administrator', 'admin@demo.example'],
] as const

/** The bank has people, bodies or opportunities of its own: nothing invented is mixed in. */
export class BankNotEmpty extends Error {
  constructor() {
    super('This bank is not empty: the demo is only loaded into a new one')
  }
}

/**
 * Fills an empty bank with the demo of a seed, all of it or nothing. `today` is YYYY-MM-DD; every date of
 * the demo stands by it. Throws {@link BankNotEmpty}.
 */
export async function loadDemoBank(
  pool: pg.Pool,
  { seed = defaultSeed, today }: { seed?: number; today: string },
): Promise<DemoLoaded> {
  await refuseUnlessEmpty(pool)
  const bank = makeDemoBank({ seed, today })
  const loaded: DemoLoaded = { seed, today, leaders: bank.leaders.length }
  await change(pool, async (tx) => {
    await lockDemo(tx)
    if (!(await isEmptyBank(tx))) throw new BankNotEmpty()
    await insertBank(tx, bank)
    const month = `${today.slice(0, 7)}-01`
    for (const organisationId of await findOrganisationsToCount(tx, month))
      await countMonth(tx, organisationId, month)
    await makeFindable(
      tx,
      bank.opportunities.map(({ id }) => id),
    )
    await insertDemoRecord(tx, loaded)
    await writeAudit(tx, loadContext(), {
      event: 'demo.loaded',
      subjectKind: 'installation',
      subjectId: null,
      detail: { ...loaded },
    })
  })
  return loaded
}

/** Asked before anything is made, so that every later start of a demo costs nothing. */
async function refuseUnlessEmpty(pool: pg.Pool): Promise<void> {
  await change(pool, async (tx) => {
    if (!(await isEmptyBank(tx))) throw new BankNotEmpty()
  })
}

/** What lists, search and matching read. */
async function makeFindable(tx: Db, opportunityIds: string[]): Promise<void> {
  await rebuildLeaderCards(tx)
  await rebuildLeaderSearch(tx)
  await refreshOpportunityCard(tx, opportunityIds)
}

/** Loads the demo at a first start, where the settings ask for one; answers whether it did. */
export async function loadDemoIfEmpty(pool: pg.Pool, config: Config): Promise<boolean> {
  if (!config.demo) return false
  try {
    await loadDemoBank(pool, { today: new Date().toISOString().slice(0, 10) })
    return true
  } catch (error) {
    if (error instanceof BankNotEmpty) return false
    throw error
  }
}

/** A line for each of the demo's accounts with an address that signs in at one click; none outside the demo. */
export async function demoSignInLines(pool: pg.Pool, db: Db, config: Config): Promise<string[]> {
  if (!config.demo || !(await findDemoRecord(db))) return []
  const lines: string[] = []
  for (const [who, email] of signIns) {
    const account = await findAccountByEmail(db, email)
    if (account?.status !== 'active') continue
    const secret = await makeSignInLink(pool, {
      accountId: account.id,
      returnTo: null,
      minutes: linkMinutes,
    })
    lines.push(`  as ${who.padEnd(16)} ${signInAddress(config.publicUrl, secret)}`)
  }
  return lines
}

/** The demo is loaded by whoever runs the server, and by nobody who is signed in. */
function loadContext(): RequestContext {
  return {
    actor: commandActor,
    requestId: newId(),
    operation: 'loadDemoBank',
    purpose: 'Demo of invented people',
    record: { audit: 'demo.loaded' },
    recorded: false,
  }
}
