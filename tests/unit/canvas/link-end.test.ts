// The head of a link stands on no word and no other card of a matrix's cell: its end moves along the card's edge to where there
// is room.

import { describe, expect, test } from 'vitest'
import { freeEnd } from '@/components/canvas/link/link-end'
import type { Point, Rect } from '@/lib/domain/rect'

/** A card in a cell, whose word stands just above it at its left. */
const CARD = { x: 100, y: 100, w: 120, h: 60 }
const WORD = { x: 104, y: 82, w: 60, h: 16 }

const end = (from: Point, at: Point, words: readonly Rect[]) =>
  freeEnd(from, at, CARD, words, { x: at.x - from.x, y: at.y - from.y })

describe('the end of a link', () => {
  test('stays where it is without words, and where its head is beside them', () => {
    const from = { x: 0, y: 0 }
    const at = { x: 200, y: 98 }
    expect(end(from, at, [])).toBe(at)
    expect(end(from, at, [WORD])).toBe(at)
  })

  test('moves along the edge to the end of a word, and stays as far outside of the card', () => {
    const moved = end({ x: 130, y: 0 }, { x: 140, y: 98 }, [WORD])
    expect(moved.y).toBe(98)
    // The head, its wings and a gap are beside the word.
    expect(moved.x).toBeGreaterThan(WORD.x + WORD.w + 4)
    expect(moved.x).toBeLessThan(CARD.x + CARD.w - 5)
  })

  test('leaves the head of a bent link the room that it takes in the direction in which it arrives', () => {
    const at = { x: 172, y: 98 }
    const from = { x: 172, y: 0 }
    expect(freeEnd(from, at, CARD, [WORD], { x: 0, y: 1 })).toBe(at)
    expect(freeEnd(from, at, CARD, [WORD], { x: 1, y: 0.4 }).x).toBeGreaterThan(at.x)
  })

  test('takes another edge that faces the beginning where words fill the first', () => {
    const wide = { ...WORD, x: 90, w: 140 }
    const moved = end({ x: 0, y: 60 }, { x: 120, y: 98 }, [wide])
    expect(moved.x).toBe(98)
    expect(moved.y).toBeGreaterThan(wide.y + wide.h)
  })

  test('leaves the gap to the next card of the cell, where its head would point at both', () => {
    const below = { ...CARD, y: CARD.y + CARD.h + 8 }
    const moved = end({ x: 400, y: 300 }, { x: 190, y: 162 }, [below])
    expect(moved.x).toBe(CARD.x + CARD.w + 2)
    expect(moved.y).toBeLessThan(CARD.y + CARD.h)
  })

  test('stays where nothing is free', () => {
    const at = { x: 160, y: 98 }
    expect(end({ x: 160, y: 0 }, at, [{ x: 0, y: 0, w: 400, h: 100 }])).toBe(at)
  })
})
