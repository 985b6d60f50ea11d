// The line of a link passes behind cards: its drawn parts lie outside all of them.

import { describe, expect, test } from 'vitest'
import { piecesOutside, pointAlong, seenOfLine } from '@/components/canvas/link/link-line'

const box = (x: number, y: number, w: number, h: number) => ({ x, y, w, h })

describe('piecesOutside', () => {
  test('a line that meets nothing stays whole', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ]
    expect(piecesOutside(line, [box(10, 5, 20, 20)])).toBeUndefined()
    // It may touch an edge, as it does at its start.
    expect(piecesOutside(line, [box(10, 0, 20, 20)])).toBeUndefined()
  })

  test('a line passes behind two cards that overlap, over several of its points, and ends behind a third', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 15, y: 0 },
      { x: 50, y: 0 },
      { x: 100, y: 0 },
    ]
    expect(piecesOutside(line, [box(20, -5, 20, 10), box(10, -5, 20, 10), box(90, -5, 40, 10)])).toEqual([
      [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
      ],
      [
        { x: 40, y: 0 },
        { x: 50, y: 0 },
        { x: 90, y: 0 },
      ],
    ])
  })

  test('a line that lies in a card has no pieces', () => {
    const line = [
      { x: 10, y: 2 },
      { x: 10, y: 8 },
    ]
    expect(piecesOutside(line, [box(0, 0, 20, 10)])).toEqual([])
  })
})

test('a line is broken by cards that it passes, not by the cards that it joins', () => {
  const line = [
    { x: 10, y: 0 },
    { x: 90, y: 0 },
  ]
  const ends = [box(0, -5, 10, 10), box(90, -5, 10, 10)]
  expect(seenOfLine(line, { own: ends, passed: [], passedWords: [] })).toEqual({
    pieces: undefined,
    behind: [],
    behindWords: [],
  })
  expect(seenOfLine(line, { own: [...ends, box(40, -5, 10, 10)], passed: [], passedWords: [] })).toMatchObject({
    behind: [],
  })
  const { pieces, behind } = seenOfLine(line, { own: ends, passed: [box(40, -5, 10, 10)], passedWords: [] })
  expect(behind).toEqual([
    [
      { x: 40, y: 0 },
      { x: 50, y: 0 },
    ],
  ])
  expect(pieces).toEqual([
    [line[0], { x: 40, y: 0 }],
    [{ x: 50, y: 0 }, line[1]],
  ])
})

test('behind two cards that overlap a line is one piece, up to the words that hide it and over its own points', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 15, y: 0 },
    { x: 100, y: 0 },
  ]
  const passed = [box(20, -5, 25, 10), box(10, -5, 20, 10)]
  expect(seenOfLine(line, { own: [box(30, -5, 5, 10)], passed, passedWords: [] }).behind).toEqual([
    [
      { x: 10, y: 0 },
      { x: 15, y: 0 },
      { x: 30, y: 0 },
    ],
    [
      { x: 35, y: 0 },
      { x: 45, y: 0 },
    ],
  ])
})

test('behind the words of a card a line is a piece of its own', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ]
  const { behind, behindWords } = seenOfLine(line, {
    own: [],
    passed: [box(20, -5, 40, 10)],
    passedWords: [box(25, -3, 25, 6)],
  })
  const piece = (from: number, to: number) => [
    { x: from, y: 0 },
    { x: to, y: 0 },
  ]
  expect(behind).toEqual([piece(20, 25), piece(50, 60)])
  expect(behindWords).toEqual([piece(25, 50)])
})

test('a point along a line is found by the length of the way', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 30 },
  ]
  expect([0, 0.25, 0.5, 1].map((share) => pointAlong(line, share))).toEqual([
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 10, y: 30 },
  ])
})
