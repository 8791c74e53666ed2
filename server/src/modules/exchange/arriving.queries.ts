import { eq } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { importPieces, type importStatuses } from './imports.table.ts'

/** A piece that is there. */
export interface PieceMark {
  [column: string]: unknown
  number: number
  /** SHA-256 of its bytes, in hexadecimal digits. */
  sha256: string
}

/** An import that comes in pieces; it stays as it is until the transaction ends. */
export async function lockArriving(
  tx: Db,
  by: { importId: string; organisationId: string },
): Promise<{ status: (typeof importStatuses)[number]; bytes: number | null } | undefined> {
  const [found] = await prepared<{
    status: (typeof importStatuses)[number]
    bytes: number | null
  }>(tx, {
    name: 'import_arriving',
    text: `select status, bytes from import where id = $1 and organisation_id = $2 for no key update`,
    values: [by.importId, by.organisationId],
  })
  return found
}

/** By what a piece that is there is known again. */
export async function findPieceDigest(
  db: Db,
  by: { importId: string; number: number },
): Promise<Buffer | undefined> {
  const [found] = await prepared<{ digest: Buffer }>(db, {
    name: 'import_piece_digest',
    text: 'select digest from import_piece where import_id = $1 and number = $2',
    values: [by.importId, by.number],
  })
  return found?.digest
}

/** Keeps a piece. Answers how many of the file are there by now. */
export async function insertPiece(
  tx: Db,
  importId: string,
  piece: { number: number; bytes: Buffer; digest: Buffer },
): Promise<number> {
  await prepared(tx, {
    name: 'import_piece_insert',
    text: 'insert into import_piece (import_id, number, bytes, digest) values ($1, $2, $3, $4)',
    values: [importId, piece.number, piece.bytes, piece.digest],
  })
  const [row] = await prepared<{ there: number }>(tx, {
    name: 'import_pieces_count',
    text: 'select count(*)::int as there from import_piece where import_id = $1',
    values: [importId],
  })
  return row?.there ?? 0
}

/** Which pieces of a file are there, in their order. */
export function findPieceMarks(db: Db, importId: string): Promise<PieceMark[]> {
  return prepared<PieceMark>(db, {
    name: 'import_piece_marks',
    text: `select number, encode(digest, 'hex') as sha256 from import_piece where import_id = $1 order by number`,
    values: [importId],
  })
}

/** The bytes of a piece; none where it is not there. */
export async function findPiece(
  db: Db,
  by: { importId: string; number: number },
): Promise<Buffer | undefined> {
  const [found] = await prepared<{ bytes: Buffer }>(db, {
    name: 'import_piece',
    text: 'select bytes from import_piece where import_id = $1 and number = $2',
    values: [by.importId, by.number],
  })
  return found?.bytes
}

/** Nothing of the file itself stays. */
export async function dropPieces(tx: Db, importId: string): Promise<void> {
  await tx.delete(importPieces).where(eq(importPieces.importId, importId))
}
