// The list of a person's sessions, and the immediate effect of ending one: on requests, and on open boards.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { openAppDb } from '@/server/db/engine/client'
import { createLogger } from '@/server/log/logger'
import { pruneOld } from '@/server/services/retention/prune-old'
import { callerOf, makeAccount, PASSWORD, signIn } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'
import { openBoard } from '../../support/board-socket'
import { ManualClock } from '../../support/manual-clock'
import { deadline } from '../../support/time-bound'

interface Session {
  readonly id: string
  readonly isCurrent: boolean
  readonly userAgent: string | null
  readonly address: string | null
}

/** A page's promise: the end of a sign-in reaches its sockets within two seconds. */
const AT_ONCE_MS = 2_000

let server: ApiServer
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())

const newBoard = async (caller: Caller) =>
  (await caller.call<{ id: string }>('POST', '/api/boards', { title: 'A board' })).body.id
const statusOf = async (caller: Caller) => (await caller.call('GET', '/api/me')).status
const sessionsOf = async (caller: Caller) =>
  (await caller.call<{ sessions: Session[] }>('GET', '/api/me/sessions')).body.sessions

/** A person with a board open in two browsers. */
async function twoBrowsers() {
  const { email, caller: here } = await makeAccount(server)
  const there = await signIn(server, { email })
  const board = await newBoard(here)
  const sockets = { here: await openBoard(server, board, here), there: await openBoard(server, board, there) }
  return { email, here, there, board, sockets }
}

/** The code and sentence of a close that comes at once. */
async function closeOf(socket: { close(): Promise<{ code: number; reason: string }> }) {
  const expectAtOnce = deadline(AT_ONCE_MS)
  const closed = await socket.close()
  expectAtOnce()
  return closed
}

