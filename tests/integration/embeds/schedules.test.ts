// Exports that the server makes by itself: once per due time, also if it was down then, with the rights of their maker,
// to a folder or to a webhook.

import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScheduleOutcome } from '@/lib/domain/boards/schedule'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { ApiServer, type Caller } from '../../support/api-server'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'
import { isSignedBy, WebhookReceiver } from '../../support/webhook-receiver'

interface Schedule {
  readonly id: string
  readonly dueAt: string | null
  readonly isRunning: boolean
  readonly secret: string | null
  readonly last: ScheduleOutcome | null
}

let dataDir: string
let server: ApiServer
let db: AppDb
let receiver: WebhookReceiver
const env = (more: Record<string, string> = {}) => ({ DATA_DIR: dataDir, WEBHOOK_PRIVATE: 'true', ...more })
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-schedules-'))
  server = await ApiServer.start(env())
  db = openAppDb(server.config.databaseUrl)
  receiver = await WebhookReceiver.start()
})
afterAll(async () => {
  receiver.stop()
  await db.$disconnect()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const WISHES = { format: 'csv', minute: 120, timeZone: 'Asia/Tokyo', target: { kind: 'folder', keep: 1 } }
const DAY_MS = 24 * 60 * 60 * 1000

/** A board of a person with an account, with a card. */
async function newBoard(on = server): Promise<SharedBoard> {
  const board = await SharedBoard.on(on)
  const { id } = (await board.owner.call<{ id: string }>('GET', '/api/me')).body
  await db.user.update({ where: { id }, data: { isAnonymous: false } })
  await board.owner.call('POST', `${board.path}/cards`, { kind: 'risk', title: 'Ports close' })
  return board
}

async function make(board: SharedBoard, more: object = {}, by: Caller = board.owner): Promise<Schedule> {
  const made = await by.call<Schedule>('POST', `${board.path}/schedules`, { ...WISHES, ...more })
  expect([made.status, made.body]).toMatchObject([201, { last: null, isRunning: false }])
  return made.body
}

const toHook = () => ({ target: { kind: 'webhook', url: receiver.url } })
const run = (board: SharedBoard, { id }: Schedule) => board.owner.call('POST', `${board.path}/schedules/${id}/run`)

async function read(board: SharedBoard, { id }: Schedule, by = board.owner): Promise<Schedule | undefined> {
  const { body } = await by.call<{ schedules: Schedule[] }>('GET', `${board.path}/schedules`)
  return body.schedules.find((each) => each.id === id)
}

/** The schedule's outcome, once it is of this kind. */
async function outcome(board: SharedBoard, schedule: Schedule, kind: string, by = board.owner) {
  let last: ScheduleOutcome | null | undefined
  await waitFor(`the export is ${kind}`, async () => {
    last = (await read(board, schedule, by))?.last
    return last?.kind === kind
  })
  return last
}

const filesOf = (board: SharedBoard, { id }: Schedule) => readdir(join(dataDir, 'exports', board.id, id))
const setDue = (id: string, dueAt: Date) => db.exportSchedule.update({ where: { id }, data: { dueAt } })

describe('a scheduled export', () => {
  it('is written to its folder once when it is due, and is due again on the next day', async () => {
    const board = await newBoard()
    const schedule = await make(board)
    expect(new Date(schedule.dueAt ?? 0).toISOString()).toMatch(/T17:00:00/)
    const due = new Date(Date.now() - 120_000)
    await setDue(schedule.id, due)
    const last = await outcome(board, schedule, 'delivered')
    const name = last?.fileName ?? expect.fail('it has no name')
    const stamp = `${due.toISOString().slice(0, 16).replace(':', '')}Z`
    expect(name).toMatch(new RegExp(`^${stamp} Shared - Register - \\d{4}-\\d\\d-\\d\\d\\.csv$`))
    expect(last).toMatchObject({ dueAt: due.toISOString() })
    expect(await filesOf(board, schedule)).toEqual([name])
    expect(await readFile(join(dataDir, 'exports', board.id, schedule.id, name), 'utf8')).toContain('Ports close')
    const next = Date.parse((await read(board, schedule))?.dueAt ?? '')
    expect(next).toBeGreaterThan(Date.now())
    expect(next).toBeLessThanOrEqual(Date.now() + DAY_MS)
    // The newest file stays.
    await run(board, schedule)
    await waitFor('it ran', async () => (await read(board, schedule))?.last?.fileName !== name)
    expect(await filesOf(board, schedule)).toEqual([(await read(board, schedule))?.last?.fileName])
  })

  it('runs once after the server was down for days, and continues what was in progress', async () => {
    const board = await newBoard()
    const schedule = await make(board, toHook())
    const interrupted = await make(board, toHook())
    await server.stop()
    receiver.received.length = 0
    const missed = new Date(Date.now() - 3 * DAY_MS)
    await setDue(schedule.id, missed)
    const underWay = { runDueAt: missed, runId: 'begun-before', tries: 0, tryAt: missed }
    await db.exportSchedule.update({ where: { id: interrupted.id }, data: underWay })
    server = await ApiServer.start(env())
    const owner = server.caller(board.owner.token)
    expect(await outcome(board, schedule, 'delivered', owner)).toMatchObject({ dueAt: missed.toISOString() })
    await outcome(board, interrupted, 'delivered', owner)
    await server.stop()
    server = await ApiServer.start(env())
    // Another run, requested now, comes after everything else that was due.
    const again = server.caller(board.owner.token)
    await again.call('POST', `${board.path}/schedules/${schedule.id}/run`)
    await waitFor('it ran again', () => receiver.received.length >= 3)
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([
      expect.stringMatching(/^msg_/),
      expect.stringMatching(/^msg_/),
      expect.stringMatching(/^msg_/),
    ])
    expect(receiver.received.filter(({ headers }) => headers['webhook-id'] === 'msg_begun-before')).toHaveLength(1)
  })

  it('ends when its maker may not publish the board any more', async () => {
    const board = await newBoard()
    const facilitator = await board.join(await board.link('facilitator'))
    const { id: userId } = (await facilitator.call<{ id: string }>('GET', '/api/me')).body
    await db.user.update({ where: { id: userId }, data: { isAnonymous: false } })
    const schedule = await make(board, {}, facilitator)
    await board.owner.call('PATCH', `${board.path}/members/${userId}`, { role: 'editor' })
    await setDue(schedule.id, new Date())
    await outcome(board, schedule, 'ended')
    expect((await read(board, schedule))?.dueAt).toBeNull()
    expect((await run(board, schedule)).status).toBe(409)
    expect(await readdir(join(dataDir, 'exports'))).not.toContain(board.id)
  })

  it('is made by hosts with an account, as wishes that mean something', async () => {
    const board = await newBoard()
    const wrong = [
      { minute: 1440 },
      { timeZone: 'Asia/Nowhere' },
      { format: 'exe' },
      { part: 'frames' },
      { target: { kind: 'folder', keep: 0 } },
      { target: { kind: 'folder', keep: 1, path: '../..' }, format: 'csv', minute: -1 },
      { target: { kind: 'webhook', url: 'file:///etc/passwd' } },
      { target: { kind: 'webhook', url: 'http://name:password@example.org' } },
    ]
    for (const wish of wrong) {
      const { status } = await board.owner.call('POST', `${board.path}/schedules`, { ...WISHES, ...wish })
      expect([wish, status]).toEqual([wish, 400])
    }
    const visitor = await board.join(await board.link('facilitator'))
    expect((await visitor.call('POST', `${board.path}/schedules`, WISHES)).status).toBe(403)
  })
})

describe('a webhook', () => {
  it('gets the file in a body that its secret signed', async () => {
    const board = await newBoard()
    const schedule = await make(board, toHook())
    receiver.received.length = 0
    await run(board, schedule)
    expect(await outcome(board, schedule, 'delivered')).toMatchObject({ status: 204 })
    const [hook] = receiver.received
    if (!hook) throw new Error('Nothing came')
    expect(isSignedBy(schedule.secret ?? '', hook)).toBe(true)
    expect(isSignedBy(schedule.secret ?? '', { ...hook, body: `${hook.body} ` })).toBe(false)
    expect(Math.abs(Date.now() / 1000 - Number(hook.headers['webhook-timestamp']))).toBeLessThan(30)
    const { type, data } = JSON.parse(hook.body) as { type: string; data: { file: Record<string, string> } }
    const bytes = Buffer.from(data.file.base64 ?? '', 'base64')
    expect([type, data.file.name, data.file.sha256]).toEqual([
      'board.exported',
      expect.stringMatching(/^Shared - Register - \d{4}-\d\d-\d\d\.csv$/u),
      createHash('sha256').update(bytes).digest('hex'),
    ])
    expect(bytes.toString()).toContain('Ports close')
  })

  it('is tried again under the same id when it refuses, and a redirect is not followed', async () => {
    const board = await newBoard()
    const schedule = await make(board, toHook())
    receiver.received.length = 0
    receiver.answer = { status: 500 }
    await run(board, schedule)
    expect(await outcome(board, schedule, 'trying-again')).toMatchObject({ failure: 'refused', status: 500 })
    const due = () => db.exportSchedule.update({ where: { id: schedule.id }, data: { tryAt: new Date() } })
    receiver.answer = { status: 307, headers: { location: `${server.url}/healthz` } }
    await due()
    await waitFor('it was tried', async () => (await read(board, schedule))?.last?.failure === 'redirected')
    receiver.answer = { status: 200 }
    await due()
    await outcome(board, schedule, 'delivered')
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(receiver.received).toHaveLength(3)
    receiver.answer = { status: 204 }
  })

  it('is given up after its last try', async () => {
    const board = await newBoard()
    const schedule = await make(board, { target: { kind: 'webhook', url: 'http://127.0.0.1:9/none' } })
    await run(board, schedule)
    expect(await outcome(board, schedule, 'trying-again')).toMatchObject({ failure: 'unreachable' })
    await db.exportSchedule.update({ where: { id: schedule.id }, data: { tries: 4, tryAt: new Date() } })
    await outcome(board, schedule, 'failed')
    expect(await db.exportSchedule.findUnique({ where: { id: schedule.id } })).toMatchObject({
      runId: null,
      tryAt: null,
    })
  })

  it('S26: in the server’s own network gets nothing, unless the operator allows it', async () => {
    const careful = await ApiServer.start()
    const own = openAppDb(careful.config.databaseUrl)
    try {
      const board = await SharedBoard.on(careful)
      const { id } = (await board.owner.call<{ id: string }>('GET', '/api/me')).body
      await own.user.update({ where: { id }, data: { isAnonymous: false } })
      receiver.received.length = 0
      const schedule = await make(board, toHook())
      await run(board, schedule)
      expect(await outcome(board, schedule, 'trying-again')).toMatchObject({ failure: 'address-private' })
      expect(receiver.received).toEqual([])
    } finally {
      await own.$disconnect()
      await careful.stop()
    }
  })
})
