// A server moves from SQLite to PostgreSQL and back by `foreboard db copy`: with everything, also after a kill, and never over
// something else.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Activity } from '@/lib/domain/session/activity'
import { type CopyResult, copyServer } from '@/server/db/copy/copy-server'
import { takeDatabaseLock } from '@/server/db/engine/database-lock'
import { COPY_TABLE } from '@/server/db/engine/unfinished-copy'
import { ApiServer, type Caller } from '../support/api-server'
import { BoardRounds } from '../support/board-rounds'
import { runSql } from '../support/services/postgres-server'
import { emptyDatabase, urlOf } from '../support/services/test-database'
import { SharedBoard } from '../support/shared-board'
import { waitFor } from '../support/wait-for'

const VOTE: Activity = { kind: 'vote', dots: 5, mostPerCard: 3, cardKinds: ['risk'], isAnonymous: false }
/** A copy of so many rows takes long enough to be killed in the middle. */
const MANY = 20_000

let dataDir: string
let sqlite: string
let other: string
let postgres: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-copy-'))
  sqlite = `file:${join(dataDir, 'foreboard.sqlite')}`
  other = `file:${join(dataDir, 'other', 'foreboard.sqlite')}`
  const name = await emptyDatabase()
  postgres = urlOf(name)
})
afterEach(async () => {
  await runSql(urlOf(), `DROP DATABASE "${new URL(postgres).pathname.slice(1)}" WITH (FORCE)`)
  await rm(dataDir, { recursive: true, force: true })
})

interface Lived {
  readonly boardId: string
  readonly token: string
}

/** What people see of a board through the API: with the same token, on whichever server. */
async function seen(server: ApiServer, { boardId, token }: Lived): Promise<unknown[]> {
  const caller = server.caller(token)
  const path = `/api/boards/${boardId}`
  const parts = ['', '/cards', '/briefs', '/sessions', '/rounds', '/threads', '/versions', '/members']
  const answers = await Promise.all(parts.map((part) => caller.call('GET', path + part)))
  expect(answers.map(({ status }) => status)).toEqual(parts.map(() => 200))
  // Each server has a port of its own.
  return answers.map(({ body }) => JSON.parse(JSON.stringify(body).replaceAll(server.url, '')) as unknown)
}

/** A server on SQLite on which people have worked, stopped again. */
async function lived(): Promise<Lived> {
  const server = await ApiServer.start({ DATA_DIR: dataDir })
  try {
    const { body } = await server.caller().call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')
    const owner: Caller = server.caller(body.token)
    const made = await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Board “Ωμέγα” 板' })
    const board = new SharedBoard(server, owner, made.body.id)
    const rounds = new BoardRounds(board)
    await board.newBrief('# Heat\n\nGrids fail when everybody cools at once.')
    const card = await rounds.addCard('risk', 'Grids fail')
    await owner.call('POST', `${board.path}/threads`, { anchor: { kind: 'card', id: card }, text: 'Is this so? 🤔' })
    const guest = await board.join(await board.link('commenter'))
    const session = await rounds.startSession(VOTE, null)
    const [round] = await rounds.list()
    expect((await rounds.cast(guest, round ?? { id: '' }, { [card]: 2 })).status).toBe(200)
    await session.go(0, 1)
    await session.close()
    await owner.call('POST', `${board.path}/versions`, { name: 'After the vote' })
    await rounds.addCard('driver', 'Heat')
    await owner.call('POST', `${board.path}/versions`, { name: 'With heat' })
    return { boardId: board.id, token: body.token }
  } finally {
    await server.stop()
  }
}

