// A person takes away everything that the server keeps about them: what they wrote and did, nothing that others wrote, and
// no secret. Admins don't get it.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAppDb } from '@/server/db/engine/client'
import { makeAccount, PASSWORD, type Person, signIn } from '../../support/accounts'
import { ApiServer } from '../../support/api-server'

interface Data {
  readonly account: { readonly id: string; readonly email: string | null; readonly isVisitor: boolean }
  readonly comments: { readonly text: string }[]
  readonly boards: { readonly role: string; readonly board: { readonly title: string } }[]
  readonly log: { readonly action: string }[]
}

let server: ApiServer
let ada: Person
let kay: Person
let board: string
beforeAll(async () => {
  server = await ApiServer.start({ ADMIN_EMAIL: 'root@example.org', ADMIN_PASSWORD: PASSWORD })
  ada = await makeAccount(server, { name: 'Ada' })
  kay = await makeAccount(server, { name: 'Kay' })
  board = (await ada.caller.call<{ id: string }>('POST', '/api/boards', { title: 'Ferries' })).body.id
  const invite = await ada.caller.call<{ token: string }>('POST', `/api/boards/${board}/invites`, { role: 'editor' })
  await kay.caller.call('POST', '/api/join', { token: invite.body.token })
  const say = (person: Person, text: string) =>
    person.caller.call('POST', `/api/boards/${board}/threads`, { anchor: { kind: 'board' }, text })
  await say(ada, 'A question by Ada')
  await say(kay, 'An answer by Kay')
  await ada.caller.call('POST', '/api/me/tokens', { name: 'A script', scope: 'read' })
})
afterAll(() => server.stop())

it('S69: has what the person wrote and did, nothing that others wrote, and no secret of theirs', async () => {
  const { status, body, headers } = await kay.caller.call<Data>('GET', '/api/me/data')
  expect(status).toBe(200)
  expect(headers.get('content-disposition')).toContain('attachment')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(body.account).toMatchObject({ id: kay.id, email: kay.email, isVisitor: false })
  expect(body.comments.map(({ text }) => text)).toEqual(['An answer by Kay'])
  expect(body.boards.map(({ role, board: { title } }) => [role, title])).toEqual([['editor', 'Ferries']])
  expect(body.log.map(({ action }) => action)).toEqual(expect.arrayContaining(['account-made', 'joined']))
  expect(JSON.stringify(body)).not.toContain('A question by Ada')

  const told = JSON.stringify((await ada.caller.call('GET', '/api/me/data')).body)
  const db = openAppDb(server.config.databaseUrl)
  const secrets = [
    ...(await db.session.findMany()).map(({ tokenHash }) => tokenHash),
    ...(await db.account.findMany()).map(({ password }) => password ?? ''),
    ...(await db.apiToken.findMany()).map(({ tokenHash }) => tokenHash),
    ...(await db.invite.findMany()).map(({ tokenHash }) => tokenHash),
  ].filter((secret) => secret !== '')
  await db.$disconnect()
  expect(secrets.length).toBeGreaterThan(4)
  for (const secret of secrets) expect(told).not.toContain(secret)
  expect(told).toContain('A script')
})

it('S69: is for a session alone, a visitor’s too, and is noted in the log; nobody gets another person’s', async () => {
  const token = (await kay.caller.call<{ token: string }>('POST', '/api/me/tokens', { name: 'B', scope: 'write' })).body
  expect((await server.caller(token.token).call('GET', '/api/me/data')).status).toBe(403)
  expect((await server.caller().call('GET', '/api/me/data')).status).toBe(401)
  const visitor = await server.visitor()
  expect((await visitor.call<Data>('GET', '/api/me/data')).body.account).toMatchObject({ email: null, isVisitor: true })
  const admin = await signIn(server, { email: 'root@example.org' })
  expect((await admin.call('GET', `/api/admin/users/${kay.id}/data`)).status).toBe(404)
  const { entries } = (
    await admin.call<{ entries: { actorId: string }[] }>('GET', '/api/admin/audit?action=data-exported')
  ).body
  expect(entries.map(({ actorId }) => actorId)).toContain(kay.id)
})
