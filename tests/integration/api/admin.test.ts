// What admins see and change over the real API; and what they don't see: the content of boards.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { version } from '@/package.json'
import { RawSocket } from '../../support/sync/raw-socket'
import { waitFor } from '../../support/wait-for'
import { type Actor, World } from '../permissions/world'

interface People {
  readonly users: {
    readonly id: string
    readonly name: string
    readonly email: string | null
    readonly isVisitor: boolean
    readonly isAdmin: boolean
    readonly disabledAt: string | null
    readonly lastSeenAt: string | null
    readonly ownedBoards: number
  }[]
  readonly total: number
  readonly pageSize: number
}
interface Sized {
  readonly id: string
  readonly boards: number
  readonly logBytes: number
  readonly snapshotBytes: number
  readonly assetBytes: number
  readonly historyBytes: number
}
interface Workspaces {
  readonly workspaces: readonly Sized[]
  readonly personal: Omit<Sized, 'id'>
}
interface Boards {
  readonly boards: (Omit<Sized, 'boards'> & {
    readonly title: string
    readonly ownerName: string | null
    readonly deletedAt: string | null
  })[]
  readonly total: number
}
interface Audit {
  readonly entries: { id: number; action: string; actorName: string; subject: string | null }[]
  readonly next: number | null
}

const bytesOf = (each: Omit<Sized, 'id' | 'boards'>) =>
  each.logBytes + each.snapshotBytes + each.assetBytes + each.historyBytes

let world: World
let admin: Actor
beforeAll(async () => {
  world = await World.start()
  const found = world.actors.find(({ name }) => name === 'admin')
  if (!found) throw new Error('There is no admin')
  admin = found
})
afterAll(() => world.stop())

const get = async <T>(path: string) => {
  const { status, body } = await admin.caller.call<T>('GET', path)
  expect(status, path).toBe(200)
  return body
}
const change = (userId: string, body: object) =>
  admin.caller.call<{ code?: string; isAdmin: boolean; disabledAt: string | null }>(
    'PATCH',
    `/api/admin/users/${userId}`,
    body,
  )

describe('people', () => {
  it('are found by name, kind and page', async () => {
    const somebody = await world.person('somebody')
    const comesAt = Date.now()
    await somebody.caller.call('PATCH', '/api/me', { name: 'Zenobia 海' })
    await somebody.caller.call('POST', '/api/boards', { title: 'Of Zenobia' })
    const found = await get<People>(`/api/admin/users?search=${encodeURIComponent('nobia 海')}`)
    expect([found.total, found.users.map(({ name }) => name)]).toEqual([1, ['Zenobia 海']])
    expect(found.users[0]).toMatchObject({ isVisitor: false, isAdmin: false, ownedBoards: 1, disabledAt: null })
    // The time is recorded only now and then.
    expect(Date.parse(found.users[0]?.lastSeenAt ?? '')).toBeGreaterThan(comesAt - 60_000)

    for (let i = 0; i < 30; i++) await world.server.visitor()
    const [one, two] = [
      await get<People>('/api/admin/users?filter=visitors'),
      await get<People>('/api/admin/users?filter=visitors&page=2'),
    ]
    expect(one.total).toBeGreaterThanOrEqual(30)
    expect(one.users).toHaveLength(one.pageSize)
    expect(two.users.length).toBe(Math.min(one.pageSize, one.total - one.pageSize))
    const ids = [...one.users, ...two.users].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...one.users, ...two.users].every(({ isVisitor, email }) => isVisitor && email === null)).toBe(true)
    expect((await get<People>('/api/admin/users?filter=admins')).users.map(({ id }) => id)).toEqual([admin.userId])
    expect((await get<People>('/api/admin/users?filter=visitors&search=visitor.invalid')).total).toBe(0)
  })

  it('are kept out and let in again, and made admins, with an entry in the log for each', async () => {
    const { userId, caller } = await world.person('somebody')
    expect((await change(userId, { isAdmin: true })).body.isAdmin).toBe(true)
    expect((await caller.call('GET', '/api/admin/server')).status).toBe(200)
    expect((await change(userId, { isAdmin: false })).body.isAdmin).toBe(false)
    expect((await caller.call('GET', '/api/admin/server')).status).toBe(403)
    expect((await change(userId, { disabled: true })).body.disabledAt).not.toBeNull()
    expect((await caller.call('GET', '/api/me')).status).toBe(401)
    expect((await get<People>('/api/admin/users?filter=disabled')).users.map(({ id }) => id)).toEqual([userId])
    expect((await change(userId, { disabled: false })).body.disabledAt).toBeNull()
    const { entries } = await get<Audit>('/api/admin/audit')
    expect(entries.slice(0, 4).map(({ action }) => action)).toEqual([
      'account-enabled',
      'account-disabled',
      'admin-changed',
      'admin-changed',
    ])
  })

  it('stay as they are where somebody would shut themselves out, and where it makes no sense', async () => {
    const visitor = world.actors.find(({ name }) => name === 'visitor')?.userId ?? ''
    const disabled = await world.person('somebody')
    await change(disabled.userId, { disabled: true })
    const refused: [string, object][] = [
      [admin.userId ?? '', { isAdmin: false }],
      [admin.userId ?? '', { disabled: true }],
      [visitor, { isAdmin: true }],
      [disabled.userId, { isAdmin: true }],
      [disabled.userId, { isAdmin: true, disabled: true }],
    ]
    for (const [userId, body] of refused) {
      const answer = await change(userId, body)
      expect([body, answer.status, answer.body.code]).toEqual([body, 409, 'conflict'])
    }
    expect((await change('nobody', { isAdmin: true })).status).toBe(404)
    expect((await get<People>('/api/admin/users?filter=admins')).users.map(({ id }) => id)).toEqual([admin.userId])
  })
})

