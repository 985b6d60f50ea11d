// Every secret of an account is used, correctly and incorrectly, at the most verbose level of the log: none of it is in
// the log, in an address of a redirect, or in the database as it was typed.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openAppDb } from '@/server/db/engine/client'
import { callerOf, PASSWORD } from '../../support/accounts'
import { type Answer, ApiServer, type Caller } from '../../support/api-server'
import { openBoard } from '../../support/board-socket'
import { MailServer } from '../../support/mail-server'
import { waitFor } from '../../support/wait-for'

test('S16, S34: no password, session, token, link or hash of them is in the log or in an address', async () => {
  const mailServer = new MailServer()
  const SMTP_URL = await mailServer.start()
  let log = ''
  const server = await ApiServer.start(
    { LOG_LEVEL: 'trace', APP_URL: 'https://board.example.org', SMTP_URL, SMTP_FROM: 'board@example.org' },
    {
      write: (text: string) => {
        log += text
      },
    },
  )
  const secrets = new Map<string, string>()
  const secret = (what: string, value: string | undefined): string => {
    expect(value?.length ?? 0, what).toBeGreaterThan(8)
    secrets.set(what, value ?? '')
    return value ?? ''
  }
  const answers: Answer<unknown>[] = []
  const call = async <T>(caller: Caller, method: string, path: string, body?: unknown) => {
    const answer = await caller.call<T>(method, path, body)
    answers.push(answer)
    return answer
  }
  try {
    const nobody = server.caller()
    const fields = { name: 'Root', email: 'root@example.org', password: secret('a password', PASSWORD) }
    await call(nobody, 'POST', '/api/setup', {
      ...fields,
      token: secret('a guessed set-up token', 'guessed-setup-token'),
    })
    const made = await call(nobody, 'POST', '/api/setup', {
      ...fields,
      token: secret('the set-up token', server.setupToken),
    })
    expect(made.status).toBe(201)
    const root = callerOf(server, made.headers)
    secret('a session', root.token)
    secret('a session’s token', root.token?.split('.')[0])
    const wrong = secret('a wrong password', 'this is not the password')
    await call(nobody, 'POST', '/api/auth/sign-in/email', { email: fields.email, password: wrong })
    await call(nobody, 'POST', '/api/auth/sign-in/email', `{"email":"root@example.org","password":"${wrong}`)
    const token = await call<{ token: string }>(root, 'POST', '/api/me/tokens', { name: 'A script', scope: 'admin' })
    const script = server.caller(secret('an API token', token.body.token))
    await call(server.caller(secret('a made up API token', `fb_${'x1'.repeat(16)}`)), 'GET', '/api/me')
    const invite = await call<{ token: string }>(script, 'POST', '/api/admin/invites', {})
    const inviteToken = secret('an invitation', invite.body.token)
    const ada = { name: 'Ada', email: 'ada@example.org', password: PASSWORD, inviteToken }

    await call(nobody, 'POST', '/api/auth/request-password-reset', { email: fields.email })
    await waitFor('the mail comes', () => mailServer.mails.length > 0)
    const reset = secret('a reset link', /#(\S+)/.exec(mailServer.mails[0]?.text ?? '')?.[1])
    await call(nobody, 'POST', '/api/auth/reset-password', { token: reset, newPassword: 'short' })

    const board = (await call<{ id: string }>(script, 'POST', '/api/boards', { title: 'A board' })).body.id
    for (const caller of [root, script, server.caller(`fb_${'x1'.repeat(16)}`)]) {
      ;(await openBoard(server, board, caller)).socket.terminate()
    }
    // While the database is locked every write fails, and the errors contain what was to be written.
    const other = new Database(join(server.config.dataDir, 'foreboard.sqlite'))
    other.exec('BEGIN IMMEDIATE')
    const statuses = [
      await call(nobody, 'POST', '/api/account', ada),
      await call(nobody, 'POST', '/api/auth/sign-in/email', { email: fields.email, password: PASSWORD }),
      await call(root, 'POST', '/api/auth/change-password', { currentPassword: PASSWORD, newPassword: wrong }),
      await call(nobody, 'POST', '/api/auth/reset-password', { token: reset, newPassword: wrong }),
      await call(root, 'POST', '/api/me/tokens', { name: 'Another', scope: 'read' }),
    ].map(({ status }) => status)
    other.exec('ROLLBACK')
    other.close()
    expect(statuses, 'busy for now').toEqual([503, 503, 503, 503, 503])
    await call(root, 'POST', '/api/auth/sign-out')

    expect(log).toContain('"level"')
    expect([...secrets].filter(([, value]) => log.includes(value)).map(([what]) => what)).toEqual([])
    expect(log).not.toContain('$argon2id$')
    const addresses = answers.map(({ headers }) => headers.get('location') ?? '')
    expect([...secrets.values()].filter((value) => addresses.some((address) => address.includes(value)))).toEqual([])

    const db = openAppDb(server.config.databaseUrl)
    const rows = JSON.stringify([
      await db.account.findMany(),
      await db.apiToken.findMany(),
      await db.invite.findMany(),
      await db.verification.findMany(),
      await db.auditEntry.findMany(),
    ])
    await db.$disconnect()
    expect([...secrets].filter(([, value]) => rows.includes(value)).map(([what]) => what)).toEqual([])
  } finally {
    await server.stop()
    await mailServer.stop()
  }
}, 60_000)
