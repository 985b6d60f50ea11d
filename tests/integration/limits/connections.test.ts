// How many sockets and boards a process holds, at each limit and one beyond (SYNC-SPEC 2): one too many gets the reason
// and disturbs nobody, and there is room again when another has left. tests/unit/server/sync/handshake-rates.test.ts
// and tests/integration/sync/handshakes.test.ts test how fast sockets may be opened.

import { expect, test } from 'vitest'
import { ManualClock } from '../../support/manual-clock'
import { RawSocket } from '../../support/sync/raw-socket'
import { rawUpgrade } from '../../support/sync/raw-upgrade'
import { Stage } from '../../support/sync/stage'
import { expectClosed, hasHeard, isSaved } from '../../support/sync/told'
import { waitFor } from '../../support/wait-for'
import { visit } from '../threats/attack'

const stage = new Stage()

const connections = () => stage.server.rooms.stats().connections

/** Opens a socket for each name; all are accepted. */
async function enter(users: readonly string[], boardId = 'board'): Promise<RawSocket[]> {
  const before = connections()
  const sockets = await Promise.all(users.map((user) => visit(stage.server, user, boardId)))
  for (const socket of sockets) await hasHeard(socket)
  expect(connections()).toBe(before + users.length)
  return sockets
}

async function leave(socket: RawSocket): Promise<void> {
  const before = connections()
  socket.socket.terminate()
  await waitFor('it is gone', () => connections() === before - 1)
}

test('I10: maxConnectionsPerBoard: as many get in, one more learns that the board is full, until somebody has left', async () => {
  const { url } = await stage.start({ limits: { maxConnectionsPerBoard: 3 } })
  const [ann, ...others] = await enter(['ann', 'ben', 'cem'])
  if (!ann) throw new Error('Nobody came')
  const fourth = new RawSocket(`${url}/board?user=dee`)
  expect(await fourth.close()).toEqual({
    code: 4429,
    reason: 'This board is full. Try again when somebody has left.',
  })
  await waitFor('it is gone', () => connections() === 3)
  // Other boards are not full.
  await enter(['dee'], 'other')
  await leave(ann)
  await enter(['dee'])
  for (const each of others) {
    await isSaved(each)
    expect(each.closed).toBeNull()
  }
})

test('I10: maxConnectionsPerUserPerBoard: a person gets in as often, is refused the next time with the reason, and others are not disturbed', async () => {
  const { url } = await stage.start({ limits: { maxConnectionsPerUserPerBoard: 2 } })
  const [first, second] = await enter(['ann', 'ann'])
  if (!first || !second) throw new Error('Nobody came')
  await expectClosed(new RawSocket(`${url}/board?user=ann`), 4429)
  await waitFor('it is gone', () => connections() === 2)
  await enter(['ben', 'ben'])
  await enter(['ann'], 'other')
  await leave(first)
  await enter(['ann'])
  await isSaved(second)
  expect(second.closed).toBeNull()
})

test('I10: maxConnectionsPerProcess: as many get in, on whatever boards, and one more upgrade is refused with 503', async () => {
  const server = await stage.start({ limits: { maxConnectionsPerProcess: 3 } })
  const [ann] = await enter(['ann', 'ben'], 'one')
  const [cem] = await enter(['cem'], 'two')
  if (!ann || !cem) throw new Error('Nobody came')
  for (const boardId of ['one', 'three']) expect(await rawUpgrade(server.port, `/sync/${boardId}?user=dee`)).toBe(503)
  expect(connections()).toBe(3)
  expect(server.rooms.stats().rooms).toBe(2)
  await isSaved(cem)
  await leave(ann)
  await enter(['dee'], 'three')
  expect(await rawUpgrade(server.port, '/sync/one?user=ann')).toBe(503)
})

test('I10: maxRoomsInMemory: as many boards stay in memory, and of one more the one that was opened first leaves it unnoticed', async () => {
  const server = await stage.start({ clock: new ManualClock(), limits: { maxRoomsInMemory: 3, maxSyncTickMs: 0 } })
  const { rooms, counters } = server
  const ann = await stage.connected('ann', { boardId: 'first' })
  ann.set('one', 'x', 1)
  await ann.saved()
  for (const boardId of ['second', 'third']) await rooms.read(boardId, () => 0)
  // All three are in memory: using them again loads nothing.
  for (const boardId of ['first', 'second', 'third']) await rooms.read(boardId, () => 0)
  expect(counters.roomsLoaded).toBe(3)
  expect(rooms.stats()).toMatchObject({ rooms: 3, documents: 3 })

  await rooms.read('fourth', () => 0)
  expect(rooms.stats()).toMatchObject({ rooms: 4, documents: 3 })
  for (const boardId of ['second', 'third']) await rooms.read(boardId, () => 0)
  expect(counters.roomsLoaded).toBe(4)
  // Its socket has stayed open, and its next change loads the board again.
  ann.set('two', 'x', 2)
  await ann.saved()
  expect(counters.roomsLoaded).toBe(5)
  expect(ann.closes).toEqual([])
  expect(await rooms.read('first', (doc) => doc.getMap('records').size)).toBe(2)
})
