// Workspaces over HTTP: who makes one, who is in it, who owns it, what becomes of it and its boards.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiServer } from '../../support/api-server'
import { Team, type TeamPerson } from '../../support/team'

interface Problem {
  readonly code: string
  readonly detail: string
}
interface Workspace {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly memberCount: number
}
interface Member {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly isVisitor: boolean
}

let server: ApiServer
let team: Team
let ann: TeamPerson
let ben: TeamPerson
let cem: TeamPerson
beforeAll(async () => {
  server = await ApiServer.start()
  team = new Team(server)
  ann = await team.account('Ann')
  ben = await team.account('Ben')
  cem = await team.account('Cem')
})
afterAll(async () => {
  await team.end()
  await server.stop()
})

const members = async (person: TeamPerson, id: string) =>
  (await person.call<{ members: Member[] }>('GET', `/api/workspaces/${id}/members`)).body.members
const rolesOf = async (person: TeamPerson, id: string) =>
  Object.fromEntries((await members(person, id)).map(({ name, role }) => [name, role]))
const audit = async (workspaceId: string) =>
  (await team.db.auditEntry.findMany({ where: { workspaceId }, orderBy: { id: 'asc' } })).map((entry) => [
    entry.action,
    entry.actorName,
    entry.subject,
  ])

describe('a workspace', () => {
  it('is made by an account, not by a visitor, and its maker owns it', async () => {
    const visitor = await team.visitor('Vic')
    const refused = await visitor.call<Problem>('POST', '/api/workspaces', { name: 'Mine' })
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden'])
    const made = await ann.call<Workspace>('POST', '/api/workspaces', { name: '  海外調査 Team ' })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ name: '海外調査 Team', role: 'owner', memberCount: 1 })
    const listed = await ann.call<{ workspaces: Workspace[] }>('GET', '/api/workspaces')
    expect(listed.body.workspaces).toContainEqual(made.body)
    expect((await ben.call<{ workspaces: Workspace[] }>('GET', '/api/workspaces')).body.workspaces).toEqual([])
    expect((await ann.call('POST', '/api/workspaces', { name: '' })).status).toBe(400)
    expect(await audit(made.body.id)).toEqual([['workspace-made', 'Ann', '海外調査 Team']])
  })

  it('S17: that is somebody else’s answers like one that never was, on every route', async () => {
    const id = await team.workspace(ann)
    const routes: [string, string, object?][] = [
      ['GET', ''],
      ['PATCH', '', { name: 'Mine' }],
      ['DELETE', ''],
      ['GET', '/members'],
      ['PATCH', `/members/${ann.id}`, { role: 'viewer' }],
      ['DELETE', `/members/${ann.id}`],
      ['GET', '/invites'],
      ['POST', '/invites', { role: 'viewer' }],
      ['DELETE', '/invites/none'],
    ]
    for (const [method, path, body] of routes) {
      const [foreign, unknown] = await Promise.all(
        [id, 'never-was'].map((each) => ben.call<Problem>(method, `/api/workspaces/${each}${path}`, body)),
      )
      expect(foreign?.status, `${method} ${path}`).toBe(404)
      expect(foreign?.body, `${method} ${path}`).toEqual(unknown?.body)
    }
    for (const body of [
      { title: 'Sneaked in', workspaceId: id },
      { title: 'Sneaked in', workspaceId: 'never-was' },
    ]) {
      expect((await ben.call<Problem>('POST', '/api/boards', body)).body.code).toBe('not-found')
    }
    const listed = await ben.call<Problem>('GET', `/api/boards?scope=workspace:${id}`)
    expect(listed.body).toEqual((await ben.call<Problem>('GET', '/api/boards?scope=workspace:never-was')).body)
    expect(await rolesOf(ann, id)).toEqual({ Ann: 'owner' })
  })

  it('always keeps an owner', async () => {
    const id = await team.workspace(ann)
    await team.add(id, ben, 'member')
    const stepDown = () => ann.call<Problem>('PATCH', `/api/workspaces/${id}/members/${ann.id}`, { role: 'member' })
    const leave = () => ann.call<Problem>('DELETE', `/api/workspaces/${id}/members/${ann.id}`)
    for (const answer of [await stepDown(), await leave()]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'conflict'])
      expect(answer.body.detail).toContain('Make somebody else an owner first')
    }
    await ann.call('PATCH', `/api/workspaces/${id}/members/${ben.id}`, { role: 'owner' })
    // Both resign at once: one of them stays.
    const both = await Promise.all(
      [ann, ben].map((owner) => owner.call('PATCH', `/api/workspaces/${id}/members/${owner.id}`, { role: 'viewer' })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(Object.values(await rolesOf(ann, id)).sort()).toEqual(['owner', 'viewer'])
  })

  it('lets its owners rename it and change roles, its members see it, and everybody leave', async () => {
    const id = await team.workspace(ann)
    await team.add(id, ben, 'member')
    await team.add(id, cem, 'viewer')
    const path = `/api/workspaces/${id}`
    expect((await ben.call<Problem>('PATCH', path, { name: 'Ours' })).body.code).toBe('forbidden')
    expect((await ann.call<Workspace>('PATCH', path, { name: 'Ours' })).body.name).toBe('Ours')
    expect(await rolesOf(cem, id)).toEqual({ Ann: 'owner', Ben: 'member', Cem: 'viewer' })
    expect((await ben.call<Problem>('DELETE', `${path}/members/${cem.id}`)).body.code).toBe('forbidden')
    expect((await ben.call('PATCH', `${path}/members/${ben.id}`, { role: 'owner' })).status).toBe(403)
    await ann.call('PATCH', `${path}/members/${cem.id}`, { role: 'member' })
    expect((await cem.call('DELETE', `${path}/members/${cem.id}`)).status).toBe(200)
    expect((await cem.call('GET', path)).status).toBe(404)
    expect((await ann.call('DELETE', `${path}/members/${cem.id}`)).status).toBe(404)
    expect((await ann.call('DELETE', `${path}/members/${ben.id}`)).status).toBe(200)
    expect(await audit(id)).toEqual([
      ['workspace-made', 'Ann', 'A team'],
      ['role-changed', 'Ann', 'Cem'],
      ['left', 'Cem', 'Ours'],
      ['member-removed', 'Ann', 'Ben'],
    ])
  })
})

