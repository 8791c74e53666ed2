import { defineProblem } from '../../core/problem.ts'

export const clientNotFound = defineProblem({
  code: 'clients.not_found',
  status: 404,
  title: 'There is no such program of your organisation',
  why: 'It does not exist, or belongs to another organisation.',
  fix: 'Choose one from the list of your programs: an engagement lead sees it in Settings.',
})
export const clientUnanswered = defineProblem({
  code: 'clients.nobody_answers',
  status: 409,
  title: 'Nobody answers for this program',
  why: 'People who are put forward must be able to turn to a colleague, and none is named for your program.',
  fix: 'Ask the engagement lead of your organisation to say who answers for it. Then send it again.',
})
export const clientContactUnknown = defineProblem({
  code: 'clients.contact_unknown',
  status: 422,
  title: 'There is no such colleague',
  why: 'Whoever answers for a program works at your organisation, and can sign in.',
  fix: 'Choose one of your colleagues from the list.',
})
export const clientSecretNotFound = defineProblem({
  code: 'clients.secret_not_found',
  status: 404,
  title: 'There is no such secret of this program',
  why: 'It has ended already, or belongs to another program.',
  fix: 'Look at the secrets of the program.',
})
export const changesTooOld = defineProblem({
  code: 'clients.changes_too_old',
  status: 410,
  title: 'What changed since then is no longer kept',
  why: 'Changes are kept for 30 days. Your program has not asked for longer than that, or the bank was restored meanwhile.',
  fix: 'Ask for the changes without `after` up to the end, read the lists once, and follow from there.',
})
export const changesOfOtherKinds = defineProblem({
  code: 'clients.changes_of_other_kinds',
  status: 410,
  title: 'Your program may be told of other things now',
  why: 'The mark was given out while the program, or its token, had other scopes. What changed meanwhile of the things that it may be told of now was not part of that.',
  fix: 'Ask for the changes without `after` up to the end, read the lists once, and follow from there. Where only a token was narrowed, ask with the scopes that the mark was given out for.',
})
export const tooManySecrets = defineProblem({
  code: 'clients.too_many_secrets',
  status: 409,
  title: 'This program has as many secrets as it can have at once',
  why: 'Two secrets work at one time: the one in use, and the one that takes its place.',
  fix: 'End the secret that is no longer used, then make a new one.',
})
