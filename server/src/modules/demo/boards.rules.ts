import type { Body } from './bodies.rules.ts'
import type { Calendar } from './calendar.rules.ts'
import type { DemoBank, DemoBoard, DemoSeat, DemoTerm } from './demo.types.ts'
import { drawFor } from './draw.rules.ts'
import type { Person } from './person.rules.ts'
import { boards, type SeedTerm } from './seed/boards.ts'
import { nerys } from './seed/nerys.ts'

/** Boards and committees with their seats: some held, some vacant, some whose term ends soon or is past. */
export function makeBoards(
  seed: number,
  calendar: Calendar,
  bodies: readonly Body[],
  people: readonly Person[],
  bank: Pick<DemoBank, 'opportunities' | 'placements'>,
): { boards: DemoBoard[]; seats: DemoSeat[]; terms: DemoTerm[] } {
  const made: ReturnType<typeof makeBoards> = { boards: [], seats: [], terms: [] }
  const seated = new Set<string>()
  boards.forEach((board, index) => {
    const draw = drawFor(seed, `board ${index}`)
    const body = bodies.find(({ seed: { key } }) => key === board.body)
    if (!body) throw new Error(`No body ${board.body}`)
    const at = calendar.moment(-1_160, 600 + index)
    const stamps = { version: 1, createdAt: at, updatedAt: at, archivedAt: null }
    const bodyId = draw.id(at)
    made.boards.push({
      id: bodyId,
      organisationId: body.organisation.id,
      name: board.name,
      kind: board.kind,
      purpose: board.purpose,
      meets: board.meets,
      warningDays: board.warningDays ?? 60,
      ...stamps,
    })
    /** Somebody active who has joined by then and sits nowhere else. */
    const personFor = ({ who, from }: SeedTerm): string | null => {
      if (who === 'outside') return null
      const found =
        who === 'nerys'
          ? people.find(({ row }) => row.email === nerys.email)
          : draw.one(
              people.filter(
                ({ body: of, row, joined }) =>
                  of === body &&
                  row.status === 'active' &&
                  joined <= Math.max(from, -600) &&
                  row.email !== nerys.email &&
                  !seated.has(row.id),
              ),
            )
      if (!found) throw new Error(`Nobody for a seat of ${board.name}`)
      seated.add(found.row.id)
      return found.row.id
    }
    for (const seat of board.seats) {
      const seatId = draw.id(at)
      made.seats.push({
        id: seatId,
        bodyId,
        name: seat.name,
        role: seat.role ?? null,
        isVoting: !seat.advises,
        termMonths: seat.months ?? null,
        carriesOver: seat.carriesOver ?? false,
        ...stamps,
      })
      made.terms.push(...seat.terms.map((term) => termOf(term, seatId)))
      const filling = bank.opportunities.find(({ title }) => title === seat.filledBy)
      if (!filling) continue
      filling.seatId = seatId
      const agreed = bank.placements.find(
        ({ opportunityId, status }) =>
          opportunityId === filling.id && (status === 'agreed' || status === 'active'),
      )
      const last = seat.terms.at(-1)?.to
      if (agreed && last !== undefined)
        made.terms.push({
          ...termOf({ who: 'outside', from: last + 1, to: last + 1_095 }, seatId),
          leaderId: agreed.leaderId,
          placementId: agreed.id,
          createdAt: agreed.movedAt,
          updatedAt: agreed.movedAt,
        })
    }

    function termOf(term: SeedTerm, seatId: string): DemoTerm {
      const since = calendar.moment(term.from, 720)
      const endsOn = term.to === undefined ? null : calendar.day(term.to)
      return {
        id: draw.id(since),
        seatId,
        part: term.part ?? 'holder',
        leaderId: personFor(term),
        placementId: null,
        beginsOn: calendar.day(term.from),
        endsOn,
        endedOn: term.steppedDown === undefined ? null : calendar.day(term.steppedDown),
        howEnded: term.steppedDown === undefined ? null : 'stepped_down',
        toldOfEnd: null,
        version: 1,
        createdAt: since,
        updatedAt: since,
      }
    }
  })
  return made
}
