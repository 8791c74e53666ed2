import { allOf, answerOf, answerOfTold, questionKey, themeAnswer } from './answers.rules.ts'
import type {
  Answer,
  CheckName,
  Gate,
  GateCheck,
  GateName,
  MatchLeader,
  MatchOpportunity,
  Outcome,
  Question,
  QuestionAbout,
} from './match.types.ts'
import { hasReach, inPersonReach, onlineReach, reachOf } from './place.rules.ts'
import { wantedHalfDays } from './units.rules.ts'

/** The four gates in order; gates 1 and 2 are never untold. A gate without checks is passed. */
export function gatesOf(leader: MatchLeader, opportunity: MatchOpportunity): Gate[] {
  return [
    gate('open', [
      check('opportunity_open', yesWhen(opportunity.visible)),
      check('leader_matchable', yesWhen(leader.matchable)),
    ]),
    gate('not_asked_already', [
      check('not_open_here', yesWhen(leader.history !== 'open')),
      check(
        'not_turned_down',
        yesWhen(leader.history !== 'declined' && leader.history !== 'withdrawn'),
      ),
      check('kind_not_left_out', yesWhen(!leader.leftOutKinds.includes(opportunity.kind))),
      check('no_clash', yesWhen(!leader.clashes)),
    ]),
    gate('interests', interestChecks(leader, opportunity)),
    gate('essentials', essentialChecks(leader, opportunity)),
  ]
}

/** One no keeps the person out; else one untold makes it ask first. */
export function outcomeOf(gates: Gate[]): Outcome {
  const answer = allOf(gates.map((one) => one.answer))
  if (answer === 'no') return 'out'
  return answer === 'untold' ? 'ask_first' : 'ranked'
}

/** What the untold checks leave to ask, each question once, in the order of the gates. */
export function questionsOf(gates: Gate[]): Question[] {
  const asked = gates.flatMap((one) => one.checks.flatMap((each) => each.questions))
  return [...new Map(asked.map((question) => [questionKey(question), question])).values()]
}

function gate(name: GateName, checks: GateCheck[]): Gate {
  return { gate: name, answer: allOf(checks.map((each) => each.answer)), checks }
}

function yesWhen(condition: boolean): Answer {
  return condition ? 'yes' : 'no'
}

function check(name: CheckName, answer: Answer, ask?: Question): GateCheck {
  return {
    check: name,
    code: ask?.code ?? null,
    answer,
    questions: ask && answer === 'untold' ? [ask] : [],
  }
}

function ask(about: QuestionAbout, code: string | null = null): Question {
  return { about, code, lived: null }
}

function interestChecks(leader: MatchLeader, opportunity: MatchOpportunity): GateCheck[] {
  if (!opportunity.excludesEmployed) return []
  const employed = leader.employers?.some(
    (employer) => employer.organisationId === opportunity.organisationId,
  )
  const free = employed === undefined ? 'untold' : yesWhen(!employed)
  return [check('not_employed_here', free, ask('interests'))]
}

function essentialChecks(leader: MatchLeader, opportunity: MatchOpportunity): GateCheck[] {
  const { essentials } = opportunity
  return [
    ...essentials.themes.map(({ code, lived }) =>
      check('theme', themeAnswer(leader.themes, code, lived), { about: 'theme', code, lived }),
    ),
    ...essentials.experience.map((code) =>
      check('experience', answerOf(leader.experience, code), ask('experience', code)),
    ),
    ...essentials.types.map((code) =>
      check('type', answerOf(leader.types, code), ask('type', code)),
    ),
    ...essentials.languages.map((code) =>
      check('language', answerOf(leader.languages, code), ask('language', code)),
    ),
    ...stageChecks(leader, opportunity),
    ...essentials.attributes.map(({ code, level }) =>
      check('attribute', levelReached(leader, code, level), ask('attribute', code)),
    ),
    ...reachChecks(leader, opportunity),
    ...timesChecks(leader, opportunity),
  ]
}

/** One of the stages is enough, since a leader stands at one. */
function stageChecks(leader: MatchLeader, opportunity: MatchOpportunity): GateCheck[] {
  const { stages } = opportunity.essentials
  if (stages.length === 0) return []
  const answer = leader.stage === null ? 'untold' : yesWhen(stages.includes(leader.stage))
  return [check('stage', answer, ask('stage'))]
}

function levelReached(leader: MatchLeader, code: string, lowest: number): Answer {
  const rated = leader.attributes[code]
  return rated ? yesWhen(rated.level >= lowest) : 'untold'
}

/** Untold only where the untold outcode or online could still settle it: those are the questions. */
function reachChecks(leader: MatchLeader, opportunity: MatchOpportunity): GateCheck[] {
  if (!opportunity.essentials.reach || !hasReach(opportunity)) return []
  const answer = reachOf(leader, opportunity)
  const questions: Question[] = []
  if (answer === 'untold') {
    if (inPersonReach(leader, opportunity) === 'untold') questions.push(ask('outcode'))
    if (onlineReach(leader, opportunity) === 'untold') questions.push(ask('online'))
  }
  return [{ check: 'reach', code: null, answer, questions }]
}

/** All fixed sessions where there are any, else at least one wanted half-day; nothing wanted asks nothing. */
function timesChecks(leader: MatchLeader, opportunity: MatchOpportunity): GateCheck[] {
  if (!opportunity.essentials.times || wantedHalfDays(opportunity) === 0) return []
  return [check('times', timesAnswer(leader.halfDays, opportunity), ask('half_days'))]
}

function timesAnswer(have: number | null, opportunity: MatchOpportunity): Answer {
  if (have === null) return 'untold'
  const { requiredHalfDays } = opportunity
  if (requiredHalfDays !== 0) return answerOfTold((have & requiredHalfDays) === requiredHalfDays)
  return answerOfTold((have & opportunity.halfDays) !== 0)
}
