// Members over HTTP: who may change whom, that a board keeps an owner, and what the audit log records.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { ApiServer, type Caller } from '../../support/api-server'

interface Member {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly source: string
  readonly inviteId: string | null
  readonly isGuest: boolean
}

interface Problem {
  readonly code?: string
  readonly detail?: string
}

type Person = Caller & { readonly id: string }

let server: ApiServer
let db: AppDb
let owner: Person
let boardId: string
let path: string
beforeAll(async () => {
  server = await ApiServer.start()
  db = openAppDb(server.config.databaseUrl)
})
afterAll(async () => {
  await db.$disconnect()
  await server.stop()
})
beforeEach(async () => {
  owner = await person()
  boardId = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Members' })).body.id
  path = `/api/boards/${boardId}`
})

async function person(): Promise<Person> {
  const caller = await server.visitor()
  const { id } = (await caller.call<{ id: string }>('GET', '/api/me')).body
  return { ...caller, id }
}

/** Makes a person who came by a link with the role. */
async function member(role: string, name?: string): Promise<Person & { readonly inviteId: string }> {
  const invite = await owner.call<{ id: string; token: string }>('POST', `${path}/invites`, { role })
  const somebody = await person()
  const joined = await somebody.call('POST', '/api/join', { token: invite.body.token, ...(name && { name }) })
  expect(joined.status).toBe(200)
  return { ...somebody, inviteId: invite.body.id }
}

const change = (by: Caller, of: Person, role: string) => by.call<Problem>('PATCH', `${path}/members/${of.id}`, { role })
const remove = (by: Caller, of: Person) => by.call<Problem>('DELETE', `${path}/members/${of.id}`)
const list = async (by: Caller) => (await by.call<{ members: Member[] }>('GET', `${path}/members`)).body.members
const roleOf = async (somebody: Caller) =>
  (await somebody.call<{ role?: string; code?: string }>('GET', path)).body.role ?? null
const audited = async (action: string) =>
  (await db.auditEntry.findMany({ where: { boardId, action } })).map(({ actorId, subject, detail }) => ({
    actorId,
    subject,
    detail,
  }))

describe('the members of a board', () => {
  it('are listed with the source of their roles; only people who may invite see the links', async () => {
    const aiko = await member('editor', 'Aiko')
    const viewer = await member('viewer', 'Vic')
    expect(await list(owner)).toMatchObject([
      { id: owner.id, role: 'owner', source: 'board', inviteId: null, isGuest: true },
      { id: aiko.id, name: 'Aiko', role: 'editor', source: 'link', inviteId: aiko.inviteId },
      { id: viewer.id, name: 'Vic', role: 'viewer', source: 'link' },
    ])
    expect((await list(viewer)).map(({ inviteId }) => inviteId)).toEqual([null, null, null])
  })

  it('those of its workspace are among them, and are changed there', async () => {
    const [colleague, both] = [await person(), await member('viewer')]
    await db.workspace.create({ data: { id: `w-${boardId}`, name: 'Team' } })
    for (const { id } of [colleague, both]) {
      await db.workspaceMember.create({ data: { workspaceId: `w-${boardId}`, userId: id, role: 'member' } })
    }
    await db.board.update({ where: { id: boardId }, data: { workspaceId: `w-${boardId}` } })
    const members = await list(owner)
    expect(members.find(({ id }) => id === colleague.id)).toMatchObject({ role: 'editor', source: 'workspace' })
    expect(members.find(({ id }) => id === both.id)).toMatchObject({ role: 'editor', source: 'workspace' })

    for (const answer of [await change(owner, colleague, 'viewer'), await remove(owner, colleague)]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'conflict'])
    }
    expect((await colleague.call('DELETE', `${path}/members/${colleague.id}`)).status).toBe(409)
    expect(await roleOf(colleague)).toBe('editor')
    // A stronger role on the board itself is possible; what remains after removing it is the workspace's.
    expect((await change(owner, colleague, 'facilitator')).status).toBe(200)
    expect(await roleOf(colleague)).toBe('facilitator')
    expect((await remove(owner, colleague)).body).toMatchObject({ role: 'editor' })
    expect(await roleOf(colleague)).toBe('editor')
  })

  it('get the role that they are given, which the log records', async () => {
    const aiko = await member('editor', 'Aiko')
    expect((await change(owner, aiko, 'viewer')).body).toEqual({ id: aiko.id, role: 'viewer' })
    expect(await roleOf(aiko)).toBe('viewer')
    expect(await audited('role-changed')).toEqual([
      { actorId: owner.id, subject: 'Aiko', detail: { userId: aiko.id, from: 'editor', to: 'viewer' } },
    ])
  })

  it('S13 can not raise a lowered role by opening the same link again', async () => {
    const invite = await owner.call<{ token: string }>('POST', `${path}/invites`, { role: 'editor' })
    const aiko = await person()
    const join = () => aiko.call<{ role: string }>('POST', '/api/join', { token: invite.body.token })
    await join()
    await change(owner, aiko, 'viewer')
    expect((await join()).body.role).toBe('viewer')
    expect(await roleOf(aiko)).toBe('viewer')
  })

  it('facilitators change those below themselves, and nobody else', async () => {
    const host = await member('facilitator')
    const other = await member('facilitator')
    const aiko = await member('viewer')
    expect((await change(host, aiko, 'editor')).status).toBe(200)
    const refused = [
      await change(host, aiko, 'facilitator'),
      await change(host, other, 'viewer'),
      await change(host, owner, 'viewer'),
      await change(host, aiko, 'owner'),
      await change(host, host, 'owner'),
      await remove(host, other),
      await remove(host, owner),
    ]
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [403, 'forbidden']))
    expect((await remove(host, aiko)).status).toBe(200)
    expect((await list(owner)).map(({ id, role }) => [id, role])).toEqual([
      [owner.id, 'owner'],
      [host.id, 'facilitator'],
      [other.id, 'facilitator'],
    ])
  })

  it('facilitators make no links for their own role, and revoke none that would put one of them out', async () => {
    const host = await member('facilitator')
    expect((await host.call('POST', `${path}/invites`, { role: 'facilitator' })).status).toBe(403)
    expect((await host.call('POST', `${path}/invites`, { role: 'editor' })).status).toBe(201)
    expect((await host.call('DELETE', `${path}/invites/${host.inviteId}`)).status).toBe(403)
    const raised = await member('editor')
    await change(owner, raised, 'facilitator')
    expect((await host.call('DELETE', `${path}/invites/${raised.inviteId}`)).status).toBe(403)
    expect(await roleOf(raised)).toBe('facilitator')
    expect((await owner.call('DELETE', `${path}/invites/${raised.inviteId}`)).status).toBe(200)
    expect(await roleOf(raised)).toBeNull()
  })

  it.each(['editor', 'commenter', 'viewer'])(
    'S11, S12: a %s changes nobody and leaves when they like',
    async (role) => {
      const somebody = await member(role)
      const other = await member('viewer', 'Other')
      for (const answer of [
        await change(somebody, other, 'editor'),
        await change(somebody, somebody, 'facilitator'),
        await remove(somebody, other),
      ]) {
        expect([answer.status, answer.body.code]).toEqual([403, 'forbidden'])
      }
      expect((await remove(somebody, somebody)).status).toBe(200)
      expect(await roleOf(somebody)).toBeNull()
      expect(await roleOf(other)).toBe('viewer')
      expect(await audited('left')).toMatchObject([{ actorId: somebody.id }])
      expect(await audited('member-removed')).toEqual([])
    },
  )

  it('S17 are not there for outsiders, on a board that never was, and after the board was deleted', async () => {
    const aiko = await member('viewer')
    const outsider = await person()
    await owner.call('DELETE', path)
    const answers = [
      await outsider.call('PATCH', `${path}/members/${aiko.id}`, { role: 'viewer' }),
      await outsider.call('DELETE', `${path}/members/${aiko.id}`),
      await outsider.call('GET', `${path}/members`),
      await outsider.call('PATCH', `/api/boards/nosuchboard/members/${aiko.id}`, { role: 'viewer' }),
      await owner.call('PATCH', `${path}/members/${aiko.id}`, { role: 'viewer' }),
      await owner.call('GET', `${path}/invites`),
    ]
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body])))).toHaveProperty('size', 1)
    expect(answers[0]?.status).toBe(404)
  })
})

