import { rowBytesOf, wordsOfUuid, type AnyLayout } from '../../server/src/core/columns.ts'

/** A row as it travels from the database, every field as it is told. */
export function columnRow(
  layout: AnyLayout,
  id: string,
  told: {
    mask?: (name: string) => bigint
    int?: (name: string) => number
    small?: (name: string) => number
    moment?: (name: string) => number
    sharedId?: (name: string) => string
  },
): Buffer {
  const row = Buffer.alloc(rowBytesOf(layout))
  let at = 0
  const writeId = (uuid: string) => {
    for (const word of wordsOfUuid(uuid)) at = row.writeUInt32BE(word, at)
  }
  writeId(id)
  for (const name of layout.masks) at = row.writeBigInt64BE(told.mask?.(name) ?? 0n, at)
  for (const name of layout.ints) at = row.writeInt32BE(told.int?.(name) ?? 0, at)
  for (const name of layout.smalls) at = row.writeInt16BE(told.small?.(name) ?? 0, at)
  for (const name of layout.moments)
    at = row.writeDoubleBE(told.moment?.(name) ?? Number.POSITIVE_INFINITY, at)
  for (const name of layout.sharedIds)
    writeId(told.sharedId?.(name) ?? '00000000-0000-0000-0000-000000000000')
  return row
}
