// What happens to a member's open sockets when their role is changed or they are removed, tested from outside: over
// HTTP and on bare sockets of the composed server.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeSyncStep1 } from '@/lib/protocol/frames'
import { ApiServer } from '../../support/api-server'
import { BoardGuest, openSocket } from '../../support/board-guest'
import { SharedBoard } from '../../support/shared-board'
import { deadline } from '../../support/time-bound'
import { waitFor } from '../../support/wait-for'

/** The time within which a change must take effect, on one server. */
const DEADLINE_MS = 2_000

/** The server reads so slowly that frames after a burst wait for seconds, in order, before it looks at them. */
const SLOW = { MAX_FRAMES_PER_SECOND: '100', MAX_FRAMES_BURST: '10' }
const BURST = 400

let server: ApiServer
let slowServer: ApiServer
beforeAll(async () => {
  server = await ApiServer.start()
  slowServer = await ApiServer.start(SLOW)
})
afterAll(async () => {
  await server.stop()
  await slowServer.stop()
})

const names = (word: string, count: number) => Array.from({ length: count }, (_, i) => `${word} ${i}`)

describe('S13: a member with an open socket', () => {
  it('is removed from every window, is told why, and no further change of theirs is accepted', async () => {
    const board = await SharedBoard.on(server)
    const first = await board.guest(await board.link('editor'))
    const second = await BoardGuest.open(board.server, board.id, first.caller)
    const bystander = await board.guest(await board.link('editor'))
    first.send(['before'])
    expect(await first.answer()).toBe('saved')

    const expectInTime = deadline(DEADLINE_MS)
    await board.remove(first)
    await waitFor('both sockets are closed', () => first.socket.closed !== null && second.socket.closed !== null)
    expectInTime()
    for (const { socket, notices } of [first, second]) {
      expect(socket.closed?.code).toBe(4403)
      expect(socket.closed?.reason).toContain('removed')
      expect(notices.at(-1)).toEqual({ type: 'farewell', why: 'removed' })
    }
    const again = openSocket(board.server, board.id, first.caller)
    expect((await again.close()).code).toBe(4404)
    expect((await first.caller.call('GET', board.path)).status).toBe(404)
    expect((await first.caller.call('POST', `${board.path}/cards`, { kind: 'risk', title: 'by HTTP' })).status).toBe(
      404,
    )
    // Others are not disturbed, and earlier changes stay.
    bystander.send(['after'])
    expect(await bystander.answer()).toBe('saved')
    expect(await board.titles()).toEqual(['after', 'before'])
  })

  it('learns in their other windows that they have left', async () => {
    const board = await SharedBoard.on(server)
    const guest = await board.guest(await board.link('viewer'))
    const left = await guest.caller.call('DELETE', `${board.path}/members/${guest.userId}`)
    expect(left.status).toBe(200)
    expect((await guest.socket.close()).code).toBe(4403)
    expect(guest.notices.at(-1)).toEqual({ type: 'farewell', why: 'left' })
  })

  it('turns into a reader when lowered, on the same socket, and into a writer when raised again', async () => {
    const board = await SharedBoard.on(server)
    const guest = await board.guest(await board.link('editor'))
    for (const [role, answer] of [
      ['viewer', 'refused'],
      ['editor', 'saved'],
      ['commenter', 'refused'],
      ['facilitator', 'saved'],
    ] as const) {
      const expectInTime = deadline(DEADLINE_MS)
      await board.changeRole(guest, role)
      await waitFor(`${role} is told`, () => {
        const told = guest.notices.filter((notice) => notice.type === 'role')
        return told.at(-1)?.role === role
      })
      expectInTime()
      guest.send([role])
      expect(await guest.answer(), role).toBe(answer)
    }
    expect(guest.socket.closed).toBeNull()
    expect(await board.titles()).toEqual(['editor', 'facilitator'])
  })

  it('reads on as a viewer', async () => {
    const board = await SharedBoard.on(server)
    const guest = await board.guest(await board.link('editor'))
    await board.changeRole(guest, 'viewer')
    guest.socket.send(encodeSyncStep1(Uint8Array.of(0)))
    await guest.answer()
    const before = guest.socket.frames.length
    await board.owner.call('POST', `${board.path}/cards`, { kind: 'risk', title: 'Seen by all' })
    await waitFor('the change arrives', () =>
      guest.socket.frames.slice(before).some((frame) => Buffer.from(frame).includes('Seen by all')),
    )
  })

  it('is let in to a board that is handed to them as what they are now, and its former owner is lowered', async () => {
    const board = await SharedBoard.on(server)
    const heir = await board.guest(await board.link('viewer'))
    const former = await BoardGuest.open(board.server, board.id, board.owner)
    await board.changeRole(heir, 'owner')
    await waitFor('both are told', () =>
      [heir, former].every(({ notices }) => notices.some((notice) => notice.type === 'role' && notice !== notices[0])),
    )
    expect([heir, former].map(({ notices }) => notices.at(-1))).toEqual([
      { type: 'role', role: 'owner' },
      { type: 'role', role: 'facilitator' },
    ])
    heir.send(['mine now'])
    expect(await heir.answer()).toBe('saved')
  })
})

describe('S13: a hundred frames that the server has not read yet', () => {
  const QUEUED = names('queued', 100)

  async function withQueue() {
    const board = await SharedBoard.on(slowServer)
    const guest = await board.guest(await board.link('editor'))
    guest.send(['before'])
    expect(await guest.answer()).toBe('saved')
    await guest.chatter(BURST)
    // The first frame after so many makes the server stop reading for seconds.
    await guest.answer()
    guest.send(QUEUED)
    return { board, guest }
  }

  it('are all applied when nothing changes', async () => {
    const { board, guest } = await withQueue()
    expect(await guest.answer()).toBe('saved')
    expect(await board.titles()).toHaveLength(QUEUED.length + 1)
  })

  it('are judged by the new role, every one of them', async () => {
    const { board, guest } = await withQueue()
    await board.changeRole(guest, 'viewer')
    expect(await guest.answer()).toBe('refused')
    expect(await board.titles()).toEqual(['before'])
  })

  it('are thrown away when their sender is removed', async () => {
    const { board, guest } = await withQueue()
    await board.remove(guest)
    expect((await guest.socket.close()).code).toBe(4403)
    expect(await board.titles()).toEqual(['before'])
  })

  it('S14: are thrown away when the link of their sender is revoked', async () => {
    const { board, guest } = await withQueue()
    const { members } = (
      await board.owner.call<{ members: { id: string; inviteId: string | null }[] }>('GET', `${board.path}/members`)
    ).body
    const inviteId = members.find(({ id }) => id === guest.userId)?.inviteId ?? ''
    await board.revoke({ id: inviteId, token: '', expiresAt: null })
    expect((await guest.socket.close()).code).toBe(4403)
    expect(await board.titles()).toEqual(['before'])
  })
})
