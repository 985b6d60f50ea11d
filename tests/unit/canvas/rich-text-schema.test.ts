// The table of elements that a board's texts may hold, compared with tldraw's text editor.

import { getSchema } from '@tiptap/core'
import { defaultShapeSchemas } from '@tldraw/tlschema'
import { tipTapDefaultExtensions } from 'tldraw'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { FILLED_SHAPES } from '@/lib/document/records/field-groups'
import { newRichText, readRichText } from '@/lib/document/records/rich-text'
import {
  isElement,
  mayStandIn,
  nodeAttributes,
  RICH_TEXT_MARKS,
  RICH_TEXT_SHAPES,
  soundMark,
} from '@/lib/document/records/rich-text-schema'
import type { JsonValue } from '@/lib/std/json'

const schema = getSchema(tipTapDefaultExtensions)

test('nodes, where they stand, and their attributes are those of tldraw’s editor', () => {
  const elements = Object.keys(schema.nodes).filter((name) => name !== 'doc' && name !== 'text')
  expect(elements.filter((name) => !isElement(name))).toEqual([])
  for (const [name, type] of Object.entries(schema.nodes)) {
    expect([name, [...nodeAttributes(name)].sort()]).toEqual([name, Object.keys(type.spec.attrs ?? {}).sort()])
    for (const [childName, child] of Object.entries(schema.nodes)) {
      if (name === 'text') continue
      const content = String(type.spec.content ?? '')
      const isNamed = content
        .split(/[^\w]+/)
        .some((word) => word === childName || word === child.spec.group?.split(' ')[0])
      expect([name, childName, mayStandIn(name, childName)]).toEqual([name, childName, isNamed])
    }
  }
})

test('marks are those of tldraw’s editor, in its order, with its attributes of a link', () => {
  const marks = Object.values(schema.marks).sort(
    (one, other) => (one as never as Ranked).rank - (other as never as Ranked).rank,
  )
  expect(marks.map(({ name }) => name)).toEqual([...RICH_TEXT_MARKS])
  const href = 'https://example.org'
  for (const mark of marks)
    expect(soundMark(mark.name, { href })).toEqual(mark.create(mark.name === 'link' ? { href } : {}).attrs)
})

interface Ranked {
  readonly rank: number
}

test('a text is read as the editor writes it', () => {
  const json: JsonValue = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { dir: 'auto', level: 1 }, content: [{ type: 'text', text: 'a' }] },
      {
        type: 'orderedList',
        attrs: { start: 1, type: null },
        content: [{ type: 'listItem', content: [{ type: 'paragraph', attrs: { dir: 'auto' } }] }],
      },
    ],
  }
  const fragment = newRichText(json)
  new Y.Doc().getMap().set('words', fragment)
  const node = schema.nodeFromJSON(readRichText(fragment))
  node.check()
  expect(JSON.stringify(readRichText(fragment))).toBe(JSON.stringify(node.toJSON()))
})

test('the shapes with a text, and those with a fill, are tldraw’s', () => {
  const withProp = (prop: string) =>
    Object.entries(defaultShapeSchemas).flatMap(([type, { props }]) => (props && prop in props ? [type] : []))
  expect(withProp('richText').sort()).toEqual([...RICH_TEXT_SHAPES].sort())
  expect(withProp('fill').sort()).toEqual([...FILLED_SHAPES].sort())
})
