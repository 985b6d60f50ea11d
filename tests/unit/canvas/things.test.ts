// The name of a selection: cards by their kind first, then the rest, each counted in plain words.

import type { TLShape } from 'tldraw'
import { expect, test } from 'vitest'
import { wordsOf } from '@/components/canvas/words/canvas-words'
import { thingsInWords } from '@/components/canvas/words/things'

const shape = (type: string, props: object = {}, meta: object = {}) => ({ type, props, meta }) as TLShape

const SELECTED = [
  shape('arrow'),
  shape('note'),
  shape('geo', { geo: 'rectangle' }),
  shape('geo', { geo: 'heart' }),
  shape('note'),
  shape('card', { kind: 'risk' }),
  shape('arrow', {}, { linkKind: 'causes' }),
  shape('zone'),
]

test('a selection is counted in the words that people use, in both languages', () => {
  expect(thingsInWords(SELECTED, wordsOf('en'))).toBe('1 risk, 1 zone, 1 link, 2 notes, 1 rectangle, 1 shape, 1 arrow')
  expect(thingsInWords(SELECTED, wordsOf('ja'))).toBe(
    'リスク1件、ゾーン1個、リンク1本、付箋2枚、四角形1個、図形1個、矢印1本',
  )
  expect(thingsInWords([shape('zone')], wordsOf('en'))).toBe('1 zone')
})
