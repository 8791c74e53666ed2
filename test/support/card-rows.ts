import { cardLayout, flag } from '../../server/src/modules/leaders/columns.rules.ts'
import { columnRow } from './column-rows.ts'

type SmallName = (typeof cardLayout.smalls)[number]

/** Nobody told anything: matchable, held here, never asked. */
const untoldSmalls: Partial<Record<SmallName, number>> = {
  place: -1,
  travel: 32_767,
  levels_a: 1_295,
  levels_b: 1_295,
  hours: 745,
  stage: 3,
  position: -1,
  recognition: -1,
  unasked: 32_767,
  flags: flag.holder | flag.matchable,
}

/** A card as it travels from the database, untold but for these. */
export function cardRow(id: string, told: Partial<Record<SmallName, number>> = {}): Buffer {
  return columnRow(cardLayout, id, {
    int: (name) => (name === 'half_days' ? 1 << 21 : 0),
    small: (name) => told[name as SmallName] ?? untoldSmalls[name as SmallName] ?? 0,
  })
}

export const cardId = (number: number): string =>
  `0190c000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
