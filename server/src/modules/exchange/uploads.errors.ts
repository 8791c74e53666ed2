import { defineProblem } from '../../core/problem.ts'

export const uploadNotFound = defineProblem({
  code: 'uploads.not_found',
  status: 404,
  title: 'There is no such upload',
  why: 'It belongs to another organisation, or nothing came for it for thirty days and it was cleared away.',
  fix: 'Begin a new upload and send the file from its first line. Nobody with a reference is added twice.',
})
export const uploadComplete = defineProblem({
  code: 'uploads.complete',
  status: 409,
  title: 'This upload is complete',
  why: 'Whoever sends it said that there is no more to come.',
  fix: 'Begin another upload for what there is to add.',
})
export const linesElsewhere = defineProblem({
  code: 'uploads.lines_elsewhere',
  status: 409,
  title: 'The upload goes on at another line',
  why: 'Lines are taken once and in their order: `from` has to be the first one that was not taken. Either somebody else sends lines of this upload as well, or what had arrived before a connection broke off is still being taken.',
  fix: 'Wait a second, read the upload until `taken` stands still, and go on from the line after it.',
})
export const uploadFull = defineProblem({
  code: 'uploads.full',
  status: 413,
  title: 'An upload takes no more lines than a million',
  why: 'Everything up to the limit was taken.',
  fix: 'Complete this upload and send the rest in another.',
})
export const lineEndless = defineProblem({
  code: 'uploads.line_endless',
  status: 413,
  title: 'A line does not end',
  why: 'Megabytes came without the end of a line. A line of more than the limit is refused by itself; this one is no line.',
  fix: 'Put each person on a line of their own, with a line break after it. What came before was taken.',
})
export const tableUnreadable = defineProblem({
  code: 'uploads.table_unreadable',
  status: 422,
  title: 'This cannot be read as a table of people',
  why: 'The first line names the columns, each by the name of a field and once; a quotation mark that is opened is closed. What came before the fault was taken.',
  fix: 'Correct the file and go on from the line after `taken`, with the header first.',
})
export const uploadBrokenOff = defineProblem({
  code: 'uploads.broken_off',
  status: 400,
  title: 'The lines broke off',
  why: 'The connection ended before the body did. Whole lines that had arrived were taken.',
  fix: 'Read the upload and go on from the line after `taken`.',
})
export const senderSilent = defineProblem({
  code: 'uploads.silent',
  status: 408,
  title: 'No more lines came',
  why: 'Nothing arrived for half a minute. Whole lines that had arrived were taken.',
  fix: 'Read the upload and go on from the line after `taken`.',
})

// What is told of one line and never of a request: the lines beside it are taken.

export const lineUnreadable = defineProblem({
  code: 'uploads.line_unreadable',
  status: 422,
  title: 'A line cannot be read',
  why: 'Each line is one JSON object in UTF-8, or one row with as many cells as the header; each of its fields stands there once, and no character of it is one that cannot be kept.',
  fix: 'Write the line anew and send it in another upload. The lines beside it were taken.',
})
export const lineTooLong = defineProblem({
  code: 'uploads.line_too_long',
  status: 422,
  title: 'A line is longer than a line may be',
  why: 'A line holds one person, in 64 kB at most.',
  fix: 'Look for a missing line break. If the texts are that long, shorten them.',
})
export const maybeSame = defineProblem({
  code: 'uploads.maybe_same',
  status: 422,
  title: 'This could be somebody who is on the register already',
  why: 'Their address, or where there is none their name in a place, is that of a record that nothing tells apart from this line: the line or the record has no reference. Nobody is made twice by a guess.',
  fix: 'Let a colleague look at the record that is named, in the bank, and put the reference of that person into it. Then send this line again, with a reference of its own: the same where they are one person.',
})
export const referenceShared = defineProblem({
  code: 'uploads.reference_shared',
  status: 422,
  title: 'Two records have this reference',
  why: 'A line finds its person by the reference. Two people of your register have this one.',
  fix: 'Correct the reference of one of them, then send the line again.',
})
export const personLeft = defineProblem({
  code: 'uploads.person_left',
  status: 422,
  title: 'This person has left the bank',
  why: 'Whoever left comes back by a yes of their own, and by no file.',
  fix: 'Take them off your list, or ask them and write down what they say in their record.',
})
export const lineNotKept = defineProblem({
  code: 'uploads.line_not_kept',
  status: 422,
  title: 'A line could not be kept',
  why: 'Each of its fields is as it should be, and the database refused them together.',
  fix: 'Add this person by hand, or tell whoever runs the bank the number of the upload and of the line.',
})
