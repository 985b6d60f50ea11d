import { expect, test } from 'vitest'
import { bulkFields, commonTags, commonValue } from '@/lib/domain/cards/bulk-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'

test('a value is common if all have it, and mixed if one has another or none', () => {
  expect(commonValue(['Mika', 'Mika'])).toEqual({ value: 'Mika', isMixed: false })
  expect(commonValue([undefined, undefined])).toEqual({ value: undefined, isMixed: false })
  expect(commonValue(['Mika', undefined])).toEqual({ value: undefined, isMixed: true })
  expect(commonValue([1, 2])).toEqual({ value: undefined, isMixed: true })
})

test('cards of several kinds have the fields of all of them, and no text of several lines', () => {
  const names = (...kinds: CardKind[]) => bulkFields(kinds).map(({ name }) => name)
  const [risks, both, none] = [names('risk', 'risk'), names('risk', 'driver'), names()]
  expect(risks).toContain('treatment')
  expect(risks).not.toContain('cause')
  expect(both).toContain('owner')
  expect(both).not.toContain('likelihoodCurrent')
  expect(none).toEqual([])
})

test('tags of all cards are apart from those of some', () => {
  expect(commonTags([{ tags: ['a', 'b'] }, { tags: ['b', 'c'] }])).toEqual({ all: ['b'], some: ['a', 'c'] })
})
