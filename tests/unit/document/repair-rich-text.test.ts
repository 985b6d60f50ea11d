// The content that a client may write into the fragment of a text, and the repair of everything else.

import { describe, expect, it, test } from 'vitest'
import * as Y from 'yjs'
import { invalidReason } from '@/lib/document/records/record-validity'
import { createRecord, readRecordOf } from '@/lib/document/records/records'
import { newRichText, readRichText, richTextOf, soundRichText } from '@/lib/document/records/rich-text'
import type { RichTextNode } from '@/lib/document/records/rich-text-schema'
import { recordsOf } from '@/lib/document/records/roots'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import type { JsonValue } from '@/lib/std/json'
import { cardRecord } from '../../support/board-peer'
import { board, ingest } from '../../support/repaired-board'

const NOTE = {
  color: 'black',
  labelColor: 'black',
  size: 'm',
  font: 'draw',
  scale: 1,
  url: '',
  align: 'middle',
  verticalAlign: 'middle',
  growY: 0,
  fontSizeAdjustment: 0,
}
const HONEST: JsonValue = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Honest' }] }] }

function boardWithNote(richText: JsonValue = HONEST): { doc: Y.Doc; fragment: Y.XmlFragment } {
  const doc = board()
  const note = shapeRecord('note', 'shape:note', 'page:page', 'a2', 0, 0, { ...NOTE, richText })
  ingest(doc, () => createRecord(doc, note))
  const fragment = richTextOf(doc, 'shape:note')
  if (!fragment) throw new Error('the note has a text')
  return { doc, fragment }
}

const lineOf = (fragment: Y.XmlFragment): Y.XmlElement => fragment.get(0) as Y.XmlElement
const textOf = (fragment: Y.XmlFragment): Y.XmlText => lineOf(fragment).get(0) as Y.XmlText
const record = (doc: Y.Doc): Y.Map<unknown> => recordsOf(doc).get('shape:note') as Y.Map<unknown>
const BIG = 'x'.repeat(100_000)

/** The item of a Yjs list without a type, which only a forged update contains. */
function forge(
  type: Y.XmlFragment | Y.XmlElement | Y.XmlText,
  key: string | null,
  content: Y.ContentAny | Y.ContentFormat,
): void {
  const doc = type.doc as Y.Doc
  doc.transact((transaction) => {
    const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID))
    const left = key === null ? null : (type._map.get(key) ?? null)
    new Y.Item(id, left, left?.lastId ?? null, null, null, type, key, content).integrate(transaction, 0)
  })
}

