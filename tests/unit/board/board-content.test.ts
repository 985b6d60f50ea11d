import { expect, test } from 'vitest'
import { hasSameContent } from '@/components/board/board-content'
import { viewBoard } from '@/lib/document/view/board-view'
import { cardRecord } from '../../support/board-peer'

const CARD = cardRecord({ id: 'shape:card' })
const boardWith = (changes: Record<string, unknown>) => viewBoard([{ ...CARD, ...changes }])

test('a card that only moves leaves the content as it is; one that goes into a matrix or out of it changes it', () => {
  expect(hasSameContent(boardWith({ x: 0 }), boardWith({ x: 40 }))).toBe(true)
  expect(hasSameContent(boardWith({}), boardWith({ parentId: 'shape:matrix' }))).toBe(false)
})
