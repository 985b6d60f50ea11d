// What people rate alone isn't in the records that a recording keeps: neither scores nor the places that tell them.

import { expect, it } from 'vitest'
import type { BoardRecord } from '@/lib/document/records/records'
import { coverRatings } from '@/lib/document/view/cover-ratings'

const card = (id: string, parentId: string, fields: object, kind = 'risk') =>
  ({ id, typeName: 'shape', type: 'card', parentId, x: 7, props: { kind, fields } }) as unknown as BoardRecord
const matrix = (id: string, xField: string, yField: string) =>
  ({ id, typeName: 'shape', type: 'matrix', parentId: 'page:p', props: { xField, yField } }) as unknown as BoardRecord
const binding = (id: string, fromId: string, toId: string) =>
  ({ id, typeName: 'binding', fromId, toId }) as unknown as BoardRecord
const arrow = (id: string) => ({ id, typeName: 'shape', type: 'arrow' }) as unknown as BoardRecord

const SCORES = { likelihoodCurrent: 3, impactCurrent: 4 }
const BOARD = [
  matrix('m', 'impactCurrent', 'likelihoodCurrent'),
  matrix('other', 'timeBand', ''),
  card('placed', 'm', { ...SCORES, category: 'water' }),
  card('in-tray', 'm', { impactCurrent: 4 }),
  card('elsewhere', 'other', { ...SCORES, timeBand: 'soon' }),
  card('not-asked', 'm', SCORES),
  card('a-driver', 'page:p', { impact: 2 }, 'driver'),
  arrow('line'),
  binding('from', 'line', 'placed'),
  binding('to', 'line', 'elsewhere'),
]
const RATING = { kind: 'risk', cardIds: ['placed', 'in-tray', 'elsewhere', 'a-driver'] } as const

it('leaves out cards in cells of rated fields with their links, and takes rated fields out of the others', () => {
  const covered = coverRatings(BOARD, [RATING])
  expect(covered.map(({ id }) => id)).toEqual(['m', 'other', 'in-tray', 'elsewhere', 'not-asked', 'a-driver'])
  const fields = Object.fromEntries(covered.map(({ id, props }) => [id, (props as { fields?: object }).fields]))
  expect(fields).toMatchObject({ 'in-tray': {}, elsewhere: { timeBand: 'soon' }, 'not-asked': SCORES })
  expect(fields['in-tray']).toEqual({})
  expect(fields.elsewhere).toEqual({ timeBand: 'soon' })
  expect(fields['a-driver']).toEqual({ impact: 2 })
})

it('changes nothing where nobody rates, and nothing in place', () => {
  const before = structuredClone(BOARD)
  expect(coverRatings(BOARD, [])).toEqual(before)
  coverRatings(BOARD, [RATING])
  expect(BOARD).toEqual(before)
})
