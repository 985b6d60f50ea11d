import { expect, it } from 'vitest'
import { ringPlace } from '@/components/canvas/matrix/rating-places'
import { type Cell, cellRect, type Grid } from '@/lib/domain/matrix/matrix'

const grid: Grid = {
  ...{ layout: 'grid', w: 1000, h: 800, columns: 5, rows: 5, isUpward: true, cellTop: 22 },
  inset: { left: 80, top: 40, right: 8, bottom: 140 },
}
const right = ({ x, w }: { x: number; w: number }) => x + w
const cell = (x: number, y: number) => cellRect(grid, { x, y } satisfies Cell)

it('a median that is a cell has its ring inside that cell', () => {
  const { x, y, w } = cell(4, 2)
  expect(ringPlace(grid, { x: 4, y: 2 })).toEqual({ point: { x: x + w, y }, across: 'end', down: 'top' })
})

it('a median between two columns has its ring on their border', () => {
  const { point, across, down } = ringPlace(grid, { x: 3.5, y: 2 })
  expect([across, down]).toEqual(['middle', 'middle'])
  expect(point.x).toBeGreaterThan(right(cell(3, 2)))
  expect(point.x).toBeLessThan(cell(4, 2).x)
  expect(point.y).toBeCloseTo(cell(3, 2).y + cell(3, 2).h / 2)
})

it('a median between two rows has its ring on their border, also where rows run downward', () => {
  for (const isUpward of [true, false]) {
    const turned = { ...grid, isUpward }
    const rows = [3, 4].map((y) => cellRect(turned, { x: 5, y })).toSorted((a, b) => a.y - b.y)
    const { point, across, down } = ringPlace(turned, { x: 5, y: 3.5 })
    expect([across, down]).toEqual(['end', 'middle'])
    expect(point.y).toBeGreaterThan((rows[0]?.y ?? 0) + (rows[0]?.h ?? 0))
    expect(point.y).toBeLessThan(rows[1]?.y ?? 0)
  }
})

it('a median between four cells has its ring where they meet', () => {
  const { point, across, down } = ringPlace(grid, { x: 1.5, y: 4.5 })
  expect([across, down]).toEqual(['middle', 'corner'])
  expect(point.x).toBeGreaterThan(right(cell(1, 4)))
  expect(point.x).toBeLessThan(cell(2, 4).x)
  expect(point.y).toBeGreaterThan(cell(1, 5).y + cell(1, 5).h)
  expect(point.y).toBeLessThan(cell(1, 4).y)
})
