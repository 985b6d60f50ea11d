// The save state over a connection's life, with a server in memory and a clock that the test turns.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Notice } from '@/lib/protocol/notice'
import { CLIENT_VERSION } from '@/lib/protocol/version'
import { FakeServer } from './fake-server'
import { edit, localCopyWith, RoomStage } from './room-stage'

const { join, pass } = new RoomStage()

describe('connecting', () => {
  it('asks for its epoch, says hello, and calls nothing saved before the server confirmed a mark', async () => {
    const server = new FakeServer()
    server.answersMarks = false
    const client = join(server)
    expect(client.getState()).toMatchObject({ save: { kind: 'connecting' }, isReady: false })
    await pass()
    expect(server.socket.url).toBe(`ws://board.test/sync/board?epoch=3&v=${CLIENT_VERSION}&join=packed`)
    expect(server.notices).toEqual(['{"type":"hello"}'])
    expect(client.getState()).toMatchObject({ save: { kind: 'connecting' }, isReady: true })
    server.sendSaved(server.marks.at(-1) ?? -1)
    expect(client.getState().save).toEqual({ kind: 'saved', at: undefined })
  })

  it('is offline, not connecting for ever, when the server cannot be reached', async () => {
    const server = new FakeServer()
    server.refusesConnections = true
    const client = join(server)
    await pass()
    expect(client.getState()).toMatchObject({
      save: { kind: 'offline', changes: 0, cause: 'no-connection' },
      isReady: false,
    })
  })
})

describe('saving', () => {
  it('goes from saving to saved when the mark that covers the change is confirmed', async () => {
    const server = new FakeServer()
    const client = join(server)
    await pass()
    server.answersMarks = false
    edit(client)
    expect(client.getState().save).toEqual({ kind: 'saving' })
    await pass(100)
    const mark = server.marks.at(-1) ?? -1
    edit(client, 'later')
    server.sendSaved(mark)
    // The confirmed mark was sent before the later change.
    expect(client.getState().save).toEqual({ kind: 'saving' })
    await pass(100)
    server.sendSaved(server.marks.at(-1) ?? -1)
    expect(client.getState().save.kind).toBe('saved')
    expect(server.doc.getMap('records').size).toBe(2)
  })

  it('sends one mark for many changes in quick succession, and not only after they stop', async () => {
    const server = new FakeServer()
    const client = join(server)
    await pass()
    const before = server.marks.length
    for (let i = 0; i < 20; i++) {
      edit(client, `k${i}`)
      await pass(20)
    }
    const sent = server.marks.length - before
    expect(sent).toBeGreaterThanOrEqual(3)
    expect(sent).toBeLessThanOrEqual(6)
  })

  it('does not pretend: a connected server that does not confirm is "not saved" after five seconds', async () => {
    const server = new FakeServer()
    const client = join(server)
    await pass()
    server.answersMarks = false
    edit(client)
    await pass(4_000)
    expect(client.getState().save.kind).toBe('saving')
    await pass(2_000)
    expect(client.getState().save).toEqual({ kind: 'not-saved', changes: 1, reason: 'no-answer' })
  })

  it('tells a degraded server, asks again by itself, and is saved when the server is well', async () => {
    const server = new FakeServer()
    const client = join(server)
    await pass()
    server.answersMarks = false
    edit(client)
    await pass(100)
    server.sendDegraded('disk full')
    expect(client.getState().save).toEqual({ kind: 'not-saved', changes: 1, reason: 'disk full' })
    server.answersMarks = true
    await pass(2_100)
    expect(client.getState().save.kind).toBe('saved')
  })

  it('needs the exchange of states first: a mark before it would cover nothing', async () => {
    const server = new FakeServer()
    server.asksForState = false
    const client = join(server)
    await pass()
    edit(client)
    await pass(500)
    expect(server.marks).toEqual([])
    expect(client.getState().save.kind).toBe('saving')
  })
})