/** Each table of a SQLite file as it lies there, hashed; what the database counts by itself included. */
function content(url: string): Record<string, string> {
  const database = new Database(url.slice('file:'.length), { readonly: true })
  const names = database
    .prepare<[], string>(
      `SELECT "name" FROM sqlite_master WHERE "type" = 'table' AND "name" NOT IN ('_prisma_migrations', 'sqlite_stat1')`,
    )
    .pluck()
    .all()
  const rows = names.map((name) => {
    const lines = database.prepare(`SELECT * FROM "${name}"`).raw().all()
    const text = lines.map((line) => JSON.stringify(line)).sort()
    return [name, `${lines.length} rows, ${createHash('sha256').update(text.join('\n')).digest('hex')}`] as const
  })
  database.close()
  return Object.fromEntries(rows)
}

const hashes = ({ tables }: CopyResult) => tables.map(({ name, rows, sha256 }) => `${name} ${rows} ${sha256}`)

/** Starts a server on a database, and looks at the board. */
async function openOn(databaseUrl: string, board: Lived): Promise<unknown[]> {
  const server = await ApiServer.start({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl })
  try {
    return await seen(server, board)
  } finally {
    await server.stop()
  }
}

test('SQLite to PostgreSQL and back: every row, and what the databases count, is as it was, and people go on on each', async () => {
  const board = await lived()
  const was = await openOn(sqlite, board)
  const before = content(sqlite)
  const steps: number[] = []
  const there = await copyServer({ from: sqlite, to: postgres, report: (done, of) => steps.push(done / of) })
  const back = await copyServer({ from: postgres, to: other })
  expect(hashes(back)).toEqual(hashes(there))
  expect(there.tables.filter(({ rows }) => rows > 0).map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'User',
      'Board',
      'Brief',
      'BoardSession',
      'Round',
      'Ballot',
      'Comment',
      'BoardVersion',
      'BoardUpdate',
    ]),
  )
  expect(content(sqlite)).toEqual(before)
  expect(content(other)).toEqual(before)
  expect([steps.at(-1), steps.every((step, i) => step >= (steps[i - 1] ?? 0))]).toEqual([1, true])
  expect(await openOn(postgres, board)).toEqual(was)
  expect(await openOn(other, board)).toEqual(was)
})

test('what the database counts goes on after the highest number that it ever gave', async () => {
  await lived()
  const database = new Database(sqlite.slice('file:'.length))
  database.exec(`UPDATE sqlite_sequence SET "seq" = 5000000000 WHERE "name" = 'BoardUpdate'`)
  database.close()
  await copyServer({ from: sqlite, to: postgres })
  const [row] = await runSql(
    postgres,
    `INSERT INTO "BoardUpdate" ("boardId", "epoch", "authorId", "bytes", "len", "checksum") VALUES ('b', 1, 'a', '', 0, 0) RETURNING "id"`,
  )
  expect(String(row?.id)).toBe('5000000001')
})

test.each(['to PostgreSQL', 'to SQLite'])(
  'a copy %s that was killed in the middle is no server, and goes on where it stopped',
  async (way) => {
    const board = await lived()
    const was = await openOn(sqlite, board)
    addManyRows()
    if (way === 'to SQLite') await copyServer({ from: sqlite, to: postgres })
    const [from, to] = way === 'to SQLite' ? [postgres, other] : [sqlite, postgres]
    const killed = callCopy(from, to)
    await waitFor('some of the many rows are there', () => hasCome(to, 'BoardUpdate'), 60_000)
    killed.child.kill('SIGKILL')
    expect((await killed.ended).signal).toBe('SIGKILL')
    await expect(openOn(to, board)).rejects.toThrow(/not finished.*Run the same/)
    const { status, answer } = await callCopy(from, to).ended
    expect([status, answer]).toMatchObject([0, { dataDir, isResumed: true }])
    expect(answer?.tables.find(({ name }) => name === 'BoardUpdate')?.rows).toBeGreaterThan(MANY)
    if (way === 'to SQLite') expect(content(other)).toEqual(content(sqlite))
    expect(await openOn(to, board)).toEqual(was)
  },
)

