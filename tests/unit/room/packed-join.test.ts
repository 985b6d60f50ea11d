// A page without any content receives the packed board; a page that has some never asks, and a broken package costs one
// connection, not the board.

import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { MAX_UNPACKED_BYTES, unpackBoard } from '@/components/room/unpack-board'
import { recordsOf } from '@/lib/document/records/roots'
import { FakeServer } from './fake-server'
import { edit, localCopyWith, RoomStage } from './room-stage'

const { join, pass } = new RoomStage()

afterEach(() => vi.restoreAllMocks())

const asksForPacked = (url: string) => new URL(url).searchParams.get('join') === 'packed'

/** A server with one record, whose sync answers carry only what was added after it was packed. */
function serverWithPackedBoard(): FakeServer {
  const server = new FakeServer()
  server.doc.getMap('records').set('shape:packed', 'content')
  server.packed = gzipSync(Y.encodeStateAsUpdateV2(server.doc))
  return server
}

describe('joining', () => {
  it('takes the package, sends nothing of it back, and calls nothing its own change', async () => {
    const server = serverWithPackedBoard()
    const client = join(server)
    const atPackage: number[] = []
    client.doc.on('update', () => atPackage.push(recordsOf(client.doc).size))
    const received = vi.spyOn(server, 'received')
    await pass()
    expect(asksForPacked(server.socket.url)).toBe(true)
    expect(atPackage[0]).toBe(1)
    expect(recordsOf(client.doc).toJSON()).toEqual({ 'shape:packed': 'content' })
    expect(client.getState()).toMatchObject({ isReady: true, save: { kind: 'saved' } })
    const longest = Math.max(...received.mock.calls.map(([, frame]) => frame.length))
    expect(longest, 'bytes of the longest frame that the page sent').toBeLessThan(server.packed?.length ?? 0)
  })

  it('does not ask again once it has content', async () => {
    const server = serverWithPackedBoard()
    const client = join(server)
    await pass()
    edit(client)
    server.socket.drop(1006)
    await pass(20_000)
    expect(server.sockets.map(({ url }) => asksForPacked(url))).toEqual([true, false])
    expect(client.getState().save.kind).toBe('saved')
  })

  it('does not ask when this device has a copy', async () => {
    const server = serverWithPackedBoard()
    join(server, { localCopy: localCopyWith(0, (doc) => doc.getMap('records').set('shape:old', 'kept')) })
    await pass()
    expect(asksForPacked(server.socket.url)).toBe(false)
  })

  it('joins without a package that it cannot read', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const server = serverWithPackedBoard()
    server.packed = new Uint8Array([31, 139, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0, 40, 0, 0, 0])
    const client = join(server)
    await pass()
    expect(server.sockets.map(({ url }) => asksForPacked(url))).toEqual([true, false])
    expect(warned).toHaveBeenCalledOnce()
    expect(recordsOf(client.doc).size).toBe(1)
    expect(client.getState()).toMatchObject({ isReady: true, save: { kind: 'saved' } })
  })
})

describe('unpackBoard', () => {
  it('gives back what was packed', () => {
    const bytes = new Uint8Array(200_000).map((_, index) => (index * index) % 251)
    expect(Buffer.compare(unpackBoard(gzipSync(bytes)), bytes)).toBe(0)
  })

  it('refuses what would become larger than a board may be, before it makes room for it', () => {
    const packed = Uint8Array.from(gzipSync(new Uint8Array(10)))
    new DataView(packed.buffer).setUint32(packed.length - 4, MAX_UNPACKED_BYTES + 1, true)
    expect(() => unpackBoard(packed)).toThrow(`${MAX_UNPACKED_BYTES + 1} bytes`)
  })

  it('writes no more than the length that it was told', () => {
    const packed = Uint8Array.from(gzipSync(new Uint8Array(1_000_000)))
    new DataView(packed.buffer).setUint32(packed.length - 4, 10, true)
    expect(unpackBoard(packed).length).toBeLessThanOrEqual(10)
  })

  it('refuses what ends too early', () => {
    expect(() => unpackBoard(new Uint8Array(3))).toThrow('too early')
  })
})
