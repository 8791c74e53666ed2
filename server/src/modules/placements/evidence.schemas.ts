import { z } from 'zod'
import { id, prose } from '../../core/text.ts'
import { fileTypes } from './evidence-kinds.rules.ts'
import { evidenceKinds, evidenceSides } from './evidence.table.ts'
import { moment } from './placements.schemas.ts'

/** A file may be so large, in bytes. */
export const mostBytes = 5 * 1024 * 1024
/** The same in base64, with enough beyond it that a file which is a little too large hears so. */
const mostBase64 = 7_500_000
/** A file in base64, and the words beside it, in bytes of a request. */
export const evidenceBodyLimit = 8_000_000

const description = prose(1_000)
  .min(1, 'Say what it shows, for whoever cannot open or see it')
  .meta({
    description: 'What it shows, in plain words, for whoever cannot open or see it',
  })
const file = {
  kind: z.literal('file'),
  description,
  fileName: z.string().min(1).max(1_000).meta({
    description: 'As it is called where it comes from; kept without a path and unusual characters',
  }),
  contentBase64: z.base64().min(1, 'This file is empty').max(mostBase64).meta({
    description: 'The file as it is, at most 5 MB; its kind is read from its contents',
  }),
}
const link = {
  kind: z.literal('link'),
  description,
  address: z
    .url({
      protocol: /^https$/,
      hostname: z.regexes.domain,
      normalize: true,
      error: 'Write the whole address of a page on the web. It begins with https://',
    })
    .max(500)
    .refine((address) => !/^https:\/\/[^/]*@/.test(address), 'Leave out the name before the @')
    .meta({ description: 'Where it can be read, https only' }),
}
const shownTo = z.enum(['all', 'one']).meta({
  description:
    'all: everybody of the record reads it · one: this person alone. Where the record is about this person alone, nobody else reads it either way',
})

export const ImpactEvidenceCreate = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...file, shownTo }),
    z.strictObject({ ...link, shownTo }),
  ])
  .meta({ id: 'ImpactEvidenceCreate' })
export type ImpactEvidenceCreate = z.infer<typeof ImpactEvidenceCreate>

/** The same from the person, who is the only one to read it beside the organisation. */
export const OwnImpactEvidenceCreate = z
  .discriminatedUnion('kind', [z.strictObject(file), z.strictObject(link)])
  .meta({ id: 'OwnImpactEvidenceCreate' })
export type OwnImpactEvidenceCreate = z.infer<typeof OwnImpactEvidenceCreate>

const Side = z.enum(evidenceSides)
const evidence = {
  id,
  kind: z.enum(evidenceKinds).meta({ description: 'Read from the contents of the file' }),
  side: Side.meta({ description: 'Who attached it' }),
  shownTo: z.enum(['all', 'one']),
  description: z.string().nullable().meta({ description: 'Null once it was taken away' }),
  file: z
    .object({ name: z.string(), size: z.number().int().meta({ description: 'Bytes' }) })
    .nullable(),
  link: z
    .object({
      address: z.string(),
      host: z.string().meta({ description: 'Whose page it is: show it beside the link' }),
    })
    .nullable(),
  attachedAt: moment,
  removedAt: moment.nullable(),
  removedSide: Side.nullable().meta({ description: 'Who took it away' }),
}

/** One file or link as staff read it. */
export const ImpactEvidence = z
  .object({
    ...evidence,
    person: z
      .object({ id, name: z.string().nullable() })
      .nullable()
      .meta({ description: 'Whom it is about, and who reads it; null: everybody of the record' }),
    attachedBy: z.string().nullable().meta({ description: 'Which colleague, or which person' }),
  })
  .meta({ id: 'ImpactEvidence' })

/** The same as the person reads it, who is told of no colleague and of nobody else. */
export const OwnImpactEvidence = z.object(evidence).meta({ id: 'OwnImpactEvidence' })

/** A file that was attached, as its bytes are. */
export const EvidenceFile = {
  description:
    'The file, to be kept and opened apart from the bank: never shown within its pages. Its type is the one that its contents have',
  content: Object.fromEntries(
    Object.values(fileTypes).map(({ type }) => [type.split(';')[0], { schema: z.string() }]),
  ),
}
