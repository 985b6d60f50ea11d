// What the server calls itself: changed by admins, checked, kept, noted, and at the foot of every mail.

import { afterEach, expect, it } from 'vitest'
import { makeAccount } from '../../support/accounts'
import { readMail } from '../../support/mail-server'
import { waitFor } from '../../support/wait-for'
import { MailingServer } from './mailing-server'

const NONE = { name: null, accent: null, imprintUrl: null, privacyUrl: null }
const OURS = {
  name: 'City of Examples 海',
  accent: '#7a0019',
  imprintUrl: 'https://example.org/imprint',
  privacyUrl: 'https://example.org/privacy?a=1&b=2',
}

let mailing: MailingServer | undefined
afterEach(async () => {
  await mailing?.stop()
  mailing = undefined
})

it('is ours until an admin changes it, and each change is noted by what changed', async () => {
  mailing = await MailingServer.start()
  const { admin, server } = mailing
  expect((await admin.call('GET', '/api/admin/branding')).body).toEqual(NONE)
  expect((await admin.call('PUT', '/api/admin/branding', { ...OURS, accent: '#7A0019' })).body).toEqual(OURS)
  expect((await admin.call('GET', '/api/admin/branding')).body).toEqual(OURS)
  await admin.call('PUT', '/api/admin/branding', OURS)
  await admin.call('PUT', '/api/admin/branding', { ...OURS, accent: null })
  const { entries } = (
    await admin.call<{ entries: { detail: object }[] }>('GET', '/api/admin/audit?action=branding-changed')
  ).body
  expect(entries.map(({ detail }) => detail)).toEqual([
    { changed: ['accent'] },
    { changed: ['name', 'accent', 'imprintUrl', 'privacyUrl'] },
  ])
  expect(await server.services.branding.read()).toEqual({ ...OURS, accent: null })
})

it.each([
  ['name', ''],
  ['name', 'two\nlines'],
  ['name', 'x'.repeat(41)],
  ['accent', 'red'],
  ['accent', '#fff'],
  ['accent', '#2f5bd8}body{display:none'],
  ['imprintUrl', 'javascript:alert(1)'],
  ['privacyUrl', 'example.org/privacy'],
])('refuses %s %j, and changes nothing', async (name, value) => {
  mailing = await MailingServer.start()
  const answer = await mailing.admin.call<{ path: string }>('PUT', '/api/admin/branding', { ...OURS, [name]: value })
  expect([answer.status, answer.body.path]).toEqual([400, name])
  expect((await mailing.admin.call('GET', '/api/admin/branding')).body).toEqual(NONE)
})

it('stands at the foot of every mail from then on', async () => {
  mailing = await MailingServer.start()
  const { admin, server } = mailing
  await admin.call('POST', '/api/admin/mail-test')
  expect(mailing.smtp.mails[0]?.text).not.toContain('Imprint')
  await admin.call('PUT', '/api/admin/branding', OURS)
  await makeAccount(server, { email: 'kay@example.org' })
  const mailsTo = () => mailing?.mailsTo('kay@example.org') ?? []
  await waitFor('the mail that confirms the address', () => mailsTo().length > 0)
  const text = readMail(mailsTo()[0] ?? { raw: '' }).parts.get('text/plain') ?? ''
  expect(text).toContain(
    '\n-- \nCity of Examples 海\nImprint: https://example.org/imprint\nPrivacy: https://example.org/privacy?a=1&b=2',
  )
})
