// One commit holds the changes of many boards: the server is killed in the middle of them, and the database refuses the
// rows of one board only.

import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { seededRandom } from '../../support/seeded-random'
import { ChildStage } from '../../support/sync/child-stage'
import { scale } from '../../support/sync/fault-scale'
import { History } from '../../support/sync/history'
import { Writer } from '../../support/sync/writer'
import { waitFor } from '../../support/wait-for'

const stage = new ChildStage()
const ROUNDS = scale({ quick: 3, full: 30 })
const BOARDS = 8
/** Together more than a board makes alone: they share commits (commit-pace.ts). */
const EDITS_PER_SECOND = 40
/** Even on a busy machine nobody gets the notice that saving takes long: a notice here is about one board. */
const LIMITS = { degradedAfterMs: 60_000 }
const DEADLINE_MS = scale({ quick: 120_000, full: 900_000 })

interface BusyBoard {
  readonly id: string
  readonly history: History
  readonly writer: Writer
}

function busyBoards(): BusyBoard[] {
  return Array.from({ length: BOARDS }, (_, i) => {
    const id = `board${i}`
    const history = new History()
    const writer = new Writer(stage.child.url, `user${i}`, { history, boardId: id, editsPerSecond: EDITS_PER_SECOND })
    stage.onClear(() => writer.destroy())
    return { id, history, writer }
  })
}

const saved = (boards: readonly BusyBoard[]) => boards.reduce((sum, { writer }) => sum + writer.saved, 0)

/** Judges each board by what the database holds, and that no row holds a change of another board. */
async function expectKept(boards: readonly BusyBoard[]): Promise<void> {
  for (const { id, history } of boards) {
    const acknowledged = history.savedNow()
    const stored = await stage.stored(id)
    const { lost, stale, duplicated } = history.judge(stored, acknowledged)
    expect([id, lost, stale, duplicated]).toEqual([id, [], [], []])
    const foreign = boards.filter((other) => other.id !== id).map(({ writer }) => writer.name)
    const cards = [...stored.getMap('records').keys()].filter((key) => foreign.some((name) => key.includes(name)))
    expect(cards).toEqual([])
  }
}

/** Everybody is back, and everything that was ever written is in the database. */
async function expectWhole(boards: readonly BusyBoard[]): Promise<void> {
  for (const { id, history, writer } of boards) {
    await waitFor(`${writer.name} is back`, () => writer.client.provider.synced, 60_000)
    await writer.client.saved()
    expect(history.judge(await stage.stored(id))).toMatchObject({ lost: [], missing: [], duplicated: [] })
  }
}

test(
  `F48: ${ROUNDS} times SIGKILL while ${BOARDS} boards share commits: nothing that was called saved is lost on any of them`,
  async () => {
    const child = await stage.start({ limits: LIMITS })
    const boards = busyBoards()
    const random = seededRandom(48)
    for (let round = 0; round < ROUNDS; round++) {
      const target = saved(boards) + 20 + Math.floor(random() * 200)
      await waitFor(`round ${round}: ${target} edits are saved`, () => saved(boards) >= target, 60_000)
      await child.end('SIGKILL')
      await expectKept(boards)
      await child.start()
    }
    for (const { writer } of boards) writer.stop()
    await expectWhole(boards)
  },
  DEADLINE_MS,
)

test(
  'F48: the database refuses the rows of one board: all others are saved, it alone is told, and what it had comes in order later',
  async () => {
    const child = await stage.start({ limits: LIMITS })
    const boards = busyBoards()
    const [bad, ...others] = boards
    if (!bad) throw new Error('There is no board')
    await waitFor('all are saved', () => boards.every(({ writer }) => writer.saved > 5), 60_000)
    const db = new Database(child.file)
    stage.onClear(() => db.close())
    db.exec(
      `CREATE TRIGGER "refuse" BEFORE INSERT ON "BoardUpdate" WHEN NEW."boardId" = '${bad.id}' ` +
        `BEGIN SELECT RAISE(ABORT, 'refused'); END`,
    )
    const isTold = ({ writer }: BusyBoard) => writer.client.acks.some(({ type }) => type === 'degraded')
    await waitFor('its writer is told', () => isTold(bad), 60_000)
    const [before, goal] = [bad.writer.saved, saved(others) + 200]
    await waitFor('all others are saved', () => saved(others) >= goal, 60_000)
    expect(bad.writer.saved).toBe(before)
    expect(others.filter(isTold).map(({ id }) => id)).toEqual([])

    // Killed in this state nothing of it is lost either.
    await child.end('SIGKILL')
    await expectKept(boards)
    await child.start()
    await waitFor('the others go on', () => saved(others) >= goal + 100, 60_000)
    db.exec('DROP TRIGGER "refuse"')
    for (const { writer } of boards) writer.stop()
    await expectWhole(boards)
  },
  DEADLINE_MS,
)
