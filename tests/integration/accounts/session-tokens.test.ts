// How a session is stored, and what proves one: nothing in the database signs anybody in (SYNC-SPEC S45), and a token
// counts only with its signature (S46).

import { createHmac, randomBytes } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '@/server/db/migration/migrate'
import { makeAccount, PASSWORD, signIn } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'
import { openBoard } from '../../support/board-socket'

const SECRET = 'a secret of at least 32 letters ............'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-tokens-'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const signed = (token: string) => `${token}.${createHmac('sha256', SECRET).update(token).digest('base64')}`
const statusOf = async (caller: Caller) => (await caller.call('GET', '/api/me')).status
const sessionsOf = async (caller: Caller) =>
  (await caller.call<{ sessions: { id: string }[] }>('GET', '/api/me/sessions')).body.sessions

/** Everything that SQLite has on the disk, as bytes. */
async function filesOf(folder: string): Promise<Buffer> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('foreboard.sqlite'))
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name)))))
}

describe('sessions at rest', () => {
  let server: ApiServer
  beforeAll(async () => {
    server = await ApiServer.start({ DATA_DIR: dataDir, APP_SECRET: SECRET })
  })
  afterAll(() => server.stop())

  it('S45 no token of a session is in the database, and what is there signs nobody in', async () => {
    const { caller, email } = await makeAccount(server)
    const elsewhere = await signIn(server, { email })
    const visitor = await server.visitor()
    const files = await filesOf(dataDir)
    for (const each of [caller, elsewhere, visitor]) {
      const [token = ''] = (each.token ?? '').split('.')
      expect(token).toMatch(/^\w{32}$/)
      expect(files.includes(token)).toBe(false)
      expect(await statusOf(each)).toBe(200)
    }
    const db = new Database(join(dataDir, 'foreboard.sqlite'), { readonly: true })
    const hashes = db.prepare('SELECT "tokenHash" FROM "Session"').pluck().all() as string[]
    db.close()
    expect(hashes).toHaveLength(3)
    for (const hash of hashes) {
      expect(hash).toMatch(/^[0-9a-f]{64}$/)
      expect(await statusOf(server.caller(hash))).toBe(401)
      // Even a thief who also has APP_SECRET gets nowhere.
      expect(await statusOf(server.caller(signed(hash)))).toBe(401)
    }
  })

  it('S46 a token is a bearer with its signature, for requests and sockets, and nobody’s without it', async () => {
    const { body, headers } = await server.caller().call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')
    // Taken as the script in docs/scripting.md takes it.
    const caller = server.caller(body.token)
    const boardId = (await caller.call<{ id: string }>('POST', '/api/boards', {})).body.id
    expect((await openBoard(server, boardId, caller)).isOpen).toBe(true)
    expect(decodeURIComponent(headers.get('set-auth-token') ?? '')).toBe(body.token)
    const [token = '', signature = ''] = body.token.split('.')
    expect(body.token).toBe(signed(token))
    const forged = `${token}.${signature.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))}`
    for (const wrong of [token, `${token}.`, forged, `${token}.${signature}x`, encodeURIComponent(forged)]) {
      expect(await statusOf(server.caller(wrong)), wrong).toBe(401)
      expect((await openBoard(server, boardId, { token: wrong })).closed?.code, wrong).toBe(4401)
    }
  })

  it('S46 every way in answers with a token that works', async () => {
    const from = server.caller()
    const email = 'ways@example.org'
    const account = { name: 'Ways', email, password: PASSWORD }
    const made = await from.call<{ token: string }>('POST', '/api/auth/sign-up/email', account)
    const signedIn = await from.call<{ token: string }>('POST', '/api/auth/sign-in/email', account)
    const change = { currentPassword: PASSWORD, newPassword: `${PASSWORD} staple` }
    const caller = server.caller(signedIn.body.token)
    expect([await statusOf(server.caller(made.body.token)), await statusOf(caller)]).toEqual([200, 200])
    const changed = await caller.call<{ token: string }>('POST', '/api/auth/change-password', change)
    expect([await statusOf(caller), await statusOf(server.caller(changed.body.token))]).toEqual([401, 200])
  })
})

describe('a database of the version before', () => {
  it('S45 keeps everybody signed in, and holds their tokens no more', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'foreboard-before-'))
    const migrations = join(folder, 'migrations')
    await cp('prisma/migrations', migrations, { recursive: true })
    for (const name of (await readdir(migrations)).filter((each) => each >= '20261128120000_session')) {
      if (name.endsWith('.toml')) continue
      await rm(join(migrations, name), { recursive: true })
    }
    const file = join(folder, 'foreboard.sqlite')
    await migrate(`file:${file}`, { directory: migrations })
    const people = Array.from({ length: 50 }, (_, i) => ({ id: `visitor${i}`, token: randomBytes(16).toString('hex') }))
    const db = new Database(file)
    db.pragma('journal_mode = WAL')
    const user = db.prepare(
      `INSERT INTO "User" ("id", "name", "email", "isAnonymous", "createdAt", "updatedAt") VALUES (?, ?, ?, 1, ?, ?)`,
    )
    const session = db.prepare(
      `INSERT INTO "Session" ("id", "token", "userId", "expiresAt", "createdAt", "updatedAt") VALUES (?, ?, ?, ?, ?, ?)`,
    )
    const now = new Date().toISOString()
    const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString()
    for (const { id, token } of people) {
      user.run(id, id, `${id}@visitor.invalid`, now, now)
      session.run(`session of ${id}`, token, id, inAYear, now, now)
    }
    db.close()
    await writeFile(join(folder, 'app-secret'), `${SECRET}\n`)

    const server = await ApiServer.start({ DATA_DIR: folder })
    try {
      const files = await filesOf(folder)
      expect(people.filter(({ token }) => files.includes(token))).toEqual([])
      for (const { id, token } of people) {
        expect(await sessionsOf(server.caller(signed(token)))).toEqual([
          expect.objectContaining({ id: `session of ${id}`, isCurrent: true }),
        ])
      }
    } finally {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    }
  })
})
