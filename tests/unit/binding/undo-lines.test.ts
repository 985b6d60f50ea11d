// Undoing a line that a step has made leaves what others have typed into it since.

import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { Undo } from '@/components/binding/undo'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { changeRichText } from '@/lib/document/records/change-rich-text'
import { createRecord } from '@/lib/document/records/records'
import { readRichText, richTextOf } from '@/lib/document/records/rich-text'
import type { RichTextNode } from '@/lib/document/records/rich-text-schema'
import { shapeRecord } from '@/lib/document/records/shape-record'
import type { JsonValue } from '@/lib/std/json'

const ID = 'shape:note'
const OWN = {}
const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const list = (text: string) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [line(text)] }] })
const textOf = (...content: object[]) => ({ type: 'doc', content }) as unknown as JsonValue

const lettersOf = ({ text = '', content = [] }: RichTextNode): string => text + content.map(lettersOf).join('')

const wordsOf = (doc: Y.Doc) => {
  const fragment = richTextOf(doc, ID)
  if (!fragment) throw new Error('the note has a text')
  return fragment
}

function write(doc: Y.Doc, after: JsonValue, origin?: object): void {
  const before = readRichText(wordsOf(doc)) as unknown as JsonValue
  doc.transact(() => changeRichText(wordsOf(doc), before, after), origin)
}

/** A note in which one person has made a change, and another one has typed since. */
function typedAfter(before: JsonValue, own: JsonValue, others: JsonValue) {
  const [doc, other] = [newBoardDoc(), newBoardDoc()]
  createRecord(doc, shapeRecord('note', ID, 'page:page', 'a1', 0, 0, { size: 'm', richText: before }))
  const undo = new Undo(doc, OWN)
  write(doc, own, OWN)
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  write(other, others)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  return { undo, shown: () => readRichText(wordsOf(doc)).content.map((node) => `${node.type}: ${lettersOf(node)}`) }
}

it('of a list: their letters stand where they stood among the words, also when it is done again', () => {
  const { undo, shown } = typedAfter(
    textOf(line('Ports close')),
    textOf(list('Ports close')),
    textOf(list('Ports might close')),
  )
  undo.undo()
  expect(shown()).toEqual(['paragraph: Ports might close'])
  undo.redo()
  expect(shown()).toEqual(['bulletList: Ports might close'])
})

it('of a new line: their letters have a line of their own', () => {
  const { undo, shown } = typedAfter(
    textOf(line('Ports close')),
    textOf(line('Ports close'), line('And')),
    textOf(line('Ports close'), line('And harbours')),
  )
  undo.undo()
  expect(shown()).toEqual(['paragraph: Ports close', 'paragraph:  harbours'])
})