describe('the boards of a workspace', () => {
  it('are everybody’s in it, by their role in it', async () => {
    const workspaceId = await team.workspace(ann)
    await team.add(workspaceId, ben, 'member')
    await team.add(workspaceId, cem, 'viewer')
    const path = `/api/boards/${await team.board(ann, { workspaceId })}`
    expect((await ben.call<{ role: string }>('GET', path)).body.role).toBe('editor')
    expect((await cem.call<{ role: string }>('GET', path)).body.role).toBe('viewer')
    expect((await cem.call('POST', `${path}/cards`, { kind: 'risk', title: 'x' })).status).toBe(403)
    expect((await cem.call<Problem>('POST', '/api/boards', { workspaceId })).body.code).toBe('forbidden')
    const made = await ben.call<{ role: string; workspaceId: string }>('POST', '/api/boards', { workspaceId })
    expect(made.body).toMatchObject({ role: 'owner', workspaceId })
  })

  it('are moved by the board’s owner, to places where they may make boards', async () => {
    const workspaceId = await team.workspace(ann)
    await team.add(workspaceId, ben, 'member')
    await team.add(workspaceId, cem, 'viewer')
    const move = (person: TeamPerson, board: string, to: string | null) =>
      person.call<Problem & { workspaceId: string | null; role: string }>('PATCH', `/api/boards/${board}`, {
        workspaceId: to,
      })
    const own = await team.board(cem)
    expect((await move(cem, own, workspaceId)).body.code).toBe('forbidden')
    expect((await move(ben, own, workspaceId)).body.code).toBe('not-found')
    expect((await move(cem, own, await team.workspace(ben))).body.code).toBe('not-found')
    const board = await team.board(ben)
    expect((await ann.call('GET', `/api/boards/${board}`)).status).toBe(404)
    expect((await move(ben, board, workspaceId)).body).toMatchObject({ workspaceId, role: 'owner' })
    expect((await ann.call<{ role: string }>('GET', `/api/boards/${board}`)).body.role).toBe('owner')
    expect((await move(cem, board, null)).body.code).toBe('forbidden')
    // An owner of the workspace takes it for herself; its maker stays an owner of it.
    expect((await move(ann, board, null)).body).toMatchObject({ workspaceId: null, role: 'owner' })
    expect((await ben.call<{ role: string }>('GET', `/api/boards/${board}`)).body.role).toBe('owner')
    expect((await cem.call('GET', `/api/boards/${board}`)).status).toBe(404)
    const moves = await team.db.auditEntry.findMany({ where: { boardId: board, action: 'board-moved' } })
    expect(moves.map(({ actorName, detail }) => [actorName, detail])).toEqual([
      ['Ben', { from: null, to: workspaceId }],
      ['Ann', { from: workspaceId, to: null }],
    ])
    expect((await ann.call('PATCH', `/api/boards/${board}`, {})).status).toBe(400)
  })

  it('stay in it when a member copies one, and leave it when a viewer does', async () => {
    const workspaceId = await team.workspace(ann)
    await team.add(workspaceId, ben, 'member')
    await team.add(workspaceId, cem, 'viewer')
    const board = await team.board(ann, { workspaceId })
    const copy = async (person: TeamPerson) =>
      (await person.call<{ workspaceId: string | null }>('POST', `/api/boards/${board}/duplicate`)).body.workspaceId
    expect([await copy(ben), await copy(cem)]).toEqual([workspaceId, null])
  })

  it('are kept by the workspace when the member who made them leaves', async () => {
    const workspaceId = await team.workspace(ann)
    await team.add(workspaceId, ben, 'member')
    const made = await team.board(ben, { workspaceId })
    const invited = await team.board(ann, { workspaceId })
    await team.db.membership.create({ data: { boardId: invited, userId: ben.id, role: 'commenter' } })
    await ann.call('DELETE', `/api/workspaces/${workspaceId}/members/${ben.id}`)
    expect((await ben.call('GET', `/api/boards/${made}`)).status).toBe(404)
    expect((await ann.call<{ role: string }>('GET', `/api/boards/${made}`)).body.role).toBe('owner')
    // A role on a single board, given apart from the workspace, doesn't end with the workspace's.
    expect((await ben.call<{ role: string }>('GET', `/api/boards/${invited}`)).body.role).toBe('commenter')
    const row = await team.db.board.findUniqueOrThrow({ where: { id: made } })
    expect(row.ownerId).toBe(ann.id)
  })
})

