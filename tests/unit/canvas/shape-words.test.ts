// The words of a shape as plain text: what a plain field may write, and what it must not touch.

import { type TLShape, toRichText } from 'tldraw'
import { expect, test } from 'vitest'
import { wordsOfShape } from '@/components/canvas/text/shape-words'

const shape = (type: string, props: object) => ({ type, props }) as TLShape

test('a text of plain lines is what was written', () => {
  const text = 'Ask the ministry\n\nby Friday'
  expect(wordsOfShape(shape('note', { richText: toRichText(text) }))).toEqual({
    text,
    role: 'text',
    isFormatted: false,
  })
})

test('a text with a list or with bold letters is formatted, and keeps its lines', () => {
  const words = (text: string, marks: object[] = []) => ({
    type: 'paragraph',
    content: [{ type: 'text', text, marks }],
  })
  const list = {
    type: 'bulletList',
    content: ['one', 'two'].map((each) => ({ type: 'listItem', content: [words(each)] })),
  }
  const listed = wordsOfShape(shape('text', { richText: { type: 'doc', content: [list] } }))
  expect(listed).toEqual({ text: 'one\ntwo', role: 'text', isFormatted: true })
  const bold = wordsOfShape(shape('geo', { richText: { type: 'doc', content: [words('loud', [{ type: 'bold' }])] } }))
  expect(bold?.isFormatted).toBe(true)
})

test('frames have a name, pictures a description, lines have no words', () => {
  expect(wordsOfShape(shape('frame', { name: 'Round one' }))?.role).toBe('name')
  expect(wordsOfShape(shape('image', { altText: 'A port' }))).toMatchObject({ text: 'A port', role: 'description' })
  expect(wordsOfShape(shape('line', { points: {} }))).toBeUndefined()
})
