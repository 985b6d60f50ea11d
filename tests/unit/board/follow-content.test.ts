import { createTLStore, type TLRecord, type TLShapeId } from 'tldraw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followContent } from '@/components/board/content/follow-content'
import { createBoardSchema } from '@/lib/schema/board-schema'
import { cardRecord } from '../../support/board-peer'

const ID = 'shape:a' as TLShapeId

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function stage() {
  const store = createTLStore({ schema: createBoardSchema() })
  store.put(['shape:a', 'shape:b'].map((id) => cardRecord({ id }) as unknown as TLRecord))
  const titles: (string | undefined)[] = []
  const { catchUp, stop } = followContent(store, ({ cards }) => titles.push(cards.find(({ id }) => id === ID)?.title))
  const put = (props: object) => store.update(ID, (shape) => ({ ...shape, props: { ...shape.props, ...props } }))
  put({ title: 'Cranes' })
  vi.runAllTimers()
  titles.length = 0
  return { store, put, titles, catchUp, stop }
}

test('letters of a title, a text and a typed field are shown together, at a pause', () => {
  const { put, titles } = stage()
  put({ title: 'Cranes s' })
  vi.advanceTimersByTime(200)
  put({ title: 'Cranes st', body: 'wind' })
  vi.advanceTimersByTime(200)
  put({ fields: { owner: 'Ada' } })
  expect(titles).toEqual([])
  vi.runAllTimers()
  expect(titles).toEqual(['Cranes st'])
})

test('somebody who never pauses is shown in the meantime', () => {
  const { put, titles } = stage()
  for (let letters = 1; letters <= 25; letters++) {
    put({ title: 'w'.repeat(letters) })
    vi.advanceTimersByTime(100)
  }
  expect(titles).toEqual(['w'.repeat(20)])
})

test('a change that isn’t text is shown at once, with the letters before it, and once', () => {
  const { store, put, titles } = stage()
  put({ title: 'Cranes stop' })
  put({ kind: 'driver' })
  put({ fields: { likelihoodCurrent: 3 } })
  store.remove(['shape:b' as TLShapeId])
  expect(titles).toEqual(['Cranes stop', 'Cranes stop', 'Cranes stop'])
  vi.runAllTimers()
  expect(titles).toHaveLength(3)
})

test('a person who leaves the field sees its text at once, and once', () => {
  const { put, titles, catchUp } = stage()
  catchUp()
  expect(titles).toEqual([])
  put({ title: 'Cranes stop' })
  catchUp()
  vi.runAllTimers()
  catchUp()
  expect(titles).toEqual(['Cranes stop'])
})

test('nothing is shown once nobody follows', () => {
  const { put, titles, stop } = stage()
  put({ title: 'Cranes stop' })
  stop()
  put({ kind: 'driver' })
  vi.runAllTimers()
  expect(titles).toEqual([])
})
