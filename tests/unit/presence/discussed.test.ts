import { expect, it } from 'vitest'
import { discussedIn } from '@/components/presence/use-discussed'
import type { Role } from '@/lib/domain/people/role'

const state = (role: Role, roundId: string, cardId: unknown) => ({
  user: { id: 'u', name: 'U', color: '#000', role },
  discussed: { roundId, cardId },
})
const states = (...list: object[]) => new Map(list.map((each, i) => [i, each as { [key: string]: unknown }]))

it('the room looks at the card that a facilitator talks about, and at nobody else’s', () => {
  expect(discussedIn(states(state('editor', 'r', 'a'), state('facilitator', 'r', 'b')), 'r')).toBe('b')
  expect(discussedIn(states(state('facilitator', 'another', 'b')), 'r')).toBeUndefined()
})

it('what other pages send is validated', () => {
  expect(discussedIn(states({}, { discussed: { roundId: 'r', cardId: 'a' } }, { user: 7 }), 'r')).toBeUndefined()
  expect(discussedIn(states(state('owner', 'r', 7), { ...state('owner', 'r', 'a'), discussed: null }), 'r')).toBe(
    undefined,
  )
})