describe('content that no editor writes', () => {
  const ATTACKS: Readonly<Record<string, (fragment: Y.XmlFragment, doc: Y.Doc) => void>> = {
    'an element of an unknown name': (fragment) => fragment.insert(0, [new Y.XmlElement('iframe')]),
    'letters outside of a line': (fragment) => fragment.insert(0, [new Y.XmlText(BIG)]),
    'a line in a line': (fragment) => lineOf(fragment).insert(1, [new Y.XmlElement('paragraph')]),
    'an unknown attribute': (fragment) => lineOf(fragment).setAttribute('onclick', BIG),
    'a direction that there isn’t': (fragment) => lineOf(fragment).setAttribute('dir', 'up'),
    'an object for a direction': (fragment) => lineOf(fragment).setAttribute('dir', { a: BIG } as never),
    'an attribute of a text': (fragment) => textOf(fragment).setAttribute('style', BIG),
    'an unknown mark': (fragment) => textOf(fragment).format(0, 3, { blink: {} }),
    'an unknown mark of no letters': (fragment) =>
      forge(textOf(fragment), null, new Y.ContentFormat('blink', { a: BIG })),
    'a link that runs': (fragment) => textOf(fragment).format(0, 3, { link: { href: 'javascript:alert(1)' } }),
    'a link without an address': (fragment) => textOf(fragment).format(0, 3, { link: {} }),
    'an object between letters': (fragment) => textOf(fragment).insertEmbed(2, { image: BIG }),
    'a type between letters': (fragment) => textOf(fragment).insertEmbed(2, new Y.Map([['a', BIG]])),
    'an element between letters': (fragment) => textOf(fragment).insertEmbed(2, new Y.XmlElement('paragraph')),
    'a value between letters': (fragment) => forge(textOf(fragment), null, new Y.ContentAny([{ a: BIG }])),
    'a value between lines': (fragment) => forge(fragment, null, new Y.ContentAny([{ a: BIG }])),
    'a value in a line': (fragment) => forge(lineOf(fragment), null, new Y.ContentAny([10n])),
    'formatting between lines': (fragment) => forge(fragment, null, new Y.ContentFormat('bold', { a: BIG })),
    'a key of the text': (fragment) => forge(fragment, 'hidden', new Y.ContentAny([BIG])),
    'a list of paragraphs': (fragment) => {
      const list = new Y.XmlElement('bulletList')
      list.insert(0, [new Y.XmlElement('paragraph')])
      fragment.insert(1, [list])
    },
    'another text as a title': (_fragment, doc) => record(doc).set('title', newRichText(HONEST)),
    'a text of a fragment as a title': (_fragment, doc) =>
      recordsOf(doc).get('shape:card')?.set('title', new Y.XmlText('Evil')),
    'a text of a card': (_fragment, doc) => recordsOf(doc).get('shape:card')?.set('words', newRichText(HONEST)),
    'JSON for a text of a card': (_fragment, doc) => recordsOf(doc).get('shape:card')?.set('words', HONEST),
    'a text of a page': (_fragment, doc) => recordsOf(doc).get('page:page')?.set('words', newRichText(HONEST)),
    'JSON for a text of a page': (_fragment, doc) => recordsOf(doc).get('page:page')?.set('words', { a: BIG }),
    'a text for a record': (_fragment, doc) => recordsOf(doc).set('shape:evil', newRichText(HONEST) as never),
    'an element for the text': (_fragment, doc) => record(doc).set('words', new Y.XmlElement('paragraph')),
    'a map for the text': (_fragment, doc) => record(doc).set('words', new Y.Map([['type', 'doc']])),
    'a number for the text': (_fragment, doc) => record(doc).set('words', 5),
    'no text': (_fragment, doc) => record(doc).delete('words'),
  }

  it.each(Object.entries(ATTACKS))(
    'S8, S9, S50: %s is removed and charged, and leaves the text as it was',
    (_, attack) => {
      const { doc, fragment } = boardWithNote()
      ingest(doc, () => createRecord(doc, { ...cardRecord({ id: 'shape:card', title: 'Card' }), index: 'a3' }))
      const before = JSON.stringify(recordsOf(doc).toJSON())
      expect(ingest(doc, () => attack(fragment, doc)).invalid).toBeGreaterThan(0)
      const note = readRecordOf(doc, 'shape:note')
      expect(note?.props).toEqual({ ...NOTE, richText: soundRichText(HONEST) })
      expect(note && invalidReason(note)).toBeUndefined()
      // The whole document is as small as before: nothing is hidden in it either.
      expect(Y.encodeStateAsUpdate(doc).length).toBeLessThan(before.length + 2_000)
      expect(JSON.parse(JSON.stringify(recordsOf(doc).toJSON()))).toBeTypeOf('object')
      expect([...(recordsOf(doc).get('page:page')?.keys() ?? [])]).not.toContain('words')
    },
  )

  it.each([true, { a: BIG }, [BIG]])('S9, S50: a mark keeps no value of its own', (bold) => {
    const { doc, fragment } = boardWithNote()
    const size = Y.encodeStateAsUpdate(doc).length
    expect(ingest(doc, () => textOf(fragment).format(0, 3, { bold })).invalid).toBe(1)
    expect(textOf(fragment).toDelta()).toEqual([{ insert: 'Hon', attributes: { bold: {} } }, { insert: 'est' }])
    expect(Y.encodeStateAsUpdate(doc).length).toBeLessThan(size + 200)
  })

  it('S50: JSON for the text becomes one', () => {
    const { doc } = boardWithNote()
    const json: JsonValue = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'New' }] }] }
    expect(ingest(doc, () => record(doc).set('words', json)).invalid).toBe(1)
    expect(richTextOf(doc, 'shape:note')?.toJSON()).toBe('<paragraph>New</paragraph>')
  })
})

describe('text that honest people write together', () => {
  it('S50: a list without items is removed, and an item begins with a paragraph', () => {
    const item = (content: JsonValue[]): JsonValue => ({ type: 'listItem', content })
    const paragraph = (text: string): JsonValue => ({ type: 'paragraph', content: [{ type: 'text', text }] })
    const { doc, fragment } = boardWithNote({
      type: 'doc',
      content: [
        { type: 'bulletList', content: [item([paragraph('a')])] },
        {
          type: 'orderedList',
          content: [item([paragraph('b'), { type: 'bulletList', content: [item([paragraph('c')])] }])],
        },
      ],
    })
    const [bullets, numbers] = fragment.toArray() as Y.XmlElement[]
    const count = ingest(doc, () => {
      bullets?.delete(0, 1)
      const first = numbers?.get(0)
      if (first instanceof Y.XmlElement) first.delete(0, 1)
    })
    expect(count.invalid).toBe(0)
    expect(fragment.toJSON()).toBe(
      '<orderedlist><listitem><paragraph></paragraph><bulletlist><listitem><paragraph>c</paragraph></listitem></bulletlist></listitem></orderedlist>',
    )
  })

  it('S50: a pasted link loses its classes, and one to where no board leads is only words', () => {
    const { doc, fragment } = boardWithNote()
    const text = textOf(fragment)
    const attrs = { target: '_self', rel: null, class: 'fixed inset-0' }
    const count = ingest(doc, () => {
      text.format(0, 2, { link: { href: 'https://example.org', ...attrs } })
      text.format(3, 2, { link: { href: 'ftp://example.org', ...attrs } })
    })
    expect(count.invalid).toBe(0)
    const link = { href: 'https://example.org', target: '_blank', rel: 'noopener noreferrer nofollow', class: null }
    expect(text.toDelta()).toEqual([{ insert: 'Ho', attributes: { link } }, { insert: 'nest' }])
    expect(textOf(fragment)).toBe(text)
  })
})

