// How fast sockets may be opened, over real sockets: the messages of refusals, and that waiting is enough.

import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import WebSocket from 'ws'
import { ManualClock } from '../../support/manual-clock'
import { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const stage = new Stage()

/** Requests a socket; returns the status and the seconds of `Retry-After` of a refusal, or 101 when it opens. */
function ask(url: string): Promise<readonly [status: number | undefined, retryAfter?: string | undefined]> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url)
    socket.on('unexpected-response', (request, response: IncomingMessage) => {
      resolve([response.statusCode, response.headers['retry-after']])
      request.destroy()
    })
    socket.on('open', () => {
      resolve([101])
      socket.terminate()
    })
    socket.on('error', reject)
  })
}

test('S31: a process that was asked too often refuses with 503 and a time, and has room again after it', async () => {
  const clock = new ManualClock()
  const { url } = await stage.start({ clock, limits: { maxHandshakesPerSecond: 3 } })
  for (const user of ['ann', 'ben', 'cem']) expect(await ask(`${url}/board?user=${user}`)).toEqual([101])
  expect(await ask(`${url}/board?user=dee`)).toEqual([503, '1'])
  clock.advance(1_000)
  for (const user of ['dee', 'ann', 'ben']) expect(await ask(`${url}/board?user=${user}`)).toEqual([101])
  expect(await ask(`${url}/board?user=cem`)).toEqual([503, '1'])
})

test('S31: an address that asked too often is refused with 429 and a time, before anybody asks who it is', async () => {
  const clock = new ManualClock()
  const asked: string[] = []
  const { url } = await stage.start({
    clock,
    limits: { maxHandshakesPerMinutePerAddress: 6 },
    decideAccess: (_boardId, userId, ordinary) => {
      asked.push(userId)
      return Promise.resolve(ordinary())
    },
  })
  for (let i = 0; i < 6; i++) expect(await ask(`${url}/board?user=u${i}`)).toEqual([101])
  expect(await ask(`${url}/board?user=u6`)).toEqual([429, '10'])
  expect(asked).toHaveLength(6)
  clock.advance(10_000)
  expect(await ask(`${url}/board?user=u7`)).toEqual([101])
})

test('S31: a person who opens a board too often gets a sentence, and others are not disturbed', async () => {
  const { url } = await stage.start({ clock: new ManualClock(), limits: { maxHandshakesPerMinutePerUser: 2 } })
  for (let i = 0; i < 2; i++) expect(await ask(`${url}/board?user=ann`)).toEqual([101])
  const third = new RawSocket(`${url}/board?user=ann`)
  expect(await third.close()).toEqual({
    code: 4503,
    reason: 'This board was opened very often in the last minute. It comes back by itself.',
  })
  expect(third.frames).toEqual([])
  await stage.connected('ben')
})

test('F11: everybody who comes at once gets in by trying again, and nobody’s page gives up', async () => {
  await stage.start({ limits: { maxHandshakesPerSecond: 15, maxHandshakesPerMinutePerUser: 60 } })
  const people = Array.from({ length: 40 }, (_, i) => stage.connect(`user${i}`))
  await Promise.all(people.map((person) => person.synced()))
  expect(people.every((person) => person.closed === null)).toBe(true)
})

test('F11: a stock page above its person’s rate comes back by itself when the rate allows', async () => {
  const clock = new ManualClock()
  const { url } = await stage.start({ clock, limits: { maxHandshakesPerMinutePerUser: 1 } })
  expect(await ask(`${url}/board?user=ann`)).toEqual([101])
  const ann = stage.connect('ann')
  await waitFor('ann is turned away', () => ann.closes.some(({ code }) => code === 4503))
  expect([ann.closed, ann.provider.synced]).toEqual([null, false])
  clock.advance(60_000)
  await ann.synced()
})
