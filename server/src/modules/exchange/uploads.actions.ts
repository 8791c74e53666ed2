import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import { together, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { ProblemError } from '../../core/problem.ts'
import { settleCopies } from '../leaders/copies.actions.ts'
import { findErasedContacts } from '../leaders/erased.queries.ts'
import { changeLeader } from '../leaders/leaders.actions.ts'
import { codesOf, sortNameOf } from '../leaders/leaders.rules.ts'
import { newcomersOf, registerLeaders } from '../leaders/many.actions.ts'
import { gathered } from '../leaders/search.queries.ts'
import { leavePlacements } from '../placements/moves.actions.ts'
import { findUnknownCodes } from '../vocabulary/vocabulary.queries.ts'
import { writeEachOrAll } from './each-or-all.actions.ts'
import { findKnownOutcodes, lockImports } from './imports.queries.ts'
import type { Agreement } from './imports.table.ts'
import { lineNotKept, linesElsewhere, uploadComplete, uploadNotFound } from './uploads.errors.ts'
import {
  contactsIn,
  planLines,
  type JudgedLine,
  type Knowledge,
  type PlannedLine,
} from './uploads.plan.rules.ts'
import {
  completeUpload,
  findAlike,
  insertUpload,
  lockByReference,
  lockUpload,
  writeResults,
  type UploadRow,
} from './uploads.queries.ts'
import { refusalOf, type LineRefusal } from './uploads.refusals.rules.ts'
import { assertionOf } from './uploads.rules.ts'
import type { UploadResult } from './uploads.schemas.ts'
import type { uploadFormats } from './uploads.table.ts'

/** Begins an upload of the caller's organisation. */
export async function beginUpload(
  tx: Db,
  context: RequestContext,
  about: { format: (typeof uploadFormats)[number]; agreement: Agreement | null },
): Promise<string> {
  const uploadId = await insertUpload(tx, context.actor, {
    ...about,
    organisationId: organisationOf(context.actor),
  })
  await writeAudit(tx, context, {
    event: 'exchange.upload_begun',
    subjectKind: 'leader_upload',
    subjectId: uploadId,
    detail: { format: about.format, agreement: about.agreement !== null },
  })
  return uploadId
}

/** Says that there is no more to come. Said twice it is said once. */
export async function endUpload(tx: Db, context: RequestContext, uploadId: string): Promise<void> {
  const organisationId = organisationOf(context.actor)
  const upload = await lockUpload(tx, { uploadId, organisationId })
  if (!upload) throw uploadNotFound()
  if (upload.status === 'open') await completeUpload(tx, uploadId)
  await writeAudit(tx, context, {
    event: 'exchange.upload_completed',
    subjectKind: 'leader_upload',
    subjectId: uploadId,
    detail: { taken: upload.taken },
  })
}

/** Refuses lines that an upload does not go on with. */
export function refuseElsewhere(upload: UploadRow | undefined, from: number): UploadRow {
  if (!upload) throw uploadNotFound()
  if (upload.status === 'complete') throw uploadComplete()
  if (upload.taken !== from - 1)
    throw linesElsewhere({
      detail: `Lines up to ${upload.taken} were taken. Go on with from=${upload.taken + 1}.`,
    })
  return upload
}

/**
 * Takes some lines of an upload, from its line `from` on: each becomes somebody, changes somebody, changes nothing or is
 * refused, and the upload stands behind the last of them. All of it or nothing, so that a line is taken once. No two of
 * the lines may name one reference.
 */
export async function takeLines(
  tx: Db,
  context: RequestContext,
  at: { uploadId: string; from: number },
  lines: readonly JudgedLine[],
): Promise<void> {
  const organisationId = organisationOf(context.actor)
  const upload = refuseElsewhere(
    await lockUpload(tx, { uploadId: at.uploadId, organisationId }),
    at.from,
  )
  if (lines.length > 0) {
    // Nobody else may bring the same people in meanwhile.
    await lockImports(tx, organisationId)
    const plan = planLines(lines, await knowledgeOf(tx, organisationId, lines), newId)
    const assertion = assertionOf(upload, {
      name: context.actor.name,
      today: new Date().toISOString().slice(0, 10),
    })
    const became = new Map([
      ...refusedOrUnchanged(plan),
      ...(await registerNew(tx, context, plan, assertion)),
      ...(await changeKnown(tx, context, plan)),
    ])
    const results = plan.map((_line, index) => {
      const result = became.get(index)
      if (!result) throw new Error('Nothing became of a line')
      return { line: at.from + index, ...result }
    })
    await writeResults(tx, at.uploadId, results)
  }
  await writeAudit(tx, context, {
    event: 'exchange.lines_taken',
    subjectKind: 'leader_upload',
    subjectId: at.uploadId,
    detail: { from: at.from, lines: lines.length },
  })
}

/** All that the bank has to be asked about some lines, in one go. */
async function knowledgeOf(
  tx: Db,
  organisationId: string,
  lines: readonly JudgedLine[],
): Promise<Knowledge> {
  const drafts = lines.flatMap(({ draft }) => draft ?? [])
  const { emails, phones } = contactsIn(lines)
  const codes = new Map(
    drafts.flatMap(codesOf).map((each) => [`${each.kind} ${each.code}`, each] as const),
  )
  const byPost = drafts.filter(({ email, phone }) => !email && !phone)
  const [known, alike, outcodes, erased, unknown] = await together([
    lockByReference(tx, {
      organisationId,
      references: drafts.flatMap(({ reference }) => reference ?? []),
    }),
    findAlike(tx, {
      organisationId,
      emails: emails.map((email) => email.toLowerCase()),
      phones: drafts.flatMap(({ phone }) => phone ?? []),
      sortNames: byPost.flatMap(({ name }) => (name === undefined ? [] : [sortNameOf(name)])),
    }),
    findKnownOutcodes(tx, [...new Set(drafts.flatMap(({ outcode }) => outcode ?? []))]),
    findErasedContacts(tx, { emails, phones }),
    findUnknownCodes(tx, [...codes.values()]),
  ])
  return {
    ...{ known, alike, outcodes, erased },
    unknownCodes: new Set(unknown.map(({ kind, code }) => `${kind} ${code}`)),
  }
}

type Became = Omit<UploadResult, 'line'>
/** What became of lines, by their place in the group. */
type BecameAt = [place: number, became: Became]

const untroubled = { code: null, field: null, words: null } as const
const refusedAs = (refusal: LineRefusal): Became => ({ outcome: 'refused', ...refusal })

function refusedOrUnchanged(plan: readonly PlannedLine[]): BecameAt[] {
  return plan.flatMap((line, place): BecameAt[] => {
    if (line.outcome === 'refused') return [[place, refusedAs(line.refusal)]]
    if (line.outcome !== 'unchanged') return []
    return [[place, { outcome: 'unchanged', leaderId: line.person.id, ...untroubled }]]
  })
}

async function registerNew(
  tx: Db,
  context: RequestContext,
  plan: readonly PlannedLine[],
  assertion: Parameters<typeof registerLeaders>[3],
): Promise<BecameAt[]> {
  const news = plan.flatMap((line, place) =>
    line.outcome === 'created'
      ? {
          place,
          leaderId: line.leaderId,
          draft: line.draft,
          isAsserted: line.draft.ageBand !== 'under_16',
        }
      : [],
  )
  return eachOrAll(tx, 'created', news, (some) =>
    gathered(tx, some.length, async () =>
      registerLeaders(tx, context, await newcomersOf(context, some), assertion),
    ),
  )
}

async function changeKnown(
  tx: Db,
  context: RequestContext,
  plan: readonly PlannedLine[],
): Promise<BecameAt[]> {
  const changes = plan.flatMap((line, place) =>
    line.outcome === 'updated'
      ? { place, leaderId: line.person.id, version: line.person.version, changes: line.changes }
      : [],
  )
  return eachOrAll(tx, 'updated', changes, async (some) => {
    for (const { leaderId, version, changes: draft } of some)
      await changeLeader(tx, context, { leaderId, version }, draft, {
        findable: 'later',
        hasLeft: leavePlacements,
      })
    await settleCopies(
      tx,
      some.map(({ leaderId }) => leaderId),
    )
  })
}

/**
 * Writes some lines together, and where one of them cannot be kept, each by itself: that one is refused, and the others
 * are not.
 */
async function eachOrAll<Line extends { place: number; leaderId: string }>(
  tx: Db,
  outcome: 'created' | 'updated',
  lines: readonly Line[],
  write: (some: readonly Line[]) => Promise<void>,
): Promise<BecameAt[]> {
  const done = ({ place, leaderId }: Line): BecameAt => [
    place,
    { outcome, leaderId, ...untroubled },
  ]
  const { done: kept, failed } = await writeEachOrAll(tx, lines, write)
  return [
    ...kept.map(done),
    ...failed.map(({ line, error }): BecameAt => {
      const spec = error instanceof ProblemError ? error.spec : lineNotKept
      const leaderId = outcome === 'updated' ? line.leaderId : null
      return [line.place, refusedAs(refusalOf(spec, undefined, { leaderId }))]
    }),
  ]
}
