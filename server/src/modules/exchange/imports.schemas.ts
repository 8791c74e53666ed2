import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { date, id, line } from '../../core/text.ts'
import { columnKinds } from './headings.words.rules.ts'
import { pieceBytes } from './sheet-limits.rules.ts'
import { lastDayOf } from './plan.people.rules.ts'
import { importFaults, importStatuses, rowOutcomes, undoOutcomes } from './imports.table.ts'

const ColumnKind = z
  .enum(columnKinds)
  .meta({ id: 'ColumnKind', description: 'What a column of a spreadsheet holds' })
const Outcome = z.enum(rowOutcomes).meta({ id: 'ImportOutcome' })

export const Agreement = z
  .strictObject({
    method: line(200).meta({
      description: 'How they agreed, such as "signed form at the open day"',
    }),
    evidence: line(300).meta({ description: 'Where one could look it up' }),
    agreedOn: date
      .refine((day) => day <= new Date().toISOString().slice(0, 10), 'Give a day that is not ahead')
      .meta({
        description:
          'When, today at the latest; it holds for 12 months from that day and not after',
      }),
  })
  .meta({
    id: 'ImportAgreement',
    description: 'Your statement of how these people agreed to be matched',
  })

/** A statement as it is made: it has to hold today. */
export const StatedNow = Agreement.refine(
  ({ agreedOn }) => lastDayOf(agreedOn) >= new Date().toISOString().slice(0, 10),
  {
    path: ['agreedOn'],
    message:
      'A statement holds for 12 months from this day, and they have gone by. Give the day of a newer agreement, or leave the statement out: they are matched once they say yes themselves',
  },
).meta({ id: 'UploadAgreement' })

const Column = z
  .object({
    index: z.number().int(),
    heading: z.string(),
    kind: ColumnKind.nullable().meta({
      description: 'Null: its text is kept word for word in the note',
    }),
    confidence: z.number(),
    byHand: z.boolean(),
    samples: z.array(z.string()).meta({ description: 'The first few things it holds' }),
  })
  .meta({ id: 'ImportColumn' })

const Counts = z.object({
  create: z.number().int(),
  update: z.number().int(),
  skip: z.number().int(),
  refuse: z.number().int(),
  withoutConsent: z
    .number()
    .int()
    .meta({ description: 'Of the new people, how many cannot be matched' }),
})

const SheetOffer = z
  .object({
    name: z.string(),
    lines: z.number().int().meta({ description: 'Lines that say anything, headings among them' }),
    hidden: z.boolean().meta({ description: 'Somebody put it out of sight' }),
  })
  .meta({ id: 'ImportSheet' })

const Status = z.enum(importStatuses).meta({
  id: 'ImportStatus',
  description:
    'arriving: pieces of it are still to come. reading: all of it is there and is looked through, which goes on by itself. open: a dry run. taking, undoing: under way, a part at a time; it goes on by itself. done: taken. undone: taken back',
})

const Progress = z
  .object({
    people: z.number().int().meta({ description: 'How many are to be taken, or taken back' }),
    done: z.number().int().meta({ description: 'How many of them are' }),
    secondsLeft: z.number().int().nullable().meta({
      description: 'How long it may still take; null: it cannot be told, or stands still',
    }),
    isStill: z.boolean().meta({
      description:
        'Whether nothing moves now. Without a fault it goes on by itself within seconds, once a server has taken it up',
    }),
  })
  .meta({ id: 'ImportProgress' })

const Arrival = z
  .object({
    bytes: z.number().int().meta({ description: 'How long the file is' }),
    arrived: z.number().int().meta({ description: 'So many bytes of it are there' }),
    pieceBytes: z.number().int().meta({
      description: 'How long each piece is, but for the last one, which is the rest',
    }),
    pieces: z
      .array(
        z.object({
          number: z.number().int().meta({ description: 'Counted from 0' }),
          sha256: z.string().meta({ description: 'Of its bytes, in hexadecimal digits' }),
        }),
      )
      .meta({ description: 'Those that are there, by which the file is known again' }),
  })
  .meta({ id: 'ImportArrival' })

const Reading = z
  .object({
    read: z.number().int().meta({ description: 'Rows that were read so far' }),
    rows: z.number().int().nullable().meta({
      description: 'How many there are; null until all are read',
    }),
    planned: z.number().int().meta({
      description: 'Of how many of them it is known what would be done',
    }),
    isStill: z.boolean().meta({
      description: 'Whether nothing moves now. Without a fault it goes on by itself within seconds',
    }),
  })
  .meta({ id: 'ImportReading' })

export const UndoCounts = z
  .object({
    out: z.number().int().meta({ description: 'New people who are taken out again' }),
    back: z.number().int().meta({ description: 'Known people who get back what they had before' }),
    stays: z.number().int().meta({
      description: 'People who are left alone, since something happened to them meanwhile',
    }),
  })
  .meta({ id: 'ImportUndoCounts' })

const moment = z.iso.datetime()