/** The size of a text, as limits count it. */
function sizeOf(content: readonly RichTextNode[]): number {
  const { doc } = boardWithNote({ type: 'doc', content: content as unknown as JsonValue[] })
  for (let size = 1; ; size *= 2) {
    if (fits(doc, size)) return leastFitting(doc, size / 2, size)
  }
}

function fits(doc: Y.Doc, maxRichTextChars: number): boolean {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return ingest(copy, () => record(copy).set('xy', [5, 5]), { ...DEFAULT_LIMITS, maxRichTextChars }).repaired === 0
}

function leastFitting(doc: Y.Doc, low: number, high: number): number {
  let [least, most] = [Math.floor(low), high]
  while (least + 1 < most) {
    const middle = (least + most) >> 1
    if (fits(doc, middle)) most = middle
    else least = middle
  }
  return most
}

test('S50: a text of the greatest length stays, and a longer one loses its end', () => {
  const line = (text: string): RichTextNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const few = Array.from({ length: 3 }, () => line('x'.repeat(15_000)))
  const limit = DEFAULT_LIMITS.maxRichTextChars
  const rest = limit - sizeOf([...few, line('x')])
  const full = [...few, line('x'.repeat(rest + 1))]
  const { doc, fragment } = boardWithNote({ type: 'doc', content: full as unknown as JsonValue[] })
  expect(readRichText(fragment).content).toEqual(full)
  const last = fragment.get(3) as Y.XmlElement
  const count = ingest(doc, () => (last.get(0) as Y.XmlText).insert(0, '😀'))
  expect(count).toEqual({ repaired: 1, invalid: 0 })
  expect((last.get(0) as Y.XmlText).toJSON()).toBe(`😀${'x'.repeat(rest - 1)}`)
  ingest(doc, () => (last.get(0) as Y.XmlText).insert(rest, '😀'))
  expect((last.get(0) as Y.XmlText).toJSON()).toBe(`😀${'x'.repeat(rest - 2)}`)
  expect(ingest(doc, () => fragment.insert(0, [new Y.XmlElement('paragraph')])).invalid).toBe(0)
  expect(fragment.length).toBe(5)
  // A text that is far too long is not an accident.
  const text = (fragment.get(1) as Y.XmlElement).get(0) as Y.XmlText
  expect(ingest(doc, () => text.insert(0, 'x'.repeat(2 * limit))).invalid).toBe(1)
})

test('S50: a line has as many letters as any text, and a text of many lists and marks is cut to a sound one', () => {
  const { doc, fragment } = boardWithNote()
  expect(ingest(doc, () => textOf(fragment).insert(6, 'x'.repeat(20_000))).invalid).toBe(0)
  expect(textOf(fragment).length).toBe(20_000)
  const item = (depth: number): RichTextNode => ({
    type: 'listItem',
    content: [
      {
        type: 'paragraph',
        attrs: { dir: 'auto' },
        content: [{ type: 'text', marks: [{ type: 'bold' }], text: '\u0001漢' }],
      },
      ...(depth > 0 ? [{ type: 'orderedList', attrs: { start: 1, type: null }, content: [item(depth - 1)] }] : []),
    ],
  })
  const content = Array.from({ length: 400 }, (): RichTextNode => ({ type: 'bulletList', content: [item(4)] }))
  const made = newRichText({ type: 'doc', content: content as unknown as JsonValue[] })
  expect(ingest(doc, () => record(doc).set('words', made)).invalid).toBe(1)
  const note = readRecordOf(doc, 'shape:note')
  expect(note && invalidReason(note)).toBeUndefined()
  expect(readRichText(made).content.length).toBeGreaterThan(30)
  const size = JSON.stringify(readRichText(made)).length
  expect(size).toBeLessThan(DEFAULT_LIMITS.maxRichTextChars)
  expect(size).toBeGreaterThan(DEFAULT_LIMITS.maxRichTextChars / 2)
})

test('S50: lists go only so deep', () => {
  const { doc, fragment } = boardWithNote()
  const nest = (lists: number): void => {
    let parent: Y.XmlFragment | Y.XmlElement = fragment
    for (let i = 0; i < lists; i++) {
      const [list, item, paragraph] = ['bulletList', 'listItem', 'paragraph'].map((name) => new Y.XmlElement(name))
      if (!list || !item || !paragraph) return
      parent.insert(i === 0 ? 0 : 1, [list])
      list.insert(0, [item])
      item.insert(0, [paragraph])
      parent = item
    }
  }
  expect(ingest(doc, () => nest(5))).toEqual({ repaired: 0, invalid: 0 })
  expect(ingest(doc, () => nest(6))).toEqual({ repaired: 1, invalid: 0 })
  expect(fragment.get(0).toJSON()).toBe(fragment.get(1).toJSON())
  expect(ingest(doc, () => nest(1_000)).repaired).toBe(1)
  expect(JSON.stringify(recordsOf(doc).toJSON()).length).toBeLessThan(5_000)
})
