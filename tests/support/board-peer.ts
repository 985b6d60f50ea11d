// A person at a board without a browser: a document, presence, a tldraw store and the real binding between them.

import { Store } from '@tldraw/store'
import { createShapeId, type TLRecord, type TLShapeId, type TLStore, type TLStoreProps } from '@tldraw/tlschema'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { bindStore, type StoreBinding } from '@/components/binding/index'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { type BoardRecord, createRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { canonicalBoard } from '@/lib/document/view/read-board'
import { seedBoard } from '@/lib/document/write/write-board'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Role } from '@/lib/domain/people/role'
import { createBoardSchema } from '@/lib/schema/board-schema'
import { ManualScheduler } from './manual-scheduler'

/** A seeded board as the server hands it out. */
export function seededUpdate(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  seedBoard(doc, { shapes: [], locale: 'en' })
  return Y.encodeStateAsUpdate(doc)
}

export function createBoardStore(): TLStore {
  const props: TLStoreProps = {
    defaultName: '',
    assets: { upload: () => Promise.reject(new Error('no uploads here')), resolve: () => null, remove: async () => {} },
    onMount: () => {},
  }
  return new Store<TLRecord, TLStoreProps>({ schema: createBoardSchema(), props })
}

export interface BoardPeer {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly store: TLStore
  readonly binding: StoreBinding
  readonly scheduler: ManualScheduler
}

export function createPeer(
  name: string,
  seed: Uint8Array,
  { role = 'editor', scheduler = new ManualScheduler(), clientId }: PeerOptions = {},
): BoardPeer {
  const doc = newBoardDoc()
  if (clientId !== undefined) doc.clientID = clientId
  Y.applyUpdate(doc, seed)
  const awareness = new Awareness(doc)
  const store = createBoardStore()
  const user = { id: name, name, color: '#2f6fde', role }
  const binding = bindStore({ store, doc, awareness, user, scheduler })
  return { doc, awareness, store, binding, scheduler }
}

interface PeerOptions {
  readonly role?: Role
  readonly scheduler?: ManualScheduler
  readonly clientId?: number
}

export function disposePeer({ binding, awareness, doc }: BoardPeer): void {
  binding.dispose()
  awareness.destroy()
  doc.destroy()
}

let made = 0

/** Each card lies above all earlier ones, unless `values` says otherwise. */
export function cardRecord(
  values: {
    id?: string
    kind?: CardKind
    title?: string
    x?: number
    y?: number
    index?: string
    parentId?: string
  } = {},
): BoardRecord {
  const { id = createShapeId(), kind = 'risk', title = '', x = 0, y = 0, parentId = 'page:page' } = values
  made += 1
  const { index = `a1${made.toString(36).padStart(5, '0')}V` } = values
  return shapeRecord('card', id, parentId, index, x, y, {
    w: 220,
    h: 120,
    color: 'black',
    kind,
    ref: '',
    title,
    body: '',
    fields: {},
    tags: [],
    citations: {},
    language: '',
    createdBy: 'ada',
    createdAt: '2024-01-01T00:00:00Z',
  })
}

/** Adds a card as a person does on the canvas. */
export function addCardTo(peer: BoardPeer, values: Parameters<typeof cardRecord>[0] = {}): TLShapeId {
  const record = cardRecord(values)
  peer.store.put([record as unknown as TLRecord])
  return record.id as TLShapeId
}

export function moveTo(peer: BoardPeer, id: TLShapeId, x: number, y: number): void {
  peer.store.update(id, (shape) => ({ ...shape, x, y }))
}

/** Changes props of a shape. */
export function setProps(peer: BoardPeer, id: TLShapeId, props: object): void {
  peer.store.update(id, (shape) => ({ ...shape, props: { ...shape.props, ...props } }))
}

/** The document records of a peer's store as sorted JSON, comparable with canonicalBoard. */
export function canonicalStore(store: TLStore): string {
  const doc = new Y.Doc()
  const records = store.allRecords().filter((record) => store.scopedTypes.document.has(record.typeName))
  doc.transact(() => {
    for (const record of records) createRecord(doc, record as unknown as BoardRecord)
  })
  return canonicalBoard(doc)
}
