import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeRichText } from '@/lib/document/records/change-rich-text'
import { newRichText, readRichText, soundRichText } from '@/lib/document/records/rich-text'
import type { JsonValue } from '@/lib/std/json'

const text = (value: string, ...marks: string[]): JsonValue =>
  marks.length > 0
    ? { type: 'text', marks: marks.map((type) => ({ type })), text: value }
    : { type: 'text', text: value }
const line = (...content: JsonValue[]): JsonValue =>
  content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
const doc = (...content: JsonValue[]): JsonValue => ({ type: 'doc', content })
const item = (...content: JsonValue[]): JsonValue => ({ type: 'listItem', content })
const list = (...content: JsonValue[]): JsonValue => ({ type: 'bulletList', content })

function fragmentOf(json: JsonValue): Y.XmlFragment {
  const fragment = newRichText(json)
  new Y.Doc().getMap().set('richText', fragment)
  return fragment
}

test('a text comes back from its fragment as the editor writes it', () => {
  const link = {
    type: 'link',
    attrs: { href: 'https://example.org', target: '_blank', rel: 'noopener noreferrer nofollow', class: null },
  }
  const json: JsonValue = doc(
    { type: 'heading', attrs: { dir: 'auto', level: 2 }, content: [text('Why')] },
    { type: 'paragraph', attrs: { dir: 'auto' } },
    line(
      text('a '),
      text('b', 'bold', 'italic'),
      { type: 'hardBreak' },
      { type: 'text', marks: [link, { type: 'code' }], text: 'c' },
    ),
    list(item(line(text('one')), { type: 'orderedList', attrs: { start: 3, type: null }, content: [item(line())] })),
  )
  expect(JSON.stringify(readRichText(fragmentOf(json)))).toBe(JSON.stringify(json))
})

const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\u{1f600}'), minLength: 1, maxLength: 6 })
const marks = fc.subarray(['bold', 'italic', 'strike'])
const inline = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(letters, marks).map(([value, names]) => text(value, ...names)) },
  { weight: 1, arbitrary: fc.constant<JsonValue>({ type: 'hardBreak' }) },
)
const lines = fc.array(inline, { maxLength: 4 }).map((content) => line(...content))
const blocks = fc.oneof(
  { weight: 5, arbitrary: lines },
  {
    weight: 1,
    arbitrary: fc
      .array(
        lines.map((each) => item(each)),
        { minLength: 1, maxLength: 3 },
      )
      .map((items) => list(...items)),
  },
)
const texts = fc
  .array(blocks, { minLength: 1, maxLength: 5 })
  .map((content) => soundRichText(doc(...content)) as unknown as JsonValue)

test('writing a text into a fragment makes it say that text, and again writes nothing', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const fragment = fragmentOf(before)
      changeRichText(fragment, before, after)
      expect(readRichText(fragment)).toEqual(after)
      const state = Y.encodeStateVector(fragment.doc as Y.Doc)
      expect(changeRichText(fragment, before, after)).toBe(false)
      expect(Y.encodeStateVector(fragment.doc as Y.Doc)).toEqual(state)
    }),
  )
})

test('a change keeps what others have typed since', () => {
  const before = doc(line(text('one')), line(text('two')))
  const fragment = fragmentOf(before)
  changeRichText(fragment, before, doc(line(text('one more')), line(text('two'))))
  changeRichText(fragment, before, doc(line(text('not one')), line(text('two', 'bold'))))
  expect(readRichText(fragment)).toEqual(doc(line(text('not one more')), line(text('two', 'bold'))))
})
