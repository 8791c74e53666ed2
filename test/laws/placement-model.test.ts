import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { change } from '../../server/src/core/change.ts'
import type { RequestContext } from '../../server/src/core/context.ts'
import { commandActor } from '../../server/src/core/access.ts'
import { newId } from '../../server/src/core/ids.ts'
import { ProblemError } from '../../server/src/core/problem.ts'
import { runPlacementClock } from '../../server/src/modules/placements/clock.actions.ts'
import {
  answerPlacement,
  movePlacement,
  startPlacement,
  type MoveDeps,
} from '../../server/src/modules/placements/moves.actions.ts'
import { type Step } from '../../server/src/modules/placements/moves.types.ts'
import { agreement } from '../support/involvement.ts'
import { testBank, type TestBank } from '../support/harness.ts'
import { makeFixtures, type Fixtures } from '../support/valid-requests.ts'

/**
 * The life of placements against a plain model of it, which shares nothing with the machine: three people, one
 * opportunity with one or two places, and whatever both sides and time may do in any order. After every step the
 * database has to stand as the model does: state, what is owed, history, places, and every message, once.
 */

const bank = testBank()
let fixtures: Fixtures
beforeAll(async () => {
  fixtures = await makeFixtures(bank())
})

/** One person as the model has them. */
interface Person {
  state: string
  /** What is owed, in the words of the list. */
  owed: string | null
  /** Days until the time runs out or the agreed day comes; null for never. */
  left: number | null
  /** Days until the person is reminded. */
  reminder: number | null
  startsIn: number | null
  told: boolean
  closed: boolean
  steps: string[]
  messages: string[]
}

interface Model {
  places: number
  full: boolean
  people: Person[]
}

interface Real {
  bank: TestBank
  opportunityId: string
  leaderIds: string[]
}

const nobody = (): Person => ({
  state: 'none',
  owed: null,
  left: null,
  reminder: null,
  startsIn: null,
  told: false,
  closed: false,
  steps: [],
  messages: [],
})

const taken = (model: Model) =>
  model.people.filter(({ state }) => state === 'agreed' || state === 'active').length

/** What the model says of a move: done, refused, or too late for the last place. */
type Verdict = 'done' | 'refused' | 'missed'
const done = (person: Person, step: string, change: Partial<Person>, message?: string): Verdict => {
  Object.assign(person, { owed: null, left: null, reminder: null, startsIn: null }, change)
  person.steps.push(step)
  if (message) person.messages.push(message)
  return 'done'
}
const talking = { state: 'in_conversation', owed: 'agreement' }

/** The rules once more, as somebody would tell them. */
function judge(model: Model, person: Person, move: string, startsIn: number | null): Verdict {
  const { state } = person
  const isOne = (...states: string[]) => states.includes(state)
  switch (move) {
    case 'suggest':
      return state === 'none' ? done(person, move, { state: 'suggested', left: 60 }) : 'refused'
    case 'invite':
      if (!isOne('none', 'suggested', 'expired', 'not_chosen', 'withdrawn')) return 'refused'
      return done(person, move, { state: 'invited', left: 21, reminder: 7 }, 'opportunity')
    case 'interested':
      if (state === 'interested') return 'done'
      if (!isOne('none', 'suggested', 'invited', 'expired')) return 'refused'
      return done(person, move, { state: 'interested', owed: 'answer' })
    case 'decline':
      if (!isOne('none', 'suggested', 'invited', 'interested', 'expired')) return 'refused'
      return done(person, move, { state: 'declined' })
    case 'not_now':
      if (!isOne('none', 'suggested', 'invited', 'interested', 'expired')) return 'refused'
      return done(person, move, { state: 'expired' })
    case 'talk':
      return isOne('invited', 'interested') ? done(person, move, talking, 'talk') : 'refused'
    case 'propose':
      if (state !== 'in_conversation') return 'refused'
      done(person, move, { owed: 'yes', reminder: 7 }, 'agreement')
      person.startsIn = startsIn
      return 'done'
    case 'ask_change':
      return person.owed === 'yes' ? done(person, move, talking) : 'refused'
    case 'confirm': {
      if (person.owed !== 'yes') return 'refused'
      if (taken(model) >= model.places) {
        done(person, 'miss', { state: 'in_conversation', owed: 'place' })
        return 'missed'
      }
      const days = person.startsIn
      done(person, move, { state: 'agreed', owed: 'start', startsIn: days }, 'agreed')
      if (taken(model) === model.places) model.full = true
      return 'done'
    }
    case 'begin':
      return state === 'agreed' ? done(person, move, { state: 'active' }) : 'refused'
    case 'complete':
      if (state !== 'active') return 'refused'
      return ended(model, person, move, 'ended')
    case 'end_early':
      if (!isOne('agreed', 'active')) return 'refused'
      return ended(model, person, move, 'ended')
    case 'step_down':
      if (!isOne('agreed', 'active')) return 'refused'
      return ended(model, person, move, 'stepped_down')
    case 'withdraw':
      if (!isOne('interested', 'in_conversation')) return 'refused'
      return done(person, move, { state: 'withdrawn' })
    case 'not_choose':
      if (!isOne('suggested', 'invited', 'interested', 'in_conversation')) return 'refused'
      return done(
        person,
        move,
        { state: 'not_chosen' },
        state === 'suggested' ? undefined : 'not_chosen',
      )
    case 'close':
      if (state !== 'ended' || !person.told || person.closed) return 'refused'
      return done(person, move, { closed: true })
    default:
      throw new Error(`The model knows no ${move}`)
  }
}

