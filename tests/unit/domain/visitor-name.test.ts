// Names that nobody has chosen are told apart from chosen ones.

import { expect, it } from 'vitest'
import { isVisitorName, visitorName } from '@/lib/domain/people/visitor-name'

it.each(['en', 'ja'] as const)('%s: the name of a visitor is known as one', (locale) => {
  for (const random of [0, 0.5, 0.9999]) expect(isVisitorName(visitorName(locale, () => random))).toBe(true)
})

it.each(['Mika', 'Visitor', 'Visitor 12', 'Visitor 12345', 'ゲスト', 'Dr. Visitor 1234', ''])(
  '%j is a chosen one',
  (name) => {
    expect(isVisitorName(name)).toBe(false)
  },
)
