// What kept a mail from going is named by its kind, with the mail server's own words.

import { expect, it } from 'vitest'
import { mailFailure } from '@/server/mail/mail-failure'
import { RecipientRefused } from '@/server/mail/mailer'

const failed = (message: string, columns: object) => Object.assign(new Error(message), columns)

it.each([
  ['name-unknown', failed('getaddrinfo ENOTFOUND mail.example', { code: 'EDNS' })],
  ['unreachable', failed('connect ECONNREFUSED 127.0.0.1:1', { code: 'ESOCKET', command: 'CONN' })],
  ['encryption', failed('self-signed certificate', { code: 'ESOCKET', command: 'CONN' })],
  ['encryption', failed('wrong version number: SSL routines', { code: 'ESOCKET', command: 'CONN' })],
  ['too-slow', failed('Greeting never received', { code: 'ETIMEDOUT', command: 'CONN' })],
  ['sign-in', failed('Invalid login: 535 5.7.8 no', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 })],
  ['sender', failed('Mail command failed: 553 no', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553 })],
  ['recipient', new RecipientRefused(failed('550 no such mailbox', { code: 'EENVELOPE', command: 'RCPT TO' }))],
  ['other', failed('Message failed: 554 spam', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 })],
  ['other', new Error('?')],
] as const)('%s: %s', (trouble, error) => {
  const { trouble: told, answer } = mailFailure(error)
  expect(told).toBe(trouble)
  const said = error instanceof RecipientRefused ? '550 no such mailbox' : error.message
  expect(answer).toContain(said)
})
