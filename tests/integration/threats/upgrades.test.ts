// Upgrades to paths that aren't boards (SYNC-SPEC S20): answered, destroyed, and never followed to another host.

import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { Stage } from '../../support/sync/stage'
import { clientFrame, Wire } from './wire'

const stage = new Stage()

const TARGETS = [
  '/',
  '/sync',
  '/sync/',
  '/sync/a/b',
  '/sync/a%2Fb',
  '/sync/..',
  '/sync/../sync/board',
  '/sync/board/',
  '/sync//board',
  '/sync/board;x=1',
  '/sync/board%00',
  `/sync/${'x'.repeat(65)}`,
  '/SYNC/board',
  '//sync/board',
  '//evil/sync/board',
  '/api/boards',
  '/_next/webpack-hmr',
]

test.each(TARGETS)('S20: an upgrade of %s is answered 404 and destroyed', async (target) => {
  const server = await stage.start()
  const wire = await Wire.open(server.port, target)
  expect(wire.status).toBe('HTTP/1.1 404 Not Found')
  await wire.gone()
  expect(server.rooms.stats().rooms).toBe(0)
})

test('S20: an address with a host in it connects nowhere', async () => {
  const server = await stage.start()
  let connections = 0
  const trap = createServer(() => {
    connections += 1
  })
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve))
  stage.onClear(() => trap.close())
  const host = `127.0.0.1:${(trap.address() as AddressInfo).port}`
  for (const target of [`http://${host}/sync/board`, `ws://${host}/sync/board`, `//${host}/sync/board`, `${host}`]) {
    const wire = await Wire.open(server.port, target)
    expect([target, wire.status]).toEqual([target, expect.stringMatching(/^HTTP\/1\.1 40[04] /)])
    await wire.gone()
  }
  expect(connections).toBe(0)
})

test('S20: of requests in one write only the first is answered', async () => {
  const server = await stage.start()
  const second = Buffer.from('GET /sync/other?user=eve HTTP/1.1\r\nHost: x\r\n\r\n')
  const refused = await Wire.open(server.port, '/nothing', second)
  await refused.gone()
  expect(refused.received.toString().match(/HTTP\/1\.1/g)).toHaveLength(1)
  // After an accepted upgrade, the following bytes are read as frames, and aren't valid ones.
  const taken = await Wire.open(server.port, '/sync/board?user=eve', second)
  expect(taken.status).toBe('HTTP/1.1 101 Switching Protocols')
  await taken.gone()
  expect(taken.received.toString('latin1').match(/HTTP\/1\.1/g)).toHaveLength(1)
})

test('S20: a frame in the same write as its upgrade is read', async () => {
  const server = await stage.start()
  const hello = Buffer.from('{"type":"hello"}')
  const payload = Buffer.concat([Buffer.from([121, hello.length]), hello])
  const wire = await Wire.open(server.port, '/sync/board?user=eve', clientFrame({ first: 0x82, payload }))
  await expect.poll(() => wire.received.toString('latin1')).toContain('"role":"editor"')
  wire.destroy()
})
