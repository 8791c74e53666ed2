import type pg from 'pg'
import type { Beside } from './beside.ts'
import { change } from './core/change.ts'
import type { Db } from './core/db.ts'
import { clearOldKeys } from './core/idempotency.ts'
import type { BackgroundTask, Jobs } from './core/jobs.ts'
import type { Mailer } from './core/mail.ts'
import { dayInTheKingdom } from './core/days.ts'
import { colleagueMail, mailColleague } from './modules/access/colleague-mails.actions.ts'
import { mailSignInLink, signInMail } from './modules/access/sign-in.actions.ts'
import { clearOldSignIns } from './modules/access/sign-in.queries.ts'
import { clearOldSharedChanges, noteEndedByTime } from './modules/clients/changes.queries.ts'
import { clearOldTokens } from './modules/clients/tokens.queries.ts'
import { askBeforeEnding, askYearly, endBreaks } from './modules/contact/clock.actions.ts'
import { sendKind } from './modules/contact/contact.actions.ts'
import { letterTest, mailLetterTest } from './modules/contact/letters.actions.ts'
import { LetterKindPath, LetterTest } from './modules/contact/letters.schemas.ts'
import { recheckTasks, sendDue, sendMessage } from './modules/contact/sending.actions.ts'
import type { HandedOvers, Letters } from './modules/contact/letters.types.ts'
import { makeEqualityNumbers } from './modules/equality/equality.actions.ts'
import { undoPart } from './modules/governance/import-undo.actions.ts'
import { keepLedgerJob } from './modules/governance/erasure.actions.ts'
import { runRetention } from './modules/governance/retention-run.actions.ts'
import { keepLedger } from './ledger-file.ts'
import {
  joiningMail,
  mailJoining,
  mailWaiting,
  remindNominated,
} from './modules/joining/joining-mails.actions.ts'
import { endOverdue } from './modules/joining/joining-lists.queries.ts'
import { clearOldChanges } from './modules/leaders/columns.queries.ts'
import { clearOldOpportunityChanges } from './modules/opportunities/columns.queries.ts'
import { goOnKind, takingTimes, type DoPart } from './modules/exchange/going.actions.ts'
import { letGoOfStalled, takePart } from './modules/exchange/taking-parts.actions.ts'
import { clearOldImports } from './modules/exchange/imports.queries.ts'
import { clearOldUploads } from './modules/exchange/uploads.queries.ts'
import { askManyKind, runBatch, runStuck } from './modules/involvement/batches.actions.ts'
import { askHowItGoes } from './modules/participation/check-ins-clock.actions.ts'
import { runPlacementClock } from './modules/placements/clock.actions.ts'
import { tellEndings } from './modules/placements/endings-clock.actions.ts'
import { askWhetherMet, settleLists } from './modules/placements/support-clock.actions.ts'
import {
  mailWebhookDisabled,
  webhookDisabledMail,
} from './modules/webhooks/webhook-mails.actions.ts'
import { clearOldDeliveries } from './modules/webhooks/deliveries.queries.ts'
import { clearOldWebhookSecrets } from './modules/webhooks/webhooks.queries.ts'
import type { Registers } from './modules/leaders/columns.queries.ts'
import { sweepSearchWords } from './modules/leaders/search.queries.ts'

/** What background work has at hand. */
export interface BackgroundDeps {
  pool: pg.Pool
  db: Db
  jobs: Jobs
  /** The cards in memory that the whole instance shares. */
  registers: Registers
  mailer: Mailer
  /** Goes on with what is under way of imports. */
  beside: Beside
  letters: Letters
  handedOver: HandedOvers
  publicUrl: string
  /** Where this server keeps its copy of the ledger of erasures. */
  ledgerFile: string
  bankName: string
}

const timed = { expireInSeconds: 900, retryLimit: 2, retryDelay: 60 }

/** Of an import that is taken the next part of that, and of one that is undone the next of that. */
export const doPart: DoPart = async (tx, importId, requestId) => {
  const came = await takePart(tx, importId, requestId)
  return came === 'over' ? undoPart(tx, importId, requestId) : came
}

