import { defineProblem } from '../../core/problem.ts'

export const placementLive = defineProblem({
  code: 'placements.live',
  status: 409,
  title: 'This person is already suggested, asked or placed here',
  why: 'One person has one live placement with an opportunity.',
  fix: 'Look at the placements of this opportunity.',
})
export const placementNotFound = defineProblem({
  code: 'placements.not_found',
  status: 404,
  title: 'There is no such placement',
  why: 'It does not exist, or belongs to another organisation.',
  fix: 'Look at the placements of the opportunity.',
})
export const leaderUnavailable = defineProblem({
  code: 'placements.not_available',
  status: 409,
  title: 'This person cannot be suggested here',
  why: 'They are not available for this opportunity, or an essential is not met. The match says why.',
  fix: 'Look at why or why not on the match page, and ask the person where something is untold.',
})

export const placementUnderWay = defineProblem({
  code: 'placements.under_way',
  status: 409,
  title: 'You are already talking about this, or taking part',
  why: 'From the first conversation on, both sides have something to settle.',
  fix: 'Tell your point of contact what you would like instead.',
})
