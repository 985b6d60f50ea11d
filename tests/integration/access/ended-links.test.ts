// What happens to people who joined by a link when it ends, by decision or by the clock, tested from outside.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openAppDb } from '@/server/db/engine/client'
import { ApiServer } from '../../support/api-server'
import { BoardGuest, openSocket } from '../../support/board-guest'
import { SharedBoard } from '../../support/shared-board'
import { deadline, expectWithin } from '../../support/time-bound'
import { waitFor } from '../../support/wait-for'

const DEADLINE_MS = 2_000
const HOUR_MS = 3_600_000

let shared: ApiServer
beforeAll(async () => {
  shared = await ApiServer.start()
})
afterAll(() => shared.stop())

const endings: (() => unknown)[] = []
afterEach(async () => {
  vi.useRealTimers()
  for (const end of endings.splice(0).reverse()) await end()
})

async function isOut(guest: BoardGuest, why: string): Promise<void> {
  await waitFor('the socket is closed', () => guest.socket.closed !== null)
  expect(guest.socket.closed?.code).toBe(4403)
  expect(guest.notices.at(-1)).toEqual({ type: 'farewell', why })
}

describe('S14: a link that is revoked', () => {
  it('puts out everybody who came by it, and nobody else', async () => {
    const board = await SharedBoard.on(shared)
    const [revoked, other] = [await board.link('editor'), await board.link('editor')]
    const guests = await Promise.all([board.guest(revoked), board.guest(revoked), board.guest(revoked)])
    const stays = await board.guest(other)
    const promoted = guests[0]
    if (promoted) await board.changeRole(promoted, 'facilitator')

    const expectInTime = deadline(DEADLINE_MS)
    await board.revoke(revoked)
    for (const guest of guests) await isOut(guest, 'link-revoked')
    expectInTime()
    for (const guest of guests) {
      expect((await openSocket(board.server, board.id, guest.caller).close()).code).toBe(4404)
      expect((await guest.caller.call('GET', board.path)).status).toBe(404)
    }
    stays.send(['still here'])
    expect(await stays.answer()).toBe('saved')
    const late = await board.server.caller().call<{ code: string }>('POST', '/api/join', { token: revoked.token })
    expect([late.status, late.body.code]).toEqual([410, 'invite-revoked'])
  })

  it('leaves what the person has by another way', async () => {
    const board = await SharedBoard.on(shared)
    const link = await board.link('facilitator')
    const guest = await board.guest(link)
    const db = openAppDb(board.server.config.databaseUrl)
    endings.push(() => db.$disconnect())
    await db.workspace.create({ data: { id: 'team', name: 'Team' } })
    await db.workspaceMember.create({ data: { workspaceId: 'team', userId: guest.userId, role: 'viewer' } })
    await db.board.update({ where: { id: board.id }, data: { workspaceId: 'team' } })
    await board.revoke(link)
    await waitFor('the role is told', () => guest.notices.at(-1)?.type === 'role' && guest.notices.length > 1)
    expect(guest.notices.at(-1)).toEqual({ type: 'role', role: 'viewer' })
    expect(guest.socket.closed).toBeNull()
  })

  it('gives nothing to a person who became a member in the very moment of its end', async () => {
    const board = await SharedBoard.on(shared)
    const link = await board.link('editor')
    const guest = await board.join(link)
    const { id } = (await guest.call<{ id: string }>('GET', '/api/me')).body
    await board.revoke(link)
    // The row of a join that had passed the check before the link ended, and was written after.
    const db = openAppDb(shared.config.databaseUrl)
    endings.push(() => db.$disconnect())
    await db.membership.create({ data: { boardId: board.id, userId: id, role: 'editor', inviteId: link.id } })
    expect((await guest.call('GET', board.path)).status).toBe(404)
    expect((await openSocket(shared, board.id, guest).close()).code).toBe(4404)
    const { members } = (await board.owner.call<{ members: unknown[] }>('GET', `${board.path}/members`)).body
    expect(members).toHaveLength(1)
  })

  it('lets nobody in who is joining in that moment', async () => {
    const board = await SharedBoard.on(shared)
    for (let round = 0; round < 10; round++) {
      const link = await board.link('editor')
      const joining = Array.from({ length: 5 }, () =>
        board.server.caller().call('POST', '/api/join', { token: link.token }),
      )
      const revoking = board.revoke(link)
      const answers = await Promise.all(joining)
      await revoking
      expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 410)).toEqual([])
      for (const { headers } of answers) {
        const token = headers.get('set-auth-token')
        if (token) expect((await board.server.caller(token).call('GET', board.path)).status).toBe(404)
      }
    }
  })
})

describe('S14: a link that expires', () => {
  it('puts out everybody who came by it within two seconds of its end, and not before', async () => {
    const board = await SharedBoard.on(shared)
    const link = await board.link('editor', { lifetimeMs: 3_000 })
    const guests = await Promise.all([board.guest(link), board.guest(link)])
    const stays = await board.guest(await board.link('viewer', { lifetimeMs: HOUR_MS }))
    const endsAt = Date.parse(link.expiresAt ?? '')
    for (const guest of guests) {
      await isOut(guest, 'link-expired')
      expect(Date.now()).toBeGreaterThanOrEqual(endsAt)
      expectWithin(Date.now() - endsAt, DEADLINE_MS)
    }
    expect(stays.socket.closed).toBeNull()
    const late = await board.server.caller().call<{ code: string }>('POST', '/api/join', { token: link.token })
    expect([late.status, late.body.code]).toEqual([410, 'invite-expired'])
    // The link's makers can still see who came by it.
    const told = await board.owner.call<{ state: string; people: unknown[] }>('GET', `${board.path}/invites/${link.id}`)
    expect([told.body.state, told.body.people.length]).toEqual(['expired', 2])
  })

  it('S14, F12: does so when the clock is set forth over its end; setting it back lets nobody in', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    // A server of its own, because its clock never goes back.
    const board = await SharedBoard.start()
    endings.push(() => board.stop())
    const link = await board.link('editor', { lifetimeMs: HOUR_MS / 2 })
    const guest = await board.guest(link)
    const expectInTime = deadline(DEADLINE_MS)
    vi.setSystemTime(Date.now() + HOUR_MS)
    await isOut(guest, 'link-expired')
    expectInTime()
    vi.setSystemTime(Date.now() - HOUR_MS)
    expect((await openSocket(board.server, board.id, guest.caller).close()).code).toBe(4404)
  })

  it('does so after a restart, also when its end came while the server was down', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'foreboard-links-'))
    endings.push(() => rm(dataDir, { recursive: true, force: true }))
    const first = await SharedBoard.start({ DATA_DIR: dataDir })
    const [soon, later] = [
      await first.link('editor', { lifetimeMs: 1_000 }),
      await first.link('editor', { lifetimeMs: 8_000 }),
    ]
    const [tooLate, inTime] = [await first.guest(soon), await first.guest(later)]
    await first.stop()
    await waitFor('the first link ends', () => Date.now() > Date.parse(soon.expiresAt ?? ''))

    const server = await ApiServer.start({ DATA_DIR: dataDir })
    endings.push(() => server.stop())
    const tokens = [tooLate, inTime].map(({ caller }) => server.caller(caller.token))
    expect((await openSocket(server, first.id, tokens[0] ?? server.caller()).close()).code).toBe(4404)
    const back = await BoardGuest.open(server, first.id, tokens[1] ?? server.caller())
    await isOut(back, 'link-expired')
    expectWithin(Date.now() - Date.parse(later.expiresAt ?? ''), DEADLINE_MS)
  })
})