describe('a lost connection', () => {
  it('is offline at once when the device loses its network, and comes back by itself', async () => {
    const server = new FakeServer()
    const client = join(server)
    await pass()
    client.networkLost()
    edit(client)
    expect(client.getState().save).toEqual({ kind: 'offline', changes: 1, cause: 'no-connection' })
    await pass(20_000)
    expect(client.getState().save.kind).toBe('saved')
    expect([...server.doc.getMap('records').keys()]).toEqual(['shape:x'])
  })

  it('counts a title that is typed letter by letter as one change, and another field as a second', async () => {
    const server = new FakeServer()
    const client = join(server)
    await pass()
    server.socket.drop(1006)
    await pass()
    const card = new Y.Map<unknown>()
    const title = new Y.Text()
    card.set('title', title)
    client.doc.transact(() => client.doc.getMap('records').set('shape:card', card))
    for (const letter of 'Two standards') client.doc.transact(() => title.insert(title.length, letter))
    expect(client.getState().save).toEqual({ kind: 'offline', changes: 2, cause: 'no-connection' })
    client.doc.transact(() => card.set('xy', [1, 2]))
    client.doc.transact(() => card.set('xy', [3, 4]))
    expect(client.getState().save).toEqual({ kind: 'offline', changes: 3, cause: 'no-connection' })
  })

  it('counts changes made offline and saves them after reconnecting', async () => {
    const server = new FakeServer()
    const client = join(server)
    await pass()
    server.refusesConnections = true
    server.socket.drop(1006)
    edit(client, 'a')
    edit(client, 'b')
    expect(client.getState().save).toEqual({ kind: 'offline', changes: 2, cause: 'no-connection' })
    server.refusesConnections = false
    await pass(20_000)
    expect(client.getState().save.kind).toBe('saved')
    expect([...server.doc.getMap('records').keys()].sort()).toEqual(['shape:a', 'shape:b'])
  })

  it('does not take an answer to a mark of the lost socket for one about later changes', async () => {
    const server = new FakeServer()
    const client = join(server)
    await pass()
    server.answersMarks = false
    edit(client)
    await pass(100)
    const lost = server.marks.at(-1) ?? -1
    server.socket.drop(1006)
    await pass(2_000)
    server.sendSaved(lost)
    expect(client.getState().save).not.toMatchObject({ kind: 'saved' })
  })

  it('waits a random moment before the first attempt, and tries at once when asked', async () => {
    const server = new FakeServer()
    const client = join(server)
    await pass()
    server.socket.drop(1012)
    await pass(900)
    expect(server.sockets).toHaveLength(1)
    client.reconnectNow()
    await pass()
    expect(server.sockets).toHaveLength(2)
    expect(client.getState().save.kind).toBe('saved')
    await pass(20_000)
    expect(server.sockets).toHaveLength(2)
  })

  it('comes back at once where the board moves, and takes its time when that fails', async () => {
    const server = new FakeServer()
    join(server)
    await pass()
    server.socket.drop(4504)
    server.refusesConnections = true
    await pass(100)
    expect(server.sockets).toHaveLength(2)
    server.socket.drop(4504)
    await pass(100)
    expect(server.sockets).toHaveLength(2)
  })
})

describe('the copy on this device', () => {
  it('makes the board ready offline and still counts what an earlier visit left unsaved', async () => {
    const server = new FakeServer()
    server.refusesConnections = true
    const client = join(server, {
      localCopy: localCopyWith(3, (doc) => doc.getMap('records').set('shape:old', 'kept')),
    })
    await pass()
    expect(client.getState()).toMatchObject({
      isReady: true,
      save: { kind: 'offline', changes: 3, cause: 'no-connection' },
    })
    server.refusesConnections = false
    await pass(20_000)
    expect(client.getState().save.kind).toBe('saved')
    expect(server.doc.getMap('records').get('shape:old')).toBe('kept')
  })

  it('does not make an empty board ready: a fresh device waits for the server', async () => {
    const server = new FakeServer()
    server.refusesConnections = true
    const client = join(server, { localCopy: localCopyWith(0) })
    await pass()
    expect(client.getState().isReady).toBe(false)
  })

  it('notes unsaved changes as they are made and their confirmation', async () => {
    const server = new FakeServer()
    const copy = { notes: [] as (number | 'saved')[] }
    const client = join(server, {
      localCopy: (doc) => {
        const local = localCopyWith(0)(doc)
        copy.notes = local.notes
        return local
      },
    })
    await pass()
    copy.notes.length = 0
    edit(client)
    expect(copy.notes).toEqual([1])
    await pass(100)
    expect(copy.notes.at(-1)).toBe('saved')
  })
})