/** All that the bank does without being asked at that moment: what requests queue, and what comes by the clock. */
export const backgroundTasks: readonly BackgroundTask<BackgroundDeps>[] = [
  {
    kind: signInMail,
    // What waits for an address without an account is mailed first: signing in wipes the address.
    run: async (deps, payload) => {
      await mailWaiting(deps, String(payload['requestId']))
      await mailSignInLink(deps, String(payload['requestId']))
    },
  },
  {
    kind: colleagueMail,
    run: (deps, payload) => mailColleague(deps, String(payload['accountId'])),
  },
  {
    kind: joiningMail,
    run: (deps, payload) => mailJoining(deps, String(payload['joiningId'])),
  },
  {
    kind: { name: 'joining.end-overdue', cron: '7 * * * *', ...timed },
    run: ({ pool }) => change(pool, endOverdue),
  },
  {
    kind: { name: 'joining.remind', cron: '12 9-17 * * *', ...timed },
    run: remindNominated,
  },
  { kind: keepLedgerJob, run: ({ pool, db, ledgerFile }) => keepLedger(pool, db, ledgerFile) },
  {
    kind: letterTest,
    run: (deps, { accountId, kind, ...reader }) =>
      mailLetterTest(deps, {
        accountId: String(accountId),
        ...LetterKindPath.parse({ kind }),
        ...LetterTest.parse(reader),
      }),
  },
  {
    kind: sendKind,
    run: (deps, payload) => sendMessage(deps, String(payload['messageId'])),
  },
  {
    kind: { name: 'contact.send-due', cron: '*/5 * * * *', ...timed },
    run: (deps) => sendDue(deps),
  },
  {
    kind: { name: 'contact.recheck-tasks', cron: '7 * * * *', ...timed },
    run: (deps) => recheckTasks(deps),
  },
  {
    // A break ends in the night; its note is there in the morning, at an hour when nobody is woken by it.
    kind: { name: 'contact.end-breaks', cron: '5 8 * * *', ...timed },
    run: (deps) => endBreaks(deps),
  },
  {
    kind: { name: 'contact.ask-yearly', cron: '15 10 * * *', ...timed },
    run: (deps) => askYearly(deps),
  },
  {
    kind: { name: 'contact.ask-before-ending', cron: '45 10 * * *', ...timed },
    run: (deps) => askBeforeEnding(deps),
  },
  {
    // By day: what it tells people is read by day.
    kind: { name: 'placements.clock', cron: '20 7-19 * * *', ...timed },
    run: (deps) => runPlacementClock(deps),
  },
  {
    kind: { name: 'placements.endings', cron: '25 9-16 * * *', ...timed },
    run: (deps) => tellEndings(deps),
  },
  {
    kind: { name: 'placements.support', cron: '*/10 * * * *', ...timed },
    run: settleLists,
  },
  {
    kind: { name: 'placements.support-asked', cron: '35 9-18 * * *', ...timed },
    run: askWhetherMet,
  },
  {
    // By day, and several times: what one run leaves, the next takes up.
    kind: { name: 'participation.check-ins', cron: '50 9-16 * * *', ...timed },
    run: (deps) => askHowItGoes(deps),
  },
  { kind: askManyKind, run: (deps, payload) => runBatch(deps, String(payload['batchId'])) },
  {
    kind: { name: 'involvement.ask-stuck', cron: '*/10 * * * *', ...timed },
    run: (deps) => runStuck(deps),
  },
  {
    kind: { name: 'leaders.sweep-words', cron: '17 * * * *', ...timed },
    run: ({ pool }) => change(pool, sweepSearchWords),
  },
  {
    kind: { name: 'leaders.clear-changes', cron: '27 * * * *', ...timed },
    run: ({ pool }) =>
      change(pool, async (tx) => {
        await clearOldChanges(tx)
        await clearOldOpportunityChanges(tx)
      }),
  },
  {
    kind: { name: 'access.clear-sign-ins', cron: '37 * * * *', ...timed },
    run: ({ pool }) => change(pool, clearOldSignIns),
  },
  {
    kind: { name: 'clients.clear-tokens', cron: '57 * * * *', ...timed },
    run: ({ pool }) => change(pool, clearOldTokens),
  },
  {
    kind: { name: 'clients.clear-changes', cron: '17 3 * * *', ...timed },
    run: ({ pool }) => change(pool, clearOldSharedChanges),
  },
  {
    kind: { name: 'clients.note-ended', cron: '2-59/10 * * * *', ...timed },
    run: ({ pool }) => change(pool, noteEndedByTime),
  },
  {
    kind: webhookDisabledMail,
    run: (deps, payload) => mailWebhookDisabled(deps, String(payload['webhookId'])),
  },
  {
    kind: { name: 'webhooks.clear-log', cron: '37 3 * * *', ...timed },
    run: ({ pool }) =>
      change(pool, async (tx) => {
        await clearOldDeliveries(tx)
        await clearOldWebhookSecrets(tx)
      }),
  },
  {
    kind: { name: 'requests.clear-keys', cron: '47 * * * *', ...timed },
    run: ({ pool }) => change(pool, clearOldKeys),
  },
  {
    // Daily, so that a first of the month on which nothing ran is made up for; a month is made once.
    kind: { name: 'equality.numbers', cron: '7 3 * * *', ...timed },
    run: ({ pool, db }) => makeEqualityNumbers({ pool, db }, dayInTheKingdom(new Date())),
  },
  {
    // Does nothing until an administrator has looked at what would go, and switched it on.
    kind: { name: 'governance.retention', cron: '17 2 * * *', ...timed },
    run: (deps) => runRetention(deps),
  },
  {
    // The request that asked for it does the first parts itself; what is left alone is taken up by `keepGoingOn`.
    kind: goOnKind,
    run: ({ beside }, payload) =>
      beside.goOn(String(payload['importId']), { besideMs: 2 * takingTimes.patienceMs }),
  },
  {
    kind: { name: 'exchange.clear-imports', cron: '57 * * * *', ...timed },
    run: ({ pool }) =>
      change(pool, async (tx) => {
        await letGoOfStalled(tx)
        await clearOldImports(tx)
      }),
  },
  {
    kind: { name: 'exchange.clear-uploads', cron: '42 * * * *', ...timed },
    run: ({ pool }) => change(pool, clearOldUploads),
  },
]
