import { defineProblem } from '../../core/problem.ts'

export const termNotFound = defineProblem({
  code: 'vocabulary.not_found',
  status: 404,
  title: 'There is no such word in the vocabulary',
  why: 'The code does not exist for this kind.',
  fix: 'Look at the vocabulary for the codes that there are.',
})
export const roleNotYours = defineProblem({
  code: 'vocabulary.role_not_yours',
  status: 403,
  title: 'This role is the bank’s',
  why: 'Roles of the bank are changed by an administrator; an organisation changes its own templates.',
  fix: 'Make a template of your own from it, and change that.',
})
export const termTaken = defineProblem({
  code: 'vocabulary.taken',
  status: 409,
  title: 'This code is in use',
  why: 'Codes are given once and never again, also not after a word was put away.',
  fix: 'Choose another code, or bring the old word back.',
})
export const termUnknown = defineProblem({
  code: 'vocabulary.unknown_code',
  status: 422,
  title: 'A code is not in the vocabulary',
  why: 'Each code must be a word of the vocabulary of its kind. The ones that are not are listed.',
  fix: 'Take codes from the vocabulary, or ask an administrator to add the word.',
})
export const vocabularyFull = defineProblem({
  code: 'vocabulary.full',
  status: 409,
  title: 'There is no room for another word of this kind',
  why: 'Matching at speed keeps a fixed number of places for each kind of word.',
  fix: 'Join it to a word that is there, as one of its other names.',
})
