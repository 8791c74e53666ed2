import { Impact } from './impact.schemas.ts'

export const FollowedImpact = Impact.omit({
  organisation: true,
  writtenBy: true,
  people: true,
  evidence: true,
  answers: true,
}).meta({
  id: 'FollowedImpact',
  description: 'What came of it, as programs read it: without the people, and what they said to it',
})
