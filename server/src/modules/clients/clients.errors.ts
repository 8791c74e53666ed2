import { defineProblem } from '../../core/problem.ts'

export const clientNotFound = defineProblem({
  code: 'clients.not_found',
  status: 404,
  title: 'There is no such program of your organisation',
  why: 'It does not exist, or belongs to another organisation.',
  fix: 'Choose one from the list of your programs.',
})
export const clientSecretNotFound = defineProblem({
  code: 'clients.secret_not_found',
  status: 404,
  title: 'There is no such secret of this program',
  why: 'It has ended already, or belongs to another program.',
  fix: 'Look at the secrets of the program.',
})
export const tooManySecrets = defineProblem({
  code: 'clients.too_many_secrets',
  status: 409,
  title: 'This program has as many secrets as it can have at once',
  why: 'Two secrets work at one time: the one in use, and the one that takes its place.',
  fix: 'End the secret that is no longer used, then make a new one.',
})
