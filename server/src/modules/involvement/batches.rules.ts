import type { Batch } from './batches.queries.ts'
import type { ItemRow } from './batch-states.queries.ts'
import { itemStates, type Hindrance, type ItemState } from './asking.rules.ts'
import type { Judged } from './judging.queries.ts'

/** How many of those chosen will be asked, and why the others will not, the most frequent reason first. */
export function countJudged(judged: readonly Judged[]) {
  const counts = new Map<Hindrance, number>()
  for (const { hindrance } of judged)
    if (hindrance) counts.set(hindrance, (counts.get(hindrance) ?? 0) + 1)
  const asked = judged.filter(({ hindrance }) => hindrance === null)
  return {
    asked: asked.length,
    byHand: asked.filter(({ reached, isHeld }) => isHeld && reached?.outcome === 'task').length,
    notAsked: judged.length - asked.length,
    reasons: [...counts]
      .map(([reason, count]) => ({ reason, count }))
      .toSorted((a, b) => b.count - a.count),
  }
}

/** One who was chosen, as the contract says it. How somebody is reached is for the holder of the record. */
export function previewView(
  { leaderId, hindrance, repeat, isHeld, reached }: Judged,
  more: {
    name: string | null
    now: Date
    words: { subject: string; text: string; html: string | undefined } | null
  },
) {
  const way = isHeld && reached && reached.outcome !== 'refuse' && !hindrance ? reached : null
  const { words } = more
  return {
    leader: { id: leaderId, name: more.name },
    reason: hindrance,
    repeat,
    channel: way?.channel ?? null,
    format: way?.format ?? null,
    recipient: way?.recipient ?? null,
    waitsUntil: way && way.dueAt > more.now ? way.dueAt.toISOString() : null,
    message: words && {
      subject: words.subject,
      text: words.text,
      isLarge: words.html !== undefined,
    },
  }
}

/** One of many who were invited, and where they stand. */
const itemView = ({ leaderId, leaderName, isHeld, ...row }: ItemRow) => ({
  id: row.id,
  leader: { id: leaderId, name: leaderName },
  state: row.state,
  reason: isHeld || row.placementId === null ? row.reason : row.reason && 'not_reachable',
  answer: row.answer,
  channel: isHeld ? row.channel : null,
  format: isHeld ? row.format : null,
  dueAt: isHeld && row.state === 'quiet' ? (row.dueAt?.toISOString() ?? null) : null,
  placementId: row.placementId,
})

/** Many who were invited in one go, as the contract says it. */
export const batchView = (
  batch: Batch,
  counts: Partial<Record<ItemState, number>>,
  rows: ItemRow[],
) => ({
  id: batch.id,
  opportunity: { id: batch.opportunityId, title: batch.opportunityTitle },
  requestedBy: batch.requestedByName,
  createdAt: batch.createdAt.toISOString(),
  counts: Object.fromEntries(itemStates.map((state) => [state, counts[state] ?? 0])) as Record<
    ItemState,
    number
  >,
  items: rows.map(itemView),
})
