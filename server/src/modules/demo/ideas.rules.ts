import type { Body } from './bodies.rules.ts'
import type { Calendar } from './calendar.rules.ts'
import type { DemoIdea, DemoIdeaBacking, DemoIdeaResponse } from './demo.types.ts'
import { drawFor } from './draw.rules.ts'
import type { Person } from './person.rules.ts'
import { ideas } from './seed/ideas.ts'
import { nerys } from './seed/nerys.ts'

/** What some people would like to do, who would be glad of it, and what organisations say to it. */
export function makeIdeas(
  seed: number,
  calendar: Calendar,
  bodies: readonly Body[],
  people: readonly Person[],
): { ideas: DemoIdea[]; backings: DemoIdeaBacking[]; responses: DemoIdeaResponse[] } {
  const made: ReturnType<typeof makeIdeas> = { ideas: [], backings: [], responses: [] }
  const present = people.filter(({ row }) => row.status === 'active' && !row.paused)
  ideas.forEach((idea, index) => {
    const draw = drawFor(seed, `idea ${index}`)
    const at = calendar.moment(idea.written, 1_150)
    const writer =
      idea.who === 'nerys'
        ? people.find(({ row }) => row.email === nerys.email)
        : draw.one(
            present.filter(
              ({ body, row, joined }) =>
                body.seed.key === idea.who && joined <= idea.written && row.ageBand === 'adult',
            ),
          )
    if (!writer) throw new Error(`Nobody has the idea ${idea.title}`)
    const openedAt = idea.opened === undefined ? null : calendar.moment(idea.opened, 1_160)
    const ideaId = draw.id(at)
    made.ideas.push({
      id: ideaId,
      leaderId: writer.row.id,
      title: idea.title,
      what: idea.what,
      forWhom: idea.forWhom,
      needs: idea.needs,
      status: openedAt ? 'open' : 'draft',
      showsName: idea.showsName ?? false,
      forPeople: openedAt !== null,
      openedAt,
      version: 1,
      createdAt: at,
      updatedAt: openedAt ?? at,
    })
    const others = present.filter((person) => person !== writer)
    for (const { row } of draw.some(others, idea.backers ?? 0))
      made.backings.push({
        ideaId,
        leaderId: row.id,
        backedAt: calendar.moment(draw.whole(idea.opened ?? -1, -1), 1_200),
      })
    for (const { body: key, day, words, answer, answerWords } of idea.answers ?? []) {
      const body = bodies.find((each) => each.seed.key === key)
      if (!body) throw new Error(`No body ${key}`)
      const saidAt = calendar.moment(day, 600)
      const answeredAt = answer ? calendar.moment(day + 3, 1_140) : null
      made.responses.push({
        id: draw.id(saidAt),
        ideaId,
        organisationId: body.organisation.id,
        accountId: body.staff[0]?.id ?? null,
        words,
        answer: answer ?? null,
        answerWords: answerWords ?? null,
        answeredAt,
        opportunityId: null,
        withdrawnAt: null,
        withdrawnWords: null,
        version: answer ? 2 : 1,
        createdAt: saidAt,
        updatedAt: answeredAt ?? saidAt,
      })
    }
  })
  return made
}
