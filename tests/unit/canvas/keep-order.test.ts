import type { TLRecord, TLShape, TLShapeId } from '@tldraw/tlschema'
import { afterEach, describe, expect, it } from 'vitest'
import { keepOrder } from '@/components/canvas/library/keep-order'
import { cardRecord, createBoardStore } from '../../support/board-peer'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** A store that a person changes, or that receives others' changes. */
function setUp() {
  const store = createBoardStore()
  stops.push(keepOrder({ sideEffects: store.sideEffects }))
  const put = (id: string, index: string) => {
    store.put([cardRecord({ id, index }) as unknown as TLRecord])
    return () => (store.get(id as TLShapeId) as TLShape).index
  }
  return { store, put }
}

describe('the first child of a parent', () => {
  it('has an index of its own, below all that tldraw puts above it', () => {
    const { put } = setUp()
    const first = put('shape:first', 'a1')
    expect(first() > 'a0' && first() < 'a1').toBe(true)
    expect(put('shape:second', 'a1V')()).toBe('a1V')
  })

  it('gets one when it is put there, and keeps it when something else of it changes', () => {
    const { store, put } = setUp()
    const index = put('shape:moved', 'a7')
    store.update('shape:moved' as TLShapeId, (shape) => ({ ...shape, index: 'a1' as TLShape['index'] }))
    expect(index() < 'a1').toBe(true)
    const before = index()
    store.update('shape:moved' as TLShapeId, (shape) => ({ ...shape, x: 40 }))
    expect(index()).toBe(before)
  })

  it('stays what others say it is', () => {
    const { store, put } = setUp()
    store.mergeRemoteChanges(() => put('shape:theirs', 'a1'))
    expect((store.get('shape:theirs' as TLShapeId) as TLShape).index).toBe('a1')
  })
})
