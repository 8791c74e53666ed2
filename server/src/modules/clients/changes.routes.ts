import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { cursorInvalid } from '../../core/common.errors.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { isSame } from '../../core/same.ts'
import { changesOfOtherKinds, changesTooOld } from './clients.errors.ts'
import { changesKeptDays, findChanges, type ChangeMark } from './changes.queries.ts'
import { kindsFor } from './changes.rules.ts'
import { ChangePage, ChangeQuery } from './changes.schemas.ts'

const xid = z.string().regex(/^\d{1,20}$/)
/** A mark, the second at which it was given out, and of what it tells. */
const Position = z.tuple([xid, xid.nullable(), xid, z.number().int(), z.array(z.string())])
const beginning: ChangeMark = { from: '0', to: null, after: '0' }

/** For systems that keep in step: what changed since they last asked. */
export const changesRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database
  const secondsNow = () => Math.floor(Date.now() / 1_000)

  app.get(
    '/changes',
    {
      config: {
        access: ['client'],
        scope: 'changes:read',
        record: { nothing: 'That something changed, and nothing of what it is' },
      },
      schema: {
        operationId: 'listChanges',
        tags: ['access'],
        summary: 'What changed since I last asked, of what my program may see',
        description:
          'In order, nothing left out and nothing twice. It begins when a program of your organisation was first allowed to follow: read the lists once, then follow.',
        querystring: ChangeQuery,
        response: {
          200: ChangePage,
          ...mayFail(changesTooOld, changesOfOtherKinds, cursorInvalid),
        },
      },
    },
    async ({ actor, query }) => {
      const organisationId = organisationOf(actor)
      const kinds = kindsFor(actor.client?.scopes ?? [])
      // Whatever program of an organisation takes another's place goes on from its mark.
      const binding = { operation: 'listChanges', caller: organisationId, filter: {} }
      let mark = beginning
      if (query.after !== undefined) {
        const [from, to, after, given, told] = cursors.open(binding, query.after, Position)
        if (!isSame(told, kinds)) throw changesOfOtherKinds()
        if (given < secondsNow() - (changesKeptDays - 1) * 86_400) throw changesTooOld()
        mark = { from, to, after }
      }
      const rows = await findChanges(db, { organisationId, kinds, mark, limit: query.limit })
      const found = rows.filter(({ number }) => number !== null)
      const page = found.slice(0, query.limit)
      const last = page.at(-1)
      const ends = rows[0]?.to ?? mark.from
      // Nobody stands past the present, but who read it in a bank that was restored from a copy since.
      if (BigInt(ends) < BigInt(mark.from)) throw changesTooOld()
      const isMore = found.length > query.limit
      const next: ChangeMark =
        isMore && last
          ? { from: mark.from, to: ends, after: last.number ?? '0' }
          : { from: ends, to: null, after: '0' }
      return {
        items: page.map(({ kind, id, what, at }) => ({ kind, id, what, at: at.toISOString() })),
        next: cursors.seal(binding, [next.from, next.to, next.after, secondsNow(), kinds]),
        // At the end of a stretch that began earlier nobody has looked yet at what came meanwhile.
        more: isMore || mark.to !== null,
      }
    },
  )
}
