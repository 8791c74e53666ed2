import type { AddressedAccount } from './accounts.queries.ts'

/** A letter about signing in. */
interface Words {
  to: string
  subject: string
  text: string
}

/** No mail holds more ways in than this. */
const mostWays = 5

/**
 * Which accounts an address opens: the one that is proven, and while none is, all that wait for its owner.
 * `waiting` are those that have to go on waiting because the address signs in elsewhere.
 */
export function chosenOf(found: readonly AddressedAccount[]): {
  chosen: AddressedAccount[]
  waiting: AddressedAccount[]
} {
  const active = found.filter(({ status }) => status === 'active')
  const isTaken = found.some(({ provenAt }) => provenAt !== null)
  if (!isTaken) return { chosen: active.slice(0, mostWays), waiting: [] }
  return {
    chosen: active.filter(({ provenAt }) => provenAt !== null),
    waiting: active.filter(({ provenAt }) => provenAt === null).slice(0, mostWays),
  }
}

const asWhat = ({ organisationName, holderName }: AddressedAccount): string =>
  organisationName ? `At work for ${organisationName}` : `Your own record at ${holderName ?? ''}`

const whoWaits = (waiting: readonly AddressedAccount[]): string[] =>
  waiting.length === 0
    ? []
    : [
        `${[...new Set(waiting.map((each) => each.organisationName ?? each.holderName ?? ''))].join(' and ')} would also like you to sign in with this address. An address signs in to one account only, so that one waits. Nobody was told. If you want it, give them another address of yours.`,
      ]

/** The mail to somebody who asked to sign in; null where no link may go out. */
export function signInWords({
  ways,
  waiting,
  bankName,
  minutes,
}: {
  ways: readonly { account: AddressedAccount; link: string }[]
  waiting: readonly AddressedAccount[]
  bankName: string
  minutes: number
}): Words | null {
  const [first, ...more] = ways
  if (!first) return null
  const lines =
    more.length === 0
      ? [
          `Use this link to sign in to ${bankName}. It works once, in the next ${minutes} minutes:`,
          first.link,
        ]
      : [
          `Several accounts wait for you in ${bankName}. Choose one: this address will sign in to that one only. Each link works once, in the next ${minutes} minutes:`,
          ...ways.map(({ account, link }) => `${asWhat(account)}:\n${link}`),
        ]
  return {
    to: first.account.email,
    subject: `Your link to sign in to ${bankName}`,
    text: [
      `Hello ${first.account.name},`,
      ...lines,
      ...whoWaits(waiting),
      'If you did not ask for it, you need not do anything.',
    ].join('\n\n'),
  }
}

/** The mail to a colleague for whom an account was made; `link` is null where the address signs in elsewhere. */
export function colleagueWords({
  account,
  link,
  bankName,
  publicUrl,
  days,
}: {
  account: AddressedAccount
  link: string | null
  bankName: string
  publicUrl: string
  days: number
}): Words {
  const who = account.organisationName ?? bankName
  const way =
    link === null
      ? [
          `This address signs in to another account of ${bankName} already, and an address signs in to one account only. So that account waits, and nothing has changed for you. Nobody was told that you have one.`,
          `If you want to act for ${who}, give them another address of yours.`,
        ]
      : [
          `Use this link to sign in. It works once, in the next ${days} days:`,
          link,
          `After that, ask for a new link at ${publicUrl}/sign-in whenever you like.`,
        ]
  return {
    to: account.email,
    subject: `You may act for ${who} in ${bankName}`,
    text: [
      `Hello ${account.name},`,
      `${who} would like you to be one of its people in ${bankName}.`,
      ...way,
      'If this is not about you, you need not do anything.',
    ].join('\n\n'),
  }
}
