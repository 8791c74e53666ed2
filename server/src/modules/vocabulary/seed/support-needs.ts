import { informationNeeds } from './support-needs-information.ts'
import { peopleNeeds } from './support-needs-people.ts'
import { practicalNeeds } from './support-needs-practical.ts'
import type { SeedTerm } from './terms.ts'

/** What people need so that they can take part; travels with a placement. */
export const supportNeeds: readonly SeedTerm[] = [
  ...informationNeeds,
  ...peopleNeeds,
  ...practicalNeeds,
]
