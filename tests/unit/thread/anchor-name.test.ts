import { expect, test } from 'vitest'
import { anchorName, boardNames } from '@/components/thread/anchor-name'
import { viewBoard } from '@/lib/document/view/board-view'
import type { ThreadAnchor } from '@/lib/domain/threads/thread'
import { CARD_ANCHOR } from './example-thread'

const PASSAGE: ThreadAnchor = {
  kind: 'passage',
  briefId: 'brief',
  quote: 'The port closed.',
  prefix: '',
  suffix: '',
  start: 0,
  end: 16,
  state: 'anchored',
  wasRef: '',
  wasTitle: 'As it was called',
}
const zone = { id: 'shape:z', title: 'Parking' }
const board = { ...viewBoard([]), zones: [zone] } as unknown as Parameters<typeof boardNames>[0]

test('a thing that is gone keeps the name that it had, and one that is there has its own', () => {
  const names = boardNames(board, [])
  expect(anchorName(CARD_ANCHOR, names)).toMatchObject({ ref: 'R-001', title: 'As it was', isGone: true })
  expect(anchorName({ kind: 'zone', id: 'shape:z', wasRef: '', wasTitle: 'Old' }, names)).toMatchObject({
    title: 'Parking',
    isGone: false,
  })
  expect(anchorName({ kind: 'board' }, names).isGone).toBe(false)
})

test('a card has its reference and title, a link the references of both ends', () => {
  const card = (id: string, ref: string) => ({ id, ref, title: `Title of ${ref}`, kind: 'risk', citations: {} })
  const view = {
    ...board,
    cards: [card('shape:a', 'R-001'), card('shape:b', 'C-001')],
    links: [{ id: 'shape:l', from: 'shape:b', to: 'shape:a', label: 'treats', kind: 'treats' }],
  } as unknown as Parameters<typeof boardNames>[0]
  const names = boardNames(view, [])
  expect(anchorName(CARD_ANCHOR, names)).toMatchObject({ ref: 'R-001', title: 'Title of R-001', cardKind: 'risk' })
  expect(anchorName({ kind: 'link', id: 'shape:l', wasRef: '', wasTitle: '' }, names)).toMatchObject({
    ref: 'C-001 → R-001',
    title: 'treats',
  })
})

test('a passage is gone with its words or with its brief', () => {
  const names = boardNames(board, [{ id: 'brief', title: 'Ports' }])
  expect(anchorName(PASSAGE, names)).toMatchObject({ title: 'The port closed.', source: 'Ports', isGone: false })
  expect(anchorName({ ...PASSAGE, state: 'orphan' }, names).isGone).toBe(true)
  expect(anchorName({ ...PASSAGE, briefId: 'other' }, names)).toMatchObject({
    source: 'As it was called',
    isGone: true,
  })
})
