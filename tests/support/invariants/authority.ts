// Invariants I7, I8, I9 and S21 as checks of a running server: what may enter a board, by whose hand, and under whose
// name.

import * as Y from 'yjs'
import { idIn } from '@/lib/document/records/field-groups'
import { invalidReason } from '@/lib/document/records/record-validity'
import type { BoardRecord } from '@/lib/document/records/records'
import { canonicalBoard, readBoard } from '@/lib/document/view/read-board'
import { encodeAck, encodeUpdate } from '@/lib/protocol/frames'
import { ADVERSARIAL_RECORDS } from '../../fixtures/adversarial-records'
import { fold } from '../sync/fold'
import { RawSocket } from '../sync/raw-socket'
import type { Stage } from '../sync/stage'
import type { SyncServer } from '../sync/sync-server'
import { waitFor } from '../wait-for'
import { mustHold } from './breach'

/** Throws a Breach of I7 unless every record of the document is allowed on a board. */
export function everyRecordIsSound(doc: Y.Doc, after: string): void {
  const reason = unsoundness(doc)
  mustHold('I7', `after "${after}" ${reason}`, reason === null)
}

function unsoundness(doc: Y.Doc): string | null {
  try {
    const { records } = readBoard(doc)
    for (const record of records.values()) {
      const reason = invalidReason(record) ?? danglingReason(record, records)
      if (reason !== undefined) return `${record.id} ${reason}`
    }
    // Throws for values that JSON can't hold.
    canonicalBoard(doc)
    return null
  } catch (error) {
    return `the board can not be read: ${String(error)}`
  }
}

function danglingReason(record: BoardRecord, records: ReadonlyMap<string, BoardRecord>): string | undefined {
  if (record.typeName === 'binding') {
    return [record.fromId, record.toId].every((end) => records.has(idIn(end))) ? undefined : 'lacks an end'
  }
  const seen = new Set<string>()
  for (let at = record; at.typeName === 'shape'; ) {
    if (seen.has(at.id)) return 'is in a circle of parents'
    seen.add(at.id)
    const parent = records.get(idIn(at.parentId))
    if (!parent) return 'stands on nothing'
    at = parent
  }
  return undefined
}

/** I7: whatever an editor sends, the board stays sound. The board is seeded, and holds `card`. */
export async function whateverIsSentIsSound(stage: Stage, server: SyncServer, card: string): Promise<void> {
  for (const record of ADVERSARIAL_RECORDS) {
    const { name } = record
    // Each attempt comes from another person, so that none reaches the limit of repairs.
    const eve = await stage.connected(`eve ${name}`)
    eve.doc.transact(() => record.write(eve.doc, { page: 'page:page', card }))
    const mark = eve.mark()
    await waitFor(`"${name}" is saved or its socket closed`, () => eve.hasSaved(mark) || eve.closes.length > 0)
    eve.destroy()
    await server.rooms.read('board', (doc) => everyRecordIsSound(doc, name))
  }
  everyRecordIsSound(await fold(server.log, 'board'), 'everything')
}

/**
 * I8: once a person is no longer an editor, their updates change not one byte. `demote` is the product's own way to do
 * it.
 */
export async function roleOfTheMomentDecides(stage: Stage, server: SyncServer, demote: () => void): Promise<void> {
  const ben = await stage.connected('ben')
  ben.set('one', 'x', 1)
  await ben.saved()
  const bytes = () => server.rooms.read('board', (doc) => Buffer.from(Y.encodeStateAsUpdate(doc)))
  const [before, rows] = [await bytes(), (await server.log.load('board', 1)).updates.length]
  demote()
  for (let i = 0; i < 20; i++) ben.set(`late${i}`, 'x', i)
  ben.records.delete('one')
  const mark = ben.mark()
  await waitFor('the mark is answered', () => ben.acks.some((ack) => 'mark' in ack && ack.mark === mark))
  mustHold('I8', 'somebody without the right has changed the board', before.equals(await bytes()))
  const rowsNow = (await server.log.load('board', 1)).updates.length
  mustHold('I8', 'somebody without the right has written to the log', rowsNow === rows)
}

/** I9: a clientID stays its first writer's, even across a restart. `restart` starts a new server on the same log. */
export async function clientIdsKeepTheirOwner(
  stage: Stage,
  log: SyncServer['log'],
  restart: () => Promise<SyncServer>,
): Promise<void> {
  const ann = await stage.connected('ann')
  ann.set('one', 'x', 1)
  await ann.saved()
  ann.provider.disconnect()
  await stage.stop()
  const server = await restart()
  // A delete set over the clocks that ann uses next would swallow her next edits for ever.
  const thief = new Y.Doc()
  Y.applyUpdate(thief, Y.encodeStateAsUpdate(ann.doc))
  thief.clientID = ann.doc.clientID
  thief.getMap('records').set('stolen', new Y.Map())
  const eve = await RawSocket.open(`${server.url}/board?user=eve`)
  eve.send(encodeUpdate(Y.encodeStateAsUpdate(thief)))
  eve.send(encodeAck({ type: 'mark', mark: 1 }))
  await waitFor('eve is answered', () => eve.closed !== null || eve.ofType(120).length > 0)
  eve.socket.terminate()
  const stored = (await fold(log, 'board')).getMap('records')
  mustHold('I9', "eve has written under ann's clientID", !stored.has('stolen'))
}

/** S21: other people see the identity that the server knows, whatever a client claims. */
export async function presenceIsStamped(stage: Stage): Promise<void> {
  const [ben, eve] = await Promise.all([stage.connected('ben'), stage.connected('eve')])
  const claimed = { id: 'ann', name: 'Ann', color: '#000000', role: 'owner' }
  eve.provider.awareness.setLocalState({ user: claimed, pageId: 'here' })
  const seen = () => ben.provider.awareness.getStates().get(eve.doc.clientID)
  await waitFor('ben sees eve', () => seen()?.pageId === 'here')
  const { id, name, role } = (seen()?.user ?? {}) as Partial<typeof claimed>
  mustHold('S21', `ben takes eve for ${name}, ${role}`, id === 'eve' && name === 'Name of eve' && role === 'editor')
}
