import type pg from 'pg'
import { change } from '../../core/change.ts'
import { commandActor } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { Jobs } from '../../core/jobs.ts'
import type { Outbound } from '../../core/outbound.ts'
import { severalAtOnce } from '../../core/several.ts'
import { keepDoing } from '../../core/rounds.ts'
import { changesKeptDays, findChanges, type ChangeMark } from '../clients/changes.queries.ts'
import { kindsFor } from '../clients/changes.rules.ts'
import { insertChanges, insertDelivery, tryWaitingNow } from './deliveries.queries.ts'
import {
  claimLanes,
  disableWebhook,
  findDue,
  giveUpHidden,
  moveMark,
  noteHealth,
  noteOutcomes,
  releaseLane,
  renewLane,
  type DueRow,
  type LaneRow,
  type Outcome,
} from './lanes.queries.ts'
import { failingAfter, mostFailingSeconds, restAfter, verdictOf } from './retries.rules.ts'
import { bodyOf, headersOf } from './signing.rules.ts'
import { webhookDisabledMail } from './webhook-mails.actions.ts'

/** What lanes have at hand. */
export interface LaneDeps {
  pool: pg.Pool
  db: Db
  jobs: Pick<Jobs, 'send'>
  outbound: Pick<Outbound, 'post'>
  /** What the secrets of webhooks are worked out from. */
  key: Buffer
  /** How long one try may take at most, in milliseconds. */
  tryMs: number
  /** From 0 to 1, for the pauses between tries. */
  chance: () => number
  now: () => Date
}

/** How much one instance does at a time. */
const most = {
  /** Webhooks that work, and webhooks that fail, each in a lane of its own. */
  lanes: { working: 32, failing: 8 },
  /** Taken from the list in one go; sent to one webhook side by side; handed over from the changes in one go. */
  batch: 40,
  atOnce: 8,
  changes: 500,
  /** Then the others have their turn. */
  batchesATurn: 50,
} as const

/** Changes are kept a day longer, so that none goes while it is read. */
const markDays = changesKeptDays - 1

/** A lease outlasts the slowest batch: no try begins after the time of one try, and each is over after another. */
const leaseSecondsOf = ({ tryMs }: LaneDeps): number => 10 + (3 * tryMs) / 1_000

interface Lane {
  webhookId: string
  lease: string
}

/** Hands a webhook the next of the changes that it is told, from a mark on; answers how many. */
async function takeOver(
  tx: Db,
  webhookId: string,
  row: LaneRow,
  mark: ChangeMark = row.mark,
): Promise<number> {
  const allowed = kindsFor(row.scopes)
  const found = await findChanges(tx, {
    organisationId: row.organisation_id,
    kinds: row.kinds.filter((kind) => allowed.includes(kind)),
    mark,
    limit: most.changes,
  })
  const ends = found[0]?.to ?? mark.from
  // The second: the bank was restored from a copy, and deals lower numbers.
  if (row.is_mark_too_old || BigInt(ends) < BigInt(mark.from)) {
    await moveMark(tx, webhookId, undefined)
    await insertDelivery(tx, { webhookId, kind: 'gap' })
    return 1
  }
  const changes = found.filter(({ number }) => number !== null).slice(0, most.changes)
  const last = changes.at(-1)
  const isMore = found.length > most.changes
  const next: ChangeMark =
    isMore && last
      ? { from: mark.from, to: ends, after: last.number ?? '0' }
      : { from: ends, to: null, after: '0' }
  if (changes.length > 0) await insertChanges(tx, webhookId, changes)
  // At the end of a stretch that began earlier nobody has looked yet at what came meanwhile.
  else if (mark.to !== null) return takeOver(tx, webhookId, row, next)
  await moveMark(tx, webhookId, next)
  return changes.length
}

interface Batch {
  row: LaneRow
  due: DueRow[]
}

/** The next of a lane; undefined where nothing is to be sent, or the lane is no longer ours. */
function nextBatch(deps: LaneDeps, lane: Lane): Promise<Batch | undefined> {
  return change(deps.pool, async (tx) => {
    const row = await renewLane(tx, {
      ...lane,
      leaseSeconds: leaseSecondsOf(deps),
      mostDays: markDays,
    })
    if (!row) return undefined
    const { webhookId } = lane
    await giveUpHidden(tx, webhookId, kindsFor(row.scopes))
    const isFailing = row.failures >= failingAfter
    const wanted = { webhookId, isFailing, limit: isFailing ? 1 : most.batch }
    let due = await findDue(tx, wanted)
    if (
      due.length < wanted.limit &&
      row.status === 'active' &&
      (await takeOver(tx, webhookId, row)) > 0
    )
      due = await findDue(tx, wanted)
    return due.length > 0 ? { row, due } : undefined
  })
}

/** What came of a batch, for the webhook as a whole. */
interface Tally {
  outcomes: Outcome[]
  taken: number
  isGone: boolean
  /** How long the receiver asks to be left alone, in seconds. */
  asked: number
}

