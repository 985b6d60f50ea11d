// Calls and sockets that one node hands to another: streamed both ways, broken off together, and refused for a moment
// where the other one is gone.

import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { AddressSigner } from '@/server/embeds/derived-secret'
import { requestAddress } from '@/server/http/client-address'
import { PassOn } from '@/server/http/pass-on'
import { PassedOnHeader } from '@/server/http/passed-on-header'
import { parseTrustedProxies } from '@/server/http/trusted-proxies'
import { createLogger } from '@/server/log/logger'
import { freePort } from '../../support/free-port'
import { ManualClock } from '../../support/manual-clock'
import { RawSocket } from '../../support/sync/raw-socket'
import { rawUpgrade } from '../../support/sync/raw-upgrade'
import { waitFor } from '../../support/wait-for'

const nobody = parseTrustedProxies('')
if (!nobody.ok) throw new Error(nobody.error)
const trustProxy = nobody.value

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** How often it is looked which nodes live. */
const LOOK_MS = 500

let home: Server
let node: Server
let passOn: PassOn
let where: string | null
/** Nodes that live, as the database knows it. */
let living: string[]
let clock: ManualClock
let answerAtHome: Answer
/** All that both servers have taken: those of upgrades stay open otherwise. */
const connections: Socket[] = []
/** What the first node answered by itself. */
let here: string[]

const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const portOf = (server: Server) => (server.address() as AddressInfo).port
const newPassOn = () =>
  new PassOn({
    find: () => Promise.resolve(where),
    living: () => Promise.resolve(living),
    clock,
    header: new PassedOnHeader(new AddressSigner('s'.repeat(32), 'a test'), Date.now),
    trustProxy,
    logger: createLogger('silent'),
  })

