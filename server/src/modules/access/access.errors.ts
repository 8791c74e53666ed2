import { defineProblem } from '../../core/problem.ts'

export const signInLinkSpent = defineProblem({
  code: 'access.link_spent',
  status: 410,
  title: 'This sign-in link no longer works',
  why: 'A link works once and for ten minutes. It was used before, is too old, or is not whole.',
  fix: 'Ask for a new link on the sign-in page.',
})
export const accountNotFound = defineProblem({
  code: 'access.account_not_found',
  status: 404,
  title: 'There is no such account',
  why: 'The account does not exist, or belongs to another organisation.',
  fix: 'Choose one from the list of accounts.',
})
export const tokenNotFound = defineProblem({
  code: 'access.token_not_found',
  status: 404,
  title: 'There is no such token of yours',
  why: 'It was removed, or belongs to someone else.',
  fix: 'Look at the list of your tokens.',
})
export const emailTaken = defineProblem({
  code: 'access.email_taken',
  status: 409,
  title: 'There is an account with this e-mail address',
  why: 'An address signs in to one account only.',
  fix: 'Use another address, or change the account that has it.',
})
export const ownAccountKept = defineProblem({
  code: 'access.own_account',
  status: 409,
  title: 'You cannot suspend or demote yourself',
  why: 'Otherwise an organisation could lock itself out.',
  fix: 'Ask a colleague with the same role.',
})
export const contactUnknown = defineProblem({
  code: 'access.contact_unknown',
  status: 422,
  title: 'The contact must be a colleague of yours',
  why: 'The account does not exist or belongs to another organisation.',
  fix: 'Choose someone from your own organisation.',
})
