import { defineProblem, type ProblemError } from '../../core/problem.ts'

export const organisationNotFound = defineProblem({
  code: 'organisations.not_found',
  status: 404,
  title: 'There is no such organisation',
  why: 'The organisation does not exist, or was put away.',
  fix: 'Choose one from the list of organisations.',
})
export const organisationTaken = defineProblem({
  code: 'organisations.taken',
  status: 409,
  title: 'There is such an organisation already',
  why: 'Another organisation has this name or ODS code.',
  fix: 'Use the one that is there, or give another name.',
})
export const outcodeUnknown = defineProblem({
  code: 'places.outcode_unknown',
  status: 422,
  title: 'This outcode is not known',
  why: 'An outcode is the first half of a postcode, such as NR3. This one is not in the list of places.',
  fix: 'Check the letters and digits. New outcodes come with the next list of places.',
})
/** The same, of the field of a body or the parameter in which it stands. */
export const outcodeUnknownIn = (field: string) => (): ProblemError =>
  outcodeUnknown({
    issues: [{ field, message: 'The list of places does not have this one: look for a slip' }],
  })
