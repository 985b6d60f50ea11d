import { describe, expect, it } from 'vitest'
import { columnsByKind } from '@/components/canvas/card/kind-columns'
import { isWaitingPlace } from '@/components/canvas/zone/emptied-zones'
import type { ZoneShapeProps } from '@/lib/schema/zone-shape'

/** A zone as sorting makes it for so many risks. */
function sorted(count: number): ZoneShapeProps {
  const { columns } = columnsByKind(Array.from({ length: count }, () => ({ kind: 'risk' as const, h: 120 })))
  const { w = 0, h = 0 } = columns[0]?.zone ?? {}
  return { w, h, title: 'Risks', hint: '', accepts: ['risk'], writeField: '', writeValue: '' }
}

describe('a zone in which cards waited', () => {
  it.each([1, 6, 7, 18, 40])('is as sorting %i cards by kind makes it, in each language', (count) => {
    expect(isWaitingPlace(sorted(count))).toBe(true)
    expect(isWaitingPlace({ ...sorted(count), title: 'リスク' })).toBe(true)
  })

  it.each<[string, Partial<ZoneShapeProps>]>([
    ['another title', { title: 'Our risks' }],
    ['the title of another kind', { title: 'Drivers' }],
    ['a hint', { hint: 'Only what we can treat' }],
    ['another width', { w: 300 }],
    ['more kinds', { accepts: ['risk', 'driver'] }],
    ['every kind', { accepts: [] }],
    ['a field that it writes', { writeField: 'timeBand', writeValue: 'now' }],
  ])('is somebody’s own with %s', (_, changed) => {
    expect(isWaitingPlace({ ...sorted(7), ...changed })).toBe(false)
  })
})
