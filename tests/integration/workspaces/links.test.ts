// Links into a workspace: who joins by them, with which role, how often, until when, and what their end removes.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ApiServer } from '../../support/api-server'
import { Team, type TeamPerson } from '../../support/team'
import { waitFor } from '../../support/wait-for'

interface Link {
  readonly id: string
  readonly url: string
  readonly token: string
  readonly uses: number
}
interface Joined {
  readonly workspaceId?: string
  readonly role: string
  readonly url: string
  readonly code?: string
}

let server: ApiServer
let team: Team
let ann: TeamPerson
let workspaceId: string
beforeAll(async () => {
  server = await ApiServer.start()
  team = new Team(server)
  ann = await team.account('Ann')
})
afterAll(async () => {
  await team.end()
  await server.stop()
})
beforeEach(async () => {
  workspaceId = await team.workspace(ann, 'Ours')
})

const path = () => `/api/workspaces/${workspaceId}`
const link = async (body: object) => (await ann.call<Link>('POST', `${path()}/invites`, body)).body
const join = (person: TeamPerson, token: string) => person.call<Joined>('POST', '/api/join', { token })
const preview = async (person: TeamPerson, token: string) =>
  (await person.call<object>('POST', '/api/join/preview', { token })).body
const roleOf = async (person: TeamPerson) => (await person.call<{ role?: string }>('GET', path())).body.role
const uses = async (id: string) =>
  (await ann.call<{ invites: Link[] }>('GET', `${path()}/invites`)).body.invites.find((each) => each.id === id)?.uses

describe('a link into a workspace', () => {
  it('S17: admits people, also visitors, shows beforehand what it opens, and its token is shown once', async () => {
    const made = await link({ role: 'viewer' })
    expect(made.url).toBe(`${server.url}/join#${made.token}`)
    const vic = await team.visitor('Vic')
    const told = { kind: 'workspace', title: 'Ours', role: 'viewer', needsPassword: false }
    expect(await preview(vic, made.token)).toEqual({ ...told, workspaceId: null })
    const joined = await join(vic, made.token)
    expect(joined.body).toEqual({ workspaceId, role: 'viewer', url: `${server.url}/workspaces/${workspaceId}` })
    expect(await preview(vic, made.token)).toEqual({ ...told, workspaceId })
    const board = await team.board(ann, { workspaceId })
    expect((await vic.call<{ role: string }>('GET', `/api/boards/${board}`)).body.role).toBe('viewer')
    const members = (await vic.call<{ members: object[] }>('GET', `${path()}/members`)).body.members
    expect(members).toEqual([
      expect.objectContaining({ name: 'Ann', role: 'owner', isVisitor: false }),
      expect.objectContaining({ name: 'Vic', role: 'viewer', isVisitor: true }),
    ])
    const listed = await ann.call('GET', `${path()}/invites`)
    expect(JSON.stringify([listed.body, members])).not.toContain(made.token)
    const entries = await team.db.auditEntry.findMany({ where: { workspaceId } })
    expect(entries.map(({ action }) => action)).toEqual(['workspace-made', 'invite-made', 'joined', 'board-made'])
    expect(JSON.stringify(entries)).not.toContain(made.token)
  })

  it('counts each person once, and gives no more than it may', async () => {
    const { id, token } = await link({ role: 'member', maxUses: 1 })
    const [vic, wes] = [await team.visitor('Vic'), await team.visitor('Wes')]
    const answers = await Promise.all([join(vic, token), join(wes, token)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
    const inside = answers[0]?.status === 200 ? vic : wes
    expect((await join(inside, token)).status).toBe(200)
    expect((await join(ann, token)).body.role).toBe('owner')
    expect(await uses(id)).toBe(1)
    expect((await ann.call('POST', `${path()}/invites`, { role: 'owner' })).status).toBe(400)
  })

  it('raises a role and never lowers one, nor gives back what an owner took', async () => {
    const [asViewer, asMember] = [await link({ role: 'viewer' }), await link({ role: 'member' })]
    const ben = await team.account('Ben')
    await join(ben, asViewer.token)
    expect((await join(ben, asMember.token)).body.role).toBe('member')
    expect((await join(ben, asViewer.token)).body.role).toBe('member')
    await ann.call('PATCH', `${path()}/members/${ben.id}`, { role: 'viewer' })
    expect((await join(ben, asMember.token)).body.role).toBe('viewer')
    expect(await roleOf(ben)).toBe('viewer')
  })

  it('S14: revoked, opens nothing and takes what it gave, on open sockets too', async () => {
    const { id, token } = await link({ role: 'member' })
    const ben = await team.account('Ben')
    await join(ben, token)
    const boards = [await team.board(ann, { workspaceId }), await team.board(ben, { workspaceId })]
    const sockets = await Promise.all(boards.map((board) => team.socket(ben, board)))
    const revoked = await ann.call<{ removedMembers: number }>('DELETE', `${path()}/invites/${id}`)
    expect(revoked.body.removedMembers).toBe(1)
    await waitFor('both are closed', () => sockets.every(({ closed }) => closed?.code === 4403), 2_000)
    expect(await roleOf(ben)).toBeUndefined()
    expect((await ben.call('GET', `/api/boards/${boards[1]}`)).status).toBe(404)
    expect((await ann.call<{ role: string }>('GET', `/api/boards/${boards[1]}`)).body.role).toBe('owner')
    expect((await join(ben, token)).body.code).toBe('invite-revoked')
    expect((await ann.call('DELETE', `${path()}/invites/${id}`)).status).toBe(404)
  })

  it('S14: expired, takes back what it gave, with boards made in the meantime; not from a person who became an owner', async () => {
    const expiresAt = new Date(Date.now() + 4_000).toISOString()
    const { token } = await link({ role: 'member', expiresAt })
    const [ben, cem] = [await team.account('Ben'), await team.account('Cem')]
    for (const person of [ben, cem]) await join(person, token)
    const made = await team.board(ben, { workspaceId })
    const madeByCem = await team.board(cem, { workspaceId })
    await ann.call('PATCH', `${path()}/members/${cem.id}`, { role: 'owner' })
    const socket = await team.socket(ben, made)
    expect(socket.closed).toBeNull()
    await waitFor('the stay ends', () => socket.closed?.code === 4403)
    expect(await roleOf(ben)).toBeUndefined()
    expect((await ben.call('GET', `/api/boards/${made}`)).status).toBe(404)
    expect((await ann.call<{ role: string }>('GET', `/api/boards/${made}`)).body.role).toBe('owner')
    expect(await roleOf(cem)).toBe('owner')
    const members = await team.db.membership.findMany({ where: { boardId: madeByCem } })
    expect(members.map(({ role, inviteId }) => [role, inviteId])).toEqual([['owner', null]])
    expect((await join(await team.visitor('Late'), token)).body.code).toBe('invite-expired')
  })

  it('into a deleted workspace is none', async () => {
    const { token } = await link({ role: 'member' })
    await ann.call('DELETE', path())
    expect((await join(await team.visitor('Late'), token)).body.code).toBe('not-found')
  })
})
