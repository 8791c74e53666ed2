import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { notFound } from '../core/common.errors.ts'
import { prepared } from '../core/db.ts'
import { mayFail } from '../core/declared-answers.ts'
import { id } from '../core/text.ts'

const Installation = z
  .object({
    bankName: z.string(),
    demo: z
      .boolean()
      .meta({ description: 'Invented people only, and a mailbox page at /demo/mail' }),
    sessionIdleMinutes: z.number().int(),
  })
  .meta({ id: 'Installation' })

const DemoMessages = z
  .object({
    items: z.array(
      z.object({
        id: id,
        recipient: z.string(),
        subject: z.string(),
        text: z.string(),
        sentAt: z.iso.datetime(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'DemoMessages' })

/** What anybody may know of this bank before signing in. */
export const installationRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { config, database } = app.services

  app.get(
    '/installation',
    {
      config: { access: ['visitor'], record: { nothing: 'Nothing personal' } },
      schema: {
        operationId: 'getInstallation',
        tags: ['installation'],
        summary: 'Read what this bank is called and whether it is a demo',
        response: { 200: Installation },
      },
    },
    () => ({
      bankName: config.bankName,
      demo: config.demo,
      sessionIdleMinutes: config.sessionIdleMinutes,
    }),
  )

  app.get(
    '/demo/messages',
    {
      config: { access: ['visitor'], record: { nothing: 'Invented people only' } },
      schema: {
        operationId: 'listDemoMessages',
        tags: ['installation'],
        summary: 'Read the mailbox of the demo',
        description: 'Exists in the demo only; anywhere else the answer is 404.',
        response: { 200: DemoMessages, ...mayFail(notFound) },
      },
    },
    async () => {
      if (!config.demo) throw notFound()
      const rows = await prepared<{
        id: string
        recipient: string
        subject: string
        text_body: string
        sent_at: Date
      }>(database.db, {
        name: 'demo_mail_list',
        text: 'select id, recipient, subject, text_body, sent_at from demo_mail order by id desc limit 100',
        values: [],
      })
      const items = rows.map((row) => ({
        id: row.id,
        recipient: row.recipient,
        subject: row.subject,
        text: row.text_body,
        sentAt: row.sent_at.toISOString(),
      }))
      return { items, nextCursor: null }
    },
  )
}
