import { createServer, type IncomingMessage } from 'node:http'
import { createHmac } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../server/src/core/config.ts'
import { mailerFor, refusalOf, withLog, type Mail } from '../../server/src/core/mail.ts'

// What goes out, as the other side gets it: a mail server and a Notify of the test's own.

const service = '0190a000-0000-7000-8000-00000000aaaa'
const secret = '0190a000-0000-7000-8000-00000000bbbb'
const templateId = '0190a000-0000-7000-8000-00000000cccc'
const mail: Mail = {
  to: 'zq.somebody@example.org',
  subject: 'Bore da, Siân',
  text: 'A line.\n\nAnother: https://bank.example/question#abc',
  html: '<p>A line.</p>',
  id: '0190a000-0000-7000-8000-00000000dddd',
}
const closers: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closers) await close()
})

const withSettings = (settings: Record<string, string>) =>
  mailerFor(readConfig(settings), undefined as never)

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts).toString()
}

/** A Notify that keeps what it is sent and answers `status`. */
async function startNotify(status: () => number) {
  const asked: { request: IncomingMessage; body: string }[] = []
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      asked.push({ request, body })
      response.writeHead(status(), { 'content-type': 'application/json' })
      response.end(JSON.stringify({ errors: [{ error: 'BadRequestError', message: mail.to }] }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const notifySettings = (url: string) => ({
  NOTIFY_URL: url,
  NOTIFY_API_KEY: `people_bank-${service}-${secret}`,
  NOTIFY_TEMPLATE_ID: templateId,
})

test('through Notify a mail goes in the template of the service, signed with its key', async () => {
  const { asked, url } = await startNotify(() => 201)
  const send = await withSettings({ ...notifySettings(url), SMTP_URL: 'smtp://127.0.0.1:1' })
  await send(mail)
  const [{ request, body } = { request: undefined, body: '' }] = asked
  expect(request?.url).toBe('/v2/notifications/email')
  expect(JSON.parse(body)).toMatchObject({
    template_id: templateId,
    email_address: mail.to,
    personalisation: { subject: mail.subject, body: mail.text },
    reference: mail.id,
  })
  const [head = '', claims = '', signature] =
    request?.headers.authorization?.replace('Bearer ', '').split('.') ?? []
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ iss: service })
  expect(signature).toBe(
    createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url'),
  )
})

test('a mail that Notify does not take is tried again, and the log names a code alone', async () => {
  const { asked, url } = await startNotify(() => (asked.length < 2 ? 400 : 201))
  const noted: unknown[] = []
  const send = withLog(await withSettings(notifySettings(url)), (refusal) => noted.push(refusal))
  await expect(send(mail)).rejects.toThrow(/400/)
  expect(noted).toEqual([{ code: 'ERR_BAD_REQUEST', status: 400 }])
  await send(mail)
  expect(asked).toHaveLength(2)
})

test('a key without its template does not start the bank, nor half a key', () => {
  const { NOTIFY_API_KEY, NOTIFY_TEMPLATE_ID } = notifySettings('')
  expect(() => readConfig({ NOTIFY_API_KEY })).toThrow(/NOTIFY_TEMPLATE_ID/)
  expect(() => readConfig({ NOTIFY_TEMPLATE_ID })).toThrow(/set both or neither/)
  expect(() => readConfig({ NOTIFY_API_KEY: secret, NOTIFY_TEMPLATE_ID })).toThrow(/whole key/)
  expect(readConfig({ NOTIFY_API_KEY: '', NOTIFY_TEMPLATE_ID: '' }).notify).toBeUndefined()
})

test('through SMTP a mail keeps its words and its one Message-ID; a refusal names nobody', async () => {
  const taken: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _, done) =>
      address.startsWith('zq.nobody')
        ? done(Object.assign(new Error(`No mailbox ${address}`), { responseCode: 550 }))
        : done(),
    onData: (stream, _, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        taken.push(Buffer.concat(parts).toString())
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => new Promise((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  const noted: unknown[] = []
  const send = withLog(
    await withSettings({
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'Bank <no-reply@bank.example>',
    }),
    (refusal) => noted.push(refusal),
  )
  await send(mail)
  const [text = ''] = taken
  expect(text).toContain(`Message-ID: <${mail.id}@bank.example>`)
  expect(text).toContain('To: zq.somebody@example.org')
  expect(text).toMatch(/Subject: =\?UTF-8\?/)
  expect(text).toContain('https://bank.example/question#abc')
  await expect(send({ ...mail, to: 'zq.nobody@example.org' })).rejects.toThrow(/550/)
  expect(noted).toEqual([{ code: 'EENVELOPE', status: 550 }])
  expect(refusalOf(new Error(`to ${mail.to}`))).toEqual({ code: 'unknown', status: null })
})
