// Names that nobody has chosen are told apart from chosen ones.

import { expect, it } from 'vitest'
import { isVisitorName, nameFor, visitorName } from '@/lib/domain/people/visitor-name'

it.each(['en', 'ja'] as const)('%s: the name of a visitor is known as one', (locale) => {
  for (const random of [0, 0.5, 0.9999]) expect(isVisitorName(visitorName(locale, () => random))).toBe(true)
})

it.each(['Mika', 'Visitor', 'Visitor 12', 'Visitor 12345', 'ゲスト', 'Dr. Visitor 1234', ''])(
  '%j is a chosen one',
  (name) => {
    expect(isVisitorName(name)).toBe(false)
  },
)

it('a made-up name is in the language of its reader, and a chosen one stays', () => {
  expect(nameFor('Visitor 9972', 'ja')).toBe('ゲスト9972')
  expect(nameFor('ゲスト9972', 'en')).toBe('Visitor 9972')
  expect(nameFor('Dr. Visitor 1234', 'ja')).toBe('Dr. Visitor 1234')
})
