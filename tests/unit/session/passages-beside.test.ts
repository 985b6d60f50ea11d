// Which passages a card shows besides its own text.

import { expect, it } from 'vitest'
import { passagesBeside } from '@/components/session/take-part/passages-beside'
import type { Citation } from '@/lib/domain/cards/citation'

const cite = (...quotes: string[]) =>
  Object.fromEntries(quotes.map((quote, i) => [String(i), { quote } as unknown as Citation]))

it('a passage that the text says already, broken into other lines, is not said again', () => {
  const card = {
    body: 'Ports close.\nSuppliers  fail in the same week.',
    citations: cite('Suppliers fail in\nthe same week.'),
  }
  expect(passagesBeside(card)).toEqual([])
})

it('every other passage is, in its order, and one without words is not', () => {
  const card = { body: 'Ports close.', citations: cite('Suppliers fail.', '', 'Cranes stop.') }
  expect(passagesBeside(card).map(({ quote }) => quote)).toEqual(['Suppliers fail.', 'Cranes stop.'])
})
