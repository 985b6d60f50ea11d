// Tracks from presence who else is editing which shape: on the canvas, or one of its texts in a panel. One signal serves all
// cards.

import { type Computed, computed, type Editor, type TLShapeId, WeakCache } from 'tldraw'
import { writersOn } from './text/field-writing'

export interface EditingPeer {
  readonly name: string
  /** A CSS colour. */
  readonly color: string
}

const signals = new WeakCache<Editor, Computed<ReadonlyMap<string, EditingPeer>>>()

/** Reactive: the person who is editing the shape, other than oneself. */
export function peerEditing(editor: Editor, shapeId: TLShapeId): EditingPeer | undefined {
  const signal = signals.get(editor, () => computed('editing peers', () => readPeers(editor), { isEqual: samePeers }))
  return signal.get().get(shapeId)
}

function readPeers(editor: Editor): ReadonlyMap<string, EditingPeer> {
  const peers = new Map<string, EditingPeer>()
  for (const { name, color, writing } of writersOn(editor)) peers.set(writing.shapeId, { name, color })
  for (const { userName, color, meta } of editor.getCollaboratorsOnCurrentPage()) {
    if (typeof meta.editingShapeId === 'string') peers.set(meta.editingShapeId, { name: userName, color })
  }
  return peers
}

function samePeers(a: ReadonlyMap<string, EditingPeer>, b: ReadonlyMap<string, EditingPeer>): boolean {
  if (a.size !== b.size) return false
  for (const [id, peer] of a) {
    const other = b.get(id)
    if (other?.name !== peer.name || other.color !== peer.color) return false
  }
  return true
}
