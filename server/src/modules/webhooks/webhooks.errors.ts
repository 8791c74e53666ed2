import { defineProblem } from '../../core/problem.ts'

export const webhookNotFound = defineProblem({
  code: 'webhooks.not_found',
  status: 404,
  title: 'There is no such webhook of your organisation',
  why: 'It does not exist, was deleted, or belongs to another organisation or program.',
  fix: 'Choose one from the webhooks of the program.',
})
export const webhookSecretNotFound = defineProblem({
  code: 'webhooks.secret_not_found',
  status: 404,
  title: 'There is no such secret of this webhook',
  why: 'It has ended already, or belongs to another webhook.',
  fix: 'Look at the secrets of the webhook.',
})
export const deliveryNotFound = defineProblem({
  code: 'webhooks.delivery_not_found',
  status: 404,
  title: 'There is no such delivery of this webhook',
  why: 'It is older than the log, which is kept for 30 days, or belongs to another webhook.',
  fix: 'Look at the deliveries of the webhook.',
})
export const tooManyWebhooks = defineProblem({
  code: 'webhooks.too_many',
  status: 409,
  title: 'This program has as many webhooks as it can have',
  why: 'A program can have ten webhooks.',
  fix: 'Delete one that is no longer used, or let one address take several kinds of change.',
})
export const tooManyWebhookSecrets = defineProblem({
  code: 'webhooks.too_many_secrets',
  status: 409,
  title: 'This webhook has as many secrets as it can have at once',
  why: 'Two secrets sign at one time: the one in use, and the one that takes its place.',
  fix: 'End the secret that is no longer used, then make a new one.',
})
export const lastWebhookSecret = defineProblem({
  code: 'webhooks.last_secret',
  status: 409,
  title: 'This is the only secret of the webhook',
  why: 'What is sent has to be signed, so that your system can tell that it comes from the bank.',
  fix: 'Make a new secret first, then end this one; or pause the webhook.',
})
export const mayNotBeTold = defineProblem({
  code: 'webhooks.scope_needed',
  status: 409,
  title: 'This program may not be told what changed',
  why: 'A webhook tells what the scope changes:read allows, and this program does not have it.',
  fix: 'Let the engagement lead allow the program to be told what changed, then add the webhook.',
})
