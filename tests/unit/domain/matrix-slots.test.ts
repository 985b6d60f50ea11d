// The places of cards in a cell that is larger than they need: the middle of a cell of two axes, the top of a lane,
// evenly around a ring of the wheel.

import { describe, expect, it } from 'vitest'
import { type Cell, cellRect, gridRect, type Rect } from '@/lib/domain/matrix/matrix'
import { type MatrixPreset, PRESET_SETTINGS } from '@/lib/domain/matrix/matrix-presets'
import { slotsInCell } from '@/lib/domain/matrix/matrix-slots'
import { axesFor } from '../../support/matrices'

function slotsOf(preset: MatrixPreset, cell: Cell, count: number): Rect[] {
  return slotsInCell(axesFor(PRESET_SETTINGS[preset]).grid, cell, count)
}

function cellOf(preset: MatrixPreset, cell: Cell): Rect {
  return cellRect(axesFor(PRESET_SETTINGS[preset]).grid, cell)
}

function blockOf(slots: readonly Rect[]): Rect {
  const left = Math.min(...slots.map(({ x }) => x))
  const top = Math.min(...slots.map(({ y }) => y))
  const right = Math.max(...slots.map(({ x, w }) => x + w))
  const bottom = Math.max(...slots.map(({ y, h }) => y + h))
  return { x: left, y: top, w: right - left, h: bottom - top }
}

describe('a cell larger than its cards need', () => {
  it.each([1, 2, 3, 5, 9])('holds %i cards of a quadrant in its middle', (count) => {
    const cell = cellOf('cross', { x: 1, y: 2 })
    const block = blockOf(slotsOf('cross', { x: 1, y: 2 }, count))
    expect(block.x - cell.x).toBeCloseTo(cell.x + cell.w - block.x - block.w)
    expect(block.y - cell.y - 8).toBeCloseTo(cell.y + cell.h - 6 - block.y - block.h)
  })

  it('is read from the top where it is a lane', () => {
    const cell = cellOf('lanes', { x: 2, y: 1 })
    const one = blockOf(slotsOf('lanes', { x: 2, y: 1 }, 1))
    const five = blockOf(slotsOf('lanes', { x: 2, y: 1 }, 5))
    expect(one.y - cell.y).toBe(8)
    expect(five.y).toBe(one.y)
    expect(one.x - cell.x).toBeCloseTo(cell.x + cell.w - one.x - one.w)
  })
})

describe('a ring of the wheel', () => {
  const area = gridRect(axesFor(PRESET_SETTINGS.wheel).grid)
  const center = { x: area.x + area.w / 2, y: area.y + area.h / 2 }
  const around = (slots: readonly Rect[]) =>
    slots.map(({ x, y, w, h }) => {
      const [dx, dy] = [x + w / 2 - center.x, y + h / 2 - center.y]
      return { radius: Math.hypot(dx, dy), angle: (Math.atan2(dx, -dy) + 2 * Math.PI) % (2 * Math.PI) }
    })

  it.each([
    { ring: 2, most: 10 },
    { ring: 3, most: 16 },
    { ring: 4, most: 23 },
  ])('$ring has up to $most cards at equal angles, each with its title', ({ ring, most }) => {
    for (let count = 1; count <= most; count++) {
      const slots = slotsOf('wheel', { x: ring, y: 1 }, count)
      for (const [i, { radius, angle }] of around(slots).entries()) {
        expect(radius).toBeCloseTo(((ring - 0.5) * area.w) / 8, -1)
        expect(angle % (2 * Math.PI - 0.01)).toBeCloseTo((2 * Math.PI * i) / count, 1)
      }
      expect(slots[0]?.w).toBeGreaterThanOrEqual(110)
      expect(slots[0]?.h).toBeGreaterThanOrEqual(40)
    }
  })

  it.each([1, 2, 3, 4])(
    '%i holds 1 to 60 cards inside it, apart, of one size, and never as if half of it were full',
    (ring) => {
      const [inner, outer] = [((ring - 1) * area.w) / 8, (ring * area.w) / 8]
      for (let count = 1; count <= 60; count++) {
        const slots = slotsOf('wheel', { x: ring, y: 1 }, count)
        expect(slots).toHaveLength(count)
        for (const [i, a] of slots.entries()) {
          const [left, top] = [a.x - center.x, a.y - center.y]
          const [right, bottom] = [left + a.w, top + a.h]
          expect(Math.hypot(Math.max(-left, right), Math.max(-top, bottom))).toBeLessThanOrEqual(outer)
          expect(Math.hypot(Math.max(left, -right, 0), Math.max(top, -bottom, 0))).toBeGreaterThanOrEqual(inner)
          for (const b of slots.slice(i + 1)) {
            expect(Math.max(b.x - a.x - a.w, a.x - b.x - b.w, b.y - a.y - a.h, a.y - b.y - b.h)).toBeGreaterThanOrEqual(
              0,
            )
          }
        }
        if (count < 2) continue
        const balance = around(slots).reduce(
          (sum, { radius, angle }) => ({ x: sum.x + radius * Math.sin(angle), y: sum.y + radius * Math.cos(angle) }),
          { x: 0, y: 0 },
        )
        expect(Math.hypot(balance.x, balance.y) / count).toBeLessThan(outer / 3)
      }
    },
  )
})
