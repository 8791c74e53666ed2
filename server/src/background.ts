import type pg from 'pg'
import { change } from './core/change.ts'
import type { Db } from './core/db.ts'
import { clearOldKeys } from './core/idempotency.ts'
import type { BackgroundTask } from './core/jobs.ts'
import type { Mailer } from './core/mail.ts'
import { mailSignInLink, signInMail } from './modules/access/sign-in.actions.ts'
import { clearOldSignIns } from './modules/access/sign-in.queries.ts'
import { clearOldChanges } from './modules/leaders/columns.queries.ts'
import { clearOldImports } from './modules/exchange/imports.queries.ts'
import { sweepSearchWords } from './modules/leaders/search.queries.ts'

/** What background work has at hand. */
export interface BackgroundDeps {
  pool: pg.Pool
  db: Db
  mailer: Mailer
  publicUrl: string
  bankName: string
}

const timed = { expireInSeconds: 900, retryLimit: 2, retryDelay: 60 }

/** All that the bank does without being asked at that moment: what requests queue, and what comes by the clock. */
export const backgroundTasks: readonly BackgroundTask<BackgroundDeps>[] = [
  {
    kind: signInMail,
    run: (deps, payload) => mailSignInLink(deps, String(payload['requestId'])),
  },
  {
    kind: { name: 'leaders.sweep-words', cron: '17 * * * *', ...timed },
    run: ({ pool }) => change(pool, sweepSearchWords),
  },
  {
    kind: { name: 'leaders.clear-changes', cron: '27 * * * *', ...timed },
    run: ({ pool }) => change(pool, clearOldChanges),
  },
  {
    kind: { name: 'access.clear-sign-ins', cron: '37 * * * *', ...timed },
    run: ({ pool }) => change(pool, clearOldSignIns),
  },
  {
    kind: { name: 'requests.clear-keys', cron: '47 * * * *', ...timed },
    run: ({ pool }) => change(pool, clearOldKeys),
  },
  {
    kind: { name: 'exchange.clear-imports', cron: '57 * * * *', ...timed },
    run: ({ pool }) => change(pool, clearOldImports),
  },
]
