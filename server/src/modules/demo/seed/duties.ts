import type { BreachRow } from '../../governance/breaches.queries.ts'
import type { RequestRow } from '../../governance/requests.queries.ts'

/** What somebody asks of their data. Days are counted from today; negative is past. */
export interface SeedRequest {
  kind: RequestRow['kind']
  day: number
  identity: RequestRow['identity']
  identityDay?: number
  /** Who asks, where they are on no register. */
  person?: string
  extension?: { day: number; reason: string }
  closed?: { status: 'done' | 'refused' | 'withdrawn'; day: number; outcome: string }
  note?: string
}

export const requests: readonly SeedRequest[] = [
  // Nearly due, overdue, a while yet, with more time, and not begun.
  { kind: 'access', day: -28, identity: 'known', note: 'Would like it on paper, large print.' },
  {
    kind: 'correction',
    day: -37,
    identity: 'known',
    note: 'Two of the dates in the history of roles are wrong.',
  },
  { kind: 'objection', day: -9, identity: 'confirmed', identityDay: -5 },
  {
    kind: 'access',
    day: -52,
    identity: 'known',
    extension: { day: -30, reason: 'Nine years of letters, half of them on paper.' },
  },
  {
    kind: 'erasure',
    day: -6,
    identity: 'asked',
    person: 'Somebody who writes as “M. Averill”',
    note: 'No such address on the register. Asked for a date of birth.',
  },
  {
    kind: 'portability',
    day: -75,
    identity: 'known',
    closed: { status: 'done', day: -58, outcome: 'Sent the file to the address on record.' },
  },
  {
    kind: 'access',
    day: -120,
    identity: 'known',
    closed: { status: 'done', day: -101, outcome: 'Printed and handed over at the open evening.' },
  },
  {
    kind: 'erasure',
    day: -160,
    identity: 'known',
    closed: {
      status: 'withdrawn',
      day: -151,
      outcome: 'Prefers a break until the spring, and stays.',
    },
  },
  {
    kind: 'restriction',
    day: -210,
    identity: 'confirmed',
    identityDay: -204,
    closed: {
      status: 'refused',
      day: -190,
      outcome: 'A claim is running, for which the record is needed. Told how to complain.',
    },
  },
]

/** A breach with its hours counted back from midnight at the beginning of today. */
export interface SeedBreach {
  title: string
  happened: string
  /** From, to, known, regulator told, people told: hours before today; null where it did not come to that. */
  hours: readonly [number, number, number, number | null, number | null]
  risk: BreachRow['risk']
  riskReason?: string
  regulatorReason?: string
  peopleWords?: string
  measures?: string
  isClosed?: boolean
}

export const breaches: readonly SeedBreach[] = [
  {
    title: 'List of a reading group sent to the wrong address',
    happened:
      'A list of eleven people, with phone numbers, went to a supplier of the same first name. The supplier rang at once.',
    hours: [10, 9, 8, null, null],
    risk: 'not_judged',
  },
  {
    title: 'Sign-in list left on a train',
    happened:
      'The paper list of the governors’ evening was left on the 17.42. Twenty-three names, six with access needs.',
    hours: [130, 126, 106, null, null],
    risk: 'likely',
    riskReason: 'Access needs tell of health, and the list has not been found.',
  },
  {
    title: 'A colleague read records without a reason',
    happened:
      'A check of the readings showed that four records were opened that had nothing to do with any work. The colleague knew one of the people.',
    hours: [1_330, 1_210, 1_136, 1_110, 1_061],
    risk: 'high',
    riskReason: 'One of them is a neighbour, and what was read is about mental health.',
    peopleWords: 'Rang all four, and wrote to them. Two came in to talk.',
    measures: 'Post withdrawn. Readings without a purpose are looked at every month.',
    isClosed: true,
  },
  {
    title: 'Newsletter with all addresses in the copy line',
    happened:
      'Thirty people saw the addresses of each other. All of them know each other from a group.',
    hours: [3_375, 3_375, 3_371, null, null],
    risk: 'unlikely',
    riskReason: 'They have each other’s addresses from the group, and nothing else was in it.',
    regulatorReason: 'No risk to anybody is likely.',
    measures: 'Newsletters go out one by one since.',
    isClosed: true,
  },
]
