import { defineProblem } from '../../core/problem.ts'

export const importNotFound = defineProblem({
  code: 'imports.not_found',
  status: 404,
  title: 'There is no such import',
  why: 'It belongs to another organisation, or was left for more than a day and cleared away.',
  fix: 'Send the file again.',
})
export const sheetUnreadable = defineProblem({
  code: 'imports.unreadable',
  status: 422,
  title: 'This file cannot be read as a spreadsheet of people',
  why: 'It is neither a workbook nor text, locked, too large, or has no headings that can be found. The detail says which.',
  fix: 'Save it from your spreadsheet program as .xlsx or CSV and send that.',
})
export const columnUnknown = defineProblem({
  code: 'imports.column_unknown',
  status: 422,
  title: 'The file has no such column',
  why: 'A column was named by its number, and the file has fewer columns than that. Columns are numbered from 0.',
  fix: 'Read the import again and use the numbers of its columns.',
})
export const importDone = defineProblem({
  code: 'imports.done',
  status: 409,
  title: 'This import has been taken already',
  why: 'A file is taken once.',
  fix: 'Send a newer file if there is more to add; nobody is added twice.',
})
export const importUnderWay = defineProblem({
  code: 'imports.under_way',
  status: 409,
  title: 'This import is under way',
  why: 'Its file is still coming or being read, or its people are being taken, or taken back, at this moment. It goes on by itself.',
  fix: 'Read the import: it says how far it is.',
})
export const importTooLong = defineProblem({
  code: 'imports.too_large',
  status: 413,
  title: 'This file is too large',
  why: 'A text in pieces may have 50 MB and 100,000 rows, a file in one request 10 MB.',
  fix: 'Split the file and bring in one part after the other.',
})
export const pieceWrong = defineProblem({
  code: 'imports.piece_wrong',
  status: 422,
  title: 'This is no piece of the file that was announced',
  why: 'Every piece has the same number of bytes, but for the last one, which has the rest. The detail says how many.',
  fix: 'Cut the file at the bytes that `arrival.pieceBytes` says, and send each piece under its number. Where the file has changed since, cancel the import and begin anew.',
})
export const pieceOther = defineProblem({
  code: 'imports.piece_other',
  status: 409,
  title: 'Another piece came under this number before',
  why: 'The file is not the one that was begun with, or has changed since.',
  fix: 'Choose the file that was begun with, or cancel the import and begin anew.',
})
export const importNotUndoable = defineProblem({
  code: 'imports.not_undoable',
  status: 409,
  title: 'This import cannot be undone',
  why: 'It was not taken yet, was undone already, or was taken more than 30 days ago.',
  fix: 'Look at the people that it brought in, and change or erase them one by one.',
})
export const nothingRefused = defineProblem({
  code: 'imports.nothing_refused',
  status: 404,
  title: 'There are no refused lines to take',
  why: 'No line of the file was refused, or it was taken more than a day ago and its refused lines were cleared away.',
  fix: 'Read the rows of the import: they say what became of each line. The lines themselves are in your own file.',
})
