// Sockets whose sign-in was ended elsewhere are closed; those that continue under a new one stay open.

import { expect, test } from 'vitest'
import { watchCredentials } from '@/server/auth/credential-watch'
import { createLogger } from '@/server/log/logger'
import { ManualClock } from '../../../support/manual-clock'

/** The key of one open socket, and a watch that finds no session alive. */
function watch() {
  const clock = new ManualClock()
  const open = { key: 'session:old' }
  const closed: string[] = []
  const none = { alive: () => Promise.resolve(new Set<string>()) }
  const stop = watchCredentials({
    rooms: {
      credentials: () => new Set([open.key]),
      disconnectCredential: (key) => {
        if (key === open.key) closed.push(key)
      },
    },
    signIns: none,
    apiTokens: none,
    now: () => new Date(0),
    clock,
    logger: createLogger('silent'),
  })
  const advance = async (ms: number) => {
    clock.advance(ms)
    for (let turns = 0; turns < 20; turns++) await Promise.resolve()
  }
  return { advance, closed, open, stop }
}

test('S13: a socket whose session has ended is closed within two seconds', async () => {
  const { advance, closed, stop } = watch()
  await advance(1_000)
  await advance(250)
  expect(closed).toEqual(['session:old'])
  await stop()
})

test('S13: a socket that is given its new session a moment after the old one has ended stays open', async () => {
  const { advance, closed, open, stop } = watch()
  await advance(1_000)
  open.key = 'session:new'
  await advance(250)
  expect(closed).toEqual([])
  await stop()
})
