// I5 as a check of a running server: rows that arrive during a compaction survive it, and a folded board can't be told
// apart from one that was not folded.

import type { UpdateLog } from '@/server/persistence/update-log'
import type { FaultyLog } from '../sync/faulty-log'
import { fold } from '../sync/fold'
import type { Stage } from '../sync/stage'
import { waitFor } from '../wait-for'
import { mustHold } from './breach'
import { isSameDocument } from './same-document'

/**
 * I5: the fold before a compaction equals the fold after it, including rows that arrived during it. `log` is the
 * server's, with a limit of a few rows; `stored` is the sound log below it.
 */
export async function compactionIsInvisible(stage: Stage, log: FaultyLog, stored: UpdateLog): Promise<void> {
  let resume = () => {}
  const mayGoOn = new Promise<void>((resolve) => {
    resume = resolve
  })
  log.before = (method) => (method === 'addSnapshot' ? mayGoOn : undefined)
  const ann = await stage.connected('ann')
  for (let i = 0; (log.calls.get('addSnapshot') ?? 0) === 0; i++) {
    ann.set(`r${i % 50}`, 'x', i)
    if (i % 9 === 8) ann.records.delete(`r${i % 50}`)
    await ann.saved()
  }
  ann.set('late', 'x', 1)
  await ann.saved()
  const before = await fold(stored, 'board')
  resume()
  await waitFor('the compaction has deleted its rows', () => (log.calls.get('deleteUpdates') ?? 0) > 0)
  await waitFor('the rows are gone', async () => (await stored.load('board', 1)).snapshots.length > 0)
  const after = await fold(stored, 'board')
  mustHold('I5', 'a compaction has changed the board', isSameDocument(before, after))
  mustHold('I5', 'the log is not what the editor has', isSameDocument(ann.doc, after))
}
