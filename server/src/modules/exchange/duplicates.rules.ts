import { nameKey, namesAgree } from './cells.names.rules.ts'
import { plain } from './cells.text.rules.ts'
import { phoneKey } from './cells.reach.rules.ts'
import type { LeaderDraft } from './draft.types.ts'

/** What is needed to tell whether two records are of one person. */
export interface Identity {
  ref: string | null
  /** Full name and other names, each whole. */
  names: readonly string[]
  emails: readonly string[]
  phones: readonly string[]
  outcode: string | null
  /** Postal addresses in their comparable form; they stand in notes and nowhere else. */
  addresses: readonly string[]
}

export interface Known<Owner> {
  owner: Owner
  identity: Identity
}

export interface Likeness<Owner> {
  owner: Owner
  /** What makes them one person. */
  by: 'email' | 'name_and_phone' | 'name_and_ref' | 'name_and_place'
}

/** What is alike without being enough: shown to a coordinator and never merged. */
export interface NearMiss<Owner> {
  owner: Owner
  why: 'shares_email' | 'same_name' | 'same_ref'
}

/** Index over people by e-mail, number, reference and name. */
export interface PeopleIndex<Owner> {
  /** Most keys are of one person, who needs no list. */
  by: Map<string, Known<Owner> | Known<Owner>[]>
  /** Names under each e-mail address, by their keys; also those of rows to come. */
  namesUnder: Map<string, Map<string, string>>
}

export const emptyIndex = <Owner>(): PeopleIndex<Owner> => ({
  by: new Map(),
  namesUnder: new Map(),
})

/** Identity of a draft; 'known as' counts as a first name too. */
export const identityOf = (draft: LeaderDraft): Identity => {
  const surname = draft.name.split(' ').at(-1) ?? ''
  const called =
    draft.knownAs && !draft.knownAs.includes(' ') ? `${draft.knownAs} ${surname}` : null
  return {
    ref: draft.ref,
    names: called ? [draft.name, called] : [draft.name],
    emails: draft.email ? [draft.email] : [],
    phones: [...(draft.phone ? [draft.phone] : []), ...draft.otherPhones],
    outcode: draft.outcode,
    addresses: draft.address ? [plain(draft.address)] : [],
  }
}

const byPost = ({ emails, phones }: Identity): boolean => emails.length + phones.length === 0

/** Keys that only one person has: a full name beside an e-mail, number, reference or place. */
type StrictKeys = Record<Likeness<unknown>['by'], string[]>

/** By what somebody is found: made once, since to make them takes longer than to look. */
export interface PersonKeys {
  identity: Identity
  /** Keys that are alike in one respect. */
  email: string[]
  name: string[]
  ref: string[]
  strict: StrictKeys
}

export const keysOf = (identity: Identity): PersonKeys => {
  // Names as one text in one order of words.
  const names = [
    ...new Set(identity.names.map((name) => nameKey(name).join(' ')).filter((key) => key !== '')),
  ]
  const beside = (others: readonly string[]): string[] =>
    names.flatMap((name) => others.map((other) => `${other}\n${name}`))
  const email = identity.emails.map((one) => `e:${one.trim().toLowerCase()}`)
  const ref = identity.ref ? [`r:${identity.ref.trim().toLowerCase()}`] : []
  return {
    identity,
    email,
    name: names.map((name) => `n:${name}`),
    ref,
    strict: {
      email: beside(email),
      name_and_phone: beside(identity.phones.map((phone) => `p:${phoneKey(phone)}`)),
      name_and_ref: beside(ref),
      // Without e-mail and phone the same full name at the same address or in the same place is one person.
      name_and_place: byPost(identity)
        ? beside([
            ...identity.addresses.map((address) => `a:${address}`),
            ...(identity.outcode ? [`o:${identity.outcode}`] : []),
          ])
        : [],
    },
  }
}

export const addPerson = <Owner>(
  index: PeopleIndex<Owner>,
  owner: Owner,
  { identity, email, name, ref, strict }: PersonKeys,
): void => {
  const known = { owner, identity }
  for (const key of new Set([...email, ...name, ...ref, ...Object.values(strict).flat()])) {
    const there = index.by.get(key)
    if (there === undefined) index.by.set(key, known)
    else if (Array.isArray(there)) there.push(known)
    else index.by.set(key, [there, known])
  }
}

