// The board as headings and lists: which places a page has, in which order they and their cards are read.

import { describe, expect, it } from 'vitest'
import type { BoardRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { viewBoard } from '@/lib/document/view/board-view'
import { cardCount, outlineOf } from '@/lib/document/view/outline'
import { cardRecord } from '../../support/board-peer'
import { RISK_SETTINGS } from '../../support/matrices'

const page = (id: string, index: string): BoardRecord => ({ id: `page:${id}`, typeName: 'page', name: id, index })
const matrix = (id: string, parentId: string, x: number, y: number, more: object = {}) =>
  shapeRecord('matrix', id, parentId, 'a1', x, y, { ...RISK_SETTINGS, title: id, ...more })
const zone = (id: string, parentId: string, x: number, y: number) =>
  shapeRecord('zone', id, parentId, 'a1', x, y, { w: 280, h: 520, title: id, accepts: [] })
const card = (id: string, parentId: string, x = 0, y = 0, fields: object = {}) => {
  const record = cardRecord({ id, parentId, x, y })
  return { ...record, props: { ...(record as unknown as { props: object }).props, fields } } as unknown as BoardRecord
}
const scored = (likelihoodCurrent: number, impactCurrent: number) => ({ likelihoodCurrent, impactCurrent })

/** What the outline says, as text: a line for each place and each list of cards. */
function told(records: readonly BoardRecord[]): string[] {
  const known = new Map(records.map((record) => [record.id, record as BoardRecord & Record<string, never>]))
  const pageOf = (id: string): string | undefined => {
    const parent = known.get(id)?.parentId
    return parent === undefined || String(parent).startsWith('page:') ? parent : pageOf(parent)
  }
  const frameOf = (id: string): string | undefined => {
    const parentId = known.get(id)?.parentId
    return known.get(parentId ?? '')?.type === 'frame' ? parentId : undefined
  }
  const boundsOf = (id: string) => {
    const shape = known.get(id) as unknown as { x: number; y: number; props: { w: number; h: number } } | undefined
    return shape && { x: shape.x, y: shape.y, w: shape.props.w, h: shape.props.h }
  }
  return outlineOf(viewBoard(records), { pageOf, frameOf, boundsOf }).flatMap(({ page: { id }, places }) => [
    id,
    ...places.flatMap((place) => [
      `  ${place.id} ${cardCount(place)}`,
      ...place.groups.map(({ cell, cards }) => {
        const where = typeof cell === 'object' ? `${cell.x},${cell.y}` : (cell ?? '')
        return `    ${where}: ${cards.map((each) => each.id).join(' ')}`
      }),
    ]),
  ])
}

describe('the outline of a board', () => {
  it('has every page, and on it matrices and zones row by row before what stands on the page itself', () => {
    const places = [
      zone('shape:below', 'page:a', 0, 900),
      zone('shape:right', 'page:a', 1_400, 30),
      matrix('shape:left', 'page:a', 0, 0),
      zone('shape:elsewhere', 'page:b', 0, 0),
    ]
    expect(told([page('b', 'a2'), page('a', 'a1'), ...places, card('shape:loose', 'page:a')])).toEqual([
      'page:a',
      '  shape:left 0',
      '  shape:right 0',
      '  shape:below 0',
      '  page:a 1',
      '    : shape:loose',
      'page:b',
      '  shape:elsewhere 0',
      '  page:b 0',
    ])
  })

  it('reads a matrix from its upper row down, from the left, and its tray last; empty cells are left out', () => {
    const cards = [
      card('shape:tray', 'shape:m'),
      card('shape:half', 'shape:m', 0, 0, { likelihoodCurrent: 3 }),
      card('shape:low', 'shape:m', 0, 0, scored(1, 5)),
      card('shape:high-right', 'shape:m', 0, 0, scored(5, 4)),
      card('shape:high-left', 'shape:m', 0, 0, scored(5, 1)),
      card('shape:same', 'shape:m', 0, 0, scored(1, 5)),
    ]
    expect(told([page('a', 'a1'), matrix('shape:m', 'page:a', 0, 0), ...cards])).toEqual([
      'page:a',
      '  shape:m 6',
      '    1,5: shape:high-left',
      '    4,5: shape:high-right',
      '    5,1: shape:low shape:same',
      '    tray: shape:tray shape:half',
      '  page:a 0',
    ])
  })

  it('reads rings from the middle outwards', () => {
    const rings = matrix('shape:m', 'page:a', 0, 0, { xField: 'ring', yField: '', layout: 'rings' })
    const cards = [
      card('shape:outer', 'shape:m', 0, 0, { ring: 'third' }),
      card('shape:inner', 'shape:m', 0, 0, { ring: 'first' }),
    ]
    expect(told([page('a', 'a1'), rings, ...cards]).slice(2, 4)).toEqual([
      '    2,1: shape:inner',
      '    4,1: shape:outer',
    ])
  })

  it('reads cards of a zone and of a page where they lie, those in a group among the others of its page', () => {
    const cards = [
      card('shape:second', 'page:a', 300, 20),
      card('shape:third', 'shape:group', 0, 400),
      card('shape:first', 'page:a', 0, 0),
      card('shape:under', 'shape:z', 20, 300),
      card('shape:over', 'shape:z', 20, 60),
    ]
    const group = shapeRecord('group', 'shape:group', 'page:a', 'a3', 0, 0, {})
    expect(told([page('a', 'a1'), zone('shape:z', 'page:a', 2_000, 0), group, ...cards])).toEqual([
      'page:a',
      '  shape:z 2',
      '    : shape:over shape:under',
      '  page:a 3',
      '    : shape:first shape:second shape:third',
    ])
  })

  it('has the frames that hold cards among matrices and zones, and no others', () => {
    const frame = (id: string, x: number) =>
      shapeRecord('frame', id, 'page:a', 'a2', x, 0, { w: 400, h: 300, name: id })
    const cards = [card('shape:in', 'shape:full', 20, 20), card('shape:out', 'page:a', 0, 900)]
    const holders = [frame('shape:full', 0), frame('shape:empty', 500), zone('shape:z', 'page:a', 1_000, 0)]
    expect(told([page('a', 'a1'), ...holders, ...cards])).toEqual([
      'page:a',
      '  shape:full 1',
      '    : shape:in',
      '  shape:z 0',
      '  page:a 1',
      '    : shape:out',
    ])
  })
})
