// Wall clocks jump, the server's by an hour and pages' by a day. Server and pages here share one process and its clock:
// a fault that a page's clock could cause, the server's would cause too.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decodeClientFrame } from '@/lib/protocol/frames'
import { MESSAGE_PRESENCE } from '@/lib/protocol/message-type'
import { openLogDb } from '@/server/db/engine/log-client'
import { canonicalJson } from '@/server/persistence/same-content'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import { ApiServer } from '../../support/api-server'
import { createDatabase } from '../../support/database'
import { boardRows } from '../../support/sync/board-content'
import { fold } from '../../support/sync/fold'
import { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const stage = new Stage()
const HOUR_MS = 60 * 60 * 1_000
const DAY_MS = 24 * HOUR_MS
const BEAT_MS = 40

beforeEach(() => {
  // Only the wall clock is faked: timers keep running.
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const jump = (byMs: number) => vi.setSystemTime(Date.now() + byMs)

/** The presence that a socket received, frame by frame. */
function presenceOf(socket: RawSocket) {
  return socket.ofType(MESSAGE_PRESENCE).map((bytes) => {
    const frame = decodeClientFrame(bytes)
    return frame.type === 'presence' ? frame.entries : []
  })
}

test('F12: an hour forth, two back and a day forth: nobody is cut, nobody disappears, rows keep their order', async () => {
  const database = await createDatabase()
  stage.onClear(() => database.remove())
  const db = await openLogDb(database.url)
  stage.onClear(() => db.close())
  const log = new SqlUpdateLog(db)
  await log.append(boardRows('board', 5, 5))
  const limits = { heartbeatIntervalMs: BEAT_MS, compactAfterRows: 8 }
  const server = await stage.start({ log, limits })
  const watcher = await RawSocket.open(`${server.url}/board?user=watcher`)
  stage.onClear(() => watcher.socket.terminate())
  const people = await Promise.all(['ann', 'ben'].map((user) => stage.connected(user)))
  for (const { provider } of people) provider.awareness.setLocalState({ pageId: 'page:page' })
  const shown = () => new Set(presenceOf(watcher).flatMap((entries) => entries.map(({ clientId }) => clientId)))
  await waitFor('both are shown', () => people.every(({ doc }) => shown().has(doc.clientID)))

  let move = 0
  for (const byMs of [HOUR_MS, -2 * HOUR_MS, DAY_MS, -DAY_MS]) {
    jump(byMs)
    for (const client of people) {
      move += 1
      client.records.get('shape:seed0')?.set('xy', [move, move])
      await client.saved()
    }
    const beatsBefore = presenceOf(watcher).filter((entries) => entries.length === 0).length
    await waitFor('the heart beats on', () => {
      return presenceOf(watcher).filter((entries) => entries.length === 0).length >= beatsBefore + 3
    })
    const newcomer = await stage.connected(`newcomer${move}`)
    await waitFor('a newcomer sees both', () =>
      people.every(({ doc }) => newcomer.provider.awareness.getStates().has(doc.clientID)),
    )
    newcomer.destroy()
  }
  const gone = presenceOf(watcher).flatMap((entries) => entries.filter(({ json }) => json === 'null'))
  const own = new Set(people.map(({ doc }) => doc.clientID))
  expect(gone.filter(({ clientId }) => own.has(clientId))).toEqual([])
  expect(people.flatMap((client) => client.closes)).toEqual([])
  expect(watcher.closed).toBeNull()
  // The newest move won, whatever time it was stored at, and compactions continued.
  const stored = await fold(log, 'board')
  expect(stored.getMap('records').toJSON()).toMatchObject({ 'shape:seed0': { xy: [move, move] } })
  for (const client of people) await waitFor('all are equal', () => canonicalJson(client.doc) === canonicalJson(stored))
  const newest = async () => (await log.load('board', 1)).snapshotIds.length
  await waitFor('the board was folded', async () => (await newest()) > 0)
})

test('F12: what ended once is not valid again when the clock goes back', async () => {
  const server = await ApiServer.start()
  stage.onClear(() => server.stop())
  const owner = await server.visitor()
  const board = (await owner.call<{ id: string }>('POST', '/api/boards', { templateId: 'risk-matrix' })).body.id
  const expiresAt = new Date(Date.now() + HOUR_MS / 2).toISOString()
  const invite = await owner.call<{ token: string }>('POST', `/api/boards/${board}/invites`, {
    role: 'editor',
    expiresAt,
  })
  const guest = await server.visitor()
  jump(HOUR_MS)
  const join = () => guest.call('POST', '/api/join', { token: invite.body.token })
  const late = (await join()).status
  expect(late).not.toBe(200)
  expect((await owner.call('GET', `/api/boards/${board}`)).status).toBe(200)
  jump(-HOUR_MS)
  expect((await join()).status).toBe(late)
  // A session that has ended.
  jump(1_000 * DAY_MS)
  expect((await owner.call('GET', `/api/boards/${board}`)).status).toBe(401)
  jump(-1_000 * DAY_MS)
  expect((await owner.call('GET', `/api/boards/${board}`)).status).toBe(401)
})
