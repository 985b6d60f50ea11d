// The conditions that hold once everything has come to rest, whatever happened before: I1, I3, I4, I13, and that the
// same rows make the same board merged, one by one, and in another storage.

import * as Y from 'yjs'
import { canonicalJson } from '@/server/persistence/same-content'
import type { UpdateLog } from '@/server/persistence/update-log'
import { mustCome, mustHold } from '../../support/invariants/breach'
import { isSameDocument } from '../../support/invariants/same-document'
import { fold } from '../../support/sync/fold'
import { editsIn, Person } from './person'
import type { World } from './world'

/** Closes that the commands themselves cause. */
const EXPECTED_CLOSES: ReadonlySet<number> = new Set([1001, 1005, 1006, 1012, 4409, 4410, 4503, 4508])

/** Reconnects everybody and checks everything. `other` is a log in another storage. */
export async function judge(world: World, other: UpdateLog): Promise<void> {
  world.undelete()
  for (const who of world.people.keys()) {
    world.person(who).resume()
    world.changeRole(who, 'editor')
    await world.bringOnline(who)
  }
  for (const who of world.people.keys()) await world.ackOf(who)
  const boards = () => new Set(world.people.map(({ client }) => canonicalJson(client.doc)))
  await mustCome('I4', 'all have one board', () => boards().size === 1)
  for (const { name, client } of world.people) {
    const odd = client.closes.filter(({ code }) => !EXPECTED_CLOSES.has(code))
    mustHold('I10', `${name} was put out: ${JSON.stringify(odd)}`, odd.length === 0)
  }

  const stored = await fold(world.stored, 'board', world.epoch)
  const fresh = new Person('fresh', world.server.url, world.epoch, 500)
  try {
    fresh.connect(world.server.url, true)
    await mustCome('I3', 'a fresh client is synced', () => fresh.client.provider.synced)
    mustHold('I3', 'a fresh client gets what the log holds', isSameDocument(fresh.client.doc, stored))
    const live = await world.server.rooms.read('board', canonicalJson)
    mustHold('I3', 'the open board is what the log holds', live === canonicalJson(stored))
    checkEdits(world, editsIn(fresh.client.doc), boards())
  } finally {
    fresh.leave()
  }
  await checkDifferences(world, stored, other)
}

function checkEdits(world: World, served: ReadonlySet<string>, boards: ReadonlySet<string>): void {
  const made = world.people.flatMap((person) => person.edits)
  const lost = [...world.restored, ...made].filter((edit) => !served.has(edit))
  mustHold('I1', `lost: ${lost.join(', ')}`, lost.length === 0)
  const possible = new Set([...world.restored, ...made])
  const foreign = [...served].filter((edit) => !possible.has(edit))
  mustHold('I13', `of another epoch: ${foreign.join(', ')}`, foreign.length === 0)
  mustHold('I4', 'all have one board', boards.size === 1)
}

async function checkDifferences(world: World, stored: Y.Doc, other: UpdateLog): Promise<void> {
  const rows = world.history.filter((row) => row.epoch === world.epoch)
  const oneByOne = new Y.Doc()
  for (const { bytes } of rows) Y.applyUpdate(oneByOne, bytes)
  const merged = new Y.Doc()
  Y.applyUpdate(merged, Y.mergeUpdates(rows.map(({ bytes }) => bytes)))
  mustHold('I6', 'merged rows make another board than rows one by one', isSameDocument(merged, oneByOne))
  mustHold(
    'I5',
    'the folded log is another board than all rows that were ever stored',
    isSameDocument(stored, oneByOne),
  )
  const boardId = `board ${world.people[0]?.client.doc.guid}`
  await other.append(rows.map((row) => ({ ...row, boardId })))
  const elsewhere = await fold(other, boardId, world.epoch)
  mustHold('I3', 'another storage makes another board of the same rows', isSameDocument(elsewhere, oneByOne))
}
