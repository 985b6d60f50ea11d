// Deleting one's own account leaves nothing without an owner, and no session signed in.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAccount, PASSWORD, signIn } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'
import { openBoard } from '../../support/board-socket'

interface Problem {
  readonly code: string
  readonly detail: string
  readonly path?: string
}
interface OwnedBoards {
  readonly boards: readonly { readonly id: string; readonly title: string; readonly heirs: readonly { id: string }[] }[]
}

let server: ApiServer
beforeAll(async () => {
  server = await ApiServer.start({ ADMIN_EMAIL: 'root@example.org', ADMIN_PASSWORD: PASSWORD })
})
afterAll(() => server.stop())

const newBoard = async (caller: Caller, title: string) =>
  (await caller.call<{ id: string }>('POST', '/api/boards', { title })).body.id
const deleteMe = (caller: Caller, body: object) => caller.call<Problem>('DELETE', '/api/me', body)

async function letIn(owner: Caller, guest: Caller, board: string): Promise<void> {
  const invite = await owner.call<{ token: string }>('POST', `/api/boards/${board}/invites`, { role: 'viewer' })
  await guest.call('POST', '/api/join', { token: invite.body.token })
}

describe('deleting an account', () => {
  it('asks about each board that is theirs alone, and hands it over or deletes it as chosen', async () => {
    const ada = await makeAccount(server)
    const kay = await makeAccount(server, { name: 'Kay' })
    const kept = await newBoard(ada.caller, 'To be kept')
    const gone = await newBoard(ada.caller, 'To be deleted')
    await letIn(ada.caller, kay.caller, kept)
    await letIn(ada.caller, await server.visitor(), kept)

    const { body } = await ada.caller.call<OwnedBoards>('GET', '/api/me/owned-boards')
    expect(body.boards).toEqual([
      { id: gone, title: 'To be deleted', heirs: [] },
      { id: kept, title: 'To be kept', heirs: [{ id: kay.id, name: 'Kay' }] },
    ])
    const open = await deleteMe(ada.caller, { password: PASSWORD, boards: { [gone]: 'delete' } })
    expect([open.status, open.body.path]).toEqual([409, 'boards'])
    expect(open.body.detail).toContain('“To be kept”')
    expect(open.body.detail).not.toContain('“To be deleted”')
    const stranger = await deleteMe(ada.caller, { password: PASSWORD, boards: { [gone]: 'delete', [kept]: ada.id } })
    expect([stranger.status, stranger.body.path]).toEqual([400, `boards.${kept}`])
    const wrong = await deleteMe(ada.caller, { password: 'wrong', boards: { [gone]: 'delete', [kept]: kay.id } })
    expect([wrong.status, wrong.body.path]).toEqual([403, 'password'])
    expect((await ada.caller.call<OwnedBoards>('GET', '/api/me/owned-boards')).body.boards).toHaveLength(2)

    const socket = await openBoard(server, kept, ada.caller)
    const done = await deleteMe(ada.caller, { password: PASSWORD, boards: { [gone]: 'delete', [kept]: kay.id } })
    expect(done.status).toBe(204)
    expect((await socket.close()).code).toBe(4401)
    expect((await ada.caller.call('GET', '/api/me')).status).toBe(401)
    await expect(signIn(server, { email: ada.email })).rejects.toThrow('401')
    expect((await kay.caller.call<{ role: string }>('GET', `/api/boards/${kept}`)).body.role).toBe('owner')
    expect((await kay.caller.call('GET', `/api/boards/${gone}`)).status).toBe(404)
  })

  it('is for visitors too', async () => {
    const visitor = await server.visitor()
    const board = await newBoard(visitor, 'Mine')
    expect((await deleteMe(visitor, { boards: {} })).status).toBe(409)
    expect((await deleteMe(visitor, { boards: { [board]: 'delete' } })).status).toBe(204)
    expect((await visitor.call('GET', '/api/me')).status).toBe(401)
  })

  it('is not for the last who runs the server, and not while a workspace would have no owner', async () => {
    const admin = await signIn(server, { email: 'root@example.org' })
    const refused = await deleteMe(admin, { password: PASSWORD, boards: {} })
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'Nobody else runs this server. Make somebody else its admin first.',
    ])
    const { caller } = await makeAccount(server)
    await caller.call('POST', '/api/workspaces', { name: 'A team' })
    const owner = await deleteMe(caller, { password: PASSWORD, boards: {} })
    expect([owner.status, owner.body.path]).toEqual([409, 'workspaces'])
    expect(owner.body.detail).toContain('“A team”')
  })

  it('frees the e-mail address', async () => {
    const { email, caller } = await makeAccount(server)
    expect((await deleteMe(caller, { password: PASSWORD })).status).toBe(204)
    await makeAccount(server, { email })
  })
})
