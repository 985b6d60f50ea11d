// The list of people present: each person once, never oneself, never a page that the server has not stamped.

import { describe, expect, it, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { People, peopleIn } from '@/components/presence/people'
import type { PresenceUser } from '@/lib/protocol/presence'

const person = (id: string, name: string, role: PresenceUser['role'] = 'editor'): PresenceUser => ({
  id,
  name,
  color: '#2f5bd8',
  role,
})

describe('people', () => {
  it('are listed once, by name, without oneself and without pages that are not stamped', () => {
    const states = new Map<number, Record<string, unknown>>([
      [1, { user: person('me', 'Me') }],
      [2, { user: person('b', 'Bea') }],
      [3, { user: person('b', 'Bea') }],
      [4, { user: person('a', 'Ada') }],
      [5, { cursor: null }],
    ])
    expect(peopleIn(states, 'me').map(({ name }) => name)).toEqual(['Ada', 'Bea'])
  })

  it('stay the same array while only cursors move', () => {
    const awareness = new Awareness(new Y.Doc())
    const other = new Awareness(new Y.Doc())
    const receive = () => applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'test')
    const people = new People(awareness, 'me')
    const listener = vi.fn()
    const stop = people.subscribe(listener)
    other.setLocalState({ user: person('b', 'Bea') })
    receive()
    const before = people.get()
    expect(before.map(({ id }) => id)).toEqual(['b'])
    other.setLocalStateField('cursor', { x: 1, y: 2 })
    receive()
    expect(people.get()).toBe(before)
    expect(listener).toHaveBeenCalledTimes(1)
    other.setLocalState({ user: person('b', 'Bea', 'viewer') })
    receive()
    expect(people.get()[0]?.role).toBe('viewer')
    stop()
    awareness.destroy()
    other.destroy()
  })
})
