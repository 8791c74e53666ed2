import type { Body } from './bodies.rules.ts'
import type { Calendar } from './calendar.rules.ts'
import type { DemoMessage, DemoPlacement, DemoQuestion } from './demo.types.ts'
import { drawFor, type Draw } from './draw.rules.ts'
import type { Person } from './person.rules.ts'

/** Days in which opportunities were told of by message, and for how long a question can be answered. */
const days = { told: 150, question: 60 } as const
/** How the yearly question went, as often as its weight says. */
const courses = { yes: 8, pause: 2, asked: 3, reminded: 2, silent: 2 } as const

/** What was sent to the people of the home body, what waits for a colleague to ring, and what they answered. */
export function makeMessages(
  seed: number,
  calendar: Calendar,
  home: Body,
  people: readonly Person[],
  placements: readonly DemoPlacement[],
): { questions: DemoQuestion[]; messages: DemoMessage[] } {
  const draw = drawFor(seed, 'messages')
  const theirs = people.filter(({ body, row }) => body === home && row.status === 'active')
  const post = postOf(draw, home)
  const byId = new Map(theirs.map((person) => [person.row.id, person]))
  const since = calendar.day(-days.told)
  const told = placements.flatMap(({ leaderId, askedOn, opportunityId }) => {
    const person = byId.get(leaderId)
    if (!person || askedOn === null || askedOn < since) return []
    return post(person, 'opportunity', `${askedOn}T10:00:00.000Z`, { subjectId: opportunityId })
  })
  const ended = draw
    .some(
      theirs.slice(1).filter(({ row }) => !row.paused),
      7,
    )
    .concat(theirs.slice(0, 1))
    .map((person) => post(person, 'pause_ended', calendar.moment(-draw.whole(15, 120), 480)))
  const held = theirs
    .filter(({ row }) => row.paused)
    .slice(0, 4)
    .map((person) => refused(post(person, 'still_interested', calendar.moment(-40)), 'paused'))
  const returned = draw
    .some(
      theirs.filter(({ row }) => row.email !== null),
      3,
    )
    .map((person) => {
      const message = post(person, 'pause_ended', calendar.moment(-draw.whole(3, 30)))
      return { ...message, state: 'failed' as const, reason: 'not_delivered', attempts: 3 }
    })
  const longHere = theirs.filter(({ joined, row }) => joined < -400 && !row.paused)
  const questions: DemoQuestion[] = []
  const asked = [...longHere.slice(0, 1), ...draw.some(longHere.slice(1), 34)].flatMap(
    (person, index) => {
      const course = index === 0 ? 'yes' : draw.weighted(courses)
      const { question, messages } = yearly(draw, calendar, post, person, course)
      questions.push(question)
      return messages
    },
  )
  return { questions, messages: [...told, ...ended, ...held, ...returned, ...asked] }
}

type Post = (
  person: Person,
  kind: string,
  at: string,
  about?: Partial<Pick<DemoMessage, 'subjectId' | 'questionId' | 'state'>>,
) => DemoMessage

/** One message by the way that suits the person: sent, or with a colleague who has it still to do. */
function postOf(draw: Draw, home: Body): Post {
  return ({ row }, kind, at, about = {}) => {
    const wantsCall = row.preferredChannel === 'phone' && row.phone !== null
    const channel = row.email !== null && !wantsCall ? 'email' : row.phone ? 'phone' : 'post'
    const isQueued = about.state === 'queued' && channel !== 'email'
    const settledAt = new Date(Date.parse(at) + 90_000).toISOString()
    return {
      id: draw.id(at),
      leaderId: row.id,
      organisationId: home.organisation.id,
      kind,
      subjectId: about.subjectId ?? null,
      questionId: about.questionId ?? null,
      answerId: null,
      recipient: 'self',
      channel,
      format: row.supportNeeds?.some(({ code }) => code === 'easy_read') ? 'easy_read' : 'standard',
      language: 'en',
      state: isQueued ? 'queued' : 'sent',
      reason: null,
      requestedBy: kind === 'opportunity' ? (home.staff[0]?.id ?? null) : null,
      createdAt: at,
      dueAt: at,
      attempts: 0,
      claimedUntil: null,
      settledAt: isQueued ? null : settledAt,
      settledBy: isQueued || channel === 'email' ? null : (home.staff[0]?.id ?? null),
    }
  }
}

const refused = (message: DemoMessage, reason: string): DemoMessage => ({
  ...message,
  state: 'refused',
  reason,
  recipient: null,
  channel: null,
  format: null,
  settledBy: null,
})

/** Whether somebody would still like to take part: asked, perhaps once more, and what became of it. */
function yearly(
  draw: Draw,
  calendar: Calendar,
  post: Post,
  person: Person,
  course: keyof typeof courses,
): { question: DemoQuestion; messages: DemoMessage[] } {
  const isOver = course === 'yes' || course === 'pause' || course === 'silent'
  const day = -(course === 'asked'
    ? draw.whole(1, 12)
    : course === 'reminded'
      ? draw.whole(20, 26)
      : draw.whole(35, 55))
  const createdAt = calendar.moment(day, 420)
  const isReminded = course === 'reminded' || course === 'silent'
  const remindedAt = isReminded ? calendar.moment(day + 14, 420) : null
  const question: DemoQuestion = {
    id: draw.id(createdAt),
    leaderId: person.row.id,
    kind: 'still_interested',
    placementId: null,
    createdAt,
    expiresAt: calendar.moment(day + days.question, 420),
    answer: course === 'yes' || course === 'pause' ? course : null,
    answeredAt: isOver && !isReminded ? calendar.moment(day + draw.whole(1, 9), 1_140) : null,
    remindedAt,
    closedAt: course === 'silent' ? calendar.moment(day + 28, 420) : null,
  }
  const about = { questionId: question.id, state: isOver ? 'sent' : 'queued' } as const
  const messages = [
    post(person, 'still_interested', createdAt, {
      ...about,
      ...(remindedAt && { state: 'sent' as const }),
    }),
    ...(remindedAt ? [post(person, 'still_interested_again', remindedAt, about)] : []),
  ]
  return { question, messages }
}
