// What became of mails is counted, and an error still reaches the caller.

import { expect, it } from 'vitest'
import { CountedMailer } from '@/server/mail/counted-mailer'
import { RecipientRefused } from '@/server/mail/mailer'

it('counts mails that were sent, refused and failed', async () => {
  const outcomes = [null, new RecipientRefused(new Error('550 5.1.1')), new Error('ECONNREFUSED'), null]
  const mailer = new CountedMailer({
    send: () => {
      const error = outcomes.shift()
      return error ? Promise.reject(error) : Promise.resolve('250 OK')
    },
  })
  const mail = { to: 'ada@example.org', subject: 'Hello', text: 'Hello', locale: 'en' } as const
  expect(await mailer.send(mail)).toBe('250 OK')
  await expect(mailer.send(mail)).rejects.toBeInstanceOf(RecipientRefused)
  await expect(mailer.send(mail)).rejects.toThrow('ECONNREFUSED')
  await mailer.send(mail)
  expect(mailer.counts).toEqual({ sent: 2, refused: 1, failed: 1 })
})
