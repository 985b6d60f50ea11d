// Measures 400 versions of a board of 500 cards on which people work: their size beside the gzip of the differences,
// the time to list them, and how long the event loop stands still while one is made.

import { existsSync, readFileSync } from 'node:fs'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { toGroups } from '@/lib/document/records/field-groups'
import type { BoardRecord } from '@/lib/document/records/records'
import { readBoard } from '@/lib/document/view/read-board'
import { changeCard } from '@/lib/document/write/write-board'
import { jsonEqual } from '@/lib/std/json-equal'
import { makeVersion } from '@/server/services/versions/make-version'
import { BoardScript } from '../../tests/support/board-script'
import { writeCards } from '../../tests/support/many-cards'
import { SharedBoard } from '../../tests/support/shared-board'
import { type Figure, median, report } from '../support/report'

const CARDS = 500
const VERSIONS = 400
/** Cards that differ from one version to the next, at most. */
const CHANGES = 8
const LIST_BUDGET_MS = 300
const BLOCK_BUDGET_MS = 20
const ROUNDS = 9

const figures: Figure[] = []
const board = await SharedBoard.start({ MAX_WRITES_PER_MINUTE_PER_USER: '10000' })
const { services } = board.server

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const recordsNow = () => services.rooms.read(board.id, (doc) => new Map(readBoard(doc).records))

/** How long the thread of the event loop has had a processor, where the system tells it: what other programs do isn't in it. */
function workedMs(): number {
  const path = `/proc/self/task/${process.pid}/schedstat`
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6 : Number.NaN
}

interface Turn {
  readonly ms: number
  /** The time in which the thread had a processor; the system counts it in steps of some milliseconds. */
  readonly workMs: number
}

/** Does the work, and resolves to the longest turns of the event loop until it is done. */
async function longestTurns(work: () => Promise<unknown>): Promise<Turn> {
  let longest: Turn = { ms: 0, workMs: 0 }
  let isDone = false
  let [startedAt, workedBefore] = [performance.now(), workedMs()]
  const turn = () => {
    const [ms, workMs] = [performance.now() - startedAt, workedMs() - workedBefore]
    longest = { ms: Math.max(longest.ms, ms), workMs: Math.max(longest.workMs, workMs) }
    ;[startedAt, workedBefore] = [performance.now(), workedMs()]
    if (!isDone) setImmediate(turn)
  }
  setImmediate(turn)
  await work()
  isDone = true
  // The turn that has brought the result is still under way.
  await nextTurn()
  return longest
}

/** The field groups in which the records differ, as a log of changes would hold them. */
function difference(before: ReadonlyMap<string, BoardRecord>, after: ReadonlyMap<string, BoardRecord>): unknown[] {
  const changes: unknown[] = []
  for (const [id, record] of after) {
    const old = before.get(id)
    if (old === record) continue
    const from = old ? toGroups(old) : new Map()
    const groups = [...toGroups(record)].filter(([key, value]) => !jsonEqual(from.get(key), value))
    if (groups.length > 0) changes.push([id, Object.fromEntries(groups)])
  }
  for (const id of before.keys()) if (!after.has(id)) changes.push([id])
  return changes
}

const rank = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0

try {
  const script = await BoardScript.open(board.server, board.owner, board.id)
  await writeCards(
    script,
    Array.from({ length: CARDS }, (_, i) => ({
      kind: i % 3 === 2 ? 'recommendation' : 'risk',
      title: `The harbour’s cable ${i} waits for parts 港湾のケーブル`,
      ...(i % 3 !== 2 && { fields: { likelihoodCurrent: 1 + (i % 5), impactCurrent: 1 + ((i >> 2) % 5) } }),
    })),
  )
  script.close()
  const ids = [...(await recordsNow()).values()].flatMap(({ id, type }) => (type === 'card' ? [id] : []))
  await makeVersion(services, board.id, { kind: 'named', byId: null })
  let before = await recordsNow()
  let ideal = gzipSync(JSON.stringify([...before.values()])).length
  const turns: Turn[] = []
  const takes: number[] = []
  const works: number[] = []
  for (let i = 1; i < VERSIONS; i++) {
    await services.rooms.edit(board.id, { type: 'repair' }, (doc) => {
      for (let n = 0; n <= (i * 7) % CHANGES; n++) {
        const id = ids[(i * 31 + n * 17) % ids.length] ?? ''
        if (n % 3 === 0) changeCard(doc, id, { title: `The harbour’s cable waits, said at ${i}.${n}` })
        else if (n % 3 === 1) changeCard(doc, id, { fields: { impactCurrent: 1 + (i % 5) } })
        else changeCard(doc, id, { body: `What people said in round ${i}: the parts come from one place alone.` })
      }
    })
    await pause(20)
    // What this benchmark leaves behind isn't collected while the server works.
    collectGarbage()
    await pause(2)
    const startedAt = performance.now()
    const workedBefore = workedMs()
    turns.push(await longestTurns(() => makeVersion(services, board.id, { kind: 'rest', byId: null })))
    takes.push(performance.now() - startedAt)
    works.push(workedMs() - workedBefore)
    const after = await recordsNow()
    ideal += gzipSync(JSON.stringify(difference(before, after))).length
    before = after
  }
  const bytes = await services.boardVersions.bytesOf(board.id)
  const lists: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const startedAt = performance.now()
    const { body } = await board.owner.call<{ versions: unknown[] }>('GET', `${board.path}/versions`)
    lists.push(performance.now() - startedAt)
    if (body.versions.length !== VERSIONS) throw new Error(`There are ${body.versions.length} versions`)
  }
  const [blocks, workBlocks] = [turns.map(({ ms }) => ms), turns.map(({ workMs }) => workMs)]
  figures.push(
    { name: 'all versions', value: bytes, unit: 'bytes' },
    { name: 'beside the gzip of what differs', value: bytes / ideal, unit: 'times' },
    { name: 'list of versions', value: median(lists), unit: 'ms', budget: LIST_BUDGET_MS },
    { name: 'a version is made', value: median(takes), unit: 'ms' },
    { name: 'work on the event loop, median version', value: median(works), unit: 'ms' },
    { name: 'work on the event loop, 99 of 100 versions', value: rank(works, 0.99), unit: 'ms' },
    { name: 'longest turn, median version', value: median(blocks), unit: 'ms', budget: BLOCK_BUDGET_MS },
    { name: 'longest turn, 99 of 100 versions', value: rank(blocks, 0.99), unit: 'ms' },
    { name: 'longest turn of all', value: Math.max(...blocks), unit: 'ms' },
    { name: 'longest turn, by its processor time, median version', value: median(workBlocks), unit: 'ms' },
    { name: 'the same, 99 of 100 versions', value: rank(workBlocks, 0.99), unit: 'ms' },
    { name: 'the same, of all', value: Math.max(...workBlocks), unit: 'ms', budget: BLOCK_BUDGET_MS },
  )
} finally {
  await board.stop()
}
process.exitCode = report('versions', figures) ? 0 : 1
