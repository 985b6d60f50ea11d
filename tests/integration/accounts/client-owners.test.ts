// A Yjs clientID stays with the person: a visitor continues their unsaved work as an account, and nobody else can write
// under their name.

import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodePresence, encodePresenceEntry, encodeUpdate } from '@/lib/protocol/frames'
import { openAppDb } from '@/server/db/engine/client'
import { makeAccount, signIn } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'
import { openBoard } from '../../support/board-socket'
import { waitFor } from '../../support/wait-for'

let server: ApiServer
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())

/** A device's own document, whose changes arrive as updates under one clientID. */
class Device {
  readonly #doc = new Y.Doc()
  readonly clientId = this.#doc.clientID

  write(key: string): Uint8Array {
    const before = Y.encodeStateVector(this.#doc)
    this.#doc.getMap('records').set(key, new Y.Map([['x', 1]]))
    return Y.encodeStateAsUpdate(this.#doc, before)
  }
}

async function ownerOf(boardId: string, clientId: number): Promise<string | undefined> {
  const db = openAppDb(server.config.databaseUrl)
  try {
    return (await db.boardClient.findFirst({ where: { boardId, clientId } }))?.ownerKey
  } finally {
    await db.$disconnect()
  }
}

const idOf = async (caller: Caller) => (await caller.call<{ id: string }>('GET', '/api/me')).body.id

test('S7: the account goes on under the clientID of the visitor that it was, with the board open all the time', async () => {
  const account = await makeAccount(server)
  const visitor = await server.visitor()
  const boardId = (await visitor.call<{ id: string }>('POST', '/api/boards', { title: 'Mine' })).body.id
  const invite = await visitor.call<{ token: string }>('POST', `/api/boards/${boardId}/invites`, { role: 'editor' })
  const stranger = await server.visitor()
  await stranger.call('POST', '/api/join', { token: invite.body.token })
  const device = new Device()
  const before = await openBoard(server, boardId, visitor)
  before.send(encodeUpdate(device.write('first')))
  const visitorId = await idOf(visitor)
  await waitFor('it is the visitor’s', async () => (await ownerOf(boardId, device.clientId)) === visitorId)

  const witness = await openBoard(server, boardId, stranger)
  const back = await signIn(server, { email: account.email, from: visitor })
  expect((await before.close()).code).toBe(4401)
  expect(await ownerOf(boardId, device.clientId)).toBe(account.id)

  witness.frames.length = 0
  const after = await openBoard(server, boardId, back)
  after.send(encodeUpdate(device.write('second')))
  await waitFor('the change reaches others', () => witness.ofType(0).length > 0 || after.closed !== null)
  expect(after.closed).toBeNull()

  witness.send(encodeUpdate(device.write('forged')))
  expect((await witness.close()).code).not.toBe(1006)
  after.socket.terminate()
})

test('S7: what a visitor wrote for the first time while offline is the account’s, though others saw the visitor there', async () => {
  const account = await makeAccount(server)
  const visitor = await server.visitor()
  const boardId = (await visitor.call<{ id: string }>('POST', '/api/boards', { title: 'Mine' })).body.id
  const invite = await visitor.call<{ token: string }>('POST', `/api/boards/${boardId}/invites`, { role: 'editor' })
  const stranger = await server.visitor()
  await stranger.call('POST', '/api/join', { token: invite.body.token })
  const witness = await openBoard(server, boardId, stranger)
  const device = new Device()
  const before = await openBoard(server, boardId, visitor)
  before.send(encodePresence([encodePresenceEntry({ clientId: device.clientId, clock: 1, json: '{}' })]))
  await waitFor('the visitor is seen', () => witness.ofType(1).length > 0)
  before.socket.terminate()
  const offline = device.write('offline')

  const back = await signIn(server, { email: account.email, from: visitor })
  witness.frames.length = 0
  const after = await openBoard(server, boardId, back)
  after.send(encodeUpdate(offline))
  await waitFor('the change reaches others', () => witness.ofType(0).length > 0 || after.closed !== null)
  expect(after.closed).toBeNull()
  await waitFor('it is the account’s', async () => (await ownerOf(boardId, device.clientId)) === account.id)
  after.socket.terminate()
  witness.socket.terminate()
})
