// A plenary that votes at once opens a thousand connections before the server accepts the first of them.

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { listen } from '@/server/http/listen'

/** Connections to a port that nobody has accepted yet, from the kernel (Linux). */
function waitingOn(port: number): number {
  const place = `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')} 00000000:0000 0A`
  const line = readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .find((each) => each.includes(place))
  return Number.parseInt(/ 0A [0-9A-F]+:([0-9A-F]+)/.exec(line ?? '')?.[1] ?? '', 16)
}

test('a thousand connections that come in one turn of the event loop all wait to be accepted', async () => {
  const server = createServer()
  const port = await listen(server, { host: '127.0.0.1', port: 0 })
  const sockets = Array.from({ length: 1_000 }, () => connect(port, '127.0.0.1'))
  // They connect before the loop goes on.
  await new Promise<void>((resolve) => process.nextTick(resolve))
  const waiting = waitingOn(port)
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => server.close(resolve))
  expect(waiting).toBe(1_000)
})
