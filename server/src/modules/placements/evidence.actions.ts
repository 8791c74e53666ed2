import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import {
  evidenceFull,
  evidenceKindRefused,
  evidenceNotFound,
  evidenceRoomFull,
  evidenceTooLarge,
} from './evidence.errors.ts'
import { kindOf, type FileKind } from './evidence-kinds.rules.ts'
import { fileNameOf } from './evidence-names.rules.ts'
import {
  countEvidence,
  insertEvidence,
  lockEvidenceRoom,
  wipeEvidence,
} from './evidence.queries.ts'
import { mostEvidence } from './evidence.rules.ts'
import {
  mostBytes,
  type ImpactEvidenceCreate,
  type OwnImpactEvidenceCreate,
} from './evidence.schemas.ts'
import { impactNotFound } from './impact.errors.ts'
import { findImpactOf, findOwnImpact, lockImpact, type ImpactRow } from './impact.queries.ts'

/** Attaches a file or link of the organisation; `room`: bytes that all its files may take. Answers whose record it is. */
export async function attachEvidence(
  tx: Db,
  context: RequestContext,
  by: { placementId: string; room: number },
  { shownTo, ...given }: ImpactEvidenceCreate,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const record = await findImpactOf(tx, { organisationId, placementId: by.placementId })
  if (!record) throw impactNotFound()
  // What stands with the record of one person is theirs.
  const placementId = record.placementId ?? (shownTo === 'one' ? by.placementId : null)
  await keep(tx, context, { record, side: 'organisation', placementId, room: by.room }, given)
  return record.id
}

/** The same for the person, who was told what came of it: beside them only the organisation reads it. */
export async function attachOwnEvidence(
  tx: Db,
  context: RequestContext,
  by: { leaderId: string; placementId: string; room: number },
  given: OwnImpactEvidenceCreate,
): Promise<string> {
  const record = await findOwnImpact(tx, by)
  if (!record) throw impactNotFound()
  const { placementId, room } = by
  await keep(tx, context, { record, side: 'leader', placementId, room }, given)
  return record.id
}

async function keep(
  tx: Db,
  context: RequestContext,
  of: {
    record: ImpactRow
    side: 'organisation' | 'leader'
    placementId: string | null
    room: number
  },
  { description, ...given }: OwnImpactEvidenceCreate,
): Promise<void> {
  const { record, side, placementId } = of
  const { organisationId } = record
  const what = given.kind === 'link' ? given : fileFrom(given)
  // Whoever else attaches to this record waits, so that two together do not make eleven.
  await lockImpact(tx, { organisationId, impactId: record.id })
  const standing = await countEvidence(tx, { recordId: record.id, side, placementId })
  if (standing >= mostEvidence) throw evidenceFull()
  if (what.kind !== 'link') {
    const used = await lockEvidenceRoom(tx, organisationId)
    if (used + what.bytes.length > of.room) throw evidenceRoomFull()
  }
  const evidenceId = await insertEvidence(
    tx,
    {
      organisationId,
      recordId: record.id,
      placementId,
      side,
      attachedBy: context.actor.accountId,
      description,
    },
    what,
  )
  await writeAudit(tx, context, {
    event: 'involvement.evidence_attached',
    subjectKind: 'impact_record',
    subjectId: record.id,
    detail: { evidenceId, kind: what.kind, ...(placementId && { placementId }) },
  })
}

/** What to do with the file instead, said where it was chosen. */
const atFile = (message: string) => ({ issues: [{ field: 'contentBase64', message }] })

/** A file as it is kept, or the refusal of what is none that is taken. */
function fileFrom(given: { fileName: string; contentBase64: string }): {
  kind: FileKind
  fileName: string
  bytes: Buffer
} {
  const bytes = Buffer.from(given.contentBase64, 'base64')
  if (bytes.length > mostBytes)
    throw evidenceTooLarge(
      atFile('This file is larger than 5 MB. Save it smaller, or attach a link to it'),
    )
  const kind = kindOf(bytes)
  if (!kind)
    throw evidenceKindRefused(
      atFile('Files of this kind are not taken. Save it as a PDF, and attach that'),
    )
  return { kind, fileName: fileNameOf(given.fileName, kind), bytes }
}

/**
 * Takes a file or link away for good. An organisation may take away whatever stands with its records, so that nothing
 * unlawful has to stay; the person sees that it did. A person takes away their own.
 */
export async function removeEvidence(
  tx: Db,
  context: RequestContext,
  by: { evidenceId: string } & ({ organisationId: string } | { leaderId: string }),
): Promise<void> {
  const wiped = await wipeEvidence(tx, by)
  if (!wiped) throw evidenceNotFound()
  await writeAudit(tx, context, {
    event: 'involvement.evidence_removed',
    subjectKind: 'impact_record',
    subjectId: wiped.recordId,
    detail: { evidenceId: by.evidenceId },
  })
}
