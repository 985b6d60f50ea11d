// What admins do for one person, over HTTP and a real SMTP server: a new password, signing out, deleting.

import { afterEach, describe, expect, it } from 'vitest'
import { openAppDb } from '@/server/db/engine/client'
import { makeAccount, type Person, signIn } from '../../support/accounts'
import type { ApiServer, Caller } from '../../support/api-server'
import { openBoard } from '../../support/board-socket'
import { APP_URL, MailingServer } from './mailing-server'

interface Problem {
  readonly code: string
  readonly detail: string
  readonly path?: string
}
interface Offered {
  readonly mailedTo: string | null
  readonly url: string | null
  readonly failure: { readonly trouble: string } | null
}
interface Estate {
  readonly boards: { readonly id: string; readonly heirs: { readonly id: string }[] }[]
  readonly workspaces: { readonly id: string; readonly name: string; readonly heirs: { readonly id: string }[] }[]
}

let mailing: MailingServer | undefined
afterEach(async () => {
  await mailing?.stop()
  mailing = undefined
})

const entriesOf = async (admin: Caller, action: string) =>
  (
    await admin.call<{ entries: { actorName: string; subject: string; detail: object }[] }>(
      'GET',
      `/api/admin/audit?action=${action}`,
    )
  ).body.entries
const newBoard = async (caller: Caller, title: string) =>
  (await caller.call<{ id: string }>('POST', '/api/boards', { title })).body.id
const letIn = async (owner: Caller, guest: Caller, path: string, role: string) => {
  const invite = await owner.call<{ token: string }>('POST', `${path}/invites`, { role })
  expect((await guest.call('POST', '/api/join', { token: invite.body.token })).status).toBe(200)
}
const resetOf = async (admin: Caller, { id }: Pick<Person, 'id'>) => {
  const answer = await admin.call<Offered>('POST', `/api/admin/users/${id}/password-reset`)
  expect(answer.status).toBe(200)
  return answer.body
}
const setPassword = (server: ApiServer, link: string, newPassword: string) =>
  server.caller().call<Problem>('POST', '/api/auth/reset-password', {
    token: /\/reset-password#(\S+)/.exec(link)?.[1] ?? '',
    newPassword,
  })
const remove = (admin: Caller, { id }: { id: string }, body: object) =>
  admin.call<Problem>('DELETE', `/api/admin/users/${id}`, body)

describe('a new password', () => {
  it('S66: goes to the person’s mailbox and not to the admin, works once, and ends the sign-ins from before', async () => {
    mailing = await MailingServer.start()
    const { server, admin } = mailing
    const kay = await makeAccount(server, { email: 'kay@example.org', name: 'Kay' })
    expect(await resetOf(admin, kay)).toMatchObject({ mailedTo: 'kay@example.org', url: null, failure: null })
    const mail = mailing.mailsTo('kay@example.org').find(({ text }) => text.includes('/reset-password#'))?.text ?? ''
    expect(mail).toContain(`${APP_URL}/reset-password#`)
    // Until then everything goes on.
    expect((await kay.caller.call('GET', '/api/me')).status).toBe(200)
    expect((await setPassword(server, mail, 'another horse battery')).status).toBe(200)
    expect((await setPassword(server, mail, 'a third horse battery')).status).toBe(400)
    expect((await kay.caller.call('GET', '/api/me')).status).toBe(401)
    await signIn(server, { email: 'kay@example.org', password: 'another horse battery' })
    const [entry] = await entriesOf(admin, 'password-reset-offered')
    expect(entry).toMatchObject({ actorName: 'root', subject: 'Kay', detail: { userId: kay.id, by: 'mail' } })
  })

  it('is no link for the admin where the mail server fails, but the reason', async () => {
    mailing = await MailingServer.start({ SMTP_URL: 'smtp://127.0.0.1:1' })
    const { server, admin } = mailing
    const kay = await makeAccount(server)
    expect(await resetOf(admin, kay)).toMatchObject({ mailedTo: null, url: null, failure: { trouble: 'unreachable' } })
    expect(await entriesOf(admin, 'password-reset-offered')).toEqual([])
  })

  it('is a link shown once on a server without mail', async () => {
    mailing = await MailingServer.start({ SMTP_URL: '' })
    const { server, admin } = mailing
    const kay = await makeAccount(server)
    const { url, failure } = await resetOf(admin, kay)
    expect([url?.startsWith(`${APP_URL}/reset-password#`), failure]).toEqual([true, null])
    expect((await setPassword(server, url ?? '', 'another horse battery')).status).toBe(200)
    expect(await entriesOf(admin, 'password-reset-offered')).toEqual([
      expect.objectContaining({ detail: { userId: kay.id, by: 'link' } }),
    ])
  })

  it('is for accounts that may sign in', async () => {
    mailing = await MailingServer.start()
    const { server, admin } = mailing
    const visitor = await server.visitor()
    const { id } = (await visitor.call<{ id: string }>('GET', '/api/me')).body
    const kay = await makeAccount(server)
    await admin.call('PATCH', `/api/admin/users/${kay.id}`, { disabled: true })
    for (const userId of [id, kay.id]) {
      expect((await admin.call('POST', `/api/admin/users/${userId}/password-reset`)).status).toBe(409)
    }
    expect((await admin.call('POST', '/api/admin/users/nobody/password-reset')).status).toBe(404)
  })
})

