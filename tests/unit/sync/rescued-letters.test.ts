// Letters that went with their line come back in the very update that takes the line away, so that nobody sees a board
// without them.

import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { changeRichText } from '@/lib/document/records/change-rich-text'
import { createRecord } from '@/lib/document/records/records'
import { readRichText, richTextOf } from '@/lib/document/records/rich-text'
import { shapeRecord } from '@/lib/document/records/shape-record'
import type { JsonValue } from '@/lib/std/json'
import { changeOf, stageDocument, updateOf } from '../../support/sync/live-document-stage'

const ID = 'shape:note'
const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const list = (text: string) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [line(text)] }] })
const doc = (...content: object[]) => ({ type: 'doc', content }) as unknown as JsonValue

const wordsOf = (of: Y.Doc) => {
  const fragment = richTextOf(of, ID)
  return fragment && readRichText(fragment)
}

function write(of: Y.Doc, before: JsonValue, after: JsonValue): Uint8Array {
  return changeOf(of, () => {
    const fragment = richTextOf(of, ID)
    if (fragment) changeRichText(fragment, before, after)
  })
}

it.each(['typed first', 'in one batch'])('they are part of the update that makes the list: %s', async (order) => {
  const { live, committed, writer, repairs } = stageDocument()
  const [ann, ben] = [newBoardDoc(), newBoardDoc()]
  const note = shapeRecord('note', ID, 'page:page', 'a1', 0, 0, { size: 'm', richText: doc(line('Ports close')) })
  live.ingest([
    updateOf(
      'ann',
      changeOf(ann, () => createRecord(ann, note)),
    ),
  ])
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ann))
  const made = updateOf('ann', write(ann, doc(line('Ports close')), doc(list('Ports close'))))
  const typed = updateOf('ben', write(ben, doc(line('Ports close')), doc(line('Ports may close'))))
  if (order === 'typed first') {
    live.ingest([typed])
    live.ingest([made])
  } else live.ingest([made, typed])
  expect(wordsOf(live.doc)).toEqual(doc(list('Ports may close')))
  expect(repairs()).toBe(4)

  await writer.flushed()
  const reader = newBoardDoc()
  for (const { update, parts } of committed) {
    Y.applyUpdate(reader, update)
    // What clients sent isn't all of it.
    if (wordsOf(reader)?.content[0]?.type === 'bulletList') {
      expect([parts, wordsOf(reader)]).toEqual([null, doc(list('Ports may close'))])
    }
  }
  expect(wordsOf(reader)).toEqual(doc(list('Ports may close')))
})
