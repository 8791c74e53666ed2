import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../../server/src', import.meta.url))
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(`${source}/${file}`, 'utf8') }))
const filesWith = (pattern: RegExp) =>
  files
    .filter(({ text }) => pattern.test(text))
    .map(({ file }) => file)
    .toSorted()

// Beside leaders: links for whoever asks to sign in, mail to people on their way in, who are no leaders yet, a letter about
// nobody to whoever tests it, and to engagement leads that a program of theirs is told nothing more.
test('only the contact with leaders, the link for signing in and the way in send mail', () => {
  expect(filesWith(/\bmailer\(/)).toEqual([
    'core/mail.ts',
    'modules/access/colleague-mails.actions.ts',
    'modules/access/sign-in.actions.ts',
    'modules/contact/letters.actions.ts',
    'modules/contact/sending.actions.ts',
    'modules/joining/joining-mails.actions.ts',
    'modules/webhooks/webhook-mails.actions.ts',
  ])
})

test('only the core knows how mail is sent, and only the app gives it out', () => {
  expect(filesWith(/(?:from |import\()'(nodemailer|notifications-node-client|axios)'/)).toEqual([
    'core/mail.ts',
  ])
  expect(filesWith(/\bmailerFor\(/)).toEqual(['core/mail.ts', 'serve.ts'])
  expect(filesWith(/core\/mail\.ts'/)).toEqual([
    'background.ts',
    'modules/access/colleague-mails.actions.ts',
    'modules/access/sign-in.actions.ts',
    'modules/contact/letters.actions.ts',
    'modules/contact/sending.actions.ts',
    'modules/joining/joining-mails.actions.ts',
    'modules/webhooks/webhook-mails.actions.ts',
    'serve.ts',
  ])
})

test('nothing is sent but what contactLeader wrote down', () => {
  expect(filesWith(/\binsertMessage\(/)).toEqual([
    'modules/contact/contact.actions.ts',
    'modules/contact/contact.queries.ts',
  ])
  expect(filesWith(/insert into message\b|insert\(messages\)/)).toEqual([
    'modules/contact/contact.queries.ts',
  ])
})
