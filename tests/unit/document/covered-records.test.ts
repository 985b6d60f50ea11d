// What people rate alone isn't in the records that leave the server: neither scores nor the places that tell them.

import { expect, it } from 'vitest'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { viewBoard } from '@/lib/document/view/board-view'
import { withoutCoveredScores } from '@/lib/document/view/covered-records'
import { readBoard } from '@/lib/document/view/read-board'
import { addCard, seedBoard } from '@/lib/document/write/write-board'
import { trayRect } from '@/lib/domain/matrix/matrix'
import type { OpenRating } from '@/lib/domain/session/round-in-front'
import type { TemplateShape } from '@/lib/domain/template'

const SIZE = { w: 932, h: 676 }
const MATRIX: TemplateShape = {
  ...SIZE,
  type: 'matrix',
  x: 0,
  y: 0,
  title: { en: 'Matrix', ja: '表' },
  xField: 'impactCurrent',
  yField: 'likelihoodCurrent',
}
const SCORES = { likelihoodCurrent: 5, impactCurrent: 4 }

function scoredBoard() {
  const doc = newBoardDoc()
  seedBoard(doc, { shapes: [MATRIX], locale: 'en' })
  const add = (kind: 'risk' | 'driver', fields: object) =>
    addCard(doc, { createdBy: 'ada', createdAt: '2026-01-01T00:00:00Z', kind, title: kind, fields: { ...fields } }).id
  const ids = {
    rated: add('risk', { ...SCORES, owner: 'Ben' }),
    beside: add('risk', SCORES),
    unscored: add('risk', {}),
    driver: add('driver', { impact: 2 }),
  }
  return { ids, records: [...readBoard(doc).records.values()] }
}

const rating = (kind: OpenRating['kind'], ...cardIds: string[]): OpenRating => ({ roundId: 'round', kind, cardIds })

it('takes the rated fields out and lets the card wait in the tray, as one that nobody has scored', () => {
  const { ids, records } = scoredBoard()
  const before = structuredClone(records)
  const covered = withoutCoveredScores(records, rating('risk', ids.rated, ids.unscored, ids.driver))
  const cards = new Map(viewBoard(covered).cards.map((card) => [card.id, card]))
  const [rated, beside, unscored] = [ids.rated, ids.beside, ids.unscored].map((id) => cards.get(id))
  expect(rated?.fields).toEqual({ owner: 'Ben' })
  expect(rated?.y).toBeGreaterThan(trayRect(SIZE).y)
  expect(unscored?.x).not.toBe(rated?.x)
  // A card that stays in the cell has it alone: no gap tells that another one is there.
  const old = viewBoard(records).cards.find(({ id }) => id === ids.beside)
  expect(beside?.fields).toEqual(SCORES)
  expect(beside?.h).toBeGreaterThan(old?.h ?? Number.POSITIVE_INFINITY)
  expect(cards.get(ids.driver)?.fields).toEqual({ impact: 2 })
  expect(records).toEqual(before)
})

it('returns the very same records where nothing of them is rated', () => {
  const { ids, records } = scoredBoard()
  expect(withoutCoveredScores(records, rating('risk', ids.unscored))).toBe(records)
  expect(withoutCoveredScores(records, rating('driver', ids.rated))).toBe(records)
})
