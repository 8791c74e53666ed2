import type { BodyRow } from './bodies.queries.ts'
import type { SeatRow } from './seats.queries.ts'
import { standingOf, termView, type Standing } from './seats.rules.ts'

const standingOfRow = ({ holder, next }: SeatRow, today: string): Standing =>
  standingOf({ holder, hasNext: next !== null }, today)

/** A seat as the contract says it, on a day. */
export function seatView(row: SeatRow, today: string) {
  const {
    id,
    bodyId,
    bodyName,
    name,
    role,
    roleLabel,
    holder,
    alternate,
    next,
    mark,
    opportunity,
  } = row
  return {
    id,
    body: { id: bodyId, name: bodyName },
    name,
    role: role === null ? null : { code: role, label: roleLabel ?? role },
    isVoting: row.isVoting,
    termMonths: row.termMonths,
    carriesOver: row.carriesOver,
    standing: standingOfRow(row, today),
    vacantSince: holder ? null : mark,
    holder: holder && termView(holder),
    alternate: alternate && termView(alternate),
    next: next && termView(next),
    opportunity,
    isArchived: row.isArchived,
    version: row.version,
  }
}

/** Whom a reading of seats concerns. */
export const leadersIn = (rows: readonly SeatRow[]): string[] => [
  ...new Set(
    rows.flatMap(({ holder, alternate, next }) =>
      [holder, alternate, next].flatMap((term) => term?.leaderId ?? []),
    ),
  ),
]

/** A body as the contract says it, with its seats on a day. Whoever sees it may change it. */
export function bodyView(
  { sortName: _sortName, ...body }: BodyRow,
  seats: SeatRow[],
  today: string,
) {
  return {
    ...body,
    seats: seats.map((seat) => seatView(seat, today)),
    abilities: { update: true },
  }
}

/** One line of the list of bodies. */
export function bodyCard({ id, name, kind, isArchived }: BodyRow, seats: SeatRow[], today: string) {
  const standings = seats.map((seat) => standingOfRow(seat, today))
  const count = (standing: Standing) => standings.filter((each) => each === standing).length
  return {
    id,
    name,
    kind,
    isArchived,
    seats: seats.length,
    held: seats.filter(({ holder }) => holder !== null).length,
    vacant: count('vacant'),
    ending: count('ending'),
    carriedOver: count('carried_over'),
  }
}
