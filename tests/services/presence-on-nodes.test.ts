// People on a board that is at home at one node are in the lists of boards that another one shows (decision 275).

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { BoardPresence } from '@/server/db/boards/board-presence'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { type LogDb, openLogDb } from '@/server/db/engine/log-client'
import { SqlHomeLog } from '@/server/persistence/sql-home-log'
import type { Caller } from '../support/api-server'
import { runSql } from '../support/services/postgres-server'
import { type PostgresDatabase, postgresDatabase } from '../support/services/test-database'
import { TwoNodes } from '../support/services/two-nodes'
import { deadline } from '../support/time-bound'
import { waitFor } from '../support/wait-for'

/** A node tells it once a second. */
const TOLD_MS = 2_000

describe('lists of boards', () => {
  let nodes: TwoNodes
  beforeAll(async () => {
    nodes = await TwoNodes.start()
  })
  afterAll(() => nodes.stop())

  interface Listed {
    readonly boards: readonly { readonly id: string; readonly people: readonly { id: string; online: boolean }[] }[]
  }
  const onlineIn = async (caller: Caller, boardId: string) => {
    const { body } = await caller.call<Listed>('GET', '/api/boards')
    return body.boards.find(({ id }) => id === boardId)?.people.filter(({ online }) => online).length
  }

  test('show who comes and goes, whichever node is asked', async () => {
    const { id, path, ann } = await nodes.boardAtOne()
    let isInTime = deadline(TOLD_MS)
    await waitFor('one is there', async () => (await onlineIn(nodes.ownerByTwo, id)) === 1)
    isInTime()
    const { token } = (await nodes.owner.call<{ token: string }>('POST', `${path}/invites`, { role: 'viewer' })).body
    const guest = await nodes.two.visitor()
    expect((await guest.call('POST', '/api/join', { token })).status).toBe(200)
    const ben = await nodes.connect(nodes.two, id, guest)
    isInTime = deadline(TOLD_MS)
    await waitFor('two are there', async () => (await onlineIn(nodes.ownerByTwo, id)) === 2)
    isInTime()
    expect(await onlineIn(nodes.owner, id)).toBe(2)
    ann.destroy()
    ben.destroy()
    isInTime = deadline(TOLD_MS)
    await waitFor('nobody is there', async () => (await onlineIn(nodes.ownerByTwo, id)) === 0)
    isInTime()
  })
})

describe('what a node has written', () => {
  let database: PostgresDatabase
  let app: AppDb
  const opened: LogDb[] = []
  beforeEach(async () => {
    database = await postgresDatabase()
    app = openAppDb(database.url)
    for (const id of ['ann', 'ben', 'cem'])
      await app.user.create({ data: { id, name: id, email: `${id}@example.org` } })
    await app.board.create({ data: { id: 'board', title: 'A', ownerId: 'ann' } })
  })
  afterEach(async () => {
    for (const db of opened.splice(0)) await db.close()
    await app.$disconnect()
    await database.remove()
  })

  async function node(id: string) {
    const db = await openLogDb(database.url, { lock: 'shared' })
    opened.push(db)
    const homes = new SqlHomeLog(db, { id, url: `http://${id}`, leaseMs: 600_000 })
    await homes.beat()
    const presence = new BoardPresence(db, id)
    const write = (...userIds: readonly string[]) =>
      presence.write(userIds.map((userId) => ({ boardId: 'board', userId })))
    const seen = async () => ((await presence.elsewhere(['board', 'other'])).get('board') ?? []).map((each) => each.id)
    return { homes, write, seen }
  }
  const rows = async () =>
    (await runSql(database.url, 'SELECT "nodeId", "userId" FROM "BoardPresence" ORDER BY 1, 2')).map(
      ({ nodeId, userId }) => `${String(nodeId)} ${String(userId)}`,
    )

  test('is what has changed, and others read it', async () => {
    const [one, two] = [await node('one'), await node('two')]
    await one.homes.take('board')
    await one.write('ann', 'ben')
    expect([await one.seen(), await two.seen()]).toEqual([[], ['ann', 'ben']])
    await one.write('ben', 'cem')
    expect([await two.seen(), await rows()]).toEqual([
      ['ben', 'cem'],
      ['one ben', 'one cem'],
    ])
    await one.write()
    expect([await two.seen(), await rows()]).toEqual([[], []])
  })

  test('counts only while it lives and has the board', async () => {
    const [one, two, three] = [await node('one'), await node('two'), await node('three')]
    await one.homes.take('board')
    await one.write('ann')
    await runSql(
      database.url,
      `UPDATE "Node" SET "expiresAt" = now() AT TIME ZONE 'UTC' - interval '1 s' WHERE "id" = 'one'`,
    )
    expect(await three.seen()).toEqual([])
    await two.homes.take('board')
    await two.write('ben')
    await one.homes.beat()
    expect([await one.seen(), await three.seen()]).toEqual([['ben'], ['ben']])
    await one.homes.leave()
    expect(await rows()).toEqual(['two ben'])
  })

  test('goes with the person and the board, and somebody who is gone keeps nobody else from being written', async () => {
    const one = await node('one')
    await one.homes.take('board')
    await one.write('ann', 'nobody', 'ben')
    expect(await rows()).toEqual(['one ann', 'one ben'])
    await app.user.delete({ where: { id: 'ann' } })
    expect(await rows()).toEqual(['one ben'])
    await app.board.delete({ where: { id: 'board' } })
    expect(await rows()).toEqual([])
  })
})
