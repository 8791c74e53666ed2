import { defineProblem } from '../../core/problem.ts'

export const bodyNotFound = defineProblem({
  code: 'bodies.not_found',
  status: 404,
  title: 'There is no such board or committee, or not for you',
  why: 'It does not exist, or belongs to another organisation.',
  fix: 'Choose one from the list of boards and committees.',
})
export const bodyNameTaken = defineProblem({
  code: 'bodies.name_taken',
  status: 409,
  title: 'You have a board or committee of this name already',
  why: 'Two of one name could not be told apart.',
  fix: 'Choose another name, or open the one that is there.',
})
export const seatNotFound = defineProblem({
  code: 'bodies.seat_not_found',
  status: 404,
  title: 'There is no such seat, or not for you',
  why: 'It does not exist, or belongs to a board or committee of another organisation.',
  fix: 'Open the board or committee and choose one of its seats.',
})
export const tooManySeats = defineProblem({
  code: 'bodies.too_many_seats',
  status: 422,
  title: 'This board or committee has as many seats as there can be',
  why: 'A board or committee has at most 100 seats for patient leaders.',
  fix: 'Put a seat away that is no longer there, then try again.',
})
export const seatStillHeld = defineProblem({
  code: 'bodies.seat_held',
  status: 409,
  title: 'Somebody still holds this seat, or will',
  why: 'A seat can only be put away when nobody is in it and nobody is to follow.',
  fix: 'End the term first, then put the seat away.',
})
export const termNotFound = defineProblem({
  code: 'bodies.term_not_found',
  status: 404,
  title: 'There is no such term, or not for you',
  why: 'It does not exist, was taken out, or belongs to a seat of another organisation.',
  fix: 'Open the seat and choose one of its terms.',
})
export const seatTaken = defineProblem({
  code: 'bodies.seat_taken',
  status: 409,
  title: 'Somebody else is in this seat on some of these days',
  why: 'Two people never hold one seat on the same day. One may stand in for the other.',
  fix: 'Choose other days, or end the other term first.',
})
export const termOver = defineProblem({
  code: 'bodies.term_over',
  status: 409,
  title: 'This term is over already',
  why: 'It ended before, and a term ends once.',
  fix: 'Look at the seat again. If a day is wrong, correct the term.',
})
export const termOfPlacement = defineProblem({
  code: 'bodies.term_of_placement',
  status: 409,
  title: 'This term belongs to a placement that both sides agreed',
  why: 'The person came into the seat by an opportunity. What ends the placement ends the term, and tells them.',
  fix: 'Open the placement and end it there.',
})
export const termDayUnfit = defineProblem({
  code: 'bodies.term_day_unfit',
  status: 422,
  title: 'This day does not fit the term',
  why: 'A term ends on or after its first day, and its last day is not written down before it has come.',
  fix: 'Choose a day from the first day of the term until today.',
})
