import type { RequestContext } from '../../core/context.ts'
import { together, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { ProblemError } from '../../core/problem.ts'
import { mapInSlices } from '../../core/slices.ts'
import { settleCopies } from '../leaders/copies.actions.ts'
import { findErasedContacts } from '../leaders/erased.queries.ts'
import { changeLeader, noteLeader } from '../leaders/leaders.actions.ts'
import { codesOf, sortNameOf } from '../leaders/leaders.rules.ts'
import { newcomersOf, registerLeaders, type Assertion } from '../leaders/many.actions.ts'
import { leavePlacements } from '../placements/moves.actions.ts'
import { findUnknownCodes } from '../vocabulary/vocabulary.queries.ts'
import { writeEachOrAll } from './each-or-all.actions.ts'
import type { claimWaiting, SettledRow } from './import-rows.queries.ts'
import type { KnownWork, NewWork } from './import-work.types.ts'
import type { Identity } from './duplicates.rules.ts'
import { findPossiblySame } from './known-leaders.queries.ts'
import { findRecords, type Going } from './taking.queries.ts'
import {
  changedMeanwhile,
  differenceOf,
  erasedMeanwhile,
  identityOf,
  knownAmong,
  partsOf,
} from './taking.rules.ts'
import { lineNotKept } from './uploads.errors.ts'

type Waiting = Awaited<ReturnType<typeof claimWaiting>>[number]
type Line<Work> = { line: number; leaderId: string; work: Work }

const untouched = {
  ...{ isForgotten: false, version: null, noteId: null, before: null, after: null },
} as const
const refused = (line: number, reason: string, leaderId: string | null = null): SettledRow => ({
  ...{ line, outcome: 'refuse', reason, leaderId },
  ...untouched,
  // Whoever was erased is not given back in a file of refused lines.
  isForgotten: reason === erasedMeanwhile,
})

/** Registers and completes the people of some lines; answers what became of each line. */
export async function takePeople(
  tx: Db,
  context: RequestContext,
  going: Going,
  rows: readonly Waiting[],
): Promise<SettledRow[]> {
  const news = rows.flatMap(({ line, work }): Line<NewWork>[] =>
    work.of === 'new' ? [{ line, leaderId: newId(), work }] : [],
  )
  const known = rows.flatMap(({ line, work, leaderId }): Line<KnownWork>[] =>
    work.of === 'known' && leaderId ? [{ line, leaderId, work }] : [],
  )
  return [
    ...(await registerNew(tx, context, going, news)),
    ...(await completeKnown(tx, context, known)),
  ]
}

async function registerNew(
  tx: Db,
  context: RequestContext,
  going: Going,
  lines: readonly Line<NewWork>[],
): Promise<SettledRow[]> {
  if (lines.length === 0) return []
  // While the database looks for them, their records are worked out.
  const [reasons, news] = await together([judgeNew(tx, going, lines), newOf(context, lines)])
  const written = await writeEachOrAll(
    tx,
    news.filter((_each, at) => reasons[at] === null),
    // A file says once for all how they agreed.
    (some) =>
      registerLeaders(
        tx,
        context,
        some,
        some.find(({ assertion }) => assertion)?.assertion ?? null,
      ),
  )
  return [
    ...news.flatMap(({ line }, at) => {
      const reason = reasons[at] ?? null
      return reason === null ? [] : refused(line, reason)
    }),
    ...written.done.map(({ line, leaderId }): SettledRow => ({
      ...{ line, outcome: 'create', reason: null, leaderId },
      ...{ ...untouched, version: 1 },
    })),
    ...written.failed.map(({ line: { line }, error }) => refused(line, wordsOf(error))),
  ]
}

/** What is to be written of somebody new. */
const newOf = (context: RequestContext, lines: readonly Line<NewWork>[]) =>
  newcomersOf(
    context,
    lines.map(({ line, leaderId, work }) => {
      const { draft, consent, stage, note } = partsOf(work)
      const refusal = consent?.answer === 'refused' ? (consent.evidence ?? '') : null
      return {
        ...{ line, leaderId, draft, isAsserted: consent?.answer === 'given' },
        ...{ history: { stage, note, refusal }, assertion: assertionOf(consent) },
      }
    }),
  )

const assertionOf = (consent: NewWork['profile']['matchConsent']): Assertion | null =>
  consent?.answer === 'given' && consent.expiresOn
    ? { evidence: consent.evidence ?? '', expiresOn: consent.expiresOn }
    : null

/** How long before a plan was made whoever is found now may have been written without the plan seeing them. */
const marginMs = 120_000

/** Why some may not be put on the register after all: somebody did so meanwhile, or they were erased. */
async function judgeNew(
  tx: Db,
  { id, organisationId, plannedAt }: Going,
  lines: readonly Line<NewWork>[],
): Promise<(string | null)[]> {
  const people = await mapInSlices(lines, ({ work }) => identityOf(work))
  const emails = people.flatMap((person) => person.emails)
  const phones = people.flatMap((person) => person.phones)
  const codes = new Map(
    lines
      .flatMap(({ work }) => codesOf(work.profile))
      .map((each) => [`${each.kind} ${each.code}`, each] as const),
  )
  const [alike, erased, gone] = await together([
    findPossiblySame(tx, {
      organisationId,
      emails: emails.map((email) => email.toLowerCase()),
      phones,
      references: people.flatMap(({ ref }) => ref ?? []),
      sortNames: people.flatMap(({ names }) => names.map(sortNameOf)),
      since: new Date((plannedAt?.getTime() ?? 0) - marginMs),
      notOf: id,
    }),
    findErasedContacts(tx, { emails, phones }),
    findUnknownCodes(tx, [...codes.values()]),
  ])
  const isKnown = knownAmong(alike)
  const unknown = new Set(gone.map(({ kind, code }) => `${kind} ${code}`))
  const reasonOf = (person: Identity, { work }: Line<NewWork>): string | null => {
    if ([...person.emails, ...person.phones].some((contact) => erased.has(contact)))
      return erasedMeanwhile
    const isStale = codesOf(work.profile).some(({ kind, code }) => unknown.has(`${kind} ${code}`))
    return isStale || isKnown(person) ? changedMeanwhile : null
  }
  return lines.map((line, at) => reasonOf(people[at] as Identity, line))
}

async function completeKnown(
  tx: Db,
  context: RequestContext,
  lines: readonly Line<KnownWork>[],
): Promise<SettledRow[]> {
  if (lines.length === 0) return []
  const ids = lines.map(({ leaderId }) => leaderId)
  const before = await findRecords(tx, ids)
  const notes = new Map<string, string>()
  const written = await writeEachOrAll(tx, lines, async (some) => {
    for (const { leaderId, work } of some) {
      await changeLeader(tx, context, { leaderId, version: work.version }, work.profile, {
        findable: 'later',
        hasLeft: leavePlacements,
      })
      if (work.note) notes.set(leaderId, await noteLeader(tx, context, leaderId, work.note))
    }
    await settleCopies(
      tx,
      some.map(({ leaderId }) => leaderId),
    )
  })
  const after = await findRecords(tx, ids)
  return [
    ...written.done.map(({ line, leaderId }): SettledRow => {
      const record = after.get(leaderId) ?? {}
      return {
        ...{ line, outcome: 'update', reason: null, leaderId },
        isForgotten: false,
        version: Number(record['version']),
        noteId: notes.get(leaderId) ?? null,
        ...differenceOf(before.get(leaderId) ?? {}, record),
      }
    }),
    ...written.failed.map(({ line: { line, leaderId }, error }) =>
      refused(line, wordsOf(error), leaderId),
    ),
  ]
}

/** Why a line could not be kept, without a word of it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof ProblemError)) return lineNotKept.title
  return error.spec.status === 412 || error.spec.status === 404
    ? changedMeanwhile
    : `${error.spec.title}. ${error.spec.fix}`
}
