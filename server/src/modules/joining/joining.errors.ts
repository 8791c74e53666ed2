import { defineProblem } from '../../core/problem.ts'

export const joiningLinkEnded = defineProblem({
  code: 'joining.link_ended',
  status: 410,
  title: 'This link no longer works',
  why: 'It was used to join, it was answered, it is too old, or it is not whole.',
  fix: 'Give your e-mail address on the sign-in page. If something is waiting for you, a new link comes.',
})
export const joiningNotFound = defineProblem({
  code: 'joining.not_found',
  status: 404,
  title: 'There is no such invitation or nomination, or not for you',
  why: 'It does not exist, or belongs to another organisation.',
  fix: 'Check the id. Those who are asked to join are listed in the bank, for colleagues.',
})
export const joiningOver = defineProblem({
  code: 'joining.over',
  status: 409,
  title: 'This is over already',
  why: 'The person joined, said no, or did not answer in time, or a colleague took it back.',
  fix: 'Look at the list again. To ask once more, send a new invitation.',
})
export const nameMissing = defineProblem({
  code: 'joining.name_missing',
  status: 422,
  title: 'Write your name to join',
  why: 'Everything else can be left out. Without a name nobody can speak to you.',
  fix: 'Write the name that you go by.',
})
export const guardianMissing = defineProblem({
  code: 'joining.guardian_missing',
  status: 422,
  title: 'Tell us who answers for you',
  why: 'You are under 16. A parent or another grown-up has to agree before you take part.',
  fix: 'Write their name, what they are to you, and how we can reach them.',
})
export const holderUnknown = defineProblem({
  code: 'joining.holder_unknown',
  status: 422,
  title: 'Choose an organisation that takes people in',
  why: 'Somebody has to look after your record, and this organisation has nobody here who could.',
  fix: 'Choose one of the organisations in the list.',
})
export const alreadySignsIn = defineProblem({
  code: 'joining.signs_in',
  status: 409,
  title: 'This person signs in already',
  why: 'They have their own record and need no invitation.',
  fix: 'Open their record. They can ask for a link on the sign-in page at any time.',
})
export const askedAlready = defineProblem({
  code: 'joining.asked_already',
  status: 409,
  title: 'This address is asked already',
  why: 'There is an open invitation or nomination for it, and people are asked once at a time.',
  fix: 'Look in the list of those who are asked. You can send that invitation again.',
})
export const askedNotTo = defineProblem({
  code: 'joining.asked_not_to',
  status: 409,
  title: 'This person asked us not to ask again',
  why: 'They were put forward or invited before and said no. We keep nothing but the wish.',
  fix: 'Leave it. If they change their mind they can join by themselves on the join page.',
})
export const notNow = defineProblem({
  code: 'joining.not_now',
  status: 409,
  title: 'This person may not be contacted at the moment',
  why: 'They are having a break, have left, or asked not to be contacted.',
  fix: 'Leave it for now. When they come back, invite them again.',
})
