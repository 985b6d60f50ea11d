// A data folder with people, boards and images, and what must be there after it was lost and came back.

import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openLogDb } from '@/server/db/engine/log-client'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import { placeDatabase } from '../database'
import { boardRows } from '../sync/board-content'

export const SECRET = 's'.repeat(64)

export interface KeptData {
  readonly root: string
  readonly dataDir: string
  readonly databaseUrl: string
  readonly file: string
  remove(): void
}

/** Rows of boards that the log already holds or will hold. */
export function addBoards(file: string, ids: readonly string[]): void {
  const database = new Database(file)
  const now = new Date().toISOString()
  database
    .prepare(
      `INSERT OR IGNORE INTO "User" ("id", "name", "email", "updatedAt") VALUES ('owner', 'Ada', 'ada@example.org', ?)`,
    )
    .run(now)
  for (const id of ids) {
    database.prepare(`INSERT INTO "Board" ("id", "title", "ownerId") VALUES (?, ?, 'owner')`).run(id, `Board ${id}`)
  }
  database.close()
}

/** Two boards with cards, one without, an image and a secret, in a folder `data`. */
export async function makeData(): Promise<KeptData> {
  const root = mkdtempSync(join(tmpdir(), 'foreboard-kept-'))
  const dataDir = join(root, 'data')
  const file = join(dataDir, 'foreboard.sqlite')
  mkdirSync(join(dataDir, 'assets'), { recursive: true })
  await placeDatabase(file)
  addBoards(file, ['one', 'two', 'empty'])
  const db = await openLogDb(`file:${file}`)
  const log = new SqlUpdateLog(db)
  await log.append([...boardRows('one', 5, 0), ...boardRows('two', 7, 0)])
  await db.close()
  addImage(dataDir, file, 'AAAABBBBCCCCDDDD', 'the bytes of an image')
  mkdirSync(join(dataDir, 'exports', 'one', 'daily'), { recursive: true })
  writeFileSync(join(dataDir, 'exports', 'one', 'daily', '2026-11-29 Board.pdf'), 'a file')
  writeFileSync(join(dataDir, 'app-secret'), SECRET)
  return {
    root,
    dataDir,
    file,
    databaseUrl: `file:${file}`,
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function addImage(dataDir: string, file: string, id: string, text: string): void {
  writeFileSync(join(dataDir, 'assets', id), text)
  const sha256 = createHash('sha256').update(text).digest('hex')
  const database = new Database(file)
  database
    .prepare(
      `INSERT INTO "Asset" ("id", "boardId", "mimeType", "byteLength", "widthPx", "heightPx", "sha256", "createdById") VALUES (?, 'one', 'image/png', ?, 1, 1, ?, 'owner')`,
    )
    .run(id, text.length, sha256)
  database.close()
}

/** What a data folder says: its boards with their rows, its people, its files. Epochs are left out. */
export function saidBy({ dataDir, file }: Pick<KeptData, 'dataDir' | 'file'>): object {
  const database = new Database(file)
  try {
    const rows = (sql: string) => database.prepare(sql).all()
    return {
      check: database.pragma('integrity_check', { simple: true }),
      boards: rows('SELECT "id", "title" FROM "Board" ORDER BY "id"'),
      people: rows('SELECT "id", "email" FROM "User" ORDER BY "id"'),
      changes: rows('SELECT "boardId", hex("bytes") AS "bytes" FROM "BoardUpdate" ORDER BY "id"'),
      image: readFileSync(join(dataDir, 'assets', 'AAAABBBBCCCCDDDD'), 'utf8'),
      secret: readFileSync(join(dataDir, 'app-secret'), 'utf8'),
    }
  } finally {
    database.close()
  }
}

/** The epochs of a data folder's boards, each with whether its rows have it too. */
export function epochsOf({ file }: Pick<KeptData, 'file'>): number[] {
  const database = new Database(file)
  try {
    const strays = database
      .prepare(
        `SELECT count(*) FROM "BoardUpdate" AS "row" JOIN "Board" ON "Board"."id" = "row"."boardId" WHERE "row"."epoch" <> "Board"."epoch"`,
      )
      .pluck()
      .get()
    if (strays !== 0) throw new Error('Rows are of another epoch than their board')
    return database.prepare<[], number>('SELECT DISTINCT "epoch" FROM "Board"').pluck().all()
  } finally {
    database.close()
  }
}