describe('deleting a workspace', () => {
  async function full() {
    const workspaceId = await team.workspace(ann)
    await team.add(workspaceId, ben, 'member')
    await team.add(workspaceId, cem, 'viewer')
    await ann.call('POST', `/api/workspaces/${workspaceId}/invites`, { role: 'viewer' })
    return { workspaceId, ofAnn: await team.board(ann, { workspaceId }), ofBen: await team.board(ben, { workspaceId }) }
  }
  const status = async (person: TeamPerson, board: string) => (await person.call('GET', `/api/boards/${board}`)).status

  it('is its owners’', async () => {
    const { workspaceId } = await full()
    expect((await ben.call<Problem>('DELETE', `/api/workspaces/${workspaceId}`)).body.code).toBe('forbidden')
  })

  it('gives the boards back to their owners', async () => {
    const { workspaceId, ofAnn, ofBen } = await full()
    expect((await ann.call('DELETE', `/api/workspaces/${workspaceId}?boards=hand-back`)).status).toBe(200)
    expect((await ann.call('GET', `/api/workspaces/${workspaceId}`)).status).toBe(404)
    expect([await status(ann, ofAnn), await status(ben, ofBen)]).toEqual([200, 200])
    expect([await status(ben, ofAnn), await status(ann, ofBen), await status(cem, ofBen)]).toEqual([404, 404, 404])
    expect(await team.db.invite.count({ where: { workspaceId } })).toBe(0)
    expect((await audit(workspaceId)).at(-1)).toEqual(['workspace-deleted', 'Ann', 'A team'])
  })

  it('or puts them in the trash, from where their owners bring them back', async () => {
    const { workspaceId, ofBen } = await full()
    await ann.call('DELETE', `/api/workspaces/${workspaceId}?boards=trash`)
    expect([await status(ben, ofBen), await status(ann, ofBen)]).toEqual([404, 404])
    const trash = await ben.call<{ boards: { id: string }[] }>('GET', '/api/boards?scope=trash')
    expect(trash.body.boards.map(({ id }) => id)).toEqual([ofBen])
    expect((await ben.call('POST', `/api/boards/${ofBen}/restore`)).status).toBe(200)
    expect(await status(ben, ofBen)).toBe(200)
  })

  it('leaves the boards of a person whose account is deleted to the person who deletes it', async () => {
    const workspaceId = await team.workspace(ann)
    const dan = await team.account('Dan')
    await team.add(workspaceId, dan, 'member')
    const board = await team.board(dan, { workspaceId })
    await team.db.user.delete({ where: { id: dan.id } })
    await ann.call('DELETE', `/api/workspaces/${workspaceId}`)
    expect((await ann.call<{ role: string }>('GET', `/api/boards/${board}`)).body.role).toBe('owner')
  })
})

describe('templates', () => {
  it('of a workspace are its members’ only', async () => {
    const workspaceId = await team.workspace(ann)
    await team.add(workspaceId, ben, 'viewer')
    const builtIn = await team.db.template.findFirstOrThrow()
    const { title, description, shapes, script } = builtIn
    await team.db.template.create({
      data: {
        id: 'ours',
        slug: 'ours',
        workspaceId,
        revision: 1,
        position: 99,
        title: title ?? {},
        description: description ?? {},
        shapes: shapes ?? [],
        script: script ?? [],
      },
    })
    const slugs = async (person?: TeamPerson) =>
      (
        await (person ?? server.caller()).call<{ templates: { slug: string }[] }>('GET', '/api/templates')
      ).body.templates.map(({ slug }) => slug)
    expect(await slugs(ben)).toContain('ours')
    expect(await slugs(cem)).not.toContain('ours')
    expect(await slugs()).toEqual((await slugs(ben)).filter((slug) => slug !== 'ours'))
    expect((await ben.call('POST', '/api/boards', { templateId: 'ours' })).status).toBe(201)
    const refused = await cem.call<Problem>('POST', '/api/boards', { templateId: 'ours' })
    expect(refused.body).toEqual((await cem.call<Problem>('POST', '/api/boards', { templateId: 'none' })).body)
  })
})