describe('all sign-ins of somebody', () => {
  it('end at once, sockets too; API tokens and the password go on', async () => {
    mailing = await MailingServer.start()
    const { server, admin } = mailing
    const kay = await makeAccount(server, { name: 'Kay' })
    const other = await signIn(server, { email: kay.email })
    const token = (await kay.caller.call<{ token: string }>('POST', '/api/me/tokens', { name: 'A', scope: 'read' }))
      .body
    const socket = await openBoard(server, await newBoard(kay.caller, 'Mine'), kay.caller)
    const ended = await admin.call<{ ended: number }>('DELETE', `/api/admin/users/${kay.id}/sessions`)
    expect([ended.status, ended.body.ended]).toEqual([200, 2])
    expect((await socket.close()).code).toBe(4401)
    for (const caller of [kay.caller, other]) expect((await caller.call('GET', '/api/me')).status).toBe(401)
    expect((await server.caller(token.token).call('GET', '/api/me')).status).toBe(200)
    await signIn(server, { email: kay.email })
    const [entry] = await entriesOf(admin, 'signed-out-everywhere')
    expect(entry).toMatchObject({ actorName: 'root', subject: 'Kay', detail: { userId: kay.id, ended: 2 } })
  })

  it('are not the admin’s own, and nobody’s who isn’t there', async () => {
    mailing = await MailingServer.start()
    const { admin } = mailing
    const { id } = (await admin.call<{ id: string }>('GET', '/api/me')).body
    expect((await admin.call('DELETE', `/api/admin/users/${id}/sessions`)).status).toBe(409)
    expect((await admin.call('DELETE', '/api/admin/users/nobody/sessions')).status).toBe(404)
  })
})

