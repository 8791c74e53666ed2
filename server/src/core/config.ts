import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { OutboundLimits } from './outbound.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

const flag = z
  .enum(['0', '1', 'true', 'false'])
  .transform((value) => value === '1' || value === 'true')

/** Every setting of the server. Nothing else reads the environment. */
const Settings = z.object({
  /** Port of the API and the web app. */
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Port of /metrics, on HOST; 0 turns it off. Kept apart so that it is never public by accident. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  /** Folder of the embedded database; relative to the repository, wherever the command is called from. */
  DATA_DIR: z.string().default('./.data'),
  /** PostgreSQL 15 or newer. Without it the embedded one is started. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_MAX: z.coerce.number().int().min(2).max(100).default(10),
  /** The address that people use, for links in mail. Default: http://localhost:PORT. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** smtp://user:password@host:port. Without it mail waits, except in the demo, which keeps its own mailbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** A key of GOV.UK Notify: mail goes out through it instead, each in NOTIFY_TEMPLATE_ID. */
  NOTIFY_API_KEY: z
    .string()
    .regex(
      /(-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){2}$/i,
      'Copy the whole key, its name included',
    )
    .optional(),
  /** A template of the service: its subject is ((subject)), its message ((body)). */
  NOTIFY_TEMPLATE_ID: z.uuid().optional(),
  NOTIFY_URL: z.url({ protocol: /^https?$/ }).default('https://api.notifications.service.gov.uk'),
  MAIL_FROM: z.string().default('People Bank <no-reply@localhost>'),
  /** Load the demo bank into an empty database. Default: on with the embedded database, else off. */
  DEMO: flag.optional(),
  BANK_NAME: z.string().min(1).max(80).default('People Bank'),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(1440).default(30),
  SESSION_MAX_HOURS: z.coerce.number().int().min(1).max(20).default(12),
  /** How many requests one instance has under way; more are told to come again in a second. */
  REQUESTS_AT_ONCE: z.coerce.number().int().min(10).max(100_000).default(100),
  /** How many requests a program of a partner may make in a minute, over all instances. */
  CLIENT_REQUESTS_A_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(600),
  /** How long a connection to the webhook of a partner may take, in seconds; TLS is part of it. */
  WEBHOOK_CONNECT_SECONDS: z.coerce.number().min(0.05).max(30).default(5),
  /** How long a partner's webhook may take to answer, in seconds. */
  WEBHOOK_ANSWER_SECONDS: z.coerce.number().min(0.05).max(60).default(15),
  /** Webhooks may be on this machine, and without TLS: for trying things out, never where people's data is. */
  WEBHOOK_LOOPBACK: flag.default(false),
  /** How much room the files that one organisation attaches may take, in MB. */
  EVIDENCE_MB: z.coerce.number().int().min(1).max(1_000_000).default(2_000),
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /**
   * For how long an instance that was told to stop goes on answering, having said at /readyz that it takes no more, so that
   * a proxy in front has noticed. Default: 5 with DATABASE_URL, where there may be others; else 0.
   */
  DRAIN_SECONDS: z.coerce.number().min(0).max(60).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

const Environment = Settings.refine(
  (settings) => !settings.NOTIFY_API_KEY === !settings.NOTIFY_TEMPLATE_ID,
  { path: ['NOTIFY_API_KEY'], message: 'It goes with NOTIFY_TEMPLATE_ID; set both or neither' },
)

/** What the server runs with, worked out once at start. */
export interface Config {
  port: number
  host: string
  metricsPort: number
  dataDir: string
  databaseUrl: string | undefined
  databasePoolMax: number
  publicUrl: string
  smtpUrl: string | undefined
  /** GOV.UK Notify, where mail goes out through it; before SMTP. */
  notify: { url: string; apiKey: string; templateId: string } | undefined
  mailFrom: string
  demo: boolean
  bankName: string
  sessionIdleMinutes: number
  sessionMaxHours: number
  /** Requests of one program in a minute. */
  clientRequestsAMinute: number
  /** How the webhooks of partners are reached. */
  webhooks: OutboundLimits
  /** Requests under way in one instance; who comes on top of them is told to come again. */
  requestsAtOnce: number
  /** Room for the files that one organisation attaches, in bytes. */
  evidenceBytes: number
  trustedProxies: number
  drainSeconds: number
  logLevel: string
}

/** Reads the settings; throws one readable line for each that does not hold. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  // Set to nothing is not set: that is how compose files pass on what nobody gave.
  const given = Object.entries(environment).filter(([, value]) => value !== '')
  const read = Environment.safeParse(Object.fromEntries(given))
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`These settings do not hold:\n  ${lines.join('\n  ')}`)
  }
  const settings = read.data
  return {
    port: settings.PORT,
    host: settings.HOST,
    metricsPort: settings.METRICS_PORT,
    dataDir: resolve(repository, settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL,
    databasePoolMax: settings.DATABASE_POOL_MAX,
    publicUrl: (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, ''),
    smtpUrl: settings.SMTP_URL,
    notify:
      settings.NOTIFY_API_KEY && settings.NOTIFY_TEMPLATE_ID
        ? {
            url: settings.NOTIFY_URL.replace(/\/$/, ''),
            apiKey: settings.NOTIFY_API_KEY,
            templateId: settings.NOTIFY_TEMPLATE_ID,
          }
        : undefined,
    mailFrom: settings.MAIL_FROM,
    demo: settings.DEMO ?? settings.DATABASE_URL === undefined,
    bankName: settings.BANK_NAME,
    sessionIdleMinutes: settings.SESSION_IDLE_MINUTES,
    sessionMaxHours: settings.SESSION_MAX_HOURS,
    requestsAtOnce: settings.REQUESTS_AT_ONCE,
    clientRequestsAMinute: settings.CLIENT_REQUESTS_A_MINUTE,
    webhooks: {
      connectMs: settings.WEBHOOK_CONNECT_SECONDS * 1_000,
      answerMs: settings.WEBHOOK_ANSWER_SECONDS * 1_000,
      allowsLoopback: settings.WEBHOOK_LOOPBACK,
    },
    evidenceBytes: settings.EVIDENCE_MB * 1024 * 1024,
    trustedProxies: settings.TRUSTED_PROXIES,
    drainSeconds: settings.DRAIN_SECONDS ?? (settings.DATABASE_URL === undefined ? 0 : 5),
    logLevel: settings.LOG_LEVEL,
  }
}
