import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { publicAnswer } from '../../core/public-answer.ts'
import { id } from '../../core/text.ts'
import { hsdsLinks, hsdsPage } from './hsds.rules.ts'

/** What all addresses of the feed of the standard have in common. */
export const open = {
  access: ['visitor'],
  record: { nothing: 'Public, and names nobody' },
  everySite: true,
} as const
export const tags = ['noticeboard']
export const params = z.strictObject({ id })

interface Paged {
  page: number
  per_page: number
}

export const windowOf = ({ page, per_page: limit }: Paged) => ({
  offset: (page - 1) * limit,
  limit,
})

/** A page of a list, with its links; nothing is sent that the reader has. */
export function sendPage<Item>(
  request: FastifyRequest,
  reply: FastifyReply,
  contents: Item[],
  { total, page, per_page: perPage }: Paged & { total: number },
) {
  const answer = hsdsPage(contents, { total, page, perPage })
  const links = hsdsLinks(request.url, { page, pages: answer.total_pages })
  if (links !== null) void reply.header('link', links)
  const isKnown = publicAnswer(request, reply, answer)
  return { answer, isKnown }
}

/** The same of a list that is short enough to be had whole. */
export function sendPageOf<Item>(
  request: FastifyRequest,
  reply: FastifyReply,
  all: Item[],
  query: Paged,
) {
  const { offset, limit } = windowOf(query)
  return sendPage(request, reply, all.slice(offset, offset + limit), {
    ...query,
    total: all.length,
  })
}
