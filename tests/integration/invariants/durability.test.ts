// I1, I2, I3, I12: each holds for the product's engine, and its check catches an engine on a log with one defect.

import { expect, onTestFinished, test, vi } from 'vitest'
import { CommitLine } from '@/server/sync/board/commit-line'
import { DeafLog, ForgetfulLog, LaggingLog, WriteBehindLog } from '../../support/invariants/broken-logs'
import {
  acknowledgedIsDurable,
  degradesHonestly,
  durableIsServed,
  joinsShowOnlyWhatIsStored,
  seenIsDurable,
} from '../../support/invariants/durability'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { scale } from '../../support/sync/fault-scale'
import { FaultyLog } from '../../support/sync/faulty-log'
import { Stage } from '../../support/sync/stage'

const stage = new Stage()
/** Two seconds after `degradedAfterMs`, and slack for a loaded machine. */
const TOLD_WITHIN_MS = 7_000
const ROUNDS = scale({ quick: 20, full: 500 })

test('I1: what is acknowledged is in the log', async () => {
  const stored = new MemoryUpdateLog()
  await stage.start({ log: stored })
  await acknowledgedIsDurable(stage, stored, ROUNDS)
})

test('I1: a log that answers before it stores is caught', async () => {
  const stored = new MemoryUpdateLog()
  await stage.start({ log: new WriteBehindLog(stored) })
  await expect(acknowledgedIsDurable(stage, stored)).rejects.toThrow(/^I1: /)
})

test('I2: what somebody sees of others is in the log', async () => {
  const stored = new MemoryUpdateLog()
  await stage.start({ log: stored })
  await seenIsDurable(stage, stored, ROUNDS)
})

test('I2: a log that forgets what it was given is caught', async () => {
  const stored = new MemoryUpdateLog()
  await stage.start({ log: new ForgetfulLog(stored) })
  await expect(seenIsDurable(stage, stored)).rejects.toThrow(/^I2: /)
})

/** A server on a disk whose commits can be made to wait. */
async function checkJoins(): Promise<void> {
  const stored = new MemoryUpdateLog()
  const disk = new FaultyLog(stored)
  const server = await stage.start({ log: disk })
  await joinsShowOnlyWhatIsStored(stage, server, disk, stored)
}

test('I2: who joins sees nothing that is still on its way to the log', checkJoins)

test('I2: a stored board that has what is not committed is caught', async () => {
  const real = Object.getOwnPropertyDescriptor(CommitLine.prototype, 'submit')?.value as CommitLine['submit']
  // The defect: submitted rows count as stored, for the stored board and for everybody who follows it.
  const spy = vi.spyOn(CommitLine.prototype, 'submit').mockImplementation(function (
    this: CommitLine,
    row,
    claims,
    run,
  ) {
    run()
    real.call(this, row, claims, () => undefined)
  })
  onTestFinished(() => spy.mockRestore())
  await expect(checkJoins()).rejects.toThrow(/^I2: /)
})

test('I1: an ack that does not wait for the commit is caught', async () => {
  const spy = vi.spyOn(CommitLine.prototype, 'whenCommitted').mockImplementation((run) => run())
  onTestFinished(() => spy.mockRestore())
  const stored = new MemoryUpdateLog()
  const disk = new FaultyLog(stored)
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  // A disk that waits until the verdict.
  disk.before = (method) => (method === 'append' ? released : undefined)
  await stage.start({ log: disk })
  await expect(acknowledgedIsDurable(stage, stored).finally(release)).rejects.toThrow(/^I1: /)
})

test('I3: a fresh client of a fresh server gets what the log holds', async () => {
  const stored = new MemoryUpdateLog()
  await durableIsServed(stage, stored, () => stage.start({ log: stored }))
})

test('I3: a load that lags one row behind is caught', async () => {
  const stored = new MemoryUpdateLog()
  const start = () => stage.start({ log: new LaggingLog(stored) })
  await expect(durableIsServed(stage, stored, start)).rejects.toThrow(/^I3: /)
})

test('I12: a failing disk is reported, acknowledges nothing, and heals on the same socket', async () => {
  const stored = new MemoryUpdateLog()
  const disk = new FaultyLog(stored)
  await stage.start({ log: disk })
  await degradesHonestly(stage, disk, stored, TOLD_WITHIN_MS)
})

test('I12: an engine that does not hear of failures is caught', async () => {
  const stored = new MemoryUpdateLog()
  const disk = new FaultyLog(stored)
  await stage.start({ log: new DeafLog(disk) })
  await expect(degradesHonestly(stage, disk, stored, 2_000)).rejects.toThrow(/^I12: /)
})
