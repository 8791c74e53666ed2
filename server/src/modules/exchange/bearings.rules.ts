import {
  emailKeysOf,
  keysOf,
  PeopleIndex,
  type Identity,
  type NearMiss,
} from './duplicates.rules.ts'
import type { Sequence } from './packed.rules.ts'
import type { Candidate } from './plan.types.ts'

/** As much of a row as tells whom it is about. */
export interface RowFacts {
  identity: Identity
  isNamed: boolean
  isRefused: boolean
}

/** Somebody of the bank, or whoever an earlier row of the file is about. */
export type Whom = { leader: Candidate; row: null } | { leader: null; row: number }

/** What is found out about whom a row is about, before anything is made of it. */
export interface Bearing {
  is: 'refused' | 'person'
  /** The row that the person was met in first, where that is an earlier one. */
  with: number | null
  leader: Candidate | null
  /** Somebody alike, who is not taken for them. */
  near: { whom: Whom; why: NearMiss['why'] } | null
}

const nobody = -1
const reasons = ['shares_email', 'same_name', 'same_ref'] as const satisfies NearMiss['why'][]

/** Whom each row of a file is about. Kept as numbers: there may be a hundred thousand rows. */
export class Bearings {
  readonly #candidates: Sequence<Candidate>
  readonly #isRefused: Uint8Array
  /** By row: the earlier row, the candidate, and the person alike, candidates counted before rows. */
  readonly #with: Int32Array
  readonly #leader: Int32Array
  readonly #near: Int32Array
  readonly #why: Uint8Array

  /**
   * @param facts Of all rows.
   * @param candidates Whoever of the bank one of the rows could be about.
   */
  constructor(facts: Sequence<RowFacts>, candidates: Sequence<Candidate>) {
    this.#candidates = candidates
    this.#isRefused = new Uint8Array(facts.length)
    this.#with = new Int32Array(facts.length).fill(nobody)
    this.#leader = new Int32Array(facts.length).fill(nobody)
    this.#near = new Int32Array(facts.length).fill(nobody)
    this.#why = new Uint8Array(facts.length)
    this.#take(facts)
  }

  get length(): number {
    return this.#with.length
  }

  at(row: number): Bearing | undefined {
    if (row >= this.length) return undefined
    const [first, leader, near] = [this.#with[row], this.#leader[row], this.#near[row]] as [
      number,
      number,
      number,
    ]
    return {
      is: this.#isRefused[row] === 1 ? 'refused' : 'person',
      with: first === nobody ? null : first,
      leader: leader === nobody ? null : (this.#candidates.at(leader) ?? null),
      near:
        near === nobody
          ? null
          : { whom: this.#whom(near), why: reasons[this.#why[row] ?? 0] ?? 'same_name' },
    }
  }

  #take(facts: Sequence<RowFacts>): void {
    const before = this.#candidates.length
    const factsAt = (row: number) => facts.at(row) as RowFacts
    const identityAt = (person: number) =>
      person < before
        ? (this.#candidates.at(person) as Candidate)
        : factsAt(person - before).identity
    const index = new PeopleIndex(identityAt)
    for (let person = 0; person < before; person += 1) {
      const keys = keysOf(identityAt(person))
      index.noteNames(person, keys.email)
      index.add(person, keys)
    }
    for (let row = 0; row < facts.length; row += 1) {
      const { identity, isNamed } = factsAt(row)
      if (isNamed) index.noteNames(before + row, emailKeysOf(identity))
    }
    /** The first row about each candidate. */
    const rowOf = new Map<number, number>()
    for (let row = 0; row < facts.length; row += 1) {
      const { identity, isNamed, isRefused } = factsAt(row)
      const keys = keysOf(identity)
      const same = isNamed ? index.findSame(keys) : null
      // Without a way to reach them, only a reference or an address beside the name tells who it is.
      const isSure = same !== null && (same.by === 'name_and_ref' || same.by === 'email')
      if (isRefused && !isSure) {
        this.#isRefused[row] = 1
        this.#note(row, index.findNear(keys))
        continue
      }
      if (same === null) this.#note(row, index.findNear(keys))
      else if (same.person >= before) {
        const met = same.person - before
        const first = this.#with[met] ?? nobody
        this.#with[row] = first === nobody ? met : first
      } else {
        const first = rowOf.get(same.person)
        if (first === undefined) rowOf.set(same.person, row)
        this.#with[row] = first ?? nobody
        this.#leader[row] = same.person
      }
      index.add(before + row, keys)
    }
  }

  #note(row: number, near: NearMiss | null): void {
    if (!near) return
    this.#near[row] = near.person
    this.#why[row] = reasons.indexOf(near.why)
  }

  #whom(person: number): Whom {
    const leader = this.#candidates.at(person)
    if (leader) return { leader, row: null }
    const row = person - this.#candidates.length
    const first = this.#with[row] ?? nobody
    return { leader: null, row: first === nobody ? row : first }
  }
}
