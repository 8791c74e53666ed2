import type { MoveName } from '../opportunities/life.rules.ts'
import type { OpportunityStatus } from '../opportunities/opportunities.table.ts'
import type { DemoMove } from './demo.types.ts'
import { drawFor } from './draw.rules.ts'
import type { Offer } from './offers.rules.ts'

/** How an opportunity came to where it stands: sent by one colleague, approved by another where that is wanted. */
export function movesOf(seed: number, { seed: written, row, body }: Offer): DemoMove[] {
  const draw = drawFor(seed, `moves ${row.title}`)
  const lead = body.staff.find(({ staffRole }) => staffRole === 'engagement_lead')?.id ?? null
  const writer = body.staff.find(({ staffRole }) => staffRole === 'coordinator')?.id ?? lead
  const move = (
    name: MoveName,
    [fromStatus, toStatus]: [OpportunityStatus, OpportunityStatus],
    by: { accountId: string | null; at: string; words?: string },
  ): DemoMove => ({
    id: draw.id(by.at),
    opportunityId: row.id,
    move: name,
    fromStatus,
    toStatus,
    accountId: by.accountId,
    words: by.words ?? '',
    at: by.at,
  })
  const first = { accountId: writer, at: row.createdAt }
  const moved = { accountId: writer, at: row.updatedAt }
  if (row.status === 'draft') {
    return written.sentBack === undefined
      ? []
      : [
          move('submit', ['draft', 'checked'], first),
          move('send_back', ['checked', 'draft'], {
            ...moved,
            accountId: lead,
            words: written.sentBack,
          }),
        ]
  }
  if (row.status === 'checked') return [move('submit', ['draft', 'checked'], moved)]
  const opened = body.organisation.approvesOpportunities
    ? [
        move('submit', ['draft', 'checked'], first),
        move('approve', ['checked', 'open'], { ...first, accountId: lead }),
      ]
    : [move('open', ['draft', 'open'], first)]
  if (row.status === 'filled') return [...opened, move('fill', ['open', 'filled'], moved)]
  if (row.status === 'closed') return [...opened, move('close', ['open', 'closed'], moved)]
  if (row.status === 'cancelled')
    return [...opened, move('cancel', ['open', 'cancelled'], { ...moved, words: row.cancelReason })]
  return opened
}