describe('deleting somebody', () => {
  it('S67: hands over or deletes what is theirs alone as the admin says, to members alone, under the admin’s name', async () => {
    mailing = await MailingServer.start()
    const { server, admin } = mailing
    const ada = await makeAccount(server, { name: 'Ada' })
    const kay = await makeAccount(server, { name: 'Kay' })
    const root = (await admin.call<{ id: string }>('GET', '/api/me')).body.id
    const kept = await newBoard(ada.caller, 'Kept')
    const gone = await newBoard(ada.caller, 'Gone')
    await letIn(ada.caller, kay.caller, `/api/boards/${kept}`, 'viewer')
    const team = (await ada.caller.call<{ id: string }>('POST', '/api/workspaces', { name: 'Team' })).body.id
    await letIn(ada.caller, kay.caller, `/api/workspaces/${team}`, 'member')
    const alone = (await ada.caller.call<{ id: string }>('POST', '/api/workspaces', { name: 'Alone' })).body.id
    const shared = await newBoard(ada.caller, 'Shared')
    await ada.caller.call('PATCH', `/api/boards/${shared}`, { workspaceId: team })

    const estate = (await admin.call<Estate>('GET', `/api/admin/users/${ada.id}/estate`)).body
    expect(estate.boards.map(({ id, heirs }) => [id, heirs.map((heir) => heir.id)])).toEqual([
      [gone, []],
      [kept, [kay.id]],
    ])
    expect(estate.workspaces.map(({ name, heirs }) => [name, heirs.map((heir) => heir.id)])).toEqual([
      ['Alone', []],
      ['Team', [kay.id]],
    ])
    const boards = { [kept]: kay.id, [gone]: 'delete' }
    const workspaces = { [team]: kay.id, [alone]: 'delete' }
    const right = { name: 'Ada', boards, workspaces }
    const refused: [object, number, string][] = [
      [{ ...right, name: 'Kay' }, 400, 'name'],
      [{ ...right, boards: { [kept]: kay.id } }, 409, 'boards'],
      [{ ...right, boards: { ...boards, [kept]: root } }, 400, `boards.${kept}`],
      [{ ...right, workspaces: { [alone]: 'delete' } }, 409, 'workspaces'],
      [{ ...right, workspaces: { ...workspaces, [team]: 'delete' } }, 400, `workspaces.${team}`],
      [{ ...right, workspaces: { ...workspaces, [team]: root } }, 400, `workspaces.${team}`],
    ]
    for (const [body, status, path] of refused) {
      const answer = await remove(admin, ada, body)
      expect([body, answer.status, answer.body.path]).toEqual([body, status, path])
    }
    // Nothing was done by halves.
    expect((await admin.call<Estate>('GET', `/api/admin/users/${ada.id}/estate`)).body).toEqual(estate)

    const socket = await openBoard(server, kept, ada.caller)
    expect((await remove(admin, ada, right)).status).toBe(200)
    expect((await socket.close()).code).toBe(4401)
    await expect(signIn(server, { email: ada.email })).rejects.toThrow('401')
    const roleOn = async (id: string) => (await kay.caller.call<{ role: string }>('GET', `/api/boards/${id}`)).body.role
    expect([await roleOn(kept), await roleOn(shared)]).toEqual(['owner', 'owner'])
    expect((await kay.caller.call<{ role: string }>('GET', `/api/workspaces/${team}`)).body.role).toBe('owner')
    expect((await admin.call('GET', `/api/boards/${kept}`)).status).toBe(404)
    expect((await remove(admin, ada, right)).status).toBe(404)

    const db = openAppDb(server.config.databaseUrl)
    expect((await db.board.findUniqueOrThrow({ where: { id: gone } })).deletedAt).not.toBeNull()
    expect(await db.workspace.findUnique({ where: { id: alone } })).toBeNull()
    expect(await db.user.findUnique({ where: { id: ada.id } })).toBeNull()
    await db.$disconnect()
    for (const action of ['account-deleted', 'board-deleted', 'board-handed-over', 'workspace-deleted']) {
      expect((await entriesOf(admin, action)).map(({ actorName }) => [action, actorName])).toEqual([[action, 'root']])
    }
  })

  it('is for visitors too, and for nobody by themselves', async () => {
    mailing = await MailingServer.start()
    const { server, admin } = mailing
    const visitor = await server.visitor()
    const me = (await visitor.call<{ id: string; name: string }>('GET', '/api/me')).body
    expect((await remove(admin, me, { name: ` ${me.name} ` })).status).toBe(200)
    expect((await visitor.call('GET', '/api/me')).status).toBe(401)
    const root = (await admin.call<{ id: string; name: string }>('GET', '/api/me')).body
    const own = await remove(admin, root, { name: root.name })
    expect([own.status, own.body.detail]).toEqual([409, 'You can’t delete yourself here. Do it on your account page.'])
  })
})

describe('visitors in the list', () => {
  it('are told apart by the board that they came to', async () => {
    mailing = await MailingServer.start()
    const { server, admin } = mailing
    const ada = await makeAccount(server)
    const board = await newBoard(ada.caller, 'Ferries')
    const [here, nowhere] = [await server.visitor(), await server.visitor()]
    await letIn(ada.caller, here, `/api/boards/${board}`, 'viewer')
    const { users } = (
      await admin.call<{ users: { id: string; firstBoard: string | null }[] }>(
        'GET',
        '/api/admin/users?filter=visitors',
      )
    ).body
    const idOf = async (caller: Caller) => (await caller.call<{ id: string }>('GET', '/api/me')).body.id
    const boardOf = new Map(users.map(({ id, firstBoard }) => [id, firstBoard]))
    expect([boardOf.get(await idOf(here)), boardOf.get(await idOf(nowhere))]).toEqual(['Ferries', null])
  })
})
