// The right to write is decided on the server, for every frame, by the role at that moment.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeAck, encodeSyncStep2, encodeUpdate } from '@/lib/protocol/frames'
import { fold } from '../../support/sync/fold'
import { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const stage = new Stage()

const stateOf = (board = 'board') => stage.server.rooms.read(board, (doc) => Buffer.from(Y.encodeStateAsUpdate(doc)))

test('I8, S11: not one byte of the board changes by what a viewer sends', async () => {
  const server = await stage.start()
  server.roles.set('vic', 'viewer')
  const ann = await stage.connected('ann')
  ann.set('one', 'x', 1)
  await ann.saved()
  const vic = await stage.connected('vic')
  expect(vic.get('one', 'x')).toBe(1)
  const before = await stateOf()
  const rowsBefore = (await server.log.load('board', 1)).updates.length

  vic.set('one', 'x', 666)
  vic.set('two', 'x', 666)
  vic.records.delete('one')
  const mark = vic.mark()
  await waitFor('the mark is refused', () => vic.acks.some((ack) => ack.type === 'refused' && ack.mark === mark))
  vic.send(encodeSyncStep2(Y.encodeStateAsUpdate(vic.doc)))
  vic.mark()
  await waitFor('the second mark is refused', () => vic.acks.filter((ack) => ack.type === 'refused').length === 2)

  expect((await stateOf()).equals(before)).toBe(true)
  expect((await server.log.load('board', 1)).updates).toHaveLength(rowsBefore)
  expect(ann.get('one', 'x')).toBe(1)
  expect(vic.closed).toBeNull()
  // The page stays open and can still read.
  ann.set('three', 'x', 3)
  await waitFor('the viewer reads on', () => vic.get('three', 'x') === 3)
})

test('S11: a viewer whose sync says nothing new is not refused', async () => {
  const server = await stage.start()
  server.roles.set('vic', 'viewer')
  const ann = await stage.connected('ann')
  ann.set('one', 'x', 1)
  ann.records.delete('one')
  ann.set('two', 'x', 1)
  await ann.saved()
  const vic = await stage.connected('vic')
  // A stock client's answer to a sync: no structs, but all deletions that it knows.
  vic.send(encodeSyncStep2(Y.encodeStateAsUpdate(vic.doc, Y.encodeStateVector(vic.doc))))
  vic.send(encodeSyncStep2(Y.encodeStateAsUpdate(vic.doc)))
  await vic.saved()
  expect(vic.acks).toEqual([{ type: 'saved', mark: 1 }])
})

test('S13: frames that were sent before a downgrade and read after it are judged by the new role', async () => {
  const server = await stage.start()
  const ann = await stage.connected('ann')
  const ben = await stage.connected('ben')
  ben.hello()
  await waitFor('ben knows the role', () => ben.notices.length === 1)
  server.rooms.changeRole('board', 'ben', 'viewer')
  for (let i = 0; i < 100; i++) ben.set(`late${i}`, 'x', i)
  const mark = ben.mark()
  await waitFor('the mark is refused', () => ben.acks.some((ack) => ack.type === 'refused' && ack.mark === mark))
  expect(ann.records.size).toBe(0)
  expect((await fold(server.log, 'board')).getMap('records').size).toBe(0)
  await waitFor('ben is told', () => ben.notices.some((each) => each.type === 'role' && each.role === 'viewer'))

  // As an editor again, the server asks for the changes it refused.
  server.rooms.changeRole('board', 'ben', 'editor')
  await waitFor('the edits arrive', () => ann.records.size === 100)
})

/** `user` has made three changes, of which the server has the first and, waiting for the second, the last. */
async function waiting(user: string) {
  const client = await stage.connected(user)
  const source = new Y.Doc()
  const updates: Uint8Array[] = []
  source.on('update', (update) => updates.push(update))
  for (let i = 0; i < 3; i++) source.getMap('records').set(`r${i}`, new Y.Map())
  // The origin is the provider, which therefore doesn't send it: the page has what the server lacks.
  Y.applyUpdate(client.doc, Y.encodeStateAsUpdate(source), client.provider)
  for (const update of [updates[0], updates[2]]) client.send(encodeUpdate(update ?? new Uint8Array()))
  await waitFor('one of them waits', () => stage.server.rooms.stats().waitingStructs > 0)
  return client
}

test('I1, S13: a mark behind a change that waits is refused when its author may not write any more', async () => {
  const server = await stage.start()
  const ben = await waiting('ben')
  const marks = [ben.mark(), ben.mark()]
  ben.hello()
  await waitFor('the server has read the marks', () => ben.notices.length === 1)
  expect(ben.acks).toEqual([])

  server.rooms.changeRole('board', 'ben', 'viewer')
  await waitFor('both are refused', () => ben.acks.length === 2)
  expect(ben.acks).toEqual(marks.map((mark) => ({ type: 'refused', mark, code: 'forbidden' })))
  // The page knows its role by then: without it a refusal would end the board.
  expect(ben.notices.at(-1)).toEqual({ type: 'role', role: 'viewer' })
  // A reader has nothing to wait for.
  await ben.saved()

  server.rooms.changeRole('board', 'ben', 'editor')
  await waitFor('the edits arrive', async () => (await fold(server.log, 'board')).getMap('records').size === 3)
  await ben.saved()
})

test('I1, S13: a person who may no longer write learns of a waiting change with the next mark', async () => {
  const server = await stage.start()
  const ben = await waiting('ben')
  server.rooms.changeRole('board', 'ben', 'viewer')
  const mark = ben.mark()
  await waitFor('the mark is answered', () => ben.acks.length === 1)
  expect(ben.acks).toEqual([{ type: 'refused', mark, code: 'forbidden' }])
  await ben.saved()
  expect((await fold(server.log, 'board')).getMap('records').size).toBe(1)
})

test('S13: a waiting change is forgotten with the socket that brought it, and no role decides about it any more', async () => {
  const server = await stage.start()
  const ann = await stage.connected('ann')
  const [first, second] = [new Y.Doc(), new Y.Doc()]
  first.getMap('records').set('one', new Y.Map())
  const missing = Y.encodeStateAsUpdate(first)
  Y.applyUpdate(second, missing)
  const before = Y.encodeStateVector(second)
  second.getMap<Y.Map<unknown>>('records').get('one')?.set('x', 666)
  const ben = await RawSocket.open(`${server.url}/board?user=ben`)
  ben.send(encodeUpdate(Y.encodeStateAsUpdate(second, before)))
  await waitFor("ben's change waits for ann's", () => server.rooms.stats().waitingStructs > 0)
  ben.socket.terminate()
  await waitFor('ben is gone', () => server.rooms.people('board').length === 1)
  server.rooms.changeRole('board', 'ben', 'viewer')
  ann.send(encodeUpdate(missing))
  await ann.saved()
  expect((await fold(server.log, 'board')).getMap('records').toJSON()).toEqual({ one: {} })
})

test('S13: who is removed is put out with a reason, by user', async () => {
  const server = await stage.start()
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  server.rooms.disconnect('board', 'forbidden', 'You were removed from this board.', 'ben')
  await waitFor('ben is out', () => ben.closed !== null)
  expect(ben.closed).toEqual({ code: 4403, reason: 'You were removed from this board.' })
  ann.set('one', 'x', 1)
  await ann.saved()
})

test('S13: a role that changes while an upgrade is being decided holds for the new socket', async () => {
  let release = () => {}
  let asked = 0
  const server = await stage.start({
    async decideAccess(_boardId, _userId, ordinary) {
      asked += 1
      const access = ordinary()
      if (asked === 1) {
        await new Promise<void>((resolve) => {
          release = resolve
        })
      }
      return access
    },
  })
  const ben = stage.connect('ben')
  await waitFor('access is asked for', () => asked === 1)
  server.roles.set('ben', 'viewer')
  server.rooms.changeRole('board', 'ben', 'viewer')
  release()
  await ben.synced()
  expect(asked).toBe(2)
  ben.set('one', 'x', 1)
  const mark = ben.mark()
  await waitFor('the mark is refused', () => ben.acks.some((ack) => ack.type === 'refused' && ack.mark === mark))
})

test('notices go only to clients that asked for them', async () => {
  const server = await stage.start()
  const ann = await stage.connected('ann')
  const silent = await RawSocket.open(`${server.url}/board?user=ben`)
  ann.hello()
  await waitFor('ann knows the role', () => ann.notices.length === 1)
  expect(ann.notices[0]).toEqual({ type: 'role', role: 'editor' })
  server.rooms.notify('board', { type: 'briefs-changed' })
  await waitFor('ann is told', () => ann.notices.length === 2)
  silent.send(encodeAck({ type: 'mark', mark: 1 }))
  await waitFor('the mark is saved', () => silent.ofType(120).length === 1)
  expect(silent.ofType(121)).toEqual([])
  silent.socket.terminate()
})

test('a person who may not enter is told why, with a close code', async () => {
  const server = await stage.start({
    decideAccess: (boardId, userId, ordinary) =>
      Promise.resolve(
        userId === 'ann'
          ? ordinary()
          : { ok: false, code: boardId === 'gone' ? 'board-deleted' : 'not-found', message: 'No.' },
      ),
  })
  expect(await new RawSocket(`${server.url}/board?user=eve`).close()).toEqual({ code: 4404, reason: 'No.' })
  expect(await new RawSocket(`${server.url}/gone?user=eve`).close()).toEqual({ code: 4410, reason: 'No.' })
})