test('a copy whose source has changed in between is not gone on with', async () => {
  const { boardId } = await lived()
  addManyRows()
  const enough = new AbortController()
  const report = (done: number, of: number) => {
    if (done > of / 2) enough.abort(new Error('Called off'))
  }
  await expect(copyServer({ from: sqlite, to: postgres, report, signal: enough.signal })).rejects.toThrow('Called off')
  const database = new Database(sqlite.slice('file:'.length))
  database.prepare(`UPDATE "Board" SET "title" = 'Another' WHERE "id" = ?`).run(boardId)
  database.close()
  await expect(copyServer({ from: sqlite, to: postgres })).rejects.toThrow(/has changed since/)
})

test('is refused while a server uses either end, over something else, between two of a kind, and for an earlier version', async () => {
  await lived()
  for (const url of [sqlite, postgres]) {
    const lock = await takeDatabaseLock(url, () => undefined)
    await expect(copyServer({ from: sqlite, to: postgres })).rejects.toThrow(/Another Foreboard/)
    await lock.release()
  }
  await expect(copyServer({ from: sqlite, to: other })).rejects.toThrow(/One end must be/)
  await expect(copyServer({ from: `${sqlite}.gone`, to: postgres })).rejects.toThrow(/There is no database/)
  await expect(copyServer({ from: postgres, to: other })).rejects.toThrow(/earlier version of Foreboard, or of none/)
  await runSql(postgres, 'CREATE TABLE "Theirs" ("id" INTEGER)')
  await expect(copyServer({ from: sqlite, to: postgres })).rejects.toThrow(/is not empty/)
  await runSql(postgres, 'DROP TABLE "Theirs"')
  await copyServer({ from: sqlite, to: postgres })
  await expect(copyServer({ from: sqlite, to: postgres })).rejects.toThrow(/is not empty/)
})

test('a text that PostgreSQL can not store is named before anything is written', async () => {
  const { boardId } = await lived()
  const database = new Database(sqlite.slice('file:'.length))
  database.prepare(`UPDATE "Board" SET "title" = char(65, 0, 66) WHERE "id" = ?`).run(boardId)
  database.close()
  await expect(copyServer({ from: sqlite, to: postgres })).rejects.toThrow(
    `Board.title of the row ["${boardId}"] has the letter U+0000`,
  )
  expect(await runSql(postgres, `SELECT 1 FROM pg_tables WHERE tablename = '${COPY_TABLE}'`)).toEqual([])
})

/** Calls `foreboard db copy`, from its sources. */
function callCopy(from: string, to: string) {
  const args = ['--import', 'tsx', 'server/cli/main.ts', '--json', 'db', 'copy', '--from', from, '--to', to]
  const env = { ...process.env, DATA_DIR: dataDir }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  const ended = once(child, 'close').then(([status, signal]: unknown[]) => ({
    status,
    signal,
    answer: status === 0 ? (JSON.parse(out) as CopyResult & { readonly dataDir: string }) : undefined,
  }))
  return { child, ended }
}

/** Rows of a log that no board has, so that no server does anything about them. */
function addManyRows(): void {
  const database = new Database(sqlite.slice('file:'.length))
  const insert = database.prepare(
    `INSERT INTO "BoardUpdate" ("boardId", "epoch", "authorId", "bytes", "len", "checksum", "createdAt")
      VALUES ('none', 1, 'a', ?, 400, 0, '2026-12-01T08:00:00.000+00:00')`,
  )
  database.transaction(() => {
    for (let i = 0; i < MANY; i++) insert.run(Buffer.alloc(400, i))
  })()
  database.close()
}

/** Whether a table has come to a place, and not to its end. */
async function hasCome(url: string, table: string): Promise<boolean> {
  const sql = `SELECT "text" FROM "${COPY_TABLE}" WHERE "name" = '${table}'`
  if (url.startsWith('postgresql')) {
    const [row] = await runSql(url, sql).catch(() => [])
    return String(row?.text).startsWith('[')
  }
  try {
    const database = new Database(url.slice('file:'.length), { readonly: true })
    const text = database.prepare(sql).pluck().get()
    database.close()
    return String(text).startsWith('[')
  } catch {
    return false
  }
}
