import type { Body } from './bodies.rules.ts'
import type { Calendar } from './calendar.rules.ts'
import type { DemoJoining } from './demo.types.ts'
import { drawFor } from './draw.rules.ts'
import type { Person } from './person.rules.ts'
import { begun, nominated } from './seed/joinings.ts'

/** Days until a way in ends by itself. */
const keptDays = 30
/** How many came by an invitation, and how many were put forward, of those who joined of late. */
const joined = { invitation: 4, nomination: 3 } as const

const addressOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@people.example`

/** The ways into the bank of its home body: put forward, invited, begun, and how some of them ended. */
export function makeJoinings(
  seed: number,
  calendar: Calendar,
  home: Body,
  people: readonly Person[],
): DemoJoining[] {
  const draw = drawFor(seed, 'joinings')
  const staff = home.staff[0]?.id ?? null
  const theirs = people.filter(({ body }) => body === home)
  const way = (source: DemoJoining['source'], day: number): DemoJoining => {
    const createdAt = calendar.moment(day, 540 + draw.whole(0, 420))
    return {
      id: draw.id(createdAt),
      source,
      organisationId: home.organisation.id,
      opportunityId: null,
      clientId: null,
      state: 'open',
      leaderId: null,
      name: null,
      email: null,
      phone: null,
      answers: null,
      nominatorRole: null,
      nominatorName: null,
      nominatorContact: null,
      why: null,
      saidYes: null,
      invitedBy: null,
      toldBy: null,
      createdAt,
      sentAt: null,
      remindedAt: null,
      expiresAt: calendar.moment(day + keptDays, 600),
      endedAt: null,
    }
  }
  const over = (
    source: DemoJoining['source'],
    state: Exclude<DemoJoining['state'], 'open'>,
    days: readonly [number, number],
    leaderId: string | null = null,
  ): DemoJoining => {
    const row = way(source, days[0])
    return { ...row, state, leaderId, sentAt: row.createdAt, endedAt: calendar.moment(days[1]) }
  }
  const putForward = nominated.map((each): DemoJoining => {
    const row = way('nomination', each.day)
    const isMailed = each.reach === 'email'
    return {
      ...row,
      name: each.name,
      email: isMailed ? addressOf(each.name) : null,
      phone: isMailed ? null : `01632960${draw.whole(200, 899)}`,
      nominatorRole: each.nominator.role,
      nominatorName: each.nominator.name,
      nominatorContact: each.nominator.contact,
      why: each.why,
      saidYes: each.saidYes,
      sentAt: isMailed ? row.createdAt : null,
      remindedAt: each.remindedDay === undefined ? null : calendar.moment(each.remindedDay),
    }
  })
  const invited = theirs
    .filter(
      ({ row }) => row.status === 'invited' && row.email !== null && row.ageBand !== 'under_16',
    )
    .slice(0, 3)
    .map(({ row: leader }, index): DemoJoining => {
      const row = way('invitation', -3 - index * 8)
      const { id: leaderId, name, email } = leader
      return { ...row, leaderId, name, email, invitedBy: staff, sentAt: row.createdAt }
    })
  const forms = begun.map(({ name, day, offers }): DemoJoining => {
    const row = way('self', day)
    const answers = { name, ...(offers === null ? {} : { offers }) }
    return { ...row, email: addressOf(name), answers, sentAt: row.createdAt }
  })
  const newest = theirs
    .filter(({ row }) => row.status === 'active')
    .toSorted((a, b) => b.joined - a.joined)
    .slice(0, joined.invitation + joined.nomination)
    .map(({ row, joined: day }, index) => {
      const source = index < joined.invitation ? 'invitation' : 'nomination'
      return over(source, 'joined', [day - draw.whole(1, 20), day], row.id)
    })
  return [
    ...putForward,
    ...invited,
    ...forms,
    ...newest,
    over('nomination', 'declined', [-33, -31]),
    over('invitation', 'taken_back', [-40, -38]),
    over('nomination', 'ended', [-65, -35]),
  ]
}
