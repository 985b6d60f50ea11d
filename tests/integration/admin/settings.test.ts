// The settings come with their sources and without secrets, and a mail to oneself says what the mail server said.

import { afterEach, expect, it } from 'vitest'
import { MailingServer } from './mailing-server'

interface Setting {
  readonly name: string
  readonly value: string | null
  readonly isSecret: boolean
  readonly source: string
}
interface Tested {
  readonly to: string
  readonly answer: string | null
  readonly failure: { readonly trouble: string; readonly answer: string } | null
}

let mailing: MailingServer | undefined
afterEach(async () => {
  await mailing?.stop()
  mailing = undefined
})

it('tells each setting with its source, and no secret of any of them', async () => {
  const secrets = {
    APP_SECRET: 'a secret that signs, 32 letters at least',
    METRICS_TOKEN: 'token-for-metrics-1',
    TLDRAW_LICENSE_KEY: 'licence-key-1',
    OIDC_CLIENT_SECRET: 'client-secret-1',
    BACKUP_ALERT_URL: 'https://user-1:password-1@hooks.example/services/hidden-path?token=hidden-query',
    SMTP_URL: 'smtp://user-2:password-2@127.0.0.1:2525',
  }
  const settings = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'foreboard', LOG_LEVEL: 'silent' }
  mailing = await MailingServer.start({ ...secrets, ...settings })
  const { status, body } = await mailing.admin.call<{ settings: Setting[]; sendsMail: boolean }>(
    'GET',
    '/api/admin/settings',
  )
  expect([status, body.sendsMail]).toEqual([200, true])
  const of = (name: string) => body.settings.find((each) => each.name === name)
  expect(of('OIDC_ISSUER')).toEqual({
    name: 'OIDC_ISSUER',
    value: 'https://id.example',
    isSecret: false,
    source: 'environment',
  })
  expect(of('BACKUP_KEEP')).toMatchObject({ value: '14', source: 'default' })
  expect(of('OIDC_SCOPES')).toMatchObject({ value: 'openid profile email', source: 'default' })
  expect(of('BACKUP_TO')).toMatchObject({ value: null, source: 'default' })
  expect(of('APP_SECRET')).toMatchObject({ value: null, isSecret: true, source: 'environment' })
  expect(of('SMTP_URL')).toMatchObject({ value: 'smtp://127.0.0.1:2525', isSecret: false })
  expect(of('BACKUP_ALERT_URL')).toMatchObject({ value: 'https://hooks.example/…' })
  const told = JSON.stringify(body)
  const hidden = [
    'user-1',
    'password-1',
    'hidden-path',
    'hidden-query',
    'user-2',
    'password-2',
    'correct horse battery',
  ]
  const { APP_SECRET, METRICS_TOKEN, TLDRAW_LICENSE_KEY, OIDC_CLIENT_SECRET } = secrets
  for (const secret of [...hidden, APP_SECRET, METRICS_TOKEN, TLDRAW_LICENSE_KEY, OIDC_CLIENT_SECRET]) {
    expect(told).not.toContain(secret)
  }
})

it('sends a mail to the admin who asks, and tells the mail server’s answer', async () => {
  mailing = await MailingServer.start()
  const { status, body } = await mailing.admin.call<Tested>('POST', '/api/admin/mail-test')
  expect([status, body.to, body.failure]).toEqual([200, 'root@example.org', null])
  expect(body.answer).toMatch(/^250 /)
  expect(mailing.mailsTo('root@example.org')[0]?.text).toContain('A test mail of Foreboard')
})

it('tells in words and by its own answer why the mail server did not take it', async () => {
  mailing = await MailingServer.start()
  mailing.smtp.refusalOf = () => 550
  const { body } = await mailing.admin.call<Tested>('POST', '/api/admin/mail-test')
  expect([body.answer, body.failure?.trouble]).toEqual([null, 'recipient'])
  expect(body.failure?.answer).toContain('550 No such mailbox')
  const { entries } = (
    await mailing.admin.call<{ entries: { detail: object }[] }>('GET', '/api/admin/audit?action=mail-tested')
  ).body
  expect(entries[0]?.detail).toEqual({ worked: false, trouble: 'recipient' })
})

it('is 404 with what to set on a server without mail', async () => {
  mailing = await MailingServer.start({ SMTP_URL: '' })
  const answer = await mailing.admin.call<{ detail: string }>('POST', '/api/admin/mail-test')
  expect([answer.status, answer.body.detail]).toEqual([
    404,
    'This server sends no mail. Set SMTP_URL, SMTP_FROM and APP_URL, then restart it.',
  ])
})
