import type { Config } from './config.ts'
import { prepared, type Db } from './db.ts'
import { newId } from './ids.ts'

export interface Mail {
  to: string
  subject: string
  text: string
  /** The same words where their look matters, such as large print. */
  html?: string
  /** A UUID of the message: one that goes out twice, because a server died in between, is still one and the same. */
  id?: string
}

/** Sends one message, or throws so that its job is tried again. */
export type Mailer = (mail: Mail) => Promise<void>

/** A mail server that hangs holds up one job, not the worker for ever. */
const mostMs = { connection: 10_000, silence: 15_000 }

/**
 * GOV.UK Notify or SMTP where it is set up; in the demo a mailbox inside the bank; else mail waits in its job. Only the
 * library of the one that is set up is read: each takes megabytes.
 */
export async function mailerFor(config: Config, db: Db): Promise<Mailer> {
  if (config.notify) return notifyMailer(config.notify)
  if (config.smtpUrl) return smtpMailer(config.smtpUrl, config.mailFrom)
  if (config.demo) return demoMailer(db)
  return () =>
    Promise.reject(new Error('No mail server is set up: set SMTP_URL, or NOTIFY_API_KEY'))
}

/**
 * Notify makes the look of a mail itself: it gets the plain words, and no HTML. It knows nothing of our Message-IDs;
 * ours is the reference by which a mail is found there.
 */
async function notifyMailer({
  url,
  apiKey,
  templateId,
}: NonNullable<Config['notify']>): Promise<Mailer> {
  const [{ NotifyClient }, { default: axios }] = await Promise.all([
    import('notifications-node-client'),
    import('axios'),
  ])
  const client = new NotifyClient(url, apiKey)
  // The client's types name the other build of one and the same library.
  const patient = axios.create({ timeout: mostMs.silence }) as unknown
  client.setClient(patient as Parameters<typeof client.setClient>[0])
  return async ({ to, subject, text, id }) => {
    await client.sendEmail(templateId, to, {
      personalisation: { subject, body: text },
      ...(id === undefined ? {} : { reference: id }),
    })
  }
}

async function smtpMailer(smtpUrl: string, mailFrom: string): Promise<Mailer> {
  const { default: nodemailer } = await import('nodemailer')
  const transport = nodemailer.createTransport(smtpUrl, {
    from: mailFrom,
    // Connections are kept for the next message: thousands may go out one after another.
    ...{ pool: true, maxConnections: 4 },
    ...{
      connectionTimeout: mostMs.connection,
      greetingTimeout: mostMs.connection,
      socketTimeout: mostMs.silence,
    },
  })
  const domain = /@([^\s>]+)/.exec(mailFrom)?.[1] ?? 'localhost'
  return async ({ to, subject, text, html, id }) => {
    await transport.sendMail({
      to: { name: '', address: to },
      subject,
      text,
      html,
      ...(id === undefined ? {} : { messageId: `<${id}@${domain}>` }),
    })
  }
}

const demoMailer =
  (db: Db): Mailer =>
  async ({ to, subject, text, id = newId() }) => {
    await prepared(db, {
      name: 'demo_mail_insert',
      text: `insert into demo_mail (id, recipient, subject, text_body) values ($1, $2, $3, $4)
        on conflict (id) do nothing`,
      values: [id, to, subject, text],
    })
  }

/**
 * What may be logged of a mail that was not taken. What a mail server says in words names the address, so that only
 * its codes are.
 */
export function refusalOf(error: unknown): { code: string; status: number | null } {
  const { code, responseCode, response } = (error ?? {}) as {
    code?: unknown
    responseCode?: unknown
    response?: { status?: unknown }
  }
  const status = responseCode ?? response?.status
  return {
    code: typeof code === 'string' && /^[A-Z_]{3,30}$/.test(code) ? code : 'unknown',
    status: typeof status === 'number' ? status : null,
  }
}

/** The same mailer, whose operator reads of each mail that was not taken. */
export const withLog =
  (mailer: Mailer, note: (refusal: ReturnType<typeof refusalOf>) => void): Mailer =>
  async (mail) => {
    try {
      await mailer(mail)
    } catch (error) {
      note(refusalOf(error))
      throw error
    }
  }
