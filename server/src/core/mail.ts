import nodemailer from 'nodemailer'
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

/** SMTP where it is set up; in the demo a mailbox inside the bank; else mail waits in its job. */
export function mailerFor(config: Config, db: Db): Mailer {
  if (config.smtpUrl) {
    const transport = nodemailer.createTransport(config.smtpUrl, {
      from: config.mailFrom,
      // Connections are kept for the next message: thousands may go out one after another.
      ...{ pool: true, maxConnections: 4 },
      // A mail server that hangs holds up one job, not the worker for ever.
      ...{ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 },
    })
    const domain = /@([^\s>]+)/.exec(config.mailFrom)?.[1] ?? 'localhost'
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
  if (config.demo) {
    return async ({ to, subject, text, id = newId() }) => {
      await prepared(db, {
        name: 'demo_mail_insert',
        text: `insert into demo_mail (id, recipient, subject, text_body) values ($1, $2, $3, $4)
          on conflict (id) do nothing`,
        values: [id, to, subject, text],
      })
    }
  }
  return () => Promise.reject(new Error('No mail server is set up: set SMTP_URL'))
}
