import type { Db } from '../../core/db.ts'
import type { JobKind } from '../../core/jobs.ts'
import type { Mailer } from '../../core/mail.ts'
import { findWhomToTell } from './webhooks.queries.ts'
import { disabledWords } from './webhooks.rules.ts'

/** Mail to engagement leads whose program is told nothing more; the payload holds the webhook's id. */
export const webhookDisabledMail: JobKind = {
  name: 'webhooks.disabled-mail',
  expireInSeconds: 60,
  retryLimit: 5,
  retryDelay: 5,
}

/** The job behind a webhook that the bank disabled. One that somebody let go on meanwhile needs no mail. */
export async function mailWebhookDisabled(
  deps: { db: Db; mailer: Mailer; publicUrl: string; bankName: string },
  webhookId: string,
): Promise<void> {
  const { bankName, publicUrl } = deps
  for (const { client_id, client_name, reason, ...to } of await findWhomToTell(deps.db, webhookId))
    await deps.mailer(
      disabledWords({
        ...{ to, reason, bankName, clientName: client_name },
        pageUrl: `${publicUrl}/settings/clients/${client_id}`,
      }),
    )
}
