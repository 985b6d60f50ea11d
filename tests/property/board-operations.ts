// Random work at one board as plain values: fast-check makes, shrinks and prints them; `perform` plays one.

import type { TLNoteShape, TLShapeId } from '@tldraw/tlschema'
import fc from 'fast-check'
import type { BoardRecord } from '@/lib/document/records/records'
import type { RichTextNode } from '@/lib/document/records/rich-text-schema'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { type BoardCard, viewBoard } from '@/lib/document/view/board-view'
import { addCardTo, type BoardPeer, moveTo, setProps } from '../support/board-peer'
import { PLAIN_ARROW } from '../support/plain-arrow'
import type { Fate, Order, YjsNetwork } from '../support/yjs-network'

export type Operation = { readonly peer: number; readonly pick: number } & (
  | { readonly type: 'create'; readonly x: number }
  | { readonly type: 'move'; readonly x: number; readonly y: number }
  | { readonly type: 'drag'; readonly frames: number; readonly ends: boolean }
  | { readonly type: 'recolour'; readonly color: 'red' | 'blue' | 'green' }
  | { readonly type: 'type'; readonly field: 'title' | 'body' | 'cause'; readonly text: string; readonly at: number }
  | { readonly type: 'score'; readonly step: number | null }
  | { readonly type: 'write'; readonly text: string; readonly at: number; readonly isBold: boolean }
  | {
      readonly type:
        | 'note'
        | 'nest'
        | 'group'
        | 'ungroup'
        | 'raise'
        | 'link'
        | 'delete'
        | 'undo'
        | 'redo'
        | 'mark'
        | 'endGesture'
    }
  | { readonly type: 'deliver'; readonly count: number; readonly fate: Fate }
  | { readonly type: 'disconnect' | 'reconnect' }
  | { readonly type: 'wait'; readonly ms: number }
)

const number = (max: number) => fc.integer({ min: 0, max })
const constants = <const T extends string>(...values: T[]) => fc.constantFrom(...values)

const kinds = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('create' as const), x: number(500) }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('move' as const), x: number(500), y: number(500) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('drag' as const), frames: number(30), ends: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('recolour' as const), color: constants('red', 'blue', 'green') }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('type' as const),
      field: constants('title', 'body', 'cause'),
      text: constants('a', 'xyz', '', '漢字', '😀'),
      at: number(20),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('score' as const), step: fc.option(fc.integer({ min: 1, max: 5 })) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('write' as const),
      text: constants('a', 'xyz', '', '\n', '😀'),
      at: number(20),
      isBold: fc.boolean(),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      type: constants(
        'note',
        'nest',
        'group',
        'ungroup',
        'raise',
        'link',
        'delete',
        'undo',
        'redo',
        'mark',
        'endGesture',
      ),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      type: fc.constant('deliver' as const),
      count: number(8),
      fate: constants('once', 'once', 'once', 'twice', 'lost'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: constants('disconnect', 'reconnect') }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('wait' as const), ms: number(1_500) }) },
)

/** A list of operations by `peers` people. */
export function operations(peers: number, maxLength: number): fc.Arbitrary<Operation[]> {
  const operation = fc
    .tuple(number(peers - 1), number(1_000), kinds)
    .map(([peer, pick, kind]): Operation => ({ peer, pick, ...kind }))
  return fc.array(operation, { maxLength, size: 'max' })
}