function ended(model: Model, person: Person, move: string, message: string): Verdict {
  done(person, move, { state: 'ended', owed: 'outcome' }, message)
  model.full = false
  return 'done'
}

/** What so many days do to one person of the model. */
function pass(person: Person, days: number): void {
  const less = (count: number | null) => (count === null ? null : count - days)
  person.left = less(person.left)
  person.reminder = less(person.reminder)
  person.startsIn = less(person.startsIn)
  if (person.left !== null && person.left <= 0) {
    done(person, 'lapse', { state: 'expired' })
  } else if (person.state === 'agreed' && person.startsIn !== null && person.startsIn <= 0) {
    done(person, 'start', { state: 'active' })
  } else if (person.reminder !== null && person.reminder <= 0) {
    person.reminder = null
    person.messages.push(person.state === 'invited' ? 'opportunity_again' : 'agreement_again')
  }
}

const context: RequestContext = {
  actor: commandActor,
  requestId: newId(),
  operation: 'model',
  purpose: 'test',
  record: { audit: 'involvement.moved' },
  recorded: false,
}

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', {
    timeZone: 'Europe/London',
  })

const leaders = new Set([
  'interested',
  'decline',
  'not_now',
  'ask_change',
  'confirm',
  'withdraw',
  'step_down',
])
const answers = new Set(['interested', 'decline', 'not_now'])

/** The same move on the bank itself, by the side whose move it is. */
async function perform(
  { bank: of, opportunityId, leaderIds }: Real,
  who: number,
  move: string,
  startsIn: number | null,
): Promise<Verdict> {
  const leaderId = leaderIds[who] ?? ''
  const organisationId = of.world.home
  const pair = { leaderId, opportunityId, organisationId }
  const step: Step = {
    move: move as Step['move'],
    ...(move === 'propose'
      ? {
          agreement: {
            ...agreement,
            startsOn: startsIn === null ? null : dayFromNow(startsIn),
            endsOn: null,
          },
        }
      : {}),
    ...(move === 'ask_change' ? { words: 'Evenings' } : {}),
    ...(move === 'not_choose' || move === 'end_early' ? { reason: 'times' } : {}),
  }
  const { rows } = await of.owner.query<{ id: string }>(
    'select id from placement where leader_id = $1 and opportunity_id = $2',
    [leaderId, opportunityId],
  )
  const [row] = rows
  try {
    const { missed } = await change(of.database.pool, (tx) => {
      const deps: MoveDeps = { tx, jobs: of.outbox }
      if (answers.has(move)) {
        // Whoever said no for good starts anew where they change their mind: not part of this model.
        return answerPlacement(deps, context, pair, step)
      }
      if (!row) return startPlacement(deps, context, pair, step)
      const side = leaders.has(move)
        ? { leaderId, organisationId: null }
        : { leaderId: null, organisationId }
      return movePlacement(deps, context, { placementId: row.id, version: null, ...side }, step)
    })
    return missed ? 'missed' : 'done'
  } catch (error) {
    if (error instanceof ProblemError && error.spec.status === 409) return 'refused'
    throw error
  }
}

/** The bank stands as the model does. */
async function compare(
  model: Model,
  { bank: of, opportunityId, leaderIds }: Real,
  last?: { verdict: Verdict; expected: Verdict },
) {
  expect(last?.verdict).toBe(last?.expected)
  const { rows } = await of.owner.query<{
    leader: string
    state: string
    owed: string | null
    closed: boolean
    steps: string[]
    messages: string[] | null
  }>(
    `select l.id as leader, coalesce(p.status, 'none') as state, p.owed, coalesce(p.closed_at is not null, false) as closed,
       array(select m.move from placement_move m where m.placement_id = p.id order by m.at, m.id) as steps,
       array(select s.kind from message s where s.leader_id = l.id order by s.id) as messages
     from leader l left join placement p on p.leader_id = l.id and p.opportunity_id = $2
     where l.id = any($1::uuid[]) order by array_position($1::uuid[], l.id)`,
    [leaderIds, opportunityId],
  )
  expect(rows.map(({ leader: _leader, ...stands }) => stands)).toEqual(
    model.people.map(({ state, owed, closed, steps, messages }) => ({
      state,
      owed,
      closed,
      steps,
      messages,
    })),
  )
  const opportunity = await of.owner.query<{ status: string }>(
    'select status from opportunity where id = $1',
    [opportunityId],
  )
  expect(opportunity.rows[0]?.status).toBe(model.full ? 'filled' : 'open')
}

