import { atom, createTLStore, type Editor, react, type TLRecord, type TLShapeId } from 'tldraw'
import { expect, test, vi } from 'vitest'
import { matricesOnPage } from '@/components/canvas/matrix/matrices-on-page'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { createBoardSchema } from '@/lib/schema/board-schema'
import { cardRecord } from '../../support/board-peer'
import { RISK_SETTINGS } from '../../support/matrices'

const NO_POLES = { xLow: '', xHigh: '', yLow: '', yHigh: '' }
const matrix = (id: string, title = id) =>
  shapeRecord('matrix', `shape:${id}`, 'page:page', 'a1', 0, 0, { ...NO_POLES, ...RISK_SETTINGS, title })

function stage() {
  const store = createTLStore({ schema: createBoardSchema() })
  const put = (...records: object[]) => store.put(records as TLRecord[])
  put(matrix('here'), matrix('elsewhere'), cardRecord({ id: 'shape:card' }))
  const onPage = atom('on the page', new Set(['shape:here', 'shape:late', 'shape:card'] as TLShapeId[]))
  const getShape = vi.fn((id: TLShapeId) => store.get(id))
  const editor = { store, getShape, getCurrentPageShapeIds: () => onPage.get() } as unknown as Editor
  const heard: string[][] = []
  react('matrices', () => void heard.push(matricesOnPage(editor).map(({ props }) => props.title)))
  return { store, put, onPage, getShape, heard }
}

test('a card that moves and is written wakes nobody who looks for matrices, and no shape is looked at', () => {
  const { store, put, getShape, heard } = stage()
  getShape.mockClear()
  for (let x = 1; x <= 10; x++) put({ ...store.get('shape:card' as TLShapeId), x })
  put(cardRecord({ id: 'shape:card', title: 'Cranes stop' }))
  expect(heard).toEqual([['here']])
  expect(getShape).not.toHaveBeenCalled()
})

test('a matrix that changes, comes or goes is seen, and so are those of another page', () => {
  const { store, put, onPage, heard } = stage()
  put(matrix('here', 'Harbour'))
  put(matrix('late'))
  store.remove(['shape:here' as TLShapeId])
  onPage.set(new Set(['shape:elsewhere' as TLShapeId]))
  expect(heard).toEqual([['here'], ['Harbour'], ['Harbour', 'late'], ['late'], ['elsewhere']])
})
