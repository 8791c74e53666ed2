import { defineProblem } from '../../core/problem.ts'

export const evidenceNotFound = defineProblem({
  code: 'placements.evidence_not_found',
  status: 404,
  title: 'There is no such file or link',
  why: 'It does not exist, was taken away, is a link where a file was asked for, or is not for you.',
  fix: 'Read again what came of it: it lists what is attached.',
})
export const evidenceKindRefused = defineProblem({
  code: 'placements.evidence_kind_refused',
  status: 422,
  title: 'Files of this kind are not taken',
  why: 'What a file is, is read from its contents and not from its name. Taken are PDF, pictures (PNG, JPEG, WebP), documents and sheets (DOCX, XLSX, ODT) without macros, and plain text or CSV in UTF-8. Web pages, drawings made of code, programs and archives are not.',
  fix: 'Save it as a PDF, and attach that.',
})
export const evidenceTooLarge = defineProblem({
  code: 'placements.evidence_too_large',
  status: 422,
  title: 'This file is larger than 5 MB',
  why: 'A larger one takes long to send and to open on a telephone.',
  fix: 'Save it smaller, or put it where it can be read on the web and attach the link.',
})
export const evidenceFull = defineProblem({
  code: 'placements.evidence_full',
  status: 409,
  title: 'Ten files and links are attached already',
  why: 'So many can still be read. An organisation may attach ten to a record, and each person ten of their own.',
  fix: 'Take one away that says little, and attach this one then.',
})
export const evidenceRoomFull = defineProblem({
  code: 'placements.evidence_room_full',
  status: 409,
  title: 'The organisation has no room left for files',
  why: 'All files that are attached to what came of things take more room than the bank gives to one organisation.',
  fix: 'Take older files away, attach a link instead, or ask whoever runs the bank for more room.',
})
