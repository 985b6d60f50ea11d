import { createTLStore, type TLRecord, type TLShapeId, type TLStore } from 'tldraw'
import { expect, test, vi } from 'vitest'
import { boardContent, hasSameContent } from '@/components/board/content/board-content'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { viewBoard } from '@/lib/document/view/board-view'
import { createBoardSchema } from '@/lib/schema/board-schema'
import { cardRecord } from '../../support/board-peer'

const CARD = cardRecord({ id: 'shape:card' })
const write = (store: TLStore, title: string, more: object = {}) =>
  store.update('shape:a' as TLShapeId, (shape) => ({ ...shape, ...more, props: { ...shape.props, title } }))
const boardWith = (changes: Record<string, unknown>) => viewBoard([{ ...CARD, ...changes }])

test('a card that only moves doesn’t change the content; one that moves into a matrix or out of it does', () => {
  expect(hasSameContent(boardWith({ x: 0 }), boardWith({ x: 40 }))).toBe(true)
  expect(hasSameContent(boardWith({}), boardWith({ parentId: 'shape:matrix' }))).toBe(false)
})

test('a zone that comes, or gets another title, changes the content; one that is only made larger doesn’t', () => {
  const zone = (title: string, h = 520) =>
    viewBoard([shapeRecord('zone', 'shape:zone', 'page:page', 'a1', 0, 0, { w: 280, h, title, accepts: [] })])
  expect(hasSameContent(viewBoard([]), zone('Ideas'))).toBe(false)
  expect(hasSameContent(zone('Ideas'), zone('Answers'))).toBe(false)
  expect(hasSameContent(zone('Ideas'), zone('Ideas', 700))).toBe(true)
})

test('a drag and a new title reread no records, and a removed card rereads all of them once', () => {
  const store = createTLStore({ schema: createBoardSchema() })
  const [first, second] = ['shape:a', 'shape:b'].map((id) => cardRecord({ id }) as unknown as TLRecord)
  store.put([first, second].filter((record) => record !== undefined))
  const before = boardContent(store)
  const looks = vi.spyOn(store, 'allRecords')
  for (let x = 1; x <= 10; x++) store.put([{ ...first, x } as TLRecord])
  expect(boardContent(store)).toBe(before)
  expect(looks).not.toHaveBeenCalled()

  write(store, 'Cranes stop')
  expect(boardContent(store).cards.map(({ title }) => title)).toContain('Cranes stop')
  expect(looks).not.toHaveBeenCalled()
  store.remove(['shape:b' as TLRecord['id']])
  expect(boardContent(store).cards).toHaveLength(1)
  expect(looks).toHaveBeenCalledTimes(1)
})

test('letters in a note reread no records, but a group that moves to another page does', () => {
  const store = createTLStore({ schema: createBoardSchema() })
  const page = (id: string, index: string) => ({ id: `page:${id}`, typeName: 'page', name: id, index, meta: {} })
  const look = {
    color: 'yellow',
    labelColor: 'black',
    size: 'm',
    font: 'draw',
    align: 'middle',
    verticalAlign: 'middle',
  }
  const note = (text: string) => {
    const richText = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
    const props = { ...look, growY: 0, scale: 1, fontSizeAdjustment: 0, url: '', richText }
    return shapeRecord('note', 'shape:note', 'page:one', 'a3', 0, 0, props)
  }
  const group = (parentId: string) => shapeRecord('group', 'shape:group', parentId, 'a2', 0, 0, {})
  const put = (...records: object[]) => store.put(records as TLRecord[])
  put(page('one', 'a1'), page('two', 'a2'), note('b'), group('page:one'))
  put(cardRecord({ id: 'shape:a', parentId: 'shape:group' }))
  const before = boardContent(store)
  const looks = vi.spyOn(store, 'allRecords')
  for (const text of ['be', 'ber', 'bert']) put(note(text))
  expect(boardContent(store)).toBe(before)
  expect(looks).not.toHaveBeenCalled()
  put(group('page:two'))
  expect([...boardContent(store).cardPages]).toEqual([['shape:a', 'page:two']])
  put({ ...page('two', 'a2'), name: 'Measures' })
  expect(boardContent(store).pages.map(({ name }) => name)).toEqual(['one', 'Measures'])
})

test('a letter rebuilds one card: the others are the same objects, and nothing in them is compared', () => {
  const store = createTLStore({ schema: createBoardSchema() })
  store.put(['shape:a', 'shape:b'].map((id) => cardRecord({ id }) as unknown as TLRecord))
  const card = (id: string) => boardContent(store).cards.find((each) => each.id === id)
  const [a, b] = [card('shape:a'), card('shape:b')]
  store.put([cardRecord({ id: 'shape:a', title: 'Cranes stop' }) as unknown as TLRecord])
  expect(card('shape:a')).not.toBe(a)
  expect(card('shape:b')).toBe(b)
})

test('letters and a change of kind in one step: the board says both', () => {
  const store = createTLStore({ schema: createBoardSchema() })
  store.put(['shape:a', 'shape:b'].map((id) => cardRecord({ id }) as unknown as TLRecord))
  boardContent(store)
  write(store, 'Cranes stop')
  store.put([cardRecord({ id: 'shape:b', kind: 'driver' }) as unknown as TLRecord])
  const said = boardContent(store).cards.map(({ id, title, kind }) => [id, title, kind])
  expect(said).toContainEqual(['shape:a', 'Cranes stop', expect.anything()])
  expect(said).toContainEqual(['shape:b', expect.anything(), 'driver'])
})

test('a title that is written as its card goes to the front: the order is the new one', () => {
  const store = createTLStore({ schema: createBoardSchema() })
  store.put(
    ['shape:a', 'shape:b'].map((id, i) => ({ ...cardRecord({ id }), index: `a${i + 1}` }) as unknown as TLRecord),
  )
  boardContent(store)
  write(store, 'Cranes stop', { index: 'a9' })
  expect(boardContent(store).cards.map(({ id }) => id)).toEqual(['shape:b', 'shape:a'])
})
