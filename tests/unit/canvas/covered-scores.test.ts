// Which scores and places a canvas hides while people rate cards alone.

import type { Editor, TLShape } from 'tldraw'
import { describe, expect, it } from 'vitest'
import {
  coverScores,
  isPlaceCovered,
  looksAtScores,
  setLooksAtScores,
  withoutCovered,
  withoutCoveredScores,
} from '@/components/canvas/cover/covered-scores'
import { coveredCells } from '@/components/register/covered-cells'
import type { BoardView } from '@/lib/document/view/board-view'
import type { CardShape } from '@/lib/schema/card-shape'

const SCORES = { likelihoodCurrent: 4, impactCurrent: 5, likelihoodResidual: 2 }
const MATRIX = { id: 'shape:matrix', type: 'matrix', props: { xField: 'impactCurrent', yField: 'likelihoodCurrent' } }
const RESIDUAL = { ...MATRIX, id: 'shape:residual', props: { xField: 'impactResidual', yField: 'likelihoodResidual' } }
const HOLDERS = [MATRIX, RESIDUAL, { id: 'shape:zone', type: 'zone', props: {} }]
const RATING = { roundId: 'round', kind: 'risk', cardIds: ['shape:rated'] } as const

function card(id: string, parentId: string, fields: object = SCORES, kind = 'risk'): CardShape {
  return {
    id: `shape:${id}`,
    type: 'card',
    parentId: `shape:${parentId}`,
    props: { kind, fields },
  } as unknown as CardShape
}

/** An editor with these holders and this selection. */
function setUp(shapes: readonly CardShape[] = []) {
  const selected: string[] = shapes.map(({ id }) => id)
  const editor = {
    getShapeParent: (shape: TLShape) => HOLDERS.find(({ id }) => id === shape.parentId),
    getSelectedShapeIds: () => selected,
    isShapeHidden: (id: string) => shapes.some((shape) => shape.id === id && isPlaceCovered(fake, shape)),
    setSelectedShapes: (ids: string[]) => selected.splice(0, selected.length, ...ids),
  }
  const fake = editor as unknown as Editor
  return { editor: fake, selected }
}

describe('while a card is rated', () => {
  it('its scores are off its face, and its others stay', () => {
    const { editor } = setUp()
    const rated = card('rated', 'zone')
    expect(withoutCovered(editor, rated)).toBe(rated.props)
    coverScores(editor, RATING)
    expect(withoutCovered(editor, rated).fields).toEqual({ likelihoodResidual: 2 })
    coverScores(editor, undefined)
    expect(withoutCovered(editor, rated)).toBe(rated.props)
  })

  it('its scores are out of tables and counts, and of no other card', () => {
    const { editor } = setUp()
    const cards = [card('rated', 'zone'), card('other', 'zone')].map(({ id, props }) => ({ id, ...props }))
    const view = { cards, links: [] } as unknown as BoardView
    expect(withoutCoveredScores(editor, view)).toBe(view)
    coverScores(editor, RATING)
    const seen = withoutCoveredScores(editor, view)
    expect(seen.cards.map(({ fields }) => fields)).toEqual([{ likelihoodResidual: 2 }, SCORES])
    expect([...coveredCells(view, seen)]).toEqual([
      ['shape:rated', new Set(['likelihoodCurrent', 'level', 'impactCurrent'])],
    ])
  })

  it('other cards, and other kinds, are as they are', () => {
    const { editor } = setUp()
    coverScores(editor, RATING)
    for (const other of [card('other', 'matrix'), card('rated', 'matrix', SCORES, 'opportunity')]) {
      expect(withoutCovered(editor, other)).toBe(other.props)
      expect(isPlaceCovered(editor, other)).toBe(false)
    }
  })

  it('its place is covered in a matrix of its scores, but not in the tray, a zone or another matrix', () => {
    const { editor } = setUp()
    coverScores(editor, RATING)
    expect(isPlaceCovered(editor, card('rated', 'matrix'))).toBe(true)
    expect(isPlaceCovered(editor, card('rated', 'matrix', { likelihoodCurrent: 4 }))).toBe(false)
    expect(isPlaceCovered(editor, card('rated', 'zone'))).toBe(false)
    expect(isPlaceCovered(editor, card('rated', 'residual'))).toBe(false)
  })

  it('it is selected no more where its frame would show its place', () => {
    const { editor, selected } = setUp([card('rated', 'matrix'), card('other', 'matrix')])
    coverScores(editor, RATING)
    expect(selected).toEqual(['shape:other'])
  })

  it('one may look below, until another round covers again', () => {
    const { editor } = setUp()
    const rated = card('rated', 'matrix')
    coverScores(editor, RATING)
    setLooksAtScores(editor, true)
    expect(isPlaceCovered(editor, rated)).toBe(false)
    coverScores(editor, { ...RATING, cardIds: ['shape:rated', 'shape:new'] })
    expect(looksAtScores(editor)).toBe(true)
    coverScores(editor, { ...RATING, roundId: 'again' })
    expect(isPlaceCovered(editor, rated)).toBe(true)
  })
})
