// The presence that a page sends to the server: its own, and nobody else's.

import { describe, expect, it } from 'vitest'
import { removeAwarenessStates } from 'y-protocols/awareness'
import { FakeServer } from './fake-server'
import { RoomStage } from './room-stage'

const stage = new RoomStage()
const OTHER = 7

const other = (clock: number, json = '{"user":{"id":"mika"}}') => ({ clientId: OTHER, clock, json })

describe('presence of a page', () => {
  it('is told; that of others is not repeated, neither when it comes nor when it is outdated', async () => {
    const server = new FakeServer()
    const client = stage.join(server)
    await stage.pass()
    server.sendPresence(other(5))
    expect(client.awareness.getStates().get(OTHER)).toEqual({ user: { id: 'mika' } })
    client.awareness.setLocalState({ pageId: 'page:page' })
    removeAwarenessStates(client.awareness, [OTHER], 'timeout')
    await stage.pass()

    const own = client.awareness.clientID
    expect(new Set(server.presence.map(({ clientId }) => clientId))).toEqual(new Set([own]))
    expect(server.presence.map(({ json }) => json)).toContain('{"pageId":"page:page"}')

    client.awareness.setLocalState(null)
    await stage.pass()
    expect(server.presence.at(-1)).toMatchObject({ clientId: own, json: 'null' })
  })

  it('of others is shown again after a server began to count anew', async () => {
    const server = new FakeServer()
    const client = stage.join(server)
    await stage.pass()
    server.sendPresence(other(40))
    server.socket.drop(1006)
    expect(client.awareness.getStates().has(OTHER)).toBe(false)
    await stage.pass(10_000)

    server.sendPresence(other(2))
    expect(client.awareness.getStates().has(OTHER)).toBe(true)
  })
})
