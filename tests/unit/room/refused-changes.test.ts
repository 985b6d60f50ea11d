// A role is lowered while edits are in transit: the page stays open for reading, reports what was not saved, and sends
// it when the role is raised again.

import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'
import { FakeServer } from './fake-server'
import { edit, localCopyWith, RoomStage } from './room-stage'

const { join, pass } = new RoomStage()

const keys = (doc: Y.Doc) => [...recordsOf(doc).keys()].sort()

async function editorOn(server: FakeServer) {
  server.role = 'editor'
  const client = join(server)
  await pass()
  return client
}

describe('a lowered role', () => {
  it('S13: changes that were on their way are told and kept, and the page stays live', async () => {
    const server = new FakeServer()
    const client = await editorOn(server)
    edit(client, 'before')
    await pass(100)
    server.changeRole('viewer')
    edit(client, 'too late')
    await pass(100)
    expect(client.getState()).toMatchObject({ role: 'viewer', save: { kind: 'refused', changes: 1 } })
    expect(keys(server.doc)).toEqual(['shape:before'])
    expect(keys(client.doc)).toEqual(['shape:before', 'shape:too late'])
    await pass(60_000)
    expect(server.sockets).toHaveLength(1)
    expect(client.getState().save).toEqual({ kind: 'refused', changes: 1 })
  })

  it('I1: a refused change is not called saved because a later mark was', async () => {
    const server = new FakeServer()
    const client = await editorOn(server)
    server.changeRole('viewer')
    server.answersMarks = false
    edit(client, 'a')
    await pass(100)
    edit(client, 'b')
    await pass(100)
    const [first = 0, second = 0] = server.marks.slice(-2)
    server.sendRefused(first, 'forbidden')
    server.sendSaved(second)
    expect(client.getState().save).toEqual({ kind: 'refused', changes: 2 })
  })

  it('what was saved before is not told as refused', async () => {
    const server = new FakeServer()
    const client = await editorOn(server)
    edit(client)
    await pass(100)
    server.changeRole('viewer')
    await pass(5_000)
    expect(client.getState().save.kind).toBe('saved')
  })

  it('S13: what was refused is sent and saved when the role is raised again', async () => {
    const server = new FakeServer()
    const client = await editorOn(server)
    server.changeRole('viewer')
    edit(client, 'mine')
    await pass(100)
    expect(client.getState().save.kind).toBe('refused')
    server.changeRole('editor')
    await pass(100)
    expect(client.getState().save.kind).toBe('saved')
    expect(keys(server.doc)).toEqual(['shape:mine'])
  })

  it('S13: a refusal that comes when the role is raised already does not end the page', async () => {
    const server = new FakeServer()
    const client = await editorOn(server)
    server.changeRole('viewer')
    server.answersMarks = false
    edit(client, 'mine')
    await pass(100)
    server.answersMarks = true
    server.changeRole('editor')
    // The server has dropped something since the last mark that it answered, and reports it now.
    await pass(100)
    expect(server.refusals).toBe(1)
    expect(client.getState().save.kind).toBe('saved')
    expect(keys(server.doc)).toEqual(['shape:mine'])
  })

  it('S13: lowered while offline: what was made then is told after the connection is back', async () => {
    const server = new FakeServer()
    const client = await editorOn(server)
    server.socket.drop(1006)
    edit(client, 'offline')
    server.role = 'viewer'
    await pass(20_000)
    expect(client.getState()).toMatchObject({ role: 'viewer', isReady: true, save: { kind: 'refused', changes: 1 } })
    expect(keys(server.doc)).toEqual([])
  })

  it('S13: lowered between two visits: what the first left behind is told', async () => {
    const server = new FakeServer()
    server.role = 'viewer'
    const client = join(server, { role: 'viewer', localCopy: localCopyWith(2) })
    await pass()
    expect(client.getState()).toMatchObject({ isKept: true, save: { kind: 'refused', changes: 2 } })
  })

  it('nothing is told any more after the copy was given up', async () => {
    const server = new FakeServer()
    server.role = 'viewer'
    const client = join(server, { role: 'viewer', localCopy: localCopyWith(2) })
    await pass()
    await client.discardLocalCopy()
    expect(client.getState().save.kind).not.toBe('refused')
    expect(client.getState().isKept).toBe(false)
  })
})

describe('an editor', () => {
  it('ends when changes are refused though the role allows them, and keeps them in the document', async () => {
    const server = new FakeServer()
    const client = await editorOn(server)
    server.answersMarks = false
    edit(client, 'mine')
    await pass(100)
    server.sendRefused(server.marks.at(-1) ?? -1, 'forbidden')
    expect(client.getState().save).toMatchObject({ kind: 'ended', closeCode: 4403, changes: 1 })
    expect(keys(client.doc)).toEqual(['shape:mine'])
    await pass(60_000)
    expect(server.sockets).toHaveLength(1)
  })
})

describe('a farewell', () => {
  it('S13, S14: tells why the server ends the socket, and what was not saved stays in the document', async () => {
    const server = new FakeServer()
    const client = await editorOn(server)
    server.answersMarks = false
    edit(client, 'mine')
    await pass(100)
    server.sendNotice({ type: 'farewell', why: 'link-revoked' })
    server.socket.drop(4403)
    await pass()
    expect(client.getState().save).toMatchObject({
      kind: 'ended',
      closeCode: 4403,
      farewell: 'link-revoked',
      changes: 1,
    })
    expect(keys(client.doc)).toEqual(['shape:mine'])
  })

  it('that this page does not know is no reason', async () => {
    const server = new FakeServer()
    const client = await editorOn(server)
    server.sendNotice({ type: 'farewell', why: 'tired-of-you' })
    server.socket.drop(4403)
    await pass()
    expect(client.getState().save).toMatchObject({ kind: 'ended', closeCode: 4403 })
    expect(client.getState().save).not.toHaveProperty('farewell')
  })

  it('of an earlier socket says nothing about a later one', async () => {
    const server = new FakeServer()
    const client = await editorOn(server)
    server.sendNotice({ type: 'farewell', why: 'removed' })
    server.socket.drop(1006)
    await pass(20_000)
    server.socket.drop(4403)
    await pass()
    expect(client.getState().save).toMatchObject({ kind: 'ended', closeCode: 4403 })
    expect(client.getState().save).not.toHaveProperty('farewell')
  })
})