describe('the owner of a board', () => {
  it('hands it over, becomes a facilitator, and only then can leave', async () => {
    const heir = await member('editor', 'Heir')
    for (const answer of [await remove(owner, owner), await change(owner, owner, 'editor')]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'conflict'])
      expect(answer.body.detail).toContain('Hand it over')
    }
    expect((await change(owner, heir, 'owner')).body).toEqual({ id: heir.id, role: 'owner' })
    expect([await roleOf(owner), await roleOf(heir)]).toEqual(['facilitator', 'owner'])
    expect((await db.board.findUnique({ where: { id: boardId } }))?.ownerId).toBe(heir.id)
    expect(await audited('board-handed-over')).toEqual([
      { actorId: owner.id, subject: 'Heir', detail: { userId: heir.id, from: [owner.id] } },
    ])
    // Ending the link that brought the heir doesn't remove the owner.
    expect((await heir.call('DELETE', `${path}/invites/${heir.inviteId}`)).body).toMatchObject({ removedMembers: 0 })
    expect(await roleOf(heir)).toBe('owner')
    expect((await change(owner, heir, 'viewer')).status).toBe(403)
    expect((await remove(owner, owner)).status).toBe(200)
    expect(await roleOf(owner)).toBeNull()
  })

  it('is there whatever two owners do at the same moment', async () => {
    const second = await member('editor')
    await db.membership.update({
      where: { boardId_userId: { boardId, userId: second.id } },
      data: { role: 'owner', inviteId: null },
    })
    const answers = await Promise.all([
      remove(owner, owner),
      remove(second, second),
      change(owner, second, 'viewer'),
      change(second, owner, 'viewer'),
    ])
    expect(answers.map(({ status }) => status)).not.toContain(500)
    const owners = (await db.membership.findMany({ where: { boardId, role: 'owner' } })).length
    expect(owners).toBe(1)
  })

  it('can be nobody who isn’t on the board', async () => {
    const outsider = await person()
    expect((await change(owner, outsider, 'owner')).status).toBe(404)
    expect((await change(owner, { ...outsider, id: 'nobody' }, 'editor')).status).toBe(404)
    expect(await roleOf(owner)).toBe('owner')
  })
})
