import type { ColumnEntry, DataClass, SeenBy, Telling } from './data-map.types.ts'

type More = Partial<Pick<ColumnEntry, 'seenBy' | 'erased' | 'basis'>>

/** Something that a person told, or that was written about them. */
export const told = (
  label: string,
  as: string,
  more: More & { how?: Telling } = {},
): ColumnEntry => {
  const { how = 'as_it_is', ...rest } = more
  return {
    label,
    class: 'ordinary',
    basis: 'legitimate_interests',
    seenBy: 'holder',
    told: { as, how },
    erased: 'with_its_row',
    ...rest,
  }
}

/** The same where it may speak of health, needs or belief. */
export const special = (
  label: string,
  as: string,
  more: More & { how?: Telling } = {},
): ColumnEntry => ({
  ...told(label, as, more),
  class: 'special',
  basis: more.basis ?? 'explicit_consent',
})

/** Another organisation or a member of staff, told by name or post. */
export const named = (
  label: string,
  as: string,
  how: 'organisation' | 'colleague',
  more: More = {},
): ColumnEntry => told(label, as, { ...more, how })

/** A number, a day or a mark that says nothing of anybody by itself. */
export const mark = (label: string, more: More = {}): ColumnEntry => ({
  label,
  class: 'none',
  basis: 'not_personal',
  seenBy: 'nobody',
  told: { not: 'A number or a mark of the machine; it says nothing of you' },
  erased: { kept: 'It says nothing of anybody' },
  ...more,
})

/** Something personal that is not in the copy of everything, and why. */
export const untold = (
  label: string,
  kind: Exclude<DataClass, 'none'>,
  not: string,
  more: More = {},
): ColumnEntry => ({
  label,
  class: kind,
  basis: kind === 'special' ? 'explicit_consent' : 'legitimate_interests',
  seenBy: 'nobody',
  told: { not },
  erased: 'with_its_row',
  ...more,
})

export const copied = 'Worked out from your record, which is here in full'
export const secretWhy = 'Whoever read it could come in as you'

/** Whoever could sign in with it is not told it either. */
export const secret = (label: string): ColumnEntry => untold(label, 'secret', secretWhy)

/** Many marks of one sort: names with spaces between. */
export const marks = (names: string, label: string): Record<string, ColumnEntry> =>
  Object.fromEntries(names.split(' ').map((name) => [name, mark(label)]))

/** Many copies of what stands in a record. */
export const copies = (names: string, label: string, kind: 'ordinary' | 'special') =>
  Object.fromEntries(names.split(' ').map((name) => [name, untold(label, kind, copied)]))

/** Something of the organisation's own work, in a table that is about nobody. */
export const work = (label: string, seenBy: SeenBy = 'staff'): ColumnEntry =>
  mark(label, { seenBy })