describe('boards', () => {
  it('are listed with their sizes, largest first, deleted ones too', async () => {
    const { keeper } = world
    const make = async (title: string) =>
      (await keeper.caller.call<{ id: string }>('POST', '/api/boards', { title })).body.id
    const [small, large, gone] = [await make('Small'), await make('Large'), await make('Gone')]
    for (let i = 0; i < 20; i++) {
      const card = { kind: 'risk', title: 'A risk', body: 'Words. '.repeat(1_000) }
      await keeper.caller.call('POST', `/api/boards/${large}/cards`, card)
    }
    await keeper.caller.call('DELETE', `/api/boards/${gone}`)
    const { boards, total } = await get<Boards>('/api/admin/boards')
    expect(boards.slice(0, 1).map(({ id, title }) => [id, title])).toEqual([[large, 'Large']])
    expect(total).toBeGreaterThanOrEqual(3)
    const bytes = boards.map(bytesOf)
    expect(bytes).toEqual([...bytes].sort((a, b) => b - a))
    expect(bytes[0]).toBeGreaterThan(100_000)
    const of = (id: string) => boards.find((each) => each.id === id)
    expect(of(small)?.deletedAt).toBeNull()
    expect(of(gone)?.deletedAt).not.toBeNull()
  })

  it('are counted for their workspace, the largest first, and those of nobody’s together, with what is kept of their past', async () => {
    const { keeper } = world
    const team = async (name: string) =>
      (await keeper.caller.call<{ id: string }>('POST', '/api/workspaces', { name })).body.id
    const [empty, full] = [await team('Empty'), await team('Full')]
    const board = (await keeper.caller.call<{ id: string }>('POST', '/api/boards', { title: 'In it' })).body.id
    const before = await get<Workspaces>('/api/admin/workspaces')
    await keeper.caller.call('PATCH', `/api/boards/${board}`, { workspaceId: full })
    await keeper.caller.call('POST', `/api/boards/${board}/versions`, { name: 'First' })
    const { workspaces, personal } = await get<Workspaces>('/api/admin/workspaces')
    const [of, other] = [full, empty].map((id) => workspaces.find((each) => each.id === id))
    expect([of?.boards, other?.boards, other && bytesOf(other)]).toEqual([1, 0, 0])
    expect(of?.historyBytes).toBeGreaterThan(0)
    expect(workspaces.indexOf(of as Sized)).toBeLessThan(workspaces.indexOf(other as Sized))
    expect(before.personal.boards - personal.boards).toBe(1)
    const { boards } = await get<Boards>('/api/admin/boards')
    const row = boards.find(({ id }) => id === board)
    expect(row && bytesOf(row)).toBe(of && bytesOf(of))
  })

  it('are not opened by being an admin: not by the API, not by the socket', async () => {
    const { id } = (await world.keeper.caller.call<{ id: string }>('POST', '/api/boards', { title: 'Private' })).body
    for (const path of ['', '/cards', '/briefs', '/members', '/invites', '/links']) {
      expect([path, (await admin.caller.call('GET', `/api/boards/${id}${path}`)).status]).toEqual([path, 404])
    }
    const socket = new RawSocket(`${world.server.url.replace('http', 'ws')}/sync/${id}`, {
      authorization: `Bearer ${admin.caller.token}`,
    })
    expect((await socket.close()).code).toBe(4404)
    expect(socket.frames).toEqual([])
  })
})

describe('the server', () => {
  it('reports its version, health, storage, connections and limits', async () => {
    const { keeper, server } = world
    const { id } = (await keeper.caller.call<{ id: string }>('POST', '/api/boards', { title: 'Open' })).body
    const socket = new RawSocket(`${server.url.replace('http', 'ws')}/sync/${id}`, {
      authorization: `Bearer ${keeper.caller.token}`,
    })
    await waitFor('the socket is open', () => socket.isOpen)
    const facts = await get<Record<string, unknown>>('/api/admin/server')
    expect(facts).toMatchObject({
      version,
      nodeVersion: process.version,
      ready: true,
      checks: { database: 'ok', saving: 'ok' },
      limits: { maxBoardBytes: 25 * 1024 * 1024 },
      numbers: { admins: 1 },
    })
    const { storage, sockets } = facts as { storage: Record<string, number>; sockets: { connections: number } }
    for (const [name, bytes] of Object.entries(storage)) expect(bytes, name).toBeGreaterThan(0)
    expect(sockets.connections).toBeGreaterThanOrEqual(1)
    socket.socket.terminate()
  })

  it('lists its audit log in pages, and filtered by kind', async () => {
    for (let i = 0; i < 60; i++) {
      await world.keeper.caller.call('POST', '/api/boards', { title: `Board ${i}` })
    }
    const all: number[] = []
    for (let next: number | null | undefined; next !== null; ) {
      const page: Audit = await get<Audit>(`/api/admin/audit${next ? `?before=${next}` : ''}`)
      all.push(...page.entries.map((entry) => entry.id))
      next = page.next
    }
    expect(all).toEqual([...new Set(all)].sort((a, b) => b - a))
    expect(all.length).toBe(await world.db.auditEntry.count())
    const { entries } = await get<Audit>('/api/admin/audit?action=admin-changed')
    expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(['admin-changed']))
  })
})
