import { organisationOf, type Actor, type ClientScope } from '../../core/access.ts'
import { requestInvalid } from '../../core/common.errors.ts'
import { wrongWith, type OutboundLimits } from '../../core/outbound.ts'
import type { ChangeKind } from '../clients/changes.rules.ts'
import type { DeliveryRow } from './deliveries.queries.ts'
import { isAboutSomething, typeOf } from './signing.rules.ts'
import type { Keeper, WebhookRow, WebhookSecretRow } from './webhooks.queries.ts'

/** Whose webhooks somebody looks after: an engagement lead those of the organisation, a program its own. */
export const keeperOf = (actor: Actor): Keeper => ({
  organisationId: organisationOf(actor),
  clientId: actor.client?.id ?? null,
})

/** Of what a program may do, that which its token may: a lead has a say over all of it. */
export const scopesOf = (actor: Actor, held: readonly ClientScope[]): ClientScope[] =>
  held.filter((scope) => actor.client?.scopes.includes(scope) ?? true)

const urlWords: Record<NonNullable<ReturnType<typeof wrongWith>>, string> = {
  unreadable: 'Write a whole web address, such as https://hooks.example.org/people-bank',
  not_https: 'Begin the address with https://',
  with_password: 'Take the name and the password out of the address: the signature says who sends',
  with_fragment:
    'Take the # and what follows it out of the address: it is never sent. Use ? instead',
  port: 'Leave the port out, or use 443 or 8443',
  not_public: 'Use an address of the public internet',
}

/** Throws what is wrong with the address and kinds that somebody asks for. */
export function checkAsked(
  { url, kinds }: { url?: string | undefined; kinds?: ChangeKind[] | undefined },
  allowed: readonly ChangeKind[],
  limits: OutboundLimits,
): void {
  const wrong = url === undefined ? undefined : wrongWith(url, limits)
  const notAllowed = (kinds ?? []).some((kind) => !allowed.includes(kind))
  const issues = [
    ...(wrong ? [{ field: 'url', message: urlWords[wrong] }] : []),
    ...(notAllowed
      ? [
          {
            field: 'kinds',
            message: 'Choose only what this program, and the token, may see themselves',
          },
        ]
      : []),
  ]
  if (issues.length > 0) throw requestInvalid({ issues })
}

/** A webhook with the secrets that sign now, as the contract says it. */
export const webhookView = (webhook: WebhookRow, secrets: readonly WebhookSecretRow[]) => ({
  id: webhook.id,
  client: { id: webhook.clientId, name: webhook.clientName },
  url: webhook.url,
  kinds: webhook.kinds,
  status: webhook.status,
  disabledFor: webhook.disabledFor,
  failures: webhook.failures,
  takenAt: webhook.takenAt?.toISOString() ?? null,
  restsUntil: webhook.restUntil?.toISOString() ?? null,
  secrets: secrets
    .filter(({ webhookId }) => webhookId === webhook.id)
    .map(({ id, hint, createdAt, endsAt }) => ({
      id,
      hint,
      createdAt: createdAt.toISOString(),
      endsAt: endsAt === 'infinity' ? null : new Date(endsAt).toISOString(),
    })),
  createdAt: webhook.createdAt.toISOString(),
  version: webhook.version,
})

const later = (one: Date, other: Date | null): Date => (other && other > one ? other : one)

/**
 * One line of the log, as the contract says it. What waits at a webhook that is stopped has no time yet; tests go all the
 * same. While a webhook rests nothing of it is tried.
 */
export const deliveryView = (
  delivery: DeliveryRow,
  { status, restUntil }: Pick<WebhookRow, 'status' | 'restUntil'>,
) => ({
  id: delivery.id,
  type: typeOf(delivery),
  subjectId: isAboutSomething(delivery) ? delivery.subjectId : null,
  at: delivery.at.toISOString(),
  state: delivery.state,
  tries: delivery.tries,
  triedAt: delivery.triedAt?.toISOString() ?? null,
  answerStatus: delivery.answerStatus,
  failure: delivery.failure,
  tookMs: delivery.tookMs,
  attempts: delivery.attempts.map(({ at, status, failure, ms }) => ({
    at: new Date(at).toISOString(),
    answerStatus: status,
    failure,
    tookMs: ms,
  })),
  nextTryAt:
    delivery.state === 'waiting' && (status === 'active' || delivery.kind === 'test')
      ? later(delivery.nextTryAt, restUntil).toISOString()
      : null,
})

/** The mail to an engagement lead whose program is told nothing more; it names the program and not its address. */
export function disabledWords(given: {
  to: { email: string; name: string }
  clientName: string
  reason: 'gone' | 'failing'
  pageUrl: string
  bankName: string
}) {
  const { to, clientName, reason, pageUrl, bankName } = given
  const why =
    reason === 'gone'
      ? 'The address that we send to answered that it is gone for good (410).'
      : 'The address that we send to has taken nothing for three days.'
  return {
    to: to.email,
    subject: `${clientName} is no longer told of changes`,
    text: [
      `Hello ${to.name},`,
      `${bankName} tells your program “${clientName}” of changes as they happen. ${why} So we have stopped.`,
      'Nothing is lost: what changed in the last 29 days is sent when you let it go on. Until then, consents that people take back do not reach your system this way.',
      'Ask whoever looks after the program to put it right. Then let it go on here:',
      pageUrl,
    ].join('\n\n'),
  }
}