export function perform(
  operation: Operation,
  peers: readonly BoardPeer[],
  network: YjsNetwork,
  order: Order = 'any',
): void {
  const peer = peers[operation.peer]
  if (!peer) return
  const { cards } = viewBoard(peer.store.allRecords())
  const card = cards[operation.pick % Math.max(1, cards.length)]
  const other = cards[(operation.pick * 7 + 1) % Math.max(1, cards.length)]
  switch (operation.type) {
    case 'create':
      addCardTo(peer, { x: operation.x, title: 'Card' })
      return
    case 'note':
      addNoteTo(peer)
      return
    case 'write':
      write(peer, operation)
      return
    case 'mark':
      peer.binding.markStep()
      return
    case 'undo':
      peer.binding.undo()
      return
    case 'redo':
      peer.binding.redo()
      return
    case 'endGesture':
      peer.binding.endGesture()
      return
    case 'deliver':
      for (let i = 0; i < operation.count; i++) {
        network.deliverOne(((operation.pick * 31 + i * 17) % 100) / 100, operation.fate, order)
      }
      return
    case 'disconnect':
      network.disconnect(operation.peer)
      return
    case 'reconnect':
      network.reconnect(operation.peer)
      return
    case 'wait':
      peer.scheduler.advance(operation.ms)
      return
    default:
  }
  if (card) performOnCard(operation, peer, cards, card, other)
}

function performOnCard(
  operation: Operation,
  peer: BoardPeer,
  cards: readonly BoardCard[],
  card: BoardCard,
  other: BoardCard | undefined,
): void {
  const id = card.id as TLShapeId
  switch (operation.type) {
    case 'move':
      moveTo(peer, id, operation.x, operation.y)
      return
    case 'drag':
      peer.binding.beginGesture()
      for (let frame = 0; frame < operation.frames && peer.store.has(id); frame++) {
        moveTo(peer, id, card.x + frame, card.y - frame)
        peer.scheduler.advance(50)
      }
      if (operation.ends) peer.binding.endGesture()
      return
    case 'recolour':
      setProps(peer, id, { color: operation.color })
      return
    case 'type': {
      const { field, text, at } = operation
      const after = typed(field === 'cause' ? String(card.fields.cause ?? '') : card[field], text, at)
      setProps(peer, id, field === 'cause' ? { fields: { ...card.fields, cause: after } } : { [field]: after })
      return
    }
    case 'score': {
      const { likelihoodCurrent: _, ...fields } = card.fields
      const { step } = operation
      setProps(peer, id, { fields: step === null ? fields : { ...fields, likelihoodCurrent: step } })
      return
    }
    case 'nest':
      if (!other || isBelow(cards, other.id, id)) return
      peer.store.update(id, (shape) => ({ ...shape, parentId: other.id as TLShapeId }))
      return
    case 'group':
      if (other && other.id !== id) group(peer, [id, other.id as TLShapeId])
      return
    case 'ungroup':
      ungroup(peer, id)
      return
    case 'raise':
      // Directly above another one, as two people may do at once.
      peer.store.update(id, (shape) => ({ ...shape, index: `${(other ?? card).index}V` as typeof shape.index }))
      return
    case 'link':
      if (other && other.id !== id) link(peer, id, other.id, operation.pick)
      return
    case 'delete':
      remove(peer, id)
      return
    default:
  }
}

function addNoteTo(peer: BoardPeer): void {
  const count = peer.store.allRecords().length
  const font = {
    color: 'yellow',
    labelColor: 'black',
    size: 'm',
    font: 'draw',
    align: 'middle',
    verticalAlign: 'middle',
  }
  const richText = { type: 'doc', content: [{ type: 'paragraph' }] }
  const props = { ...font, growY: 0, scale: 1, fontSizeAdjustment: 0, url: '', richText }
  const id = `shape:note-${peer.doc.clientID}-${count}`
  peer.store.put([shapeRecord('note', id, 'page:page', `a${peer.doc.clientID}${count}V`, 0, 0, props) as never])
}