describe('the end', () => {
  it.each([4400, 4401, 4403, 4404, 4409, 4410, 4413, 4426, 4429])(
    'F14, F15, F28: %i is final: the words are given and nothing is tried again',
    async (code) => {
      const server = new FakeServer()
      const client = join(server)
      await pass()
      server.socket.drop(code)
      expect(client.getState().save).toEqual({
        kind: 'ended',
        closeCode: code,
        wasIn: true,
        message: `ended with ${code}`,
        changes: 0,
      })
      client.reconnectNow()
      await pass(60_000)
      expect(server.sockets).toHaveLength(1)
    },
  )

  it.each([1006, 1012, 4503, 4508, 4526])('%i is not final', async (code) => {
    const server = new FakeServer()
    const client = join(server)
    await pass()
    server.socket.drop(code)
    await pass(20_000)
    expect(server.sockets.length).toBeGreaterThan(1)
    expect(client.getState().save.kind).toBe('saved')
  })
})

describe('why there is no connection', () => {
  it.each([
    [4526, 'server-updating'],
    [4503, 'server-busy'],
    [1012, 'no-connection'],
  ])('F28: %i says %s until it is back', async (code, cause) => {
    const server = new FakeServer()
    const client = join(server)
    await pass()
    server.refusesConnections = true
    server.socket.drop(code)
    edit(client)
    expect(client.getState().save).toEqual({ kind: 'offline', changes: 1, cause })
    server.refusesConnections = false
    await pass(20_000)
    expect(client.getState().save.kind).toBe('saved')
  })

  it('a page that is turned away at the door knows that it was not in, also when it comes back', async () => {
    const server = new FakeServer()
    server.answersSync = false
    const turnedAway = join(server)
    await pass()
    server.socket.drop(4429)
    expect(turnedAway.getState().save).toMatchObject({ kind: 'ended', closeCode: 4429, wasIn: false })

    server.answersSync = true
    const client = join(server)
    await pass()
    server.answersSync = false
    server.socket.drop(1006)
    await pass(20_000)
    server.socket.drop(4429)
    expect(client.getState().save).toMatchObject({ kind: 'ended', closeCode: 4429, wasIn: false })
  })

  it('an end tells how many changes were not confirmed', async () => {
    const server = new FakeServer()
    server.answersMarks = false
    const client = join(server, { localCopy: localCopyWith(0) })
    await pass()
    edit(client, 'a')
    edit(client, 'b')
    server.socket.drop(4410)
    expect(client.getState()).toMatchObject({ save: { kind: 'ended', changes: 2 }, isKept: true })
  })
})

describe('a viewer and notices', () => {
  it('a viewer is up to date after the first exchange and sends no marks', async () => {
    const server = new FakeServer()
    const client = join(server, { role: 'viewer' })
    await pass()
    expect(client.getState().save).toEqual({ kind: 'saved', at: undefined })
    expect(server.marks).toEqual([])
  })

  it('takes a new role and passes notices on', async () => {
    const server = new FakeServer()
    const client = join(server)
    const heard: Notice[] = []
    client.onNotice((notice) => heard.push(notice))
    await pass()
    server.sendNotice({ type: 'role', role: 'viewer' })
    server.sendNotice({ type: 'board-renamed', title: 'New' })
    server.sendNotice({ type: 'briefs-changed' })
    server.sendNotice({ type: 'from-a-newer-server' })
    expect(client.getState().role).toBe('viewer')
    expect(heard).toEqual([
      { type: 'role', role: 'viewer' },
      { type: 'board-renamed', title: 'New' },
      { type: 'briefs-changed' },
    ])
  })
})
