import { nameKey, namesAgree } from './cells.names.rules.ts'
import { plain } from './cells.text.rules.ts'
import { phoneKey } from './cells.reach.rules.ts'
import type { LeaderDraft } from './draft.types.ts'
import { KeyIndex } from './key-index.rules.ts'

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

/** People are told by their numbers: see {@link PeopleIndex}. */
export interface Likeness {
  person: number
  /** What makes them one person. */
  by: 'email' | 'name_and_phone' | 'name_and_ref' | 'name_and_place'
}

/** What is alike without being enough: shown to a coordinator and never merged. */
export interface NearMiss {
  person: number
  why: 'shares_email' | 'same_name' | 'same_ref'
}

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
type StrictKeys = Record<Likeness['by'], string[]>

/** By what somebody is found: made once, since to make them takes longer than to look. */
export interface PersonKeys {
  identity: Identity
  /** Keys that are alike in one respect. */
  email: string[]
  name: string[]
  ref: string[]
  strict: StrictKeys
}

/** Of {@link keysOf} those that are made without a look at the names. */
export const emailKeysOf = ({ emails }: Identity): string[] =>
  emails.map((one) => `e:${one.trim().toLowerCase()}`)

export const keysOf = (identity: Identity): PersonKeys => {
  // Names as one text in one order of words.
  const names = [
    ...new Set(identity.names.map((name) => nameKey(name).join(' ')).filter((key) => key !== '')),
  ]
  const beside = (others: readonly string[]): string[] =>
    names.flatMap((name) => others.map((other) => `${other}\n${name}`))
  const email = emailKeysOf(identity)
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

const allKeys = ({ email, name, ref, strict }: PersonKeys): Set<string> =>
  new Set([...email, ...name, ...ref, ...Object.values(strict).flat()])

/** Two addresses tell two people of one name apart, even in one place. */
const livesElsewhere = (one: Identity, other: Identity): boolean =>
  one.addresses.length > 0 &&
  other.addresses.length > 0 &&
  !one.addresses.some((address) => other.addresses.includes(address))

/** True when all names under the address that agree with this one agree with one another. */
const isPlain = (names: readonly string[], one: string): boolean => {
  const alike = names.filter((name) => namesAgree(name, one))
  return alike.every((name, at) => alike.slice(at + 1).every((other) => namesAgree(name, other)))
}

/** More people than this under one e-mail address are a mailbox of an office. */
const sharedEmailMax = 50

/**
 * Index over people by e-mail, number, reference and name. It holds their numbers alone: who they are it asks for, so that it
 * takes some bytes for each.
 */
export class PeopleIndex {
  readonly #identityAt: (person: number) => Identity
  /** People who are there. */
  readonly #by = new KeyIndex()
  /** People by their e-mail addresses, those of rows to come among them. */
  readonly #noted = new KeyIndex()
  /** Names under an address of several people, made when they are asked for first. */
  readonly #namesUnder = new Map<string, string[]>()

  constructor(identityAt: (person: number) => Identity) {
    this.#identityAt = identityAt
  }

  add(person: number, keys: PersonKeys): void {
    for (const key of allKeys(keys)) this.#by.add(key, person)
  }

  /**
   * Takes note of a name that is used under an e-mail address anywhere in the file or the bank, so that
   * 'J Smith' is not taken for Jane where John has the same address.
   */
  noteNames(person: number, emailKeys: readonly string[]): void {
    for (const key of emailKeys) {
      this.#noted.add(key, person)
      this.#namesUnder.delete(key)
    }
  }

  /**
   * The person who is already known: the same e-mail with names that agree, or the same full name
   * with the same number or reference. A number alone never makes two people one.
   */
  findSame(keys: PersonKeys): Likeness | null {
    const { identity, strict } = keys
    const exact = (by: Likeness['by']): Likeness | null => {
      const person = this.#first(
        strict[by],
        (known) => by !== 'name_and_place' || !livesElsewhere(identity, known),
      )
      return person === undefined ? null : { person, by }
    }
    return (
      exact('email') ??
      this.#underSameEmail(keys) ??
      exact('name_and_phone') ??
      exact('name_and_ref') ??
      exact('name_and_place')
    )
  }

  /** People who are alike in one respect only. */
  findNear({ email, name, ref }: PersonKeys): NearMiss | null {
    const near = (keys: string[], why: NearMiss['why']): NearMiss | null => {
      const person = this.#first(keys)
      return person === undefined ? null : { person, why }
    }
    return near(email, 'shares_email') ?? near(name, 'same_name') ?? near(ref, 'same_ref')
  }

  /** 'A Hall' and 'Ann Hall' under one e-mail address. */
  #underSameEmail({ identity, email }: PersonKeys): Likeness | null {
    for (const key of email) {
      for (const { person, known } of this.#knownBy(key)) {
        // Not before: mostly nobody is known by it.
        const names = this.#namesOf(key)
        const agree = identity.names.some((one) =>
          known.names.some(
            (other) => namesAgree(one, other) && isPlain(names, one) && isPlain(names, other),
          ),
        )
        if (agree) return { person, by: 'email' }
      }
    }
    return null
  }

  #first(
    keys: readonly string[],
    mayBe: (known: Identity) => boolean = () => true,
  ): number | undefined {
    for (const key of keys)
      for (const { person, known } of this.#knownBy(key)) if (mayBe(known)) return person
    return undefined
  }

  /** Those who are there and have a key, as many as are looked at. */
  *#knownBy(key: string): Generator<{ person: number; known: Identity }> {
    let people = 0
    for (const person of this.#by.mayHave(key)) {
      const known = this.#identityAt(person)
      if (!allKeys(keysOf(known)).has(key)) continue
      yield { person, known }
      people += 1
      if (people === sharedEmailMax) return
    }
  }

  /** The different names under an address, as many as are looked at. */
  #namesOf(email: string): string[] {
    const made = this.#namesUnder.get(email)
    if (made) return made
    const names = new Map<string, string>()
    let people = 0
    for (const person of this.#noted.mayHave(email)) {
      people += 1
      const known = this.#identityAt(person)
      if (!emailKeysOf(known).includes(email)) continue
      for (const name of known.names)
        if (names.size < sharedEmailMax) names.set(nameKey(name).join(' '), name)
      if (names.size === sharedEmailMax) break
    }
    const list = [...names.values()]
    if (people > 1) this.#namesUnder.set(email, list)
    return list
  }
}
