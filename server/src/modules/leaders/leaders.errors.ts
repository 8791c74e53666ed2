import { defineProblem } from '../../core/problem.ts'

export const leaderNotFound = defineProblem({
  code: 'leaders.not_found',
  status: 404,
  title: 'There is no such person, or not for you',
  why: 'The record does not exist, or is held by another organisation without a consent that names yours. A program reads people of other registers alone, and never those of the register of its own organisation.',
  fix: 'Look the person up in your register. A program: whom you knew from a list of people of others, and who is there no longer, took their consent back; forget what you hold of them. People of your own register are not read here, and nothing has to be forgotten.',
})

/** The same, said to a program: whether such a record is in its own register is not told. */
const notFoundByProgram = {
  detail:
    'Here a program reads people of other registers who agreed to be seen by its organisation. If you knew this person from a list of them, they took that back: forget what you hold of them. People of your own register are not read here: of those keep what you have, and follow them by placements.',
}

/** {@link leaderNotFound}, in the words for staff or for a program. */
export const leaderNotFoundBy = (isProgram: boolean) =>
  leaderNotFound(isProgram ? notFoundByProgram : undefined)
export const guardianRequired = defineProblem({
  code: 'leaders.guardian_required',
  status: 422,
  title: 'Someone under 16 needs a guardian on record',
  why: 'Before a child takes part, is matched, seen by others or contacted, the person who answers for them must have agreed.',
  fix: 'Add the guardian’s name and how to reach them, and write down that they agreed.',
})
export const assertedTooLong = defineProblem({
  code: 'leaders.asserted_too_long',
  status: 422,
  title: 'An asserted consent ends within 12 months',
  why: 'Someone said for the person that they agree. That holds until the person is asked, a year at most.',
  fix: 'Give an end date within 12 months, or leave it out.',
})
export const addressMissing = defineProblem({
  code: 'leaders.address_missing',
  status: 422,
  title: 'This record has no e-mail address to sign in with',
  why: 'People sign in by a link that is sent to their e-mail address.',
  fix: 'Ask for their address and add it to the record first.',
})
export const addressShared = defineProblem({
  code: 'leaders.address_shared',
  status: 409,
  title: 'This e-mail address signs in to someone else’s record',
  why: 'An address belongs to one account, and an account to one person’s record.',
  fix: 'Ask for an address of their own.',
})

export const wordingUnknown = defineProblem({
  code: 'leaders.wording_unknown',
  status: 422,
  title: 'These are not the words for this purpose',
  why: 'An answer is kept together with the words that it was given to, and they belong to one purpose.',
  fix: 'Read the purposes again and send the id of the wording that was shown.',
})
export const shareIncomplete = defineProblem({
  code: 'leaders.share_incomplete',
  status: 422,
  title: 'Say which organisation, and which parts it may see',
  why: 'Being seen by another organisation is agreed for one organisation at a time, and for named parts of the profile. No other purpose takes either.',
  fix: 'For sharing, name the organisation and at least one part. For anything else, leave both out.',
})
export const purposeNotFound = defineProblem({
  code: 'leaders.purpose_not_found',
  status: 404,
  title: 'There is no such purpose',
  why: 'The purposes of this bank are fixed; their words and their basis in law are not.',
  fix: 'Choose one of the purposes in the list.',
})

export const ratingNotYours = defineProblem({
  code: 'leaders.rating_not_yours',
  status: 422,
  title: 'You can only disagree with a rating that somebody else gave you',
  why: 'One of the ratings is your own, or not about you.',
  fix: 'Leave it out. Your own rating you change by giving a new one.',
})

export const erasedBefore = defineProblem({
  code: 'leaders.erased_before',
  status: 409,
  title: 'Somebody with this address or number asked to be erased',
  why: 'The bank keeps no name of those who were erased, only a fingerprint of their address and number, so that an old list does not bring them back against their wish.',
  fix: 'If they told you themselves that they want to be in the bank, by phone or on paper, add them together with that yes. Otherwise do not add them.',
})

export const notAChild = defineProblem({
  code: 'leaders.not_a_child',
  status: 422,
  title: 'This person answers for themselves',
  why: 'A guardian answers for somebody under 16. From 16 on people decide themselves.',
  fix: 'Ask the person. If they are under 16, say so in their record first.',
})
