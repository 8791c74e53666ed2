import { z } from 'zod'
import { dataMap } from './data-map.rules.ts'

const DataSection = z
  .object({
    name: z.string(),
    title: z.string().meta({ description: 'In the words of the person' }),
    why: z.string().meta({ description: 'What it is kept for' }),
    fields: z.array(
      z.object({
        name: z.string().meta({ description: 'As in the items' }),
        label: z.string(),
        special: z
          .boolean()
          .meta({ description: 'May speak of health, needs or belief (UK GDPR article 9)' }),
      }),
    ),
    items: z.array(z.record(z.string(), z.unknown())),
  })
  .meta({ id: 'DataSection' })

export const DataCopy = z
  .object({
    bank: z.string(),
    madeAt: z.iso.datetime({ offset: true }),
    sections: z.array(DataSection),
    leftOut: z
      .array(z.object({ what: z.string(), why: z.string() }))
      .meta({ description: 'What is held beside this, and why it is not in here' }),
  })
  .meta({
    id: 'DataCopy',
    description:
      'Everything that the bank holds about one person. Of other people it tells their post and organisation at most',
  })

export const ErasureConfirmation = z
  .strictObject({
    understood: z.literal(true).meta({
      description: 'The person has read what goes and what stays, and that it is for good',
    }),
  })
  .meta({ id: 'ErasureConfirmation' })

const DataColumn = z
  .object({
    name: z.string(),
    label: z.string(),
    class: z.enum(['none', 'ordinary', 'special', 'secret']),
    basis: z.string(),
    seenBy: z.string(),
    told: z.string().nullable().meta({ description: 'Its name in the copy of everything' }),
    notTold: z.string().nullable().meta({ description: 'Or why it is not in it' }),
    erased: z.string().meta({ description: 'What erasing does with it' }),
  })
  .meta({ id: 'DataColumn' })

const DataTable = z
  .object({
    table: z.string(),
    about: z.string(),
    purpose: z.string(),
    whose: z.enum(['leader', 'leader_and_staff', 'staff', 'nobody']),
    retention: z.string(),
    erasure: z.string(),
    columns: z.array(DataColumn),
  })
  .meta({ id: 'DataTable' })

export const DataMap = z.object({ tables: z.array(DataTable) }).meta({ id: 'DataMap' })

/** The map as it is shown: what is code in it becomes words. */
export const dataMapView = (): z.infer<typeof DataMap> => ({
  tables: dataMap.map(({ table, about, purpose, whose, retention, erasure, columns }) => ({
    table,
    about,
    purpose,
    whose,
    retention,
    erasure: erasure.rows === 'go' ? 'The rows go' : `The rows stay: ${erasure.why}`,
    columns: Object.entries(columns).map(([name, column]) => ({
      name,
      label: column.label,
      class: column.class,
      basis: column.basis,
      seenBy: column.seenBy,
      told: 'as' in column.told ? column.told.as : null,
      notTold: 'not' in column.told ? column.told.not : null,
      erased:
        erasure.rows === 'go' || column.erased === 'with_its_row'
          ? 'Goes with its row'
          : 'put' in column.erased
            ? 'Emptied'
            : `Kept: ${column.erased.kept}`,
    })),
  })),
})
