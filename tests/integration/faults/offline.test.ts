// A person works without a network for a long time, while the board changes, is deleted, or is replaced by another.

import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import { MESSAGE_SYNC } from '@/lib/protocol/message-type'
import { canonicalJson } from '@/server/persistence/same-content'
import { ApiServer, type Caller } from '../../support/api-server'
import { seededRandom } from '../../support/seeded-random'
import { boardRows, boardWithCards, card } from '../../support/sync/board-content'
import { ChildStage } from '../../support/sync/child-stage'
import { Client } from '../../support/sync/client'
import { IS_FULL, scale } from '../../support/sync/fault-scale'
import { fold } from '../../support/sync/fold'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const childStage = new ChildStage()
const stage = new Stage()

const CARDS = 100
const OWN_EDITS = scale({ quick: 300, full: 2_000 })
const OTHERS_EDITS = scale({ quick: 2_000, full: 20_000 })
const COMPACTIONS = 5

/** Moves a random card `count` times, each time in a transaction of its own, and adds a card every tenth time. */
function work(doc: Y.Doc, name: string, count: number, seed: number): void {
  const random = seededRandom(seed)
  for (let i = 0; i < count; i++) {
    if (i % 10 === 0) createRecord(doc, card(`${name}${i}`, i, i))
    const record = recordsOf(doc).get(`shape:seed${Math.floor(random() * CARDS)}`)
    record?.set('xy', [i, seed])
  }
}

/** Counts the answers with missing content that `client` receives from now on. */
function countAnswers(client: Client): () => number {
  const handle = client.provider.messageHandlers[MESSAGE_SYNC]
  let answers = 0
  client.provider.messageHandlers[MESSAGE_SYNC] = (encoder, decoder, ...rest) => {
    const kind = decoding.peekVarUint(decoder)
    if (kind === 1) answers += 1
    handle?.(encoder, decoder, ...rest)
  }
  return () => answers
}

test(
  `F13: ${OWN_EDITS} edits of a day offline meet ${OTHERS_EDITS} of the others and ${COMPACTIONS} compactions, in one exchange`,
  async () => {
    // The board is folded whenever its last visitor has left.
    const limits = { idleUnloadMs: 20, maxFramesPerSecond: 1_000_000, maxBytesPerSecond: 1_000_000_000 }
    const child = await childStage.start({ rows: boardRows('board', CARDS, 0), limits })
    const online = await childStage.fresh('ann')
    const device = online.doc
    online.provider.disconnect()
    work(device, 'early', OWN_EDITS / 2, 1)
    // The page is closed and opened again without a network, so the rest is written under another clientID.
    const reopened = new Y.Doc()
    Y.applyUpdate(reopened, Y.encodeStateAsUpdate(device))
    work(reopened, 'late', OWN_EDITS / 2, 2)

    const other = new Y.Doc()
    for (let day = 1; day <= COMPACTIONS; day++) {
      const visit = await childStage.fresh('ben', { doc: other })
      for (let i = 0; i < 10; i++) {
        work(other, `day${day}:${i}:`, OTHERS_EDITS / COMPACTIONS / 10, 10 * day + i)
        await visit.saved()
      }
      visit.provider.destroy()
      await waitFor(`the board is folded ${day} times`, async () => (await child.vitals()).logCalls.addSnapshot === day)
    }
    const ben = await childStage.fresh('ben', { doc: other })
    await child.vitals()

    const back = childStage.connect('ann', { doc: reopened })
    const answers = countAnswers(back)
    await back.synced()
    await back.saved()
    await waitFor('both are equal', () => canonicalJson(back.doc) === canonicalJson(other))
    for (let i = 0; i < OWN_EDITS / 2; i += 10) {
      expect([i, ben.records.has(`shape:early${i}`), ben.records.has(`shape:late${i}`)]).toEqual([i, true, true])
    }
    expect(canonicalJson(await childStage.stored())).toBe(canonicalJson(back.doc))
    expect([answers(), back.closes, ben.closes]).toEqual([1, [], []])
    const { loopDelayMaxMs } = await child.vitals()
    console.log(`F13: event loop of the server blocked for ${Math.round(loopDelayMaxMs)} ms at most`)
    if (IS_FULL) expect(loopDelayMaxMs).toBeLessThan(250)
  },
  scale({ quick: 120_000, full: 600_000 }),
)

test('F14: a board that is deleted while somebody is offline says so and does not come back', async () => {
  const server = await ApiServer.start()
  stage.onClear(() => server.stop())
  const owner = await server.visitor()
  const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { templateId: 'risk-matrix' })).body
  const boards = async (of: Caller) => (await of.call<{ boards: unknown[] }>('GET', '/api/boards')).body.boards
  expect(await boards(owner)).toHaveLength(1)
  const offline = new Client(`${server.url.replace('http', 'ws')}/sync`, id, { token: owner.token ?? '' })
  stage.onClear(() => offline.destroy())
  await offline.synced()
  offline.provider.disconnect()
  createRecord(offline.doc, card('offline', 1, 1))

  await owner.call('DELETE', `/api/boards/${id}`)
  offline.provider.connect()
  await waitFor('the page is told', () => offline.closed !== null)
  expect(offline.closed?.code).toBe(4410)
  expect(offline.closed?.reason).not.toBe('')
  // The offline changes stay on the device, to be exported.
  expect(offline.records.has('shape:offline')).toBe(true)
  expect(await boards(owner)).toEqual([])
  expect((await owner.call('GET', `/api/boards/${id}`)).status).toBe(404)
})

test('F15: a board that was put back to an older version takes nothing of the version before', async () => {
  const server = await stage.start({ limits: { idleUnloadMs: 20 } })
  const older = boardWithCards(3)
  const newer = new Y.Doc()
  Y.applyUpdate(newer, Y.encodeStateAsUpdate(older))
  createRecord(newer, card('added-later', 1, 1))
  recordsOf(newer).delete('shape:seed0')
  const row = (doc: Y.Doc, epoch: number) => ({
    boardId: 'board',
    epoch,
    authorId: 'ann',
    bytes: Y.encodeStateAsUpdate(doc),
  })
  await server.log.append([row(newer, 1), row(older, 2)])
  const offline = await stage.connected('ann', { params: { epoch: '1' } })
  offline.provider.disconnect()
  createRecord(offline.doc, card('offline', 2, 2))
  recordsOf(offline.doc).get('shape:seed1')?.set('xy', [9, 9])

  server.epochs.set('board', 2)
  offline.provider.connect()
  await waitFor('the page is told', () => offline.closed !== null)
  expect(offline.closed?.code).toBe(4409)
  expect(offline.provider.synced).toBe(false)
  // The device's copy is kept aside complete, and the reloaded page starts empty.
  const copy = canonicalJson(offline.doc)
  const reloaded = await stage.connected('ann', { params: { epoch: '2' } })
  expect(canonicalJson(reloaded.doc)).toBe(canonicalJson(older))
  reloaded.records.get('shape:seed0')?.set('xy', [5, 5])
  await reloaded.saved()
  const stored = await fold(server.log, 'board', 2)
  expect([...recordsOf(stored).keys()].sort()).toEqual([...recordsOf(older).keys()].sort())
  expect(canonicalJson(offline.doc)).toBe(copy)
})