async function started(receiver: PassOn, answer: Answer): Promise<Server> {
  const server = createServer((incoming, response) => {
    receiver.receive(incoming)
    void receiver.call(incoming, response).then((isPassedOn) => isPassedOn || answer(incoming, response))
  })
  server.on('connection', (connection) => connections.push(connection))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

beforeEach(async () => {
  here = []
  clock = new ManualClock()
  where = null
  answerAtHome = (_incoming, response) => response.end('home')
  home = await started(newPassOn(), (incoming, response) => answerAtHome(incoming, response))
  passOn = newPassOn()
  node = await started(passOn, (incoming, response) => {
    here.push(incoming.url ?? '')
    response.end('here')
  })
  where = urlOf(home)
  living = [where]
})
afterEach(async () => {
  passOn.close()
  for (const server of [node, home]) {
    const closed = once(server, 'close')
    server.close()
    for (const connection of connections) connection.destroy()
    await closed
  }
})

test('what concerns a board goes to its home, all else and boards without a home stay', async () => {
  const get = async (path: string) => (await fetch(urlOf(node) + path)).text()
  for (const path of ['/api/boards/b', '/api/boards/b?x=1', '/api/boards/b/cards', '/api/embeds/b/key']) {
    expect(await get(path)).toBe('home')
  }
  for (const path of ['/api/boards', '/api/me', '/boards/b', '/assets/b', '/api/boardsb']) {
    expect(await get(path)).toBe('here')
  }
  where = null
  expect(await get('/api/boards/b')).toBe('here')
})

test('a call arrives as it was sent, and its answer comes back as it was given', async () => {
  let arrived: IncomingMessage | undefined
  let body = ''
  answerAtHome = (incoming, response) => {
    arrived = incoming
    incoming.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    incoming.on('end', () => {
      response.writeHead(201, { 'set-cookie': ['a=1', 'b=2'], etag: '"7"', 'content-type': 'text/plain' })
      response.end('made')
    })
  }
  const answer = await fetch(`${urlOf(node)}/api/boards/b/cards?once=1`, {
    method: 'POST',
    headers: { cookie: 'session=1', 'x-foreboard-passed-on': 'forged' },
    body: 'a card',
  })
  expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([201, 'made', '"7"'])
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect([arrived?.method, arrived?.url, body]).toEqual(['POST', '/api/boards/b/cards?once=1', 'a card'])
  expect(arrived?.headers).toMatchObject({ cookie: 'session=1', host: new URL(urlOf(node)).host })
  expect(arrived && requestAddress(arrived, trustProxy).clientIp).toBe('127.0.0.1')
})

test('a call without a body stays one', async () => {
  let headers: IncomingMessage['headers'] = {}
  answerAtHome = (incoming, response) => {
    headers = incoming.headers
    response.end()
  }
  await fetch(`${urlOf(node)}/api/boards/b/session/here`, { method: 'POST' })
  expect([headers['content-length'], headers['transfer-encoding']]).toEqual(['0', undefined])
  await fetch(`${urlOf(node)}/api/boards/b`, { method: 'DELETE' })
  expect([headers['content-length'] ?? '0', headers['transfer-encoding']]).toEqual(['0', undefined])
})

test('bodies go through piece by piece, in both directions', async () => {
  answerAtHome = (incoming, response) => {
    incoming.on('data', (chunk: Buffer) => response.write(chunk))
    incoming.on('end', () => response.end())
  }
  const call = request(`${urlOf(node)}/api/boards/b/assets`, { method: 'PUT' })
  call.write('first')
  const [answer] = (await once(call, 'response')) as [IncomingMessage]
  let got = ''
  answer.on('data', (chunk: Buffer) => {
    got += chunk.toString()
  })
  await waitFor('the first piece is back before the second one is sent', () => got === 'first')
  call.end('second')
  await waitFor('all is back', () => answer.complete && got === 'firstsecond')
})

test('when the client goes, the home hears of it', async () => {
  let isGone = false
  answerAtHome = (_incoming, response) => {
    response.write('some')
    response.once('close', () => {
      isGone = true
    })
  }
  const call = request(`${urlOf(node)}/api/boards/b`).end()
  const [answer] = (await once(call, 'response')) as [IncomingMessage]
  answer.on('error', () => undefined)
  call.destroy()
  await waitFor('the home sees it', () => isGone)
})

test('an answer that breaks off at home is no whole answer for the client', async () => {
  answerAtHome = (_incoming, response) => {
    response.write('some')
    setImmediate(() => response.destroy())
  }
  const answer = await fetch(`${urlOf(node)}/api/boards/b`)
  await expect(answer.text()).rejects.toThrow()
})

test('a home that does not answer is a refusal for a moment, for calls and sockets', async () => {
  where = `http://127.0.0.1:${await freePort()}`
  node.on('upgrade', (incoming: IncomingMessage, socket, head) => void passOn.socket(incoming, socket, head))
  const answer = await fetch(`${urlOf(node)}/api/boards/b/cards`, { method: 'POST', body: 'x' })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1'])
  expect(await answer.json()).toMatchObject({ code: 'busy' })
  let status: number | undefined
  void rawUpgrade(portOf(node), '/sync/b').then((answered) => {
    status = answered
  })
  await waitFor('it is given up', () => {
    clock.advance(LOOK_MS)
    return status !== undefined
  })
  expect(status).toBe(503)
  expect(here).toEqual([])
})

/** Hands upgrades to the node, and those that it should answer itself to a server of sockets. */
function takeUpgrades(): void {
  const sockets = new WebSocketServer({ noServer: true })
  node.on('upgrade', (incoming: IncomingMessage, socket, head) => {
    void passOn.socket(incoming, socket, head).then((isPassedOn) => {
      if (!isPassedOn) sockets.handleUpgrade(incoming, socket, head, (each) => each.send('here'))
    })
  })
}

const syncUrl = () => `${urlOf(node).replace('http', 'ws')}/sync/b`

test('an upgrade waits while the home is gone, and gets the board where it comes next', async () => {
  takeUpgrades()
  where = `http://127.0.0.1:${await freePort()}`
  const opening = RawSocket.open(syncUrl())
  let isOpen = false
  void opening.then(() => {
    isOpen = true
  })
  living.push(where)
  for (let look = 0; look < 4; look++) {
    clock.advance(LOOK_MS)
    await nextTurn()
  }
  expect(isOpen).toBe(false)
  where = null
  await waitFor('it is let in', () => {
    clock.advance(LOOK_MS)
    return isOpen
  })
  const raw = await opening
  await waitFor('by this node', () => raw.frames.length === 1)
})

test('what leads to a home that says nothing any more ends when that counts as dead', async () => {
  takeUpgrades()
  const atHome = new WebSocketServer({ noServer: true })
  let isSilent = false
  let silenced = 0
  home.on('upgrade', (incoming: IncomingMessage, stream, head) => {
    if (isSilent) silenced += 1
    else atHome.handleUpgrade(incoming, stream, head, (each) => each.send('home'))
  })
  const open = await RawSocket.open(syncUrl())
  await waitFor('the home has it', () => open.frames.length === 1)
  // From now on it takes connections, as a process that stands still does, and never answers.
  isSilent = true
  answerAtHome = () => {
    silenced += 1
  }
  const call = fetch(`${urlOf(node)}/api/boards/b`)
  const opening = RawSocket.open(syncUrl())
  await waitFor('both are at home', () => silenced === 2)
  clock.advance(LOOK_MS)
  await nextTurn()
  expect(open.isOpen).toBe(true)
  living = []
  where = null
  await waitFor('it is learned', () => {
    clock.advance(LOOK_MS)
    return !open.isOpen
  })
  expect((await open.close()).code).toBe(1006)
  expect((await call).status).toBe(503)
  const raw = await opening
  await waitFor('the one that waited is let in here', () => raw.frames.length === 1)
})

test('what was passed on once is answered where it comes', async () => {
  // The home takes the first node for the home: without the rule the call would go round for ever.
  let hops = 0
  const confused = newPassOn()
  const third = await started(confused, (_incoming, response) => {
    hops += 1
    response.end('third')
  })
  where = urlOf(third)
  expect(await (await fetch(`${urlOf(node)}/api/boards/b`)).text()).toBe('third')
  expect(hops).toBe(1)
  confused.close()
  third.close()
  third.closeAllConnections()
})

test('a socket says and hears what its home does, the last word, too', async () => {
  const sockets = new WebSocketServer({ noServer: true })
  home.on('upgrade', (incoming: IncomingMessage, stream, head) =>
    sockets.handleUpgrade(incoming, stream, head, (socket) => {
      socket.on('message', (data: Buffer) => {
        if (data.toString() === 'end') socket.close(4503, 'moved')
        else socket.send(data)
      })
    }),
  )
  node.on('upgrade', (incoming: IncomingMessage, socket, head) => void passOn.socket(incoming, socket, head))
  const raw = await RawSocket.open(`${urlOf(node).replace('http', 'ws')}/sync/b`)
  raw.send(Buffer.from('said'))
  await waitFor('it comes back', () => raw.frames.length === 1)
  raw.send(Buffer.from('end'))
  expect(await raw.close()).toEqual({ code: 4503, reason: 'moved' })
  expect(raw.frames.map((frame) => Buffer.from(frame).toString())).toEqual(['said'])
})

test('a node that ends says so between two frames, and the home hears the last word', async () => {
  const sockets = new WebSocketServer({ noServer: true })
  const atHome: { socket: WebSocket; stream: Duplex }[] = []
  const heard: string[] = []
  home.on('upgrade', (incoming: IncomingMessage, stream, head) =>
    sockets.handleUpgrade(incoming, stream, head, (socket) => {
      atHome.push({ socket, stream })
      socket.on('message', (data: Buffer) => heard.push(data.toString()))
    }),
  )
  takeUpgrades()
  const [idle, busy] = [await RawSocket.open(syncUrl()), await RawSocket.open(syncUrl())]
  const { stream } = atHome[1] ?? {}
  stream?.write(Buffer.from([0x82, 3, 1]))
  await waitFor('half a frame is here', () => busy.bytesRead > idle.bytesRead)
  busy.send(Buffer.from('last word'))
  passOn.close()
  expect((await idle.close()).code).toBe(4504)
  expect(busy.closed).toBeNull()
  stream?.write(Buffer.from([2, 3]))
  expect((await busy.close()).code).toBe(4504)
  expect(busy.frames).toEqual([Buffer.from([1, 2, 3])])
  expect(heard).toEqual(['last word'])
  await waitFor('nothing is left at home', () => sockets.clients.size === 0)
})
