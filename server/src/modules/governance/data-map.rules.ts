import { accessTables } from './data-map.access.rules.ts'
import { contactTables } from './data-map.contact.rules.ts'
import { dutyTables } from './data-map.duties.rules.ts'
import { joiningTables } from './data-map.joining.rules.ts'
import { leaderTables } from './data-map.leaders.rules.ts'
import { jobTables, machineTables, wordTables } from './data-map.machine.rules.ts'
import { recordTables } from './data-map.records.rules.ts'
import type { TableEntry } from './data-map.types.ts'
import { takingPartTables } from './data-map.taking-part.rules.ts'
import { workTables } from './data-map.work.rules.ts'

/**
 * Every column of every table: what it is for, on which basis, of which class, who sees it, how it is told
 * to the person and how it is erased. The copy of everything and the erasure are made from this map, so
 * that a column which it names is in both; a test holds it against the migrated database.
 */
export const dataMap: readonly TableEntry[] = [
  ...leaderTables,
  ...accessTables,
  ...contactTables,
  ...joiningTables,
  ...workTables,
  ...takingPartTables,
  ...dutyTables,
  ...recordTables,
  ...machineTables,
  ...wordTables,
  ...jobTables,
]
