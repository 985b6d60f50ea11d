// Carets in rich texts as presence carries them.

import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { encodeCaret, placeOfCaret } from '@/components/binding/caret-place'
import { RICH_TEXT_KEY } from '@/lib/document/records/rich-text'
import { type RecordMap, recordsOf } from '@/lib/document/records/roots'

function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, children)
  return made
}

/** A note that says "first", an empty line, and a list with one item that has a line break in it. */
function noted() {
  const doc = new Y.Doc()
  const [first, item] = [new Y.XmlText('first'), new Y.XmlText('after')]
  const empty = element('paragraph')
  const fragment = new Y.XmlFragment()
  const record: RecordMap = new Y.Map<unknown>([[RICH_TEXT_KEY, fragment]])
  recordsOf(doc).set('shape:note', record)
  const broken = element('paragraph', new Y.XmlText('be'), element('hardBreak'), item)
  fragment.insert(0, [element('paragraph', first), empty, element('bulletList', element('listItem', broken))])
  const at = (type: Y.XmlText | Y.XmlElement, index: number) =>
    placeOfCaret(doc, 'shape:note', encodeCaret(Y.createRelativePositionFromTypeIndex(type, index)))
  return { doc, first, item, empty, at }
}

it('finds a caret by its paragraph and the letters before it there', () => {
  const { first, item, empty, at } = noted()
  expect(at(first, 0)).toEqual({ block: 0, offset: 0 })
  expect(at(first, 5)).toEqual({ block: 0, offset: 5 })
  expect(at(empty, 0)).toEqual({ block: 1, offset: 0 })
  expect(at(item, 2)).toEqual({ block: 2, offset: 5 })
})

it('keeps a caret beside its letter while others type', () => {
  const { doc, first } = noted()
  const encoded = encodeCaret(Y.createRelativePositionFromTypeIndex(first, 3))
  first.insert(0, 'the ')
  expect(placeOfCaret(doc, 'shape:note', encoded)).toEqual({ block: 0, offset: 7 })
})

it('finds nothing in another shape, for an invalid position, and for letters that have not arrived yet', () => {
  const { doc, first } = noted()
  const encoded = encodeCaret(Y.createRelativePositionFromTypeIndex(first, 3))
  recordsOf(doc).set('shape:other', new Y.Map<unknown>([[RICH_TEXT_KEY, new Y.XmlFragment()]]))
  expect(placeOfCaret(doc, 'shape:other', encoded)).toBeUndefined()
  expect(placeOfCaret(doc, 'shape:gone', encoded)).toBeUndefined()
  for (const bad of ['', '%', 'AAAA', btoa('no position'), 'A'.repeat(300)]) {
    expect(placeOfCaret(doc, 'shape:note', bad)).toBeUndefined()
  }
  const unseen = encodeCaret(new Y.RelativePosition(null, null, Y.createID(77, 3), 0))
  expect(placeOfCaret(doc, 'shape:note', unseen)).toBeUndefined()
})
