import { createTLStore, type Editor, react, type TLRecord, type TLShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import { cardButTexts } from '@/components/inspector/shown-card'
import { createBoardSchema } from '@/lib/schema/board-schema'
import { cardRecord } from '../../support/board-peer'

const ID = 'shape:card' as TLShapeId
const PROPS = { title: 'Cranes', fields: { likelihoodCurrent: 2, owner: 'Ada' } }

function stage() {
  const store = createTLStore({ schema: createBoardSchema() })
  store.put([cardRecord({ id: ID }) as unknown as TLRecord])
  const put = ({ x, ...props }: Record<string, unknown>) =>
    store.update(ID, (shape) => ({
      ...shape,
      ...(x !== undefined && { x: Number(x) }),
      props: { ...shape.props, ...props },
    }))
  put(PROPS)
  const editor = { getShape: (id: TLShapeId) => store.get(id) } as unknown as Pick<Editor, 'getShape'>
  const card = cardButTexts(editor, ID)
  let draws = -1
  react('draws', () => {
    card.get()
    draws++
  })
  return { put, card, draws: () => draws }
}

test('a letter in the title, the text or a text field draws none of the panel', () => {
  const { put, draws } = stage()
  put({ title: 'Cranes s' })
  put({ title: 'Cranes st', body: 'a' })
  put({ fields: { likelihoodCurrent: 2, owner: 'Ada L', cause: 'wind' } })
  put({ x: 40 })
  expect(draws()).toBe(0)
})

test('a score, a tag or a tint is drawn at once, with the texts of now', () => {
  const { put, card, draws } = stage()
  put({ title: 'Cranes stop' })
  put({ fields: { likelihoodCurrent: 3, owner: 'Ada' } })
  expect(draws()).toBe(1)
  expect(card.get()?.title).toBe('Cranes stop')
  put({ tags: ['harbour'] })
  put({ color: 'red' })
  put({ fields: { owner: 'Ada' } })
  expect(draws()).toBe(4)
})
