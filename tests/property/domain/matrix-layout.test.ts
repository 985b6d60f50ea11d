// The geometry of a matrix, compared with a slow model: for any axes, size and number of cards, each card lies in its
// own cell, none lies on another, and the place agrees with the fields.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardField } from '@/lib/domain/cards/card-fields'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { isFieldValue } from '@/lib/domain/criteria/field-types'
import { axisOf, fieldsWithAxis, positionOn, valueAt } from '@/lib/domain/matrix/axis'
import {
  type Cell,
  cellAt,
  cellRect,
  type Grid,
  gridRect,
  isInRect,
  type Rect,
  trayRect,
} from '@/lib/domain/matrix/matrix'
import { cellOf, fieldsFor, matrixAxes } from '@/lib/domain/matrix/matrix-axes'
import { slotsInCell, slotsInTray } from '@/lib/domain/matrix/matrix-slots'

const FIELDS = ['', ...fieldsWithAxis(DEFAULT_CRITERIA)]
const settings = fc.record({
  w: fc.integer({ min: 480, max: 3_000 }),
  h: fc.integer({ min: 368, max: 3_000 }),
  xField: fc.constantFrom(...FIELDS),
  yField: fc.constantFrom(...FIELDS),
  layout: fc.constantFrom('grid' as const, 'rings' as const),
})
const count = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 700 }))

function cellsOf({ columns, rows, layout }: Grid): Cell[] {
  const cells: Cell[] = []
  for (let x = 1; x <= columns; x++) for (let y = 1; y <= (layout === 'rings' ? 1 : rows); y++) cells.push({ x, y })
  return cells
}

const EPSILON = 1e-6

/** A rectangle is in a ring when no corner is beyond the outer circle and no point of it is in the inner one. */
function isInCell(grid: Grid, cell: Cell, slot: Rect): boolean {
  const box = cellRect(grid, cell)
  if (grid.layout === 'grid') {
    return (
      slot.x >= box.x - EPSILON &&
      slot.y >= box.y - EPSILON &&
      slot.x + slot.w <= box.x + box.w + EPSILON &&
      slot.y + slot.h <= box.y + box.h + EPSILON
    )
  }
  const outer = box.w / 2
  const inner = (outer * (cell.x - 1)) / cell.x
  const [cx, cy] = [box.x + outer, box.y + outer]
  const corners = [0, 1].flatMap((i) =>
    [0, 1].map((j) => Math.hypot(slot.x + i * slot.w - cx, slot.y + j * slot.h - cy)),
  )
  const nearest = Math.hypot(
    Math.max(slot.x - cx, 0, cx - slot.x - slot.w),
    Math.max(slot.y - cy, 0, cy - slot.y - slot.h),
  )
  return Math.max(...corners) <= outer + EPSILON && nearest >= inner - EPSILON
}

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.x < b.x + b.w - EPSILON && b.x < a.x + a.w - EPSILON && a.y < b.y + b.h - EPSILON && b.y < a.y + a.h - EPSILON
  )
}

function expectApart(slots: readonly Rect[]): void {
  const byLeft = [...slots].sort((a, b) => a.x - b.x)
  for (const [i, a] of byLeft.entries()) {
    for (let j = i + 1; j < byLeft.length; j++) {
      const b = byLeft[j] as Rect
      if (b.x >= a.x + a.w) break
      if (overlap(a, b)) expect.fail(`${JSON.stringify(a)} on ${JSON.stringify(b)}`)
    }
  }
}

