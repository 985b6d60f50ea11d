// Tracks from presence who else is editing which shape: on the canvas, or one of its texts in a panel. One signal serves
// all cards.

import { type Computed, computed, type Editor, WeakCache } from 'tldraw'
import { ofEachShape } from './each-shape'
import { writersOn } from './text/field-writing'

export interface EditingPeer {
  readonly name: string
  /** A CSS colour. */
  readonly color: string
}

const peersOf = new WeakCache<Editor, Computed<ReadonlyMap<string, EditingPeer>>>()

function editingPeers(editor: Editor): ReadonlyMap<string, EditingPeer> {
  return peersOf.get(editor, () => computed('editing peers', () => readPeers(editor), { isEqual: samePeers })).get()
}

/** Reactive: the person who is editing the shape, other than oneself. */
export const peerEditing = ofEachShape('peer', editingPeers, (peers, id): EditingPeer | undefined => peers.get(id))

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
