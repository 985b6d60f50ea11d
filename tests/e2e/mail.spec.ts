// Mail about boards for one person: confirming an address, choosing when mail comes, and switching it off with one
// press without signing in.

import { AddressSigner } from '@/server/embeds/derived-secret'
import { unsubscribeToken } from '@/server/services/mail/mail-links'
import { MailServer } from '../support/mail-server'
import { AccountPages } from './support/account-pages'
import { expect } from './support/fixtures'
import { test } from './support/server-with'

const SECRET = 'a secret of this test and of no other server'

test('an address is confirmed by the link of a mail, and mails end by one press on the page of their link', async ({
  meet,
  serverWith,
}) => {
  const mailbox = new MailServer()
  const SMTP_URL = await mailbox.start()
  const server = await serverWith((url) => ({
    APP_URL: url,
    APP_SECRET: SECRET,
    SMTP_URL,
    SMTP_FROM: 'board@example.org',
  }))
  const aiko = await meet('Aiko', { baseURL: server.url })
  const account = new AccountPages(aiko)
  const { email } = await account.signUp()
  await account.choose('Account')
  const section = aiko.page.getByRole('region', { name: 'Mail about your boards' })
  await expect(section.getByText('not confirmed', { exact: true })).toBeVisible()
  await expect(section.getByText(email)).toBeVisible()

  await expect.poll(() => mailbox.mails.length).toBe(1)
  const link = /http:\S+\/verify-email#\S+/.exec(mailbox.mails[0]?.text ?? '')?.[0] ?? ''
  await aiko.page.goto(link)
  await expect(aiko.page.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible()
  await expect(aiko.page).toHaveURL(`${server.url}/verify-email`)
  await aiko.page.getByRole('link', { name: 'Go to your account' }).click()
  await expect(section.getByText('confirmed', { exact: true })).toBeVisible()
  await section.getByLabel('Send mail').selectOption('daily')
  await section.getByLabel('At', { exact: true }).selectOption('18')
  const choice = async () =>
    (await (await aiko.context.request.get('/api/me/mail')).json()) as { pace: string; hour: number }
  await expect.poll(choice).toMatchObject({ pace: 'daily', hour: 18 })

  const { id } = (await (await aiko.context.request.get('/api/me')).json()) as { id: string }
  const stranger = await meet('A mail program', { baseURL: server.url })
  const token = unsubscribeToken(new AddressSigner(SECRET, 'links in mails'), id)
  await stranger.page.goto(`/unsubscribe/${token}`)
  await expect(stranger.page.getByRole('heading', { name: 'No more mail about boards?' })).toBeVisible()
  expect((await choice()).pace).toBe('daily')
  await stranger.page.getByRole('button', { name: 'Unsubscribe' }).click()
  await expect(stranger.page.getByRole('heading', { name: 'You are unsubscribed' })).toBeVisible()
  expect((await choice()).pace).toBe('none')
  await mailbox.stop()
})
