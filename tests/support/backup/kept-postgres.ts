// The data of a server on PostgreSQL: a database with people, boards and an image, and a data folder; and what must be there
// after it was lost and came back.

import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLogDb } from '@/server/db/engine/log-client'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import { runSql } from '../services/postgres-server'
import { emptyDatabase, type PostgresDatabase, postgresDatabase, urlOf } from '../services/test-database'
import { boardRows } from '../sync/board-content'
import { SECRET } from './kept-data'

export interface PostgresData {
  readonly root: string
  readonly dataDir: string
  readonly databaseUrl: string
  remove(): Promise<void>
}

const IMAGE = 'AAAABBBBCCCCDDDD'

/** Rows of boards that the log already holds or will hold. */
export async function addPostgresBoards(url: string, ids: readonly string[]): Promise<void> {
  await runSql(
    url,
    `INSERT INTO "User" ("id", "name", "email", "updatedAt") VALUES ('owner', 'Ada', 'ada@example.org', now()) ON CONFLICT DO NOTHING`,
  )
  for (const id of ids) {
    await runSql(url, `INSERT INTO "Board" ("id", "title", "ownerId") VALUES ('${id}', 'Board ${id}', 'owner')`)
  }
}

/** Two boards with cards, one without, an image and a secret. */
export async function makePostgresData(): Promise<PostgresData> {
  const database = await postgresDatabase()
  const root = mkdtempSync(join(tmpdir(), 'foreboard-kept-'))
  const dataDir = join(root, 'data')
  const { url } = database
  await addPostgresBoards(url, ['one', 'two', 'empty'])
  const db = await openLogDb(url)
  await new SqlUpdateLog(db).append([...boardRows('one', 5, 0), ...boardRows('two', 7, 0)])
  await db.close()
  mkdirSync(join(dataDir, 'assets'), { recursive: true })
  const text = 'the bytes of an image'
  writeFileSync(join(dataDir, 'assets', IMAGE), text)
  const sha256 = createHash('sha256').update(text).digest('hex')
  await runSql(
    url,
    `INSERT INTO "Asset" ("id", "boardId", "mimeType", "byteLength", "widthPx", "heightPx", "sha256", "createdById") VALUES ('${IMAGE}', 'one', 'image/png', ${text.length}, 1, 1, '${sha256}', 'owner')`,
  )
  writeFileSync(join(dataDir, 'app-secret'), SECRET)
  return { root, dataDir, databaseUrl: url, remove: () => removeAll(root, database) }
}

async function removeAll(root: string, database: PostgresDatabase): Promise<void> {
  rmSync(root, { recursive: true, force: true })
  await database.remove()
}

/** Another machine: an empty database and no data folder. */
export async function newPostgresMachine(root: string): Promise<Omit<PostgresData, 'root'>> {
  const name = await emptyDatabase()
  return {
    dataDir: join(root, 'elsewhere'),
    databaseUrl: urlOf(name),
    remove: async () => void (await runSql(urlOf(), `DROP DATABASE "${name}" WITH (FORCE)`)),
  }
}

/** What the data says: its boards with their rows, its people, its files. Epochs are left out. */
export async function saidByPostgres(
  { dataDir, databaseUrl }: Pick<PostgresData, 'dataDir' | 'databaseUrl'>,
  schema = 'public',
): Promise<object> {
  const rows = (sql: string) => runSql(databaseUrl, sql)
  return {
    boards: await rows(`SELECT "id", "title" FROM "${schema}"."Board" ORDER BY "id"`),
    people: await rows(`SELECT "id", "email" FROM "${schema}"."User" ORDER BY "id"`),
    changes: await rows(
      `SELECT "boardId", encode("bytes", 'hex') AS "bytes" FROM "${schema}"."BoardUpdate" ORDER BY "id"`,
    ),
    image: readFileSync(join(dataDir, 'assets', IMAGE), 'utf8'),
    secret: readFileSync(join(dataDir, 'app-secret'), 'utf8'),
  }
}

/** The epochs of a database's boards; throws where rows have another one than their board. */
export async function epochsOfPostgres(url: string): Promise<number[]> {
  const strays = await runSql(
    url,
    `SELECT 1 FROM "BoardUpdate" AS "row" JOIN "Board" ON "Board"."id" = "row"."boardId" WHERE "row"."epoch" <> "Board"."epoch"`,
  )
  if (strays.length > 0) throw new Error('Rows are of another epoch than their board')
  return (await runSql(url, 'SELECT DISTINCT "epoch" FROM "Board"')).map(({ epoch }) => Number(epoch))
}
