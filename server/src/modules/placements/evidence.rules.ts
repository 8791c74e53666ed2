import { create as dispositionOf } from 'content-disposition'
import { fileTypes, type FileKind } from './evidence-kinds.rules.ts'
import type { EvidenceRow, OwnEvidenceRow } from './evidence.queries.ts'

/** So many of one side stand with a record at a time: an organisation's, and each person's own. */
export const mostEvidence = 10

/** One file or link as the person reads it. */
export const ownEvidenceView = (row: OwnEvidenceRow) => ({
  id: row.id,
  kind: row.kind,
  side: row.side,
  shownTo: row.placementId === null ? ('all' as const) : ('one' as const),
  description: row.description,
  file: row.fileName === null ? null : { name: row.fileName, size: row.size ?? 0 },
  link: row.address === null ? null : { address: row.address, host: new URL(row.address).host },
  attachedAt: row.attachedAt.toISOString(),
  removedAt: row.removedAt?.toISOString() ?? null,
  removedSide: row.removedSide,
})

/** The same as staff read it. */
export const evidenceView = (row: EvidenceRow) => ({
  ...ownEvidenceView(row),
  person: row.leaderId === null ? null : { id: row.leaderId, name: row.leaderName },
  attachedBy: row.side === 'leader' ? row.leaderName : row.attachedByName,
})

/** How a file leaves: to be kept, never to be run as a page of this address, and in no cache. */
export const fileHeaders = (file: { kind: FileKind; fileName: string }) => ({
  'content-type': fileTypes[file.kind].type,
  'content-disposition': dispositionOf(file.fileName),
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'private, no-store',
})
