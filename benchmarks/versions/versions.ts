// Measures 400 versions of a board of 500 cards on which people work: their size beside the gzip of the differences,
// the time to list them, and how long the event loop stands still while one is made.

import { type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { toGroups } from '@/lib/document/records/field-groups'
import type { BoardRecord } from '@/lib/document/records/records'
import { readBoard } from '@/lib/document/view/read-board'
import { changeCard } from '@/lib/document/write/write-board'
import { groupBy } from '@/lib/std/group-by'
import { jsonEqual } from '@/lib/std/json-equal'
import { makeVersion } from '@/server/services/versions/make-version'
import { BoardScript } from '../../tests/support/board-script'
import { writeCards } from '../../tests/support/many-cards'
import { SharedBoard } from '../../tests/support/shared-board'
import { type Figure, median, report } from '../support/report'
import { workedMs, workOfEqualTurns } from './worked-ms'

const CARDS = 500
const VERSIONS = 400
/** Cards that differ from one version to the next, at most. */
const CHANGES = 8
const LIST_BUDGET_MS = 300
const BLOCK_BUDGET_MS = 20
const ROUNDS = 9
/** The longest turns are printed with their steps. */
const NAMED_TURNS = 12

const figures: Figure[] = []
const board = await SharedBoard.start({ MAX_WRITES_PER_MINUTE_PER_USER: '10000' })
const { services } = board.server

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const recordsNow = () => services.rooms.read(board.id, (doc) => new Map(readBoard(doc).records))

interface Turn {
  readonly ms: number
  /** The time in which the thread had a processor; the system may count it in steps of some milliseconds. */
  readonly workMs: number
  /** The same without garbage collection, which may come in any turn: giving way doesn't part it. */
  readonly ownMs: number
  /** The steps of the making that began in this turn, or before it. */
  readonly steps: string
}

/** Garbage collections of this thread: when they began and how long they took, by the clock. */
const collections: PerformanceEntry[] = []
const collectionObserver = new PerformanceObserver((list) => collections.push(...list.getEntries()))
collectionObserver.observe({ entryTypes: ['gc'] })

const collectedMs = (from: number, to: number) =>
  collections
    .filter(({ startTime }) => startTime >= from && startTime < to)
    .reduce((sum, { duration }) => sum + duration, 0)

/** Shorter turns are of no interest: the loop makes thousands of them while the thread works. */
const SHORTEST_TURN_MS = 0.5

/** The services, which say for each of their functions that it is called: a turn is named by the steps that begin in it. */
function naming<T extends object>(parts: T, called: (step: string) => void): T {
  const watched = (part: object, name: string) =>
    new Proxy(part, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key)
        if (typeof value !== 'function') return value
        return (...given: unknown[]) => {
          called(`${name}.${String(key)}`)
          return value.apply(target, given) as unknown
        }
      },
    })
  return new Proxy(parts, {
    get: (target, key) => {
      const part: unknown = Reflect.get(target, key)
      return part && typeof part === 'object' ? watched(part, String(key)) : part
    },
  })
}

/** Makes a version, and resolves to the turns of the event loop until it is made. */
async function turnsOfMaking(): Promise<Turn[]> {
  const turns: { from: number; to: number; workMs: number; steps: string }[] = []
  collections.length = 0
  let isDone = false
  let [from, workedBefore, steps] = [performance.now(), workedMs(), '']
  const turn = () => {
    const to = performance.now()
    const workMs = workedMs() - workedBefore
    if (workMs > SHORTEST_TURN_MS || to - from > SHORTEST_TURN_MS) turns.push({ from, to, workMs, steps })
    ;[from, workedBefore] = [performance.now(), workedMs()]
    if (steps !== '' && !steps.startsWith('after')) steps = `after ${steps}`
    if (!isDone) setImmediate(turn)
  }
  setImmediate(turn)
  const context = naming(services, (step) => {
    steps = steps === '' || steps.startsWith('after') ? step : `${steps}, ${step}`
  })
  await makeVersion(context, board.id, { kind: 'rest', byId: null })
  isDone = true
  // The turn that has brought the result is still under way, and collections are reported later.
  await nextTurn()
  await nextTurn()
  collections.push(...collectionObserver.takeRecords())
  return turns.map((turn) => ({
    ms: turn.to - turn.from,
    workMs: turn.workMs,
    ownMs: Math.max(0, turn.workMs - collectedMs(turn.from, turn.to)),
    steps: turn.steps,
  }))
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
  const makings: Turn[][] = []
  const takes: number[] = []
  const works: number[] = []
  const equal: number[] = []
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
    makings.push(await turnsOfMaking())
    takes.push(performance.now() - startedAt)
    works.push(workedMs() - workedBefore)
    equal.push(...(await workOfEqualTurns(makings.at(-1)?.length ?? 0)))
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
  const longest = (of: (turn: Turn) => number) => makings.map((turns) => Math.max(...turns.map(of)))
  const [blocks, workBlocks, ownBlocks] = [
    longest(({ ms }) => ms),
    longest(({ workMs }) => workMs),
    longest(({ ownMs }) => ownMs),
  ]
  const steps = groupBy(makings.flat(), (turn) => turn.steps)
  console.table(
    [...steps].map(([step, turns]) => {
      const own = turns.map(({ ownMs }) => ownMs)
      return {
        step,
        turns: own.length,
        median: median(own),
        'of 95 in 100': rank(own, 0.95),
        longest: Math.max(...own),
      }
    }),
  )
  console.table(
    makings
      .flatMap((turns, i) => turns.map((turn) => ({ version: i + 1, ...turn })))
      .toSorted((a, b) => b.ownMs - a.ownMs)
      .slice(0, NAMED_TURNS),
  )
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
    { name: 'the same, of all', value: Math.max(...workBlocks), unit: 'ms' },
    { name: 'without garbage collection, median version', value: median(ownBlocks), unit: 'ms' },
    { name: 'the same, 99 of 100 versions', value: rank(ownBlocks, 0.99), unit: 'ms' },
    { name: 'the same, of all', value: Math.max(...ownBlocks), unit: 'ms', budget: BLOCK_BUDGET_MS },
    { name: 'control: as many turns with the same sum in each, median', value: median(equal), unit: 'ms' },
    { name: 'control: the longest of them', value: Math.max(...equal), unit: 'ms' },
  )
} finally {
  await board.stop()
}
process.exitCode = report('versions', figures) ? 0 : 1
