import { expect, it } from 'vitest'
import { discussedIn } from '@/components/presence/use-discussed'
import type { Role } from '@/lib/domain/people/role'

const state = (role: Role, roundId: string, cardId: unknown, at?: unknown) => ({
  user: { id: 'u', name: 'U', color: '#000', role },
  discussed: { roundId, cardId, at },
})
const states = (...list: object[]) => new Map(list.map((each, i) => [i, each as { [key: string]: unknown }]))

it('the room looks at the card that a facilitator talks about, and at nobody else’s', () => {
  expect(discussedIn(states(state('editor', 'r', 'a'), state('facilitator', 'r', 'b')), 'r')).toEqual({
    cardId: 'b',
    at: 0,
  })
  expect(discussedIn(states(state('facilitator', 'another', 'b')), 'r')).toBeUndefined()
})

it('what other pages send is validated', () => {
  expect(discussedIn(states({}, { discussed: { roundId: 'r', cardId: 'a' } }, { user: 7 }), 'r')).toBeUndefined()
  expect(discussedIn(states(state('owner', 'r', 7), { ...state('owner', 'r', 'a'), discussed: null }), 'r')).toBe(
    undefined,
  )
})

it('of two facilitators, or of two pages of one, the one who spoke last is followed', () => {
  const [panel, projector] = [state('owner', 'r', 'a', 100), state('owner', 'r', 'b', 200)]
  for (const list of [
    [panel, projector],
    [projector, panel],
  ]) {
    expect(discussedIn(states(...list), 'r')).toEqual({ cardId: 'b', at: 200 })
  }
})
