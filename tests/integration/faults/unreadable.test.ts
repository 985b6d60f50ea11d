// Records that no page can read: stored earlier, or sent now.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { boardRules } from '@/server/board-rules'
import { boardWithCards } from '../../support/sync/board-content'
import { fold } from '../../support/sync/fold'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const stage = new Stage()
const CARDS = 3

/** A card without a valid position, and a shape of an unknown type. */
function addUnreadable(doc: Y.Doc): void {
  doc.transact(() => {
    const [nowhere, hologram] = ['shape:nowhere', 'shape:hologram']
    recordsOf(doc).set(
      nowhere,
      new Y.Map<unknown>([
        ['is', 'shape:card'],
        ['xy', 'nowhere'],
      ]),
    )
    recordsOf(doc).set(hologram, new Y.Map<unknown>([['is', 'shape:hologram']]))
  })
}

const readable = Array.from({ length: CARDS }, (_, i) => `shape:seed${i}`)

test('F29: unreadable records on the disk hold up nobody, and go when somebody touches them', async () => {
  const doc = boardWithCards(CARDS)
  addUnreadable(doc)
  const server = await stage.start({ rules: boardRules(DEFAULT_LIMITS).rules })
  await server.log.append([{ boardId: 'board', epoch: 1, authorId: 'ann', bytes: Y.encodeStateAsUpdate(doc) }])
  const [ann, ben] = [await stage.connected('ann'), await stage.connected('ben')]
  for (const client of [ann, ben]) expect([...client.records.keys()]).toEqual(expect.arrayContaining(readable))
  ann.records.get('shape:seed0')?.set('xy', [3, 4])
  await ann.saved()
  await waitFor('ben goes on receiving', () => JSON.stringify(ben.get('shape:seed0', 'xy')) === '[3,4]')

  ann.records.get('shape:nowhere')?.set('xy', 'elsewhere')
  ann.records.get('shape:hologram')?.set('xy', [1, 1])
  await ann.saved()
  for (const client of [ann, ben]) {
    await waitFor('the server has put them right', () => {
      const xy: unknown = client.get('shape:nowhere', 'xy')
      return !client.records.has('shape:hologram') && (xy === undefined || Array.isArray(xy))
    })
  }
  const stored = recordsOf(await fold(server.log, 'board'))
  expect([...stored.keys()].filter((id) => readable.includes(id)).sort()).toEqual(readable)
  expect(stored.has('shape:hologram')).toBe(false)
  expect([ann.closes, ben.closes]).toEqual([[], []])
})

test('F29: an unreadable record that somebody sends reaches nobody, and what came with it stays', async () => {
  const server = await stage.start({ rules: boardRules(DEFAULT_LIMITS).rules })
  const bytes = Y.encodeStateAsUpdate(boardWithCards(CARDS))
  await server.log.append([{ boardId: 'board', epoch: 1, authorId: 'ann', bytes }])
  const [ann, ben] = [await stage.connected('ann'), await stage.connected('ben')]
  const seen = new Set<string>()
  ben.records.observe(() => {
    for (const id of ben.records.keys()) seen.add(id)
  })
  ann.doc.transact(() => {
    addUnreadable(ann.doc)
    ann.records.get('shape:seed1')?.set('xy', [8, 9])
  })
  await ann.saved()
  await waitFor('ben has what came with it', () => JSON.stringify(ben.get('shape:seed1', 'xy')) === '[8,9]')
  await waitFor('the sender is put right too', () => !ann.records.has('shape:hologram'))
  expect(seen).not.toContain('shape:hologram')
  expect(recordsOf(await fold(server.log, 'board')).has('shape:hologram')).toBe(false)
  expect([ann.closes, ben.closes]).toEqual([[], []])
})