describe('the layout of a matrix', () => {
  it('puts every card inside its own cell, none on another, all of one size, in a stable order', () => {
    fc.assert(
      fc.property(settings, fc.nat(), count, (shape, pick, cards) => {
        const { grid } = matrixAxes(shape, DEFAULT_CRITERIA)
        const cells = cellsOf(grid)
        const cell = cells[pick % cells.length] as Cell
        const slots = slotsInCell(grid, cell, cards)
        expect(slots).toHaveLength(cards)
        // One expectation for all of them: thousands of single ones take minutes.
        const wrong = slots.find((slot) => {
          const at = cellAt(grid, { x: slot.x + slot.w / 2, y: slot.y + slot.h / 2 })
          const isSame = slot.w === slots[0]?.w && slot.h === slots[0]?.h && slot.w > 0 && slot.h > 0
          return !isSame || !isInCell(grid, cell, slot) || at?.x !== cell.x || at.y !== cell.y
        })
        expect(wrong, JSON.stringify({ cell, box: cellRect(grid, cell) })).toBeUndefined()
        expectApart(slots)
        expect(slotsInCell(grid, cell, cards)).toEqual(slots)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the tray apart from the cells, and its cards inside it and apart', () => {
    fc.assert(
      fc.property(settings, count, (shape, cards) => {
        const { grid } = matrixAxes(shape, DEFAULT_CRITERIA)
        const tray = trayRect(shape)
        expect(overlap(tray, gridRect(grid))).toBe(false)
        const slots = slotsInTray(shape, cards)
        expect(slots).toHaveLength(cards)
        const wrong = slots.find(({ x, y, w, h }) => {
          const isInside = isInRect(tray, { x, y }) && isInRect(tray, { x: x + w - EPSILON, y: y + h - EPSILON })
          return !isInside || cellAt(grid, { x: x + w / 2, y: y + h / 2 }) !== undefined
        })
        expect(wrong).toBeUndefined()
        expectApart(slots)
      }),
      { numRuns: 200 },
    )
  })

  it('a card that is dropped into a cell has fields that put it into that cell, and into the tray none', () => {
    fc.assert(
      fc.property(settings, fc.nat(), fc.constantFrom('en' as const, 'ja' as const), (shape, pick, locale) => {
        const axes = matrixAxes(shape, DEFAULT_CRITERIA)
        const cells = cellsOf(axes.grid)
        const cell = cells[pick % cells.length] as Cell
        // One field on both axes can hold one value only.
        fc.pre(axes.x === undefined || axes.x.field !== axes.y?.field)
        const fields = fieldsFor(axes, cell, {}, locale)
        for (const [name, value] of Object.entries(fields)) {
          const field = cardField(name)
          expect(field && isFieldValue(field, value)).toBe(true)
        }
        expect(cellOf(axes, fields as Record<string, string | number>)).toEqual(cell)
        const cleared = fieldsFor(axes, undefined, fields as Record<string, string | number>, locale)
        expect(Object.values(cleared).every((value) => value === null)).toBe(true)
        expect(Object.keys(cleared).sort()).toEqual(Object.keys(fields).sort())
      }),
      { numRuns: 300 },
    )
  })

  it('thirty cards in one cell of a matrix as it is born can still be told apart by their references', () => {
    const { grid } = matrixAxes(
      { w: 932, h: 764, xField: 'impactCurrent', yField: 'likelihoodCurrent', layout: 'grid' },
      DEFAULT_CRITERIA,
    )
    for (const slot of slotsInCell(grid, { x: 3, y: 3 }, 30)) {
      expect(slot.w).toBeGreaterThan(24)
      expect(slot.h).toBeGreaterThan(11)
    }
  })
})

describe('an axis', () => {
  it.each(fieldsWithAxis(DEFAULT_CRITERIA))('of %s has as many values as positions, each in its place', (name) => {
    const axis = axisOf(name, DEFAULT_CRITERIA)
    if (!axis) throw new Error('it has one')
    for (const locale of ['en', 'ja'] as const) {
      for (let position = 1; position <= axis.count; position++) {
        expect(positionOn(axis, valueAt(axis, position, locale))).toBe(position)
      }
      expect(valueAt(axis, 0, locale)).toBeUndefined()
      expect(valueAt(axis, axis.count + 1, locale)).toBeUndefined()
    }
  })

  it('takes a word of a list in any language and writing, and no other text', () => {
    const axis = axisOf('addressee', DEFAULT_CRITERIA)
    if (!axis) throw new Error('it has one')
    expect(positionOn(axis, ' joint ')).toBe(3)
    expect(positionOn(axis, '共同')).toBe(3)
    expect(positionOn(axis, 'Ｊｏｉｎｔ')).toBe(3)
    expect(positionOn(axis, 'The moon')).toBeUndefined()
  })

  it('is none of free texts, dates, amounts and pairs', () => {
    for (const name of ['owner', 'due', 'progress', 'cause', 'verdict:shape:a', 'nonsense', ''])
      expect(axisOf(name, DEFAULT_CRITERIA)).toBeUndefined()
    expect(axisOf('category', { ...DEFAULT_CRITERIA, categories: [] })).toBeUndefined()
  })
})
