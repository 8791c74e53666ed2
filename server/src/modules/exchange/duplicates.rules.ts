import { nameKey, namesAgree, sameName } from './cells.names.rules.ts'
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
  by: Map<string, Known<Owner>[]>
}

export const emptyIndex = <Owner>(): PeopleIndex<Owner> => ({ by: new Map() })

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
  }
}

const keysOf = (identity: Identity): string[] => [
  ...identity.emails.map((email) => `e:${email.trim().toLowerCase()}`),
  ...identity.phones.map((phone) => `p:${phoneKey(phone)}`),
  ...identity.names.map((name) => `n:${nameKey(name).join(' ')}`),
  ...(identity.ref ? [`r:${identity.ref.trim().toLowerCase()}`] : []),
]

export const addPerson = <Owner>(
  index: PeopleIndex<Owner>,
  owner: Owner,
  identity: Identity,
): void => {
  const known = { owner, identity }
  for (const key of new Set(keysOf(identity))) {
    const there = index.by.get(key)
    if (there) there.push(known)
    else index.by.set(key, [known])
  }
}

const candidates = <Owner>(
  index: PeopleIndex<Owner>,
  identity: Identity,
  sort: 'e' | 'p' | 'n' | 'r',
): Known<Owner>[] =>
  keysOf(identity)
    .filter((key) => key.startsWith(`${sort}:`))
    .flatMap((key) => index.by.get(key) ?? [])

const anyName = (
  a: Identity,
  b: Identity,
  test: (one: string, other: string) => boolean,
): boolean => a.names.some((one) => b.names.some((other) => test(one, other)))

/**
 * The person who is already known: the same e-mail with names that agree, or the same full name
 * with the same number or reference. A number alone never makes two people one.
 */
export const findSame = <Owner>(
  index: PeopleIndex<Owner>,
  identity: Identity,
): Likeness<Owner> | null => {
  const pick = (
    sort: 'e' | 'p' | 'r',
    by: Likeness<Owner>['by'],
    test: (one: string, other: string) => boolean,
  ): Likeness<Owner> | null => {
    const found = candidates(index, identity, sort).find((known) =>
      anyName(identity, known.identity, test),
    )
    return found ? { owner: found.owner, by } : null
  }
  return (
    pick('e', 'email', namesAgree) ??
    pick('p', 'name_and_phone', sameName) ??
    pick('r', 'name_and_ref', sameName) ??
    onlyByPost(index, identity)
  )
}

const byPost = ({ emails, phones }: Identity): boolean => emails.length + phones.length === 0

/** People without e-mail and phone: the same full name in the same place is one person. */
const onlyByPost = <Owner>(
  index: PeopleIndex<Owner>,
  identity: Identity,
): Likeness<Owner> | null => {
  if (!byPost(identity)) return null
  const found = candidates(index, identity, 'n').find(
    (known) => byPost(known.identity) && known.identity.outcode === identity.outcode,
  )
  return found ? { owner: found.owner, by: 'name_and_place' } : null
}

/** People who are alike in one respect only. */
export const findNear = <Owner>(
  index: PeopleIndex<Owner>,
  identity: Identity,
): NearMiss<Owner> | null => {
  const near = (sort: 'e' | 'n' | 'r', why: NearMiss<Owner>['why']): NearMiss<Owner> | null => {
    const found = candidates(index, identity, sort)[0]
    return found ? { owner: found.owner, why } : null
  }
  return near('e', 'shares_email') ?? near('n', 'same_name') ?? near('r', 'same_ref')
}
