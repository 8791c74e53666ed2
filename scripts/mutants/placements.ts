import type { Mutant, MutantList } from './mutant.ts'

const model = 'test/laws/placement-model'
const rules = 'server/src/modules/placements/machine.rules'
const moved = 'test/api/involvement/moves'
const clock = 'test/api/involvement/clock'

const at =
  (file: string, ...tests: string[]) =>
  (name: string, find: string, replace: string): Mutant => ({
    name,
    file: `server/src/modules/${file}`,
    find,
    replace,
    tests,
  })
const machine = at('placements/machine.rules.ts', rules, model)
const act = at('placements/moves.actions.ts', moved, model)
const effects = at('placements/move-effects.actions.ts', moved, model)
const asks = at('placements/asks.queries.ts', moved, clock, model)
const queries = at('placements/moves.queries.ts', moved, clock, model)
const due = at('placements/clock.queries.ts', clock, model)
const works = at('placements/clock.actions.ts', clock)
const places = at('opportunities/places.actions.ts', moved, model)

/** Faults of the life of a placement: each lets somebody be forgotten, told twice, or placed twice. */
export const placementLife: MutantList = {
  name: 'life of placements',
  folder: '',
  database: true,
  tests: [rules, moved, clock, model],
  mutants: [
    machine(
      'a yes without an agreement',
      "if (rule.needsProposal && at?.owed !== 'yes') return false",
      '',
    ),
    machine('what is closed goes on', 'return !at?.closedAt', 'return true'),
    machine(
      'somebody who said no is asked again',
      "from: ['none', 'suggested', 'expired', 'not_chosen', 'withdrawn'],",
      "from: ['none', 'suggested', 'expired', 'not_chosen', 'withdrawn', 'declined'],",
    ),
    machine(
      'nobody steps down before it begins',
      "from: ['agreed', 'active'],\n    to: 'ended',\n    tells: 'stepped_down',",
      "from: ['active'],\n    to: 'ended',\n    tells: 'stepped_down',",
    ),
    machine(
      'an answer is owed a day later',
      "limit: { owed: 'answer', days: 7 }",
      "limit: { owed: 'answer', days: 8 }",
    ),
    machine(
      'overdue a day late',
      "if (today >= dueOn) return 'overdue'",
      "if (today > dueOn) return 'overdue'",
    ),
    machine(
      'the last day is over on that day',
      'dueOn: addDays(agreed.endsOn, 1)',
      'dueOn: agreed.endsOn',
    ),
    act('one place too many', 'room.taken >= room.placesCount', 'room.taken > room.placesCount'),
    act(
      'a version that is not the one that was read',
      'if (at.version !== null && at.version !== row.version) throw versionStale()',
      '',
    ),
    act(
      'who was only suggested hears of it',
      "if (!kind || (at.from?.status === 'suggested' && move !== 'invite')) return null",
      'if (!kind) return null',
    ),
    act(
      'whoever may not be asked counts as asked',
      "if (step.move === 'invite' && contact?.state === 'refused') throw personNotReachable()",
      '',
    ),
    act(
      'closed before the person was told',
      "if (asked.move === 'close' && row?.status === 'ended' && !row.toldAt) throw placementNotTold()",
      '',
    ),
    effects(
      'an agreement stands after a change was asked for',
      "if (step.move === 'ask_change' || step.move === 'miss') await",
      "if (step.move === 'miss') await",
    ),
    queries(
      'nobody waits for the other who moves it',
      'for no key update`,\n    values: [by.placementId',
      '`,\n    values: [by.placementId',
    ),
    asks('asks are counted once however often', 'coalesce(sum(asks.earlier), 0)', '0'),
    due(
      'an ask runs out a day early',
      'and p.due_on <= $1::date\n',
      'and p.due_on <= $1::date + 1\n',
    ),
    due(
      'it begins before its day',
      'a.confirmed_at is not null and a.starts_on <= $1::date',
      'a.confirmed_at is not null',
    ),
    works('people are reminded again and again', 'await noteReminded(tx, placementId)', ''),
    works('one that fails keeps the others from their turn', 'failures.push(error)', 'throw error'),
    places(
      'a full opportunity stays open',
      "status === 'open' && isFull && takenAfter > takenBefore",
      'false',
    ),
    places(
      'a free place is kept from everybody',
      "status === 'filled' && !isFull && takenBefore >= placesCount",
      'false',
    ),
  ],
}
