// A laser's trail on its way to others: complete, short, and harmless whatever a page sends.

import type { TLScribble } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { scribblesOf, toldTrails } from '@/components/binding/laser-trails'
import { readBoard } from '@/lib/document/view/read-board'
import { MAX_TOLD_POINTS } from '@/lib/protocol/presence'
import { PeersAtABoard } from './peers-at-a-board'

const { setUpPeers } = new PeersAtABoard()

function scribble(points: TLScribble['points'], color: TLScribble['color'] = 'laser'): TLScribble {
  const look = { size: 4, opacity: 0.7, state: 'active', delay: 0, shrink: 0.05, taper: true } as const
  return { id: 'own', points, color, ...look }
}

const along = (count: number, y = 0) => Array.from({ length: count }, (_, i) => ({ x: i * 7.25, y: y - i }))
const pointsOf = (scribbles: readonly TLScribble[]) => scribbles.map(({ points }) => points)

test('every trail arrives within a tenth of a px, and steps do not add up to an error', () => {
  const trails = [along(60, -4_321.77), along(40, 1e6)]
  const told = toldTrails(trails.map((points) => scribble(points)))
  const seen = pointsOf(scribblesOf(JSON.parse(JSON.stringify(told))))
  expect(seen.map(({ length }) => length)).toEqual([60, 40])
  for (const [i, trail] of trails.entries()) {
    for (const [j, { x, y }] of trail.entries()) {
      expect(Math.abs((seen[i]?.[j]?.x ?? Number.NaN) - x)).toBeLessThan(0.06)
      expect(Math.abs((seen[i]?.[j]?.y ?? Number.NaN) - y)).toBeLessThan(0.06)
    }
  }
})

test('trails of the eraser and of the selecting hand stay on one’s own screen', () => {
  expect(toldTrails([])).toBeNull()
  expect(toldTrails([scribble(along(5), 'muted-1'), scribble([])])).toBeNull()
  expect(toldTrails([scribble(along(5), 'muted-1'), scribble(along(3))])).toHaveLength(1)
})

test('if not all points fit the newest are sent, and they stay far below the limit of a state', () => {
  const told = toldTrails([scribble(along(100)), scribble(along(100, 50)), scribble(along(MAX_TOLD_POINTS - 20))])
  const seen = pointsOf(scribblesOf(told))
  expect(seen.map(({ length }) => length)).toEqual([20, MAX_TOLD_POINTS - 20])
  expect(seen[0]?.at(-1)?.x).toBeCloseTo(99 * 7.25, 1)
  const wild = Array.from({ length: 400 }, (_, i) => ({ x: (i % 2) * 90_000 + 0.123, y: (i % 3) * -90_000 }))
  expect(JSON.stringify(toldTrails([scribble(wild)])).length).toBeLessThan(3_000)
})

test.each([
  ['words', 'a trail'],
  ['an object', { length: 2, 0: [1, 2] }],
  ['words in a trail', [[1, 2, 'x', 4]]],
  ['half a point', [[1, 2, 3]]],
  ['an empty trail', [[]]],
  ['places that nobody can draw', [[1e308, 1e308, 1e308, 1e308]]],
  ['null in a trail', [[null, null]]],
  ['far too many points', [Array.from({ length: 2 * MAX_TOLD_POINTS + 2 }, () => 1)]],
])('S21: %s isn’t a trail', (_name, laser) => {
  expect(scribblesOf(laser)).toEqual([])
  expect(scribblesOf([...(Array.isArray(laser) ? laser : []), [10, 20]])).toHaveLength(1)
})

test('peers see the trail of a person with a cursor on the board until it is gone; the board never stores it', () => {
  const { network, ada, ben } = setUpPeers()
  const before = JSON.stringify(readBoard(ada.doc))
  const show = (laser: readonly (readonly number[])[] | null) => {
    ada.binding.publishPresence({ pageId: 'page:page', laser })
    ada.scheduler.advance(100)
    network.deliverAll()
  }
  const seen = () =>
    ben.store.allRecords().flatMap((record) => (record.typeName === 'instance_presence' ? record.scribbles : []))
  show([[10, 20, 30, 40]])
  expect(pointsOf(seen())).toEqual([
    [
      { x: 1, y: 2 },
      { x: 4, y: 6 },
    ],
  ])
  ada.awareness.setLocalStateField('laser', [['nonsense']])
  network.deliverAll()
  expect(seen()).toEqual([])
  show([[10, 20]])
  expect(seen()).toHaveLength(1)
  show(null)
  expect(seen()).toEqual([])
  for (const { doc } of [ada, ben]) expect(JSON.stringify(readBoard(doc))).toBe(before)
})
