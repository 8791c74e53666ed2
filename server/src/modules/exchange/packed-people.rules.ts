import type { RowFacts } from './bearings.rules.ts'
import type { Identity } from './duplicates.rules.ts'
import { Packed } from './packed.rules.ts'
import type { Candidate } from './plan.types.ts'

/** Without the names of its parts, which are two thirds of it. */
type KeptIdentity = [
  Identity['ref'],
  Identity['names'],
  Identity['emails'],
  Identity['phones'],
  Identity['outcode'],
  Identity['addresses'],
]

const keptIdentity = (of: Identity): KeptIdentity => [
  of.ref,
  of.names,
  of.emails,
  of.phones,
  of.outcode,
  of.addresses,
]
const identityFrom = ([
  ref,
  names,
  emails,
  phones,
  outcode,
  addresses,
]: KeptIdentity): Identity => ({
  ref,
  names,
  emails,
  phones,
  outcode,
  addresses,
})

/** What tells whom the rows of a file are about, however many there are. */
export const packedFacts = () =>
  new Packed<RowFacts, [KeptIdentity, isNamed: 0 | 1, isRefused: 0 | 1]>({
    pack: ({ identity, isNamed, isRefused }) => [
      keptIdentity(identity),
      isNamed ? 1 : 0,
      isRefused ? 1 : 0,
    ],
    unpack: ([identity, isNamed, isRefused]) => ({
      identity: identityFrom(identity),
      isNamed: isNamed === 1,
      isRefused: isRefused === 1,
    }),
  })

/** Whoever of the bank the rows could be about, however many there are. */
export const packedCandidates = () =>
  new Packed<Candidate, [KeptIdentity, Candidate['id'], Candidate['left'], isHeld: 0 | 1]>({
    pack: (one) => [keptIdentity(one), one.id, one.left, one.isHeld ? 1 : 0],
    unpack: ([identity, id, left, isHeld]) => ({
      ...identityFrom(identity),
      id,
      left,
      isHeld: isHeld === 1,
    }),
  })
