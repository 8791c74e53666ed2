import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { id } from '../../core/text.ts'
import { profileFields } from '../leaders/fields.schemas.ts'
import { Agreement, StatedNow } from './imports.schemas.ts'
import { lineOutcomes, uploadFormats } from './uploads.table.ts'

/** What an upload may hold, and how large a part is taken at once. Lengths in bytes. */
export const uploadLimits = {
  lines: 1_000_000,
  lineBytes: 65_536,
  /** So much without the end of a line is no line. */
  endlessBytes: 16_777_216,
  groupLines: 250,
  groupBytes: 1_048_576,
  /** How long a sender may be silent. */
  silentMs: 30_000,
  keptDays: 30,
}

/** Lines as they may be sent: somebody by e-mail, and somebody of whom more is known. */
export const lineExamples = [
  { reference: 'P-1', name: 'Nerys Hallowby', email: 'nerys@people.example', outcode: 'NR3' },
  {
    reference: 'P-2',
    name: 'Ivo Marsh',
    phone: '01632 960877',
    offers: 'Twenty years on a ward',
    themes: { items: { depression: { own: true } }, complete: false },
    languages: { yes: ['cy'], no: [], complete: false },
    halfDays: ['mon_morning', 'tue_evening'],
    online: true,
  },
]

/** One person as a line of an upload: fields of the profile by their names; those that are not named stay as they are. */
export const LeaderLine = z.strictObject(z.object(profileFields).partial().shape).meta({
  id: 'LeaderLine',
  // The document names it and no operation holds it: as it is sent.
  unusedIO: 'input',
  description:
    'One line of an upload: the fields that it may have. Somebody new needs a `name`; `reference` says who it is about. Whatever is left out stays as it is, and null empties a field',
  examples: lineExamples,
})
export type LeaderLine = z.infer<typeof LeaderLine>

const moment = z.iso.datetime()
const Format = z.enum(uploadFormats).meta({ id: 'UploadFormat' })
const Outcome = z.enum(lineOutcomes).meta({ id: 'UploadOutcome' })
const count = z.number().int()

export const LeaderUpload = z
  .object({
    id,
    format: Format,
    status: z.enum(['open', 'complete']),
    agreement: Agreement.nullable(),
    taken: count.meta({
      description:
        'So many lines were taken, from the first on; the next one to send is behind them',
    }),
    counts: z.object({ created: count, updated: count, unchanged: count, refused: count }),
    program: z.string().nullable().meta({ description: 'The program that began it; null: staff' }),
    createdAt: moment,
    updatedAt: moment.meta({ description: 'When something of it was last taken' }),
  })
  .meta({ id: 'LeaderUpload', description: 'People as a file on its way into the register' })
export const LeaderUploadPage = pageOf('LeaderUploadPage', LeaderUpload)
export const LeaderUploadFilter = z.strictObject({ ...pageQuery })

export const LeaderUploadCreate = z
  .strictObject({
    format: Format.default('ndjson').meta({
      description: 'ndjson: a JSON object a line. csv: a row each, the names of the fields first',
    }),
    agreement: StatedNow.nullable().default(null).meta({
      description:
        'Your statement of how the new people of the file agreed to be matched; without it they are on the register and are not matched',
    }),
  })
  .meta({ id: 'LeaderUploadCreate' })

export const LinesQuery = z.strictObject({
  from: z.coerce
    .number('Say which line is the first that you send: from=1, or one more than `taken`')
    .int()
    .min(1)
    .max(uploadLimits.lines)
    .meta({ description: 'The number of the first line sent: one more than `taken`' }),
})

const UploadResult = z
  .object({
    line: count.meta({
      description: 'Its number in the file. Blank lines, and the header, do not count',
    }),
    outcome: Outcome,
    leaderId: id.nullable().meta({
      description: 'Who it became; of a refused line whoever it could be, or is, where somebody is',
    }),
    code: z.string().nullable().meta({
      description: 'Why it was refused: the code of a problem, explained at /problems/{code}',
    }),
    field: z.string().nullable().meta({
      description: 'Where: a dotted path such as languages.yes.0; never what stands there',
    }),
    words: z.string().nullable().meta({ description: 'What to do about it' }),
  })
  .meta({ id: 'UploadResult', description: 'What became of one line, and nothing of what it said' })
export type UploadResult = z.infer<typeof UploadResult>
export const UploadResultPage = pageOf('UploadResultPage', UploadResult)

const outcome = Outcome.optional().meta({ description: 'Only lines of which this came' })
export const UploadResultFilter = z.strictObject({ ...pageQuery, outcome })
export const UploadResultExportQuery = z.strictObject({
  format: Format.default('ndjson').meta({ description: 'ndjson: an object a line. csv: a table' }),
  outcome,
})