/** Types into a note, or deletes a letter of it; a new line splits the line. */
function write(peer: BoardPeer, { pick, text, at, isBold }: Extract<Operation, { type: 'write' }>): void {
  const notes = peer.store.allRecords().filter((record) => record.typeName === 'shape' && record.type === 'note')
  const note = notes[pick % Math.max(1, notes.length)] as TLNoteShape | undefined
  if (!note) return
  const lines = note.props.richText.content as RichTextNode[]
  const i = pick % lines.length
  const letters = [...(lines[i]?.content ?? []).map((run) => run.text ?? '').join('')]
  const place = at % (letters.length + 1)
  letters.splice(place, text === '' ? 1 : 0, text)
  const marks = isBold ? { marks: [{ type: 'bold' }] } : {}
  const written = letters
    .join('')
    .split('\n')
    .map((line) => ({
      type: 'paragraph',
      ...(line === '' ? {} : { content: [{ type: 'text', ...marks, text: line }] }),
    }))
  setProps(peer, note.id, { richText: { type: 'doc', content: lines.toSpliced(i, 1, ...written) } })
}

/** Takes two shapes into a new group on the page, at the place of the first. */
function group(peer: BoardPeer, ids: readonly TLShapeId[]): void {
  const [first] = ids.flatMap((id) => peer.store.get(id) ?? [])
  if (!first) return
  const groupId = `shape:group-${peer.doc.clientID}-${peer.store.allRecords().length}` as TLShapeId
  peer.store.put([shapeRecord('group', groupId, 'page:page', first.index, 0, 0, {}) as never])
  for (const [i, id] of ids.entries()) {
    peer.store.update(id, (shape) => ({ ...shape, parentId: groupId, index: `a${i + 1}` as typeof shape.index }))
  }
}

/** Takes all shapes out of the shape's group, and deletes the group. */
function ungroup(peer: BoardPeer, id: TLShapeId): void {
  const parent = peer.store.get(peer.store.get(id)?.parentId as TLShapeId)
  if (parent?.type !== 'group') return
  for (const record of peer.store.allRecords()) {
    if (record.typeName !== 'shape' || record.parentId !== parent.id) continue
    peer.store.update(record.id, (shape) => ({ ...shape, parentId: parent.parentId }))
  }
  peer.store.remove([parent.id])
}

/** Inserts `text`, or deletes a letter if it is empty, at about `at`. */
function typed(before: string, text: string, at: number): string {
  const letters = [...before]
  letters.splice(at % (letters.length + 1), text === '' ? 1 : 0, ...(text === '' ? [] : [text]))
  return letters.slice(0, 50).join('')
}

function isBelow(cards: readonly { id: string; parentId: string }[], id: string, ancestor: string): boolean {
  for (let at: string | undefined = id; at; at = cards.find((card) => card.id === at)?.parentId) {
    if (at === ancestor) return true
  }
  return false
}

function link(peer: BoardPeer, from: TLShapeId, to: string, pick: number): void {
  const arrowId = `shape:arrow-${peer.doc.clientID}-${pick}-${peer.store.allRecords().length}`
  const arrow = shapeRecord('arrow', arrowId, 'page:page', 'a1', 0, 0, {
    ...PLAIN_ARROW,
    end: { x: 9, y: 9 },
    text: 'mitigates',
  })
  const binding = (terminal: 'start' | 'end', toId: string): BoardRecord => ({
    id: `binding:${arrowId}-${terminal}`,
    typeName: 'binding',
    type: 'arrow',
    fromId: arrowId,
    toId,
    meta: {},
    props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
  })
  peer.store.put([arrow, binding('start', from), binding('end', to)] as never[])
}

/** Deletes a shape with the shapes on it, as tldraw does. */
function remove(peer: BoardPeer, id: string): void {
  const gone = new Set([id])
  for (let grew = true; grew; ) {
    grew = false
    for (const record of peer.store.allRecords()) {
      const { parentId, fromId, toId } = record as { parentId?: string; fromId?: string; toId?: string }
      if (gone.has(record.id) || ![parentId, fromId, toId].some((target) => target && gone.has(target))) continue
      gone.add(record.id)
      grew = true
    }
  }
  peer.store.remove([...gone] as never[])
}
