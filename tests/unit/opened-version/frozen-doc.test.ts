// A version that the server packed is read as a separate document of the page.

import { gzipSync } from 'fflate'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { frozenDoc } from '@/components/opened-version/frozen-doc'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { type BoardRecord, createRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import { readBoard } from '@/lib/document/view/read-board'

const note: BoardRecord = {
  id: 'shape:a',
  typeName: 'shape',
  type: 'note',
  props: { richText: { type: 'doc', content: [] } },
}

it('has the records of the version, and what changes in it reaches nobody', () => {
  const board = newBoardDoc()
  board.transact(() => createRecord(board, note))
  const packed = gzipSync(Y.encodeStateAsUpdateV2(board))

  const version = frozenDoc(packed)
  expect(readBoard(version).records.get(note.id)).toEqual(readBoard(board).records.get(note.id))
  recordsOf(version).delete(note.id)
  expect(recordsOf(board).has(note.id)).toBe(true)
})

it('does not take for a version what is none', () => {
  expect(() => frozenDoc(new Uint8Array([1, 2, 3, 4, 5]))).toThrow()
})