export const Import = z
  .object({
    id: id,
    fileName: z.string(),
    status: Status,
    version: z.number().int(),
    encoding: z.string().nullable().meta({ description: 'Of a text file; null for a workbook' }),
    sheet: z.string().nullable().meta({ description: 'The sheet of a workbook that is read' }),
    sheets: z.array(SheetOffer).meta({ description: 'All sheets of a workbook' }),
    headingLine: z.number().int().nullable(),
    leftOut: z.number().int().meta({ description: 'Blank lines, totals and repeated headings' }),
    columns: z.array(Column),
    agreement: Agreement.nullable(),
    counts: Counts.meta({ description: 'What would be done, or, once done, what was' }),
    refusedFile: z
      .boolean()
      .meta({ description: 'Whether the refused lines can be taken as a file' }),
    arrival: Arrival.nullable().meta({
      description: 'How much of a file is there that comes in pieces; null once all of it is',
    }),
    reading: Reading.nullable().meta({ description: 'How far it is looked through' }),
    progress: Progress.nullable().meta({
      description: 'Null unless people are taken, or taken back',
    }),
    fault: z.enum(importFaults).nullable().meta({
      description:
        'Why it stands still until it is asked to go on. no_post: whoever let it go on works here no more. failed: something that is no line’s fault. unreadable: it cannot be read as a spreadsheet of people, and never goes on',
    }),
    faultDetail: z.string().nullable().meta({ description: 'Why it is unreadable, in words' }),
    takenAt: moment.nullable().meta({ description: 'When the last of its people was taken' }),
    undoUntil: moment
      .nullable()
      .meta({ description: 'It can be undone until then; null: not now' }),
    undone: UndoCounts.nullable().meta({ description: 'What undoing it came to' }),
  })
  .meta({ id: 'Import', description: 'A spreadsheet on its way in, with what taking it would do' })

const ImportRow = z
  .object({
    line: z.number().int().meta({ description: 'Line of the file' }),
    outcome: Outcome,
    name: z.string(),
    reason: z.string(),
    cell: z
      .object({ heading: z.string(), text: z.string() })
      .nullable()
      .meta({ description: 'Where the reason lies' }),
    leaderId: id.nullable(),
    sameAsLine: z.number().int().nullable(),
    consent: z.boolean().meta({ description: 'Would be registered with the asserted consent' }),
    changes: z.array(z.string()).meta({ description: 'Fields that would change' }),
    review: z.array(z.string()).meta({ description: 'What a coordinator should look at' }),
    note: z.string().meta({ description: 'What was not understood, word for word' }),
    understood: z
      .array(z.string())
      .meta({ description: 'Headings whose cells were understood whole' }),
    undone: z
      .object({
        outcome: z.enum(undoOutcomes),
        reason: z.string().meta({ description: 'What was left alone, and why; empty: nothing' }),
      })
      .nullable()
      .meta({ description: 'What undoing the import came to for this line' }),
  })
  .meta({ id: 'ImportRow' })

const ImportSummary = z
  .object({
    id,
    fileName: z.string(),
    status: Status,
    fault: Import.shape.fault,
    counts: Counts.nullable().meta({ description: 'Null while it is a dry run' }),
    createdAt: moment,
  })
  .meta({ id: 'ImportSummary' })
export const ImportPage = pageOf('ImportPage', ImportSummary)
export const ImportFilter = z.strictObject({ ...pageQuery })

export const ImportRowPage = z
  .object({ items: z.array(ImportRow), nextCursor: z.string().nullable() })
  .meta({ id: 'ImportRowPage' })

export const ImportRowFilter = z.strictObject({
  outcome: Outcome.optional().meta({ description: 'Only rows of which this came' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(50)
    .meta({ description: 'How many, 1 to 100' }),
  cursor: z.string().max(500).optional().meta({ description: 'nextCursor of the page before' }),
})

export const ImportCreate = z
  .strictObject({
    fileName: line(200),
    contentBase64: z.base64().max(14_000_000).meta({
      description:
        'The file as it is, at most 10 MB: text of whatever encoding and delimiter, or a workbook',
    }),
  })
  .meta({ id: 'ImportCreate' })

export const ImportAnnounce = z
  .strictObject({
    fileName: line(200),
    bytes: z.number().int().min(1).max(2_147_483_647).meta({ description: 'How long the file is' }),
    agreement: StatedNow.nullable().optional(),
  })
  .meta({ id: 'ImportAnnounce' })

export const ImportPiece = z
  .strictObject({
    contentBase64: z
      .base64()
      .max(Math.ceil(pieceBytes / 3) * 4)
      .meta({ description: 'The bytes of the piece, as many as `arrival.pieceBytes` says' }),
  })
  .meta({ id: 'ImportPiece' })

export const PieceNumber = z.coerce
  .number()
  .int()
  .min(0)
  .max(9_999)
  .meta({ description: 'Which piece, counted from 0' })

export const ImportUpdate = z
  .strictObject({
    mapping: z
      .record(z.string().regex(/^\d{1,3}$/), ColumnKind.nullable())
      .optional()
      .meta({ description: 'Columns named by hand, by index; null keeps a column as a note' }),
    agreement: StatedNow.nullable().optional(),
    sheet: line(200).optional().meta({
      description: 'The sheet of a workbook to read; columns are then read anew',
    }),
  })
  .meta({ id: 'ImportUpdate' })
