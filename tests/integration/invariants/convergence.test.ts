// I4, I5, I6, I11, I13: one board for everybody, however it was stored, folded, replayed or loaded. Each holds for the
// product's engine, and its check catches a variant with one defect.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Limits } from '@/lib/protocol/limits'
import { hasReached, updateExtent } from '@/lib/protocol/update-extent'
import type { UpdateLog } from '@/server/persistence/update-log'
import { DeletesByNewestId, EpochBlindLog } from '../../support/invariants/broken-logs'
import { compactionIsInvisible } from '../../support/invariants/compaction'
import {
  allClientsConverge,
  epochsAreFenced,
  loadsOnce,
  replayChangesNothing,
} from '../../support/invariants/convergence'
import { startForgetfulRelay } from '../../support/invariants/forgetful-relay'
import { startTwinServers } from '../../support/invariants/twin-servers'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { IS_FULL } from '../../support/sync/fault-scale'
import { FaultyLog } from '../../support/sync/faulty-log'
import { fold } from '../../support/sync/fold'
import { Stage } from '../../support/sync/stage'

const stage = new Stage()

test('I4: clients that write at once end with the same board', async () => {
  const { url } = await stage.start()
  for (let round = 0; round < (IS_FULL ? 20 : 1); round++) await allClientsConverge(url)
})

test('I4: a broadcast that leaves one receiver out once is caught', async () => {
  const relay = await startForgetfulRelay((await stage.start()).url, 'ben')
  stage.onClear(() => relay.close())
  await expect(allClientsConverge(relay.url, 1_000)).rejects.toThrow(/^I4: /)
})

const COMPACTING = { compactAfterRows: 12, idleUnloadMs: 100 } as const satisfies Partial<Limits>

test('I5: a compaction changes nothing that anybody can see, whatever arrives during it', async () => {
  const stored = new MemoryUpdateLog()
  const log = new FaultyLog(stored)
  await stage.start({ log, limits: COMPACTING })
  await compactionIsInvisible(stage, log, stored)
})

test('I5: a compaction that deletes up to the newest row instead of the rows it merged is caught', async () => {
  const stored = new MemoryUpdateLog()
  const log = new FaultyLog(new DeletesByNewestId(stored, 'board'))
  await stage.start({ log, limits: COMPACTING })
  await expect(compactionIsInvisible(stage, log, stored)).rejects.toThrow(/^I5: /)
})

/** The document that a server serves from a log. */
async function served(log: UpdateLog): Promise<Y.Doc> {
  await stage.start({ log })
  const client = await stage.connected('ann')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(client.doc))
  client.destroy()
  await stage.stop()
  return doc
}

/** The defect: rows that arrive before their predecessors are left out. */
async function foldOnlyWhatFits(log: UpdateLog): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (const { bytes } of (await log.load('board', 1)).updates) {
    const trial = new Y.Doc()
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(trial, bytes)
    if (hasReached(trial, updateExtent(Y.decodeUpdate(bytes)))) Y.applyUpdate(doc, bytes)
    trial.destroy()
  }
  return doc
}

test('I6: any order and repetition of rows folds to the same board, and is served as it', async () => {
  await replayChangesNothing((log) => fold(log, 'board'), IS_FULL ? 200 : 10)
  await replayChangesNothing(served, IS_FULL ? 50 : 3)
})

test('I6: a fold that leaves out what comes too early is caught', async () => {
  await expect(replayChangesNothing(foldOnlyWhatFits, 10)).rejects.toThrow(/^I6: /)
})

test('I11: a board is loaded once, and nobody is answered before', async () => {
  const log = new FaultyLog(new MemoryUpdateLog())
  await stage.start({ log })
  await loadsOnce(stage, log)
})

test('I11: two documents of one board in one process are caught', async () => {
  const log = new FaultyLog(new MemoryUpdateLog())
  await startTwinServers(stage, log)
  await expect(loadsOnce(stage, log)).rejects.toThrow(/^I11: /)
})

test('I13: no row of an epoch is in the next one', async () => {
  const log = new MemoryUpdateLog()
  const server = await stage.start({ log })
  await epochsAreFenced(stage, server, () => stage.start({ log }))
})

test('I13: a log that tells no epochs apart is caught', async () => {
  const log = new EpochBlindLog(new MemoryUpdateLog())
  const server = await stage.start({ log })
  await expect(epochsAreFenced(stage, server, () => stage.start({ log }))).rejects.toThrow(/^I13: /)
})
