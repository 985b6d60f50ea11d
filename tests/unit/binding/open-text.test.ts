// A rich text that an editor changes directly in the document, while the store follows the editor.

import { createShapeId, type TLRecord, type TLShapeId, toRichText } from '@tldraw/tlschema'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { readRecordOf } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { type BoardPeer, moveTo, setProps } from '../../support/board-peer'
import { PeersAtABoard } from './peers-at-a-board'

const { setUpPeers } = new PeersAtABoard()
const ORIGIN = { name: 'an editor of a text' }
const FONT = { color: 'black', labelColor: 'black', size: 'm', font: 'draw', scale: 1, url: '' }
const NOTE = { ...FONT, align: 'middle', verticalAlign: 'middle', growY: 0, fontSizeAdjustment: 0 }

/** Adds a note as a person on the canvas does. */
function addNote(peer: BoardPeer, text: string): TLShapeId {
  const id = createShapeId()
  const record = shapeRecord('note', id, 'page:page', 'a2', 0, 0, { ...NOTE, richText: toRichText(text) as never })
  peer.store.put([record as unknown as TLRecord])
  return id
}

const saidIn = ({ store }: BoardPeer, id: TLShapeId) =>
  JSON.stringify(store.get(id)).match(/"text":"([^"]*)"/)?.[1] ?? ''
const said = ({ doc }: BoardPeer, id: TLShapeId) => JSON.stringify(readRecordOf(doc, id)).match(/"text":"([^"]*)"/)?.[1]

function open(peer: BoardPeer, id: TLShapeId, onGone = vi.fn()) {
  const text = peer.binding.openText(id, { origin: ORIGIN, onGone })
  if (!text) throw new Error('no text there')
  const letters = () => (text.fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText
  /** What tldraw's editor does for a letter: the document first, then the store. */
  const type = (at: number, letter: string) => {
    peer.doc.transact(() => letters().insert(at, letter), ORIGIN)
    setProps(peer, id, { richText: toRichText(letters().toJSON()), growY: letters().length })
  }
  return { text, type, onGone }
}

describe('openText', () => {
  it('takes letters of both, writes none twice, and sends nothing once both stop', () => {
    const { network, ada, ben } = setUpPeers()
    const id = addNote(ada, 'middle')
    network.deliverAll()
    const [one, other] = [open(ada, id), open(ben, id)]
    // The store's version of an own letter is older than another person's letter by the time it would be written.
    ada.binding.beginGesture()
    one.type(0, 'a')
    other.type(6, 'z')
    network.deliverAll()
    ada.binding.endGesture()
    one.type(1, 'b')
    network.deliverAll()
    for (const peer of [ada, ben]) {
      expect(said(peer, id)).toBe('abmiddlez')
      expect(saidIn(peer, id)).toBe('abmiddlez')
    }
    network.settle()
    const sent = network.updatesSent
    one.text.close()
    other.text.close()
    network.settle()
    expect(network.updatesSent).toBe(sent)
    for (const peer of [ada, ben]) expect(saidIn(peer, id)).toBe('abmiddlez')
  })

  it('undoes own letters alone, nothing from before it was opened, and all of them at once after it is closed', () => {
    const { network, ada, ben } = setUpPeers()
    const id = addNote(ada, 'middle')
    network.deliverAll()
    ada.binding.markStep()
    moveTo(ada, id, 90, 90)
    const one = open(ada, id)
    one.type(0, 'a')
    one.text.markStep()
    one.type(1, 'b')
    network.deliverAll()
    open(ben, id).type(8, 'z')
    network.deliverAll()
    one.text.undo()
    expect(said(ada, id)).toBe('amiddlez')
    one.text.undo()
    one.text.undo()
    expect(said(ada, id)).toBe('middlez')
    expect(ada.store.get(id)).toMatchObject({ x: 90 })
    one.text.redo()
    one.text.redo()
    one.text.redo()
    expect(said(ada, id)).toBe('abmiddlez')
    one.text.close()
    ada.binding.undo()
    network.deliverAll()
    for (const peer of [ada, ben]) expect(said(peer, id)).toBe('middlez')
    ada.binding.undo()
    expect(ada.store.get(id)).toMatchObject({ x: 0 })
  })

  it('reports once that somebody else has deleted the shape, while the store still has it', () => {
    const { network, ada, ben } = setUpPeers()
    const id = addNote(ada, 'middle')
    network.deliverAll()
    const onGone = vi.fn(() => ada.store.has(id))
    open(ada, id, onGone)
    const own = open(ben, id)
    ben.store.remove([id])
    network.deliverAll()
    expect(onGone.mock.results.map(({ value }) => value as unknown)).toEqual([true])
    expect(own.onGone).not.toHaveBeenCalled()
    expect(ada.store.has(id)).toBe(false)
  })

  it('has the text of a shape that a gesture has only just made, and none of a shape without words', () => {
    const { network, ada } = setUpPeers()
    ada.binding.beginGesture()
    const id = addNote(ada, '')
    expect(ada.binding.openText(id, { origin: ORIGIN, onGone: vi.fn() })?.fragment).toBeInstanceOf(Y.XmlFragment)
    ada.binding.endGesture()
    network.deliverAll()
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    expect(ada.binding.openText('page:page', { origin: ORIGIN, onGone: vi.fn() })).toBeUndefined()
    // Letters then merge less well, and the log explains why.
    expect(warn.mock.calls).toEqual([[expect.stringContaining('page:page')]])
    warn.mockRestore()
  })
})