describe('sessions', () => {
  it('are listed with what tells them apart, and each sign-in is one of its own', async () => {
    const { email, caller } = await makeAccount(server)
    const agent = { 'user-agent': 'A browser' }
    await server.caller().call('POST', '/api/auth/sign-in/email', { email, password: PASSWORD }, agent)
    const sessions = await sessionsOf(caller)
    expect(sessions).toHaveLength(2)
    expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
    expect(sessions.find(({ isCurrent }) => !isCurrent)).toMatchObject({ userAgent: 'A browser', address: '127.0.0.1' })
  })

  it('are renewed when the same browser signs in again: the old token is worth nothing', async () => {
    const { email, caller } = await makeAccount(server)
    const board = await newBoard(caller)
    const socket = await openBoard(server, board, caller)
    const again = await signIn(server, { email, from: caller })
    expect(again.token).not.toBe(caller.token)
    expect(await statusOf(caller)).toBe(401)
    // Its open board continues under the new session.
    expect(socket.closed).toBeNull()
    await again.call('POST', '/api/auth/sign-out')
    expect((await closeOf(socket)).code).toBe(4401)
  })

  it('S13: end one by one, with their sockets, and nobody else’s', async () => {
    const { here, there, sockets } = await twoBrowsers()
    const other = (await sessionsOf(here)).find(({ isCurrent }) => !isCurrent)
    expect((await here.call('DELETE', `/api/me/sessions/${other?.id}`)).status).toBe(200)
    expect(await closeOf(sockets.there)).toEqual({ code: 4401, reason: 'This device was signed out. Sign in again.' })
    expect(await statusOf(there)).toBe(401)
    expect(await statusOf(here)).toBe(200)
    expect(sockets.here.closed).toBeNull()
    const stranger = (await makeAccount(server)).caller
    const mine = (await sessionsOf(here))[0]
    expect((await stranger.call('DELETE', `/api/me/sessions/${mine?.id}`)).status).toBe(404)
    sockets.here.socket.terminate()
  })

  it('S13: end everywhere, here too', async () => {
    const { here, there, sockets } = await twoBrowsers()
    expect((await here.call('DELETE', '/api/me/sessions')).status).toBe(204)
    expect((await closeOf(sockets.here)).code).toBe(4401)
    expect((await closeOf(sockets.there)).code).toBe(4401)
    expect([await statusOf(here), await statusOf(there)]).toEqual([401, 401])
  })

  it('S13: end with a sign-out', async () => {
    const { here, sockets } = await twoBrowsers()
    await here.call('POST', '/api/auth/sign-out')
    expect(await closeOf(sockets.here)).toEqual({ code: 4401, reason: 'You signed out. Sign in to go on.' })
    expect(sockets.there.closed).toBeNull()
    sockets.there.socket.terminate()
  })

  it('S13: end with a new password, but for the browser that set it, which goes on under a new token', async () => {
    const { email, here, there, sockets } = await twoBrowsers()
    const change = (body: object) =>
      here.call<{ code: string; path?: string }>('POST', '/api/auth/change-password', body)
    const wrong = await change({ currentPassword: 'wrong', newPassword: 'another password' })
    expect([wrong.status, wrong.body.path]).toEqual([403, 'currentPassword'])
    expect((await change({ currentPassword: PASSWORD, newPassword: 'short' })).body.path).toBe('newPassword')

    const { status, headers } = await change({ currentPassword: PASSWORD, newPassword: 'another password' })
    expect(status).toBe(200)
    const now = callerOf(server, headers)
    expect([await statusOf(now), await statusOf(here), await statusOf(there)]).toEqual([200, 401, 401])
    expect((await closeOf(sockets.there)).reason).toBe('Your password was changed. Sign in again.')
    expect(sockets.here.closed).toBeNull()
    await expect(signIn(server, { email })).rejects.toThrow('401')
    await signIn(server, { email, password: 'another password' })
    sockets.here.socket.terminate()
  })

  it('S13: that another process ends, such as the command line, end their sockets too', async () => {
    const { here, sockets } = await twoBrowsers()
    const db = openAppDb(server.config.databaseUrl)
    const current = (await sessionsOf(here)).find(({ isCurrent }) => isCurrent)
    await db.session.delete({ where: { id: current?.id ?? '' } })
    expect((await closeOf(sockets.here)).reason).toBe('Your sign-in has ended. Sign in again to go on.')
    await db.session.updateMany({ data: { expiresAt: new Date() } })
    expect((await closeOf(sockets.there)).code).toBe(4401)
    await db.$disconnect()
  })

  it('of a disabled account are over, and none can be opened', async () => {
    const { email, here, board, sockets } = await twoBrowsers()
    const db = openAppDb(server.config.databaseUrl)
    await db.user.update({ where: { email }, data: { disabledAt: new Date() } })
    expect((await closeOf(sockets.here)).code).toBe(4401)
    expect(await statusOf(here)).toBe(401)
    const refused = await server
      .caller()
      .call<{ detail: string }>('POST', '/api/auth/sign-in/email', { email, password: PASSWORD })
    expect([refused.status, refused.body.detail]).toEqual([
      403,
      'This account was disabled. Ask those who run this server.',
    ])
    // A wrong password reveals nothing.
    const wrong = await server.caller().call('POST', '/api/auth/sign-in/email', { email, password: 'wrong' })
    expect(wrong.status).toBe(401)
    expect((await (await openBoard(server, board, here)).close()).code).toBe(4401)
    await db.user.update({ where: { email }, data: { disabledAt: null } })
    await signIn(server, { email })
    await db.$disconnect()
  })

  it('of a visitor end when they sign in to an account, whose page they reload', async () => {
    const { email } = await makeAccount(server)
    const visitor = await server.visitor()
    const socket = await openBoard(server, await newBoard(visitor), visitor)
    await signIn(server, { email, from: visitor })
    expect((await closeOf(socket)).reason).toBe('You signed in to your account. Reload the page to go on with it.')
  })

  it('of a visitor who makes an account go on as the account’s', async () => {
    const visitor = await server.visitor()
    const socket = await openBoard(server, await newBoard(visitor), visitor)
    const { caller } = await makeAccount(server, { from: visitor })
    expect(await statusOf(visitor)).toBe(401)
    expect(socket.closed).toBeNull()
    await caller.call('DELETE', '/api/me/sessions')
    expect((await closeOf(socket)).code).toBe(4401)
  })

  it('F12: do not come back to life when the clock does', async () => {
    const { caller } = await makeAccount(server)
    const db = openAppDb(server.config.databaseUrl)
    const session = (await sessionsOf(caller))[0]
    const inAnHour = new Date(Date.now() + 3_600_000)
    // Nobody uses the session in between, because that would renew it.
    await db.session.update({ where: { id: session?.id ?? '' }, data: { expiresAt: inAnHour } })
    const realNow = Date.now
    const ahead = (ms: number) => {
      const Real = Date
      globalThis.Date = class extends Real {
        constructor(...given: [] | [number | string]) {
          if (given.length === 0) super(realNow() + ms)
          else super(given[0])
        }
        static override now() {
          return realNow() + ms
        }
      } as DateConstructor
      return () => {
        globalThis.Date = Real
      }
    }
    const back = ahead(2 * 3_600_000)
    // The server's own clock notices the jump: nobody used this session in the meantime.
    await server.caller().call('GET', '/api/sign-in-options')
    await (await server.visitor()).call('GET', '/api/me/sessions')
    back()
    expect(await statusOf(caller)).toBe(401)
    await db.$disconnect()
  })
})

it('leave the database when they have ended, and so do links for passwords, and no other', async () => {
  const { caller: gone } = await makeAccount(server)
  const { caller: stays } = await makeAccount(server)
  const [[ended], [open]] = await Promise.all([sessionsOf(gone), sessionsOf(stays)])
  const db = openAppDb(server.config.databaseUrl)
  const now = new Date()
  const expiresAt = new Date(now.getTime() - 1)
  await db.session.updateMany({ where: { id: ended?.id ?? '' }, data: { expiresAt } })
  const link = (id: string, until: Date) => ({ id, identifier: id, value: 'x', expiresAt: until, updatedAt: now })
  await db.verification.createMany({ data: [link('ended', expiresAt), link('open', new Date(now.getTime() + 60_000))] })
  const clock = new ManualClock()
  const stop = pruneOld({ ...server.services, now: () => now }, DEFAULT_LIMITS, clock, createLogger('silent'))
  const left = async () => [
    (await db.session.findMany({ where: { id: { in: [ended?.id ?? '', open?.id ?? ''] } } })).map(({ id }) => id),
    (await db.verification.findMany({ where: { value: 'x' } })).map(({ id }) => id),
  ]
  clock.advance(60_000)
  await expect.poll(left, { timeout: 30_000 }).toEqual([[open?.id], ['open']])
  await stop()
  await db.$disconnect()
  expect([await statusOf(gone), await statusOf(stays)]).toEqual([401, 200])
})
