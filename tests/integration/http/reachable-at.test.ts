// Where other devices open a server: the origin of the request, unless that is this machine's own name for itself.

import { expect, test } from 'vitest'
import { ApiServer } from '../../support/api-server'

async function originsAt(env: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
  const server = await ApiServer.start(env)
  try {
    const visitor = await server.visitor()
    return (await visitor.call('GET', '/api/reachable-at', undefined, headers)).body
  } finally {
    await server.stop()
  }
}

test('a server that listens at localhost alone names no other address', async () => {
  expect(await originsAt({})).toEqual({ origins: [] })
})

test('a server behind an address of its own names that, also to a page at localhost', async () => {
  expect(await originsAt({ APP_URL: 'https://board.example.org' })).toEqual({ origins: ['https://board.example.org'] })
})

test('a page at an address of the network keeps that address', async () => {
  expect(await originsAt({ TRUST_PROXY: 'loopback' }, { 'x-forwarded-host': 'board.local:3000' })).toEqual({
    origins: ['http://board.local:3000'],
  })
})
