// How often people's states go out: seldom enough for a server full of cursors, often enough for who follows one of them.

import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { PresenceRelay } from '@/server/sync/presence-relay'
import { ManualClock } from '../../support/manual-clock'

/** How many messages a bystander gets in a second while so many people move all the time. */
function messagesASecond(people: number): number {
  const clock = new ManualClock()
  const relay = new PresenceRelay({
    limits: DEFAULT_LIMITS,
    clock,
    counters: { presenceDelivered: 0 },
    ownerOf: () => undefined,
  })
  let messages = 0
  const peer = (id: string, sendMessage = () => {}) => ({
    ...{ id, userId: id, role: 'editor' as const, isBehind: false, sendMessage },
    presenceUser: { id, name: id, color: '#000', role: 'editor' as const },
  })
  const moving = Array.from({ length: people }, (_, i) => peer(`person ${i}`))
  for (const each of moving) relay.join(each)
  relay.join(peer('bystander', () => (messages += 1)))
  let ms = 0
  const moveForASecond = () => {
    for (const end = ms + 1_000; ms < end; ms++) {
      const json = JSON.stringify({ cursor: { x: ms } })
      for (const [i, each] of moving.entries()) relay.receive(each, [{ clientId: i + 1, clock: ms, json }])
      clock.advance(1)
    }
  }
  // The first state goes out at once.
  moveForASecond()
  messages = 0
  moveForASecond()
  return messages
}

test.each([1, 30])('the states of %i people go out 25 times a second', (people) => {
  expect(messagesASecond(people)).toBe(25)
})

test.each([31, 100])('those of %i people 20 times a second', (people) => {
  expect(messagesASecond(people)).toBe(20)
})