/** Those who are found by a key, as many as are looked at. */
function knownBy<Owner>(index: PeopleIndex<Owner>, key: string): Known<Owner>[] {
  const there = index.by.get(key)
  if (there === undefined) return []
  return Array.isArray(there) ? there.slice(0, sharedEmailMax) : [there]
}

function firstOf<Owner>(
  index: PeopleIndex<Owner>,
  keys: readonly string[],
  mayBe: (known: Known<Owner>) => boolean = () => true,
): Owner | undefined {
  for (const key of keys) {
    const found = knownBy(index, key).find(mayBe)
    if (found) return found.owner
  }
  return undefined
}

/** Two addresses tell two people of one name apart, even in one place. */
const livesElsewhere = (one: Identity, other: Identity): boolean =>
  one.addresses.length > 0 &&
  other.addresses.length > 0 &&
  !one.addresses.some((address) => other.addresses.includes(address))

/**
 * Takes note of a name that is used under an e-mail address anywhere in the file or the bank, so that
 * 'J Smith' is not taken for Jane where John has the same address.
 */
export const noteNames = <Owner>(
  index: PeopleIndex<Owner>,
  { identity, email }: PersonKeys,
): void => {
  for (const key of email) {
    const names = index.namesUnder.get(key) ?? new Map<string, string>()
    index.namesUnder.set(key, names)
    for (const name of identity.names) {
      if (names.size < sharedEmailMax) names.set(nameKey(name).join(' '), name)
    }
  }
}

/** True when all names under the address that agree with this one agree with one another. */
const isPlain = (names: readonly string[], one: string): boolean => {
  const alike = names.filter((name) => namesAgree(name, one))
  return alike.every((name, at) => alike.slice(at + 1).every((other) => namesAgree(name, other)))
}

/** More people than this under one e-mail address are a mailbox of an office. */
const sharedEmailMax = 50

/**
 * The person who is already known: the same e-mail with names that agree, or the same full name
 * with the same number or reference. A number alone never makes two people one.
 */
export const findSame = <Owner>(
  index: PeopleIndex<Owner>,
  keys: PersonKeys,
): Likeness<Owner> | null => {
  const { identity, strict } = keys
  const exact = (by: Likeness<Owner>['by']): Likeness<Owner> | null => {
    const mayBe = (known: Known<Owner>) =>
      by !== 'name_and_place' || !livesElsewhere(identity, known.identity)
    const owner = firstOf(index, strict[by], mayBe)
    return owner === undefined ? null : { owner, by }
  }
  return (
    exact('email') ??
    underSameEmail(index, keys) ??
    exact('name_and_phone') ??
    exact('name_and_ref') ??
    exact('name_and_place')
  )
}

/** 'A Hall' and 'Ann Hall' under one e-mail address. */
const underSameEmail = <Owner>(
  index: PeopleIndex<Owner>,
  { identity, email }: PersonKeys,
): Likeness<Owner> | null => {
  for (const key of email) {
    const names = [...(index.namesUnder.get(key)?.values() ?? [])]
    for (const known of knownBy(index, key)) {
      const agree = identity.names.some((one) =>
        known.identity.names.some(
          (other) => namesAgree(one, other) && isPlain(names, one) && isPlain(names, other),
        ),
      )
      if (agree) return { owner: known.owner, by: 'email' }
    }
  }
  return null
}

/** People who are alike in one respect only. */
export const findNear = <Owner>(
  index: PeopleIndex<Owner>,
  { email, name, ref }: PersonKeys,
): NearMiss<Owner> | null => {
  const near = (keys: string[], why: NearMiss<Owner>['why']): NearMiss<Owner> | null => {
    const owner = firstOf(index, keys)
    return owner === undefined ? null : { owner, why }
  }
  return near(email, 'shares_email') ?? near(name, 'same_name') ?? near(ref, 'same_ref')
}
