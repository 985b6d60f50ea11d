// Letters that this page has typed into a line which somebody else makes again: the page puts back those that the server
// hasn't had, and leaves the others to the server.

import * as encoding from 'lib0/encoding'
import { expect, it } from 'vitest'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import type { RoomClient } from '@/components/room/room-client'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { changeRichText } from '@/lib/document/records/change-rich-text'
import { createRecord } from '@/lib/document/records/records'
import { readRichText, richTextOf } from '@/lib/document/records/rich-text'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { MESSAGE_SYNC } from '@/lib/protocol/message-type'
import type { JsonValue } from '@/lib/std/json'
import { FakeServer } from './fake-server'
import { RoomStage } from './room-stage'

const { join, pass } = new RoomStage()
const ID = 'shape:note'
const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const list = (text: string) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [line(text)] }] })
const doc = (...content: object[]) => ({ type: 'doc', content }) as unknown as JsonValue

function write(of: Y.Doc, before: JsonValue, after: JsonValue): void {
  const fragment = richTextOf(of, ID)
  if (!fragment) throw new Error('the note has a text')
  of.transact(() => changeRichText(fragment, before, after))
}

const wordsOf = ({ doc: of }: RoomClient) => {
  const fragment = richTextOf(of, ID)
  return fragment && readRichText(fragment)
}

/** A page, and the change of somebody who makes a list of the line before they get what the page types. */
async function meet(server: FakeServer): Promise<{ client: RoomClient; sendList: () => void }> {
  const seeded = newBoardDoc()
  createRecord(
    seeded,
    shapeRecord('note', ID, 'page:page', 'a1', 0, 0, { size: 'm', richText: doc(line('Ports close')) }),
  )
  Y.applyUpdate(server.doc, Y.encodeStateAsUpdate(seeded))
  const other = newBoardDoc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(seeded))
  const before = Y.encodeStateVector(other)
  write(other, doc(line('Ports close')), doc(list('Ports close')))
  const client = join(server)
  await pass()
  const sendList = () => {
    const update = Y.encodeStateAsUpdate(other, before)
    Y.applyUpdate(server.doc, update)
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE_SYNC)
    syncProtocol.writeUpdate(encoder, update)
    server.socket.deliver(encoding.toUint8Array(encoder))
  }
  return { client, sendList }
}

it('puts back what the server has not said to have, where it belongs, and sends it', async () => {
  const server = new FakeServer()
  const { client, sendList } = await meet(server)
  server.answersMarks = false
  write(client.doc, doc(line('Ports close')), doc(line('Ports may close')))
  await pass(100)
  sendList()
  expect(wordsOf(client)).toEqual(doc(list('Ports may close')))
  await pass()
  const fragment = richTextOf(server.doc, ID)
  expect(fragment && readRichText(fragment)).toEqual(doc(list('Ports may close')))
})

it('leaves to the server what it has: there it was put back, or deleted by somebody who saw it', async () => {
  const server = new FakeServer()
  const { client, sendList } = await meet(server)
  write(client.doc, doc(line('Ports close')), doc(line('Ports may close')))
  await pass(100)
  expect(client.getState().save.kind).toBe('saved')
  sendList()
  expect(wordsOf(client)).toEqual(doc(list('Ports close')))
})