/** Sends a batch. One that fails from the start, asks for time or is gone is sent no more of it. */
async function sendBatch(deps: LaneDeps, { row, due }: Batch): Promise<Tally> {
  const tally: Tally = { outcomes: [], taken: 0, isGone: false, asked: 0 }
  const began = performance.now()
  await severalAtOnce(due, most.atOnce, async (told) => {
    const failed = tally.outcomes.length - tally.taken
    const isEnough =
      tally.isGone || tally.asked > 0 || (failed >= failingAfter && tally.taken === 0)
    if (isEnough || performance.now() - began > deps.tryMs) return
    const now = deps.now()
    const body = bodyOf(told)
    const headers = headersOf(deps.key, { id: told.id, body, secretIds: row.secret_ids, now })
    const start = performance.now()
    const answer = await deps.outbound.post(row.url, headers, body)
    const ms = Math.round(performance.now() - start)
    const verdict = verdictOf(answer, {
      tries: told.tries + 1,
      isTest: told.kind === 'test',
      chance: deps.chance(),
      now,
    })
    if (verdict.state === 'taken') tally.taken += 1
    tally.isGone ||= verdict.isGone
    tally.asked = Math.max(tally.asked, verdict.restSeconds)
    tally.outcomes.push({
      id: told.id,
      state: verdict.state,
      next_seconds: verdict.nextInSeconds,
      status: answer.status,
      failure: answer.failure,
      ms,
      tried_at: now.toISOString(),
    })
  })
  return tally
}

const contextOfLanes = (organisationId: string): RequestContext => ({
  actor: { ...commandActor, organisationId },
  requestId: newId(),
  operation: 'webhooks.deliver',
  purpose: '',
  record: { audit: 'webhooks.disabled' },
  recorded: false,
})

/** Writes down what came of a batch; answers whether the lane goes on. */
function settleBatch(
  deps: LaneDeps,
  { webhookId }: Lane,
  { row }: Batch,
  { outcomes, taken, isGone, asked }: Tally,
): Promise<boolean> {
  return change(deps.pool, async (tx) => {
    await noteOutcomes(tx, outcomes)
    const failed = outcomes.length - taken
    const isTaken = taken > 0
    const rest = isTaken ? 0 : restAfter(row.failures + failed, deps.chance())
    const restSeconds = Math.max(rest, asked)
    const health = await noteHealth(tx, { webhookId, isTaken, failed, restSeconds })
    if (health.is_back) await tryWaitingNow(tx, webhookId)
    const reason = isGone ? 'gone' : health.failing_seconds > mostFailingSeconds ? 'failing' : null
    if (reason && (await disableWebhook(tx, webhookId, reason))) {
      await writeAudit(tx, contextOfLanes(row.organisation_id), {
        event: 'webhooks.disabled',
        subjectKind: 'webhook',
        subjectId: webhookId,
        detail: { reason },
      })
      await deps.jobs.send(tx, webhookDisabledMail, { webhookId })
    }
    return restSeconds === 0 && reason === null
  })
}

/** One turn of one webhook: batch after batch, until nothing is left, it needs a rest, or others want a turn. */
async function runLane(deps: LaneDeps, lane: Lane, isStopped: () => boolean): Promise<void> {
  try {
    for (let turn = 0; turn < most.batchesATurn && !isStopped(); turn += 1) {
      const batch = await nextBatch(deps, lane)
      if (!batch) break
      const tally = await sendBatch(deps, batch)
      if (!(await settleBatch(deps, lane, batch, tally))) break
    }
  } finally {
    await releaseLane(deps.db, lane)
  }
}

/** The lanes of one instance. */
export class WebhookLanes {
  readonly #deps: LaneDeps
  readonly #onError: (error: Error) => void
  readonly #running = { working: new Set<Promise<void>>(), failing: new Set<Promise<void>>() }
  #isStopped = false

  constructor(deps: LaneDeps, onError: (error: Error) => void) {
    this.#deps = deps
    this.#onError = onError
  }

  /** Begins every lane that there is something for and room; answers how many. It waits for none of them. */
  async begin(): Promise<number> {
    let begun = 0
    for (const sort of ['working', 'failing'] as const) {
      const running = this.#running[sort]
      const room = most.lanes[sort] - running.size
      if (room <= 0 || this.#isStopped) continue
      const lease = newId()
      const webhookIds = await claimLanes(this.#deps.db, {
        lease,
        leaseSeconds: leaseSecondsOf(this.#deps),
        areFailing: sort === 'failing',
        limit: room,
      })
      for (const webhookId of webhookIds) {
        const lane = runLane(this.#deps, { webhookId, lease }, () => this.#isStopped)
          .catch(this.#onError)
          .finally(() => running.delete(lane))
        running.add(lane)
      }
      begun += webhookIds.length
    }
    return begun
  }

  /** Waits for the lanes that run now. */
  async settled(): Promise<void> {
    await Promise.all([...this.#running.working, ...this.#running.failing])
  }

  /** Begins nothing more, and waits for what is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await this.settled()
  }
}

/** Runs lanes again and again, until it is stopped. */
export function keepDelivering(
  deps: LaneDeps,
  options: { everyMs: number; onError: (error: Error) => void },
): () => Promise<void> {
  const lanes = new WebhookLanes(deps, options.onError)
  const stop = keepDoing(() => lanes.begin(), options)
  return async () => {
    await stop()
    await lanes.stop()
  }
}