class Moving implements fc.AsyncCommand<Model, Real> {
  readonly who: number
  readonly move: string
  readonly startsIn: number | null
  constructor(who: number, move: string, startsIn: number | null) {
    this.who = who
    this.move = move
    this.startsIn = startsIn
  }
  check = (model: Readonly<Model>) => {
    const state = model.people[this.who]?.state ?? 'none'
    // An answer after an end begins a second placement of the pair, which one person of this model cannot have.
    return !(
      answers.has(this.move) && ['declined', 'withdrawn', 'not_chosen', 'ended'].includes(state)
    )
  }
  async run(model: Model, real: Real) {
    const person = model.people[this.who]
    if (!person) throw new Error('Nobody')
    const expected = judge(model, person, this.move, this.startsIn)
    const verdict = await perform(real, this.who, this.move, this.startsIn)
    await compare(model, real, { verdict, expected })
  }
  toString = () => `${this.move}(${this.who}${this.startsIn === null ? '' : `, ${this.startsIn}`})`
}

/** So many days pass, and the clock comes twice: the second time there is nothing left for it to do. */
class Waiting implements fc.AsyncCommand<Model, Real> {
  readonly days: number
  constructor(days: number) {
    this.days = days
  }
  check = () => true
  async run(model: Model, real: Real) {
    const { bank: of, opportunityId } = real
    await of.owner.query(
      `update placement set due_on = due_on - $2::int, remind_on = remind_on - $2::int where opportunity_id = $1`,
      [opportunityId, this.days],
    )
    await of.owner.query(
      `update placement_agreement a set starts_on = a.starts_on - $2::int
       from placement p where p.id = a.placement_id and p.opportunity_id = $1`,
      [opportunityId, this.days],
    )
    const { pool, db } = of.database
    for (let twice = 0; twice < 2; twice += 1)
      await runPlacementClock({ pool, db, jobs: of.outbox })
    for (const person of model.people) pass(person, this.days)
    await compare(model, real)
  }
  toString = () => `wait(${this.days})`
}

/** What a later part of the bank does: the person is told what came of it. */
class Telling implements fc.AsyncCommand<Model, Real> {
  readonly who: number
  constructor(who: number) {
    this.who = who
  }
  check = (model: Readonly<Model>) => {
    const person = model.people[this.who]
    return person?.state === 'ended' && !person.told
  }
  async run(model: Model, real: Real) {
    const person = model.people[this.who]
    if (person) person.told = true
    await real.bank.owner.query(
      'update placement set told_at = now() where leader_id = $1 and opportunity_id = $2',
      [real.leaderIds[this.who], real.opportunityId],
    )
  }
  toString = () => `tell(${this.who})`
}

async function setUp(places: number): Promise<{ model: Model; real: Real }> {
  const of = bank()
  const opportunityId = await fixtures.opportunity('home', 'open')
  await of.owner.query('update opportunity set places_count = $2 where id = $1', [
    opportunityId,
    places,
  ])
  const leaderIds = [newId(), newId(), newId()]
  await of.owner.query(
    `insert into leader (id, organisation_id, status, name, sort_name, email)
     select id, $2, 'active', 'Mo Model', 'mo model', id || '@people.example' from unnest($1::uuid[]) id`,
    [leaderIds, of.world.home],
  )
  await of.owner.query(
    `insert into leader_consent (id, leader_id, purpose, answer, method)
     select gen_random_uuid(), id, 'contact', 'given', 'self' from unnest($1::uuid[]) id`,
    [leaderIds],
  )
  return {
    model: { places, full: false, people: leaderIds.map(nobody) },
    real: { bank: of, opportunityId, leaderIds },
  }
}

const who = fc.nat(2)
/** The way on from each step is drawn more often than the ways out, or few runs would ever reach an end. */
const forward = fc.constantFrom('invite', 'interested', 'talk', 'propose', 'confirm', 'begin')
const any = fc.constantFrom(
  'suggest',
  'invite',
  'interested',
  'decline',
  'not_now',
  'talk',
  'propose',
  'ask_change',
  'confirm',
  'begin',
  'complete',
  'end_early',
  'step_down',
  'withdraw',
  'not_choose',
  'close',
)
const startsIn = fc.option(fc.integer({ min: 1, max: 20 }))
const moving = (move: fc.Arbitrary<string>) =>
  fc
    .tuple(who, move, startsIn)
    .map(([person, name, days]) => new Moving(person, name, name === 'propose' ? days : null))
const commands = fc.commands(
  [
    moving(forward),
    moving(forward),
    moving(any),
    moving(any),
    fc.constantFrom(1, 6, 7, 20, 21, 59).map((days) => new Waiting(days)),
    who.map((person) => new Telling(person)),
  ],
  { maxCommands: 30, size: 'max' },
)

test('the bank does what a plain model does, whatever comes in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2 }), commands, async (places, steps) => {
      const { model, real } = await setUp(places)
      await fc.asyncModelRun(() => ({ model, real }), steps)
    }),
    {
      numRuns: Number(process.env['MODEL_RUNS'] ?? 500),
      ...(process.env['LAW_SEED'] === undefined ? {} : { seed: Number(process.env['LAW_SEED']) }),
    },
  )
}, 900_000)
