import { dayInTheKingdom } from '../../core/days.ts'
import { workingDaysBefore } from '../../core/working-days.ts'

/** What the plan of a placement is made from. */
export interface SupportGrounds {
  /** As the person told them, asked once. */
  needs: readonly { code: string; note: string | null }[]
  /** Papers are promised so many working days before; null: nobody has said. */
  papersDays: number | null
  /** There is nothing to read before. */
  noPapers: boolean
  /** Every session, the earliest first. */
  sessions: readonly { start: Date; end: Date }[]
  /** First day of the whole, YYYY-MM-DD, where one was agreed. */
  startsOn: string | null
}

/** One thing that has to be in place. */
export interface PlannedSupport {
  need: string
  words: string | null
  /** Null: for the whole of the placement. */
  sessionStart: Date | null
  dueOn: string
  /** Null: when the placement ends. */
  askFrom: Date | null
}

type Timing = { each: 'session' | 'placement'; daysBefore: number | 'papers' }
const timed = (
  codes: string,
  each: Timing['each'],
  daysBefore: Timing['daysBefore'],
): [string, Timing][] => codes.split(' ').map((code) => [code, { each, daysBefore }])

/**
 * For what a need is arranged, and how many working days before: people have to be booked, papers made. A need that an
 * administrator adds to the vocabulary is arranged like most.
 */
const timings: ReadonlyMap<string, Timing> = new Map([
  ...timed('email_only phone text_message post text_relay', 'placement', 0),
  ...timed('lipreads longer_time audible_alert plain_language single_contact', 'placement', 0),
  ...timed('papers_in_advance large_print easy_read braille audio', 'session', 'papers'),
  ...timed('email_plain_text email_html word_attachment pdf_attachment', 'session', 'papers'),
  ...timed('bsl_video coloured_paper', 'session', 'papers'),
  ...timed('bsl_interpreter bsl_sse_interpreter interpreter lipspeaker', 'session', 10),
  ...timed('notetaker sttr deafblind_guide replacement_carer childcare step_free', 'session', 10),
  ...timed('remote_join', 'session', 2),
  ...timed('debrief', 'session', 0),
])
const usual: Timing = { each: 'session', daysBefore: 5 }
const papersNeed = 'papers_in_advance'
/** Where nobody has said when papers are sent. */
const usualPapersDays = 5

/**
 * What has to be in place, and until when: each need once for the whole, or once for each session to come.
 *
 * @param today The day on which it is asked for: nothing is due before.
 */
export function planSupport(
  grounds: SupportGrounds,
  now: Date,
  today: string = dayInTheKingdom(now),
): PlannedSupport[] {
  const { needs, noPapers, papersDays, sessions } = grounds
  const toCome = sessions.filter(({ end }) => end > now)
  // What is promised to everybody is owed to each.
  const isPromised = papersDays !== null && !needs.some(({ code }) => code === papersNeed)
  const all = isPromised ? [{ code: papersNeed, note: null }, ...needs] : needs
  return all
    .filter(({ code }) => code !== papersNeed || !noPapers)
    .flatMap(({ code, note }): PlannedSupport[] => {
      const { each, daysBefore } = timings.get(code) ?? usual
      const days = daysBefore === 'papers' ? (papersDays ?? usualPapersDays) : daysBefore
      const item = { need: code, words: note }
      // Papers in a form of their own are still made where there is nothing to read before a session.
      const isWhole =
        each === 'placement' || sessions.length === 0 || (daysBefore === 'papers' && noPapers)
      return isWhole
        ? [{ ...item, sessionStart: null, askFrom: null, dueOn: firstDay(grounds, days, today) }]
        : toCome.map(({ start, end }) => ({
            ...item,
            sessionStart: start,
            askFrom: end,
            dueOn: later(workingDaysBefore(dayInTheKingdom(start), days), today),
          }))
    })
}

/** What is for the whole is in place before the first day of it. */
function firstDay({ startsOn, sessions }: SupportGrounds, days: number, today: string): string {
  const first = sessions[0] && dayInTheKingdom(sessions[0].start)
  const from = [startsOn, first].filter((day) => typeof day === 'string').toSorted()[0]
  return later(workingDaysBefore(from ?? today, days), today)
}

/** Nothing is overdue on the day on which it is first asked for. */
const later = (day: string, today: string): string => (day < today ? today : day)

/** An item as it stands beside its plan. */
export interface StandingSupport {
  id: string
  need: string
  words: string | null
  sessionStart: Date | null
  dueOn: string | null
  state: string
  version: number
  /** The day on which it was first asked for, YYYY-MM-DD. */
  createdOn: string
}

/** What a list needs so as to be in step with its plan; what a hand has touched is left as it is. */
export function stepsTo(
  standing: readonly StandingSupport[],
  grounds: SupportGrounds,
  now: Date,
): {
  add: PlannedSupport[]
  change: (Pick<PlannedSupport, 'dueOn' | 'words' | 'askFrom'> & { id: string })[]
  remove: string[]
} {
  const keyOf = (item: { need: string; sessionStart: Date | null }) =>
    `${item.need} ${item.sessionStart?.getTime() ?? ''}`
  const plan = planSupport(grounds, now)
  const planned = new Map(plan.map((item) => [keyOf(item), item]))
  const known = new Set(standing.map(keyOf))
  const untouched = standing.filter(({ state, version }) => state === 'to_do' && version === 1)
  return {
    add: plan.filter((item) => !known.has(keyOf(item))),
    // Its day is counted from the day on which it was first asked for, so that it does not move on with the days.
    change: untouched.flatMap((item) => {
      const at = planSupport(grounds, now, item.createdOn).find(
        (each) => keyOf(each) === keyOf(item),
      )
      return at && (at.dueOn !== item.dueOn || at.words !== item.words)
        ? [{ id: item.id, dueOn: at.dueOn, words: at.words, askFrom: at.askFrom }]
        : []
    }),
    // Of a session that is over, everything stays: it is still asked about.
    remove: untouched
      .filter((item) => !planned.has(keyOf(item)))
      .filter(({ sessionStart }) => !sessionStart || sessionStart > now)
      .map(({ id }) => id),
  }
}
