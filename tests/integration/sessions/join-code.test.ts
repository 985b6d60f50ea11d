// Joining a running session by its short code: written in any way, by a hundred people behind one address at once,
// while it runs and no longer; guessing makes the caller wait, and people who may not invite don't get the code.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseJoinCode, showJoinCode } from '@/lib/domain/session/join-code'
import type { LiveSession, Session } from '@/lib/domain/session/session'
import { openAppDb } from '@/server/db/engine/client'
import { ApiServer, type Caller } from '../../support/api-server'
import type { BoardGuest } from '../../support/board-guest'
import { SharedBoard } from '../../support/shared-board'
import { Client } from '../../support/sync/client'
import { deadline } from '../../support/time-bound'
import { waitFor } from '../../support/wait-for'

interface Problem {
  readonly code: string
  readonly detail: string
}
interface Preview {
  readonly kind: string
  readonly title: string
  readonly role: string
}
interface Joined {
  readonly boardId: string
  readonly role: string
}

const STEP = { title: 'Write', ask: '', minutes: 5, placeId: null, rights: 'edit', ends: 'by-hand', gathers: false }
const NOBODY = 'No session that is running now has this code. Check it, or ask whoever runs the session.'

let board: SharedBoard
beforeEach(async () => {
  board = await SharedBoard.start({ TRUST_PROXY: 'loopback' })
})
const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0)) await end()
  await board.stop()
})
// Every provider listens for the end of the process.
process.setMaxListeners(1_000)

const from = (host: number) => ({ 'x-forwarded-for': `198.51.100.${host}` })

async function plan(on = board): Promise<Session> {
  const made = await on.owner.call<Session>('POST', `${on.path}/sessions`, { title: 'Workshop', steps: [STEP] })
  expect(made.status).toBe(201)
  return made.body
}
async function change(session: Session, what: object, on = board): Promise<Session> {
  const { status, body } = await on.owner.call<Session>('POST', `${on.path}/sessions/${session.id}/changes`, what)
  expect(status).toBe(200)
  return body
}
const codeOf = ({ joinCode }: Session) => joinCode ?? expect.unreachable('the session has no join code')
const preview = (token: string, headers = from(1)) =>
  board.server.caller().call<Preview & Problem>('POST', '/api/join/preview', { token }, headers)
const join = (token: string, more: object = {}, headers = from(1), by: Caller = board.server.caller()) =>
  by.call<Joined & Problem>('POST', '/api/join', { token, ...more }, headers)
const live = async (by: Caller) =>
  (await by.call<{ session: LiveSession | null }>('GET', `${board.path}/session`)).body.session

describe('a running session’s code', () => {
  it('lets people in, however it is written, with the role that was chosen', async () => {
    const session = await change(await plan(), { type: 'start' })
    const code = codeOf(session)
    expect(parseJoinCode(code)).toBe(code)
    const shown = showJoinCode(code)
    const wide = [...shown].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join('')
    for (const written of [code, shown, code.toLowerCase(), ` ${shown.toLowerCase()} `, wide]) {
      expect((await preview(written)).body).toMatchObject({ kind: 'board', title: 'Shared', role: 'editor' })
      const { status, body } = await join(written, { name: 'Ben' })
      expect([status, body.boardId, body.role]).toEqual([200, board.id, 'editor'])
    }
    // Each code has a session of its own.
    const other = await SharedBoard.on(board.server)
    const asCommenter = await change(await plan(other), { type: 'start', joinRole: 'commenter' }, other)
    expect(asCommenter.joinCode).not.toBe(code)
    expect((await join(codeOf(asCommenter))).body).toMatchObject({ boardId: other.id, role: 'commenter' })
  })

  it('is none of a rehearsal, nor where nobody shall join by one', async () => {
    const session = await plan()
    expect((await change(session, { type: 'start', isRehearsal: true })).joinCode).toBeNull()
    await change(session, { type: 'close' })
    expect((await change(session, { type: 'start', joinRole: null })).joinCode).toBeNull()
    const { body } = await board.owner.call<{ invites: object[] }>('GET', `${board.path}/invites`)
    expect(body.invites).toEqual([])
  })

  it('may be shown before the session begins, for a while, and goes on with the session', async () => {
    const waiting = await change(await plan(), { type: 'invite' })
    const code = codeOf(waiting)
    expect(await live(board.owner)).toBeNull()
    expect((await join(code, { name: 'Ben' })).body).toMatchObject({ boardId: board.id, role: 'editor' })
    expect(codeOf(await change(waiting, { type: 'start' }))).toBe(code)
    expect((await join(code, { name: 'Ada' })).status).toBe(200)
    await change(waiting, { type: 'close' })
    expect((await join(code, { name: 'Late' })).body.detail).toBe(NOBODY)

    const forgotten = await change(await plan(), { type: 'invite' })
    const db = openAppDb(board.server.config.databaseUrl)
    await db.boardSession.update({ where: { id: forgotten.id }, data: { joinUntil: new Date(Date.now() - 1) } })
    await db.$disconnect()
    expect((await join(codeOf(forgotten))).body.detail).toBe(NOBODY)
    const { body } = await board.owner.call<{ sessions: Session[] }>('GET', `${board.path}/sessions`)
    expect(body.sessions.map(({ joinCode }) => joinCode)).toEqual([null, null])
    expect(codeOf(await change(forgotten, { type: 'start' }))).not.toBe(codeOf(forgotten))
  })

  it('opens nothing any more once it is renewed, switched off, or the session is closed; who is in stays', async () => {
    const session = await change(await plan(), { type: 'start' })
    const codes = [codeOf(session)]
    const { headers } = await join(codeOf(session), { name: 'Ben' })
    const ben = board.server.caller(headers.get('set-auth-token') ?? undefined)
    const expectNobody = async () => {
      for (const answer of [await preview(codes.at(-1) ?? ''), await join(codes.at(-1) ?? '')]) {
        expect([answer.status, answer.body.code, answer.body.detail]).toEqual([404, 'not-found', NOBODY])
      }
    }
    codes.push(codeOf(await change(session, { type: 'invite' })))
    expect((await join(codes[0] ?? '')).body.detail).toBe(NOBODY)
    expect((await join(codes[1] ?? '')).status).toBe(200)
    expect((await change(session, { type: 'stop-inviting' })).joinCode).toBeNull()
    await expectNobody()
    codes.push(codeOf(await change(session, { type: 'invite', joinRole: 'commenter' })))
    expect((await join(codes[2] ?? '')).body.role).toBe('commenter')
    await change(session, { type: 'close' })
    await expectNobody()
    expect((await ben.call('GET', board.path)).status).toBe(200)
    // There is one invite for each role; ending it removes its people.
    type Links = { invites: { role: string; state: string; sessionTitle: string | null }[] }
    const links = async () => {
      const { body } = await board.owner.call<Links>('GET', `${board.path}/invites`)
      return body.invites.map(({ role, state, sessionTitle }) => [role, state, sessionTitle]).sort()
    }
    expect(await links()).toEqual([
      ['commenter', 'code-over', 'Workshop'],
      ['editor', 'code-over', 'Workshop'],
    ])
    expect((await board.owner.call('DELETE', `${board.path}/sessions/${session.id}`)).status).toBe(204)
    expect(await links()).toEqual([
      ['commenter', 'code-over', null],
      ['editor', 'code-over', null],
    ])
  })

  it('is of one running session only, and held by the database', async () => {
    const session = await change(await plan(), { type: 'start' })
    const other = await plan(await SharedBoard.on(board.server))
    const db = openAppDb(board.server.config.databaseUrl)
    const twice = db.boardSession.update({ where: { id: other.id }, data: { joinCode: codeOf(session) } })
    await expect(twice).rejects.toMatchObject({ code: 'P2002' })
    await db.$disconnect()
  })

  it('is sent to people who may invite, and to nobody else', async () => {
    const open = async (role: 'facilitator' | 'editor' | 'viewer') => board.guest(await board.link(role))
    const [facilitator, editor, viewer] = [await open('facilitator'), await open('editor'), await open('viewer')]
    const code = codeOf(await change(await plan(), { type: 'start' }))
    const told = ({ notices }: BoardGuest) => {
      const last = notices.findLast((notice) => notice.type === 'session')
      return last?.session?.joinCode
    }
    await waitFor('everybody is told of the session', () =>
      [facilitator, editor, viewer].every((guest) => told(guest) !== undefined),
    )
    expect([told(facilitator), told(editor), told(viewer)]).toEqual([code, null, null])
    for (const [guest, expected] of [
      [facilitator, code],
      [editor, null],
      [viewer, null],
    ] as const) {
      expect((await live(guest.caller))?.joinCode).toBe(expected)
      expect(JSON.stringify(guest.notices).includes(code)).toBe(expected === code)
    }
  })
})

describe('S17, S31: a room behind one address', () => {
  it('gets in within a minute, a hundred people with some wrong codes among them, each with a socket', async () => {
    const session = await change(await plan(), { type: 'start' })
    const code = showJoinCode(codeOf(session))
    const wrong = showJoinCode(
      [...codeOf(session)]
        .reverse()
        .join('')
        .replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')),
    )
    const expectInTime = deadline(60_000)
    const enter = async (number: number) => {
      if (number % 3 === 0) expect((await preview(wrong)).status).toBe(404)
      expect((await preview(code)).status).toBe(200)
      const { status, headers } = await join(code, { name: `Guest ${number}` })
      expect(status).toBe(200)
      const url = `${board.server.url.replace('http', 'ws')}/sync`
      const guest = new Client(url, board.id, { token: headers.get('set-auth-token') ?? '' })
      endings.push(() => guest.destroy())
      await waitFor('the guest sees the board', () => guest.provider.synced, 60_000)
      return guest
    }
    const guests = await Promise.all(Array.from({ length: 100 }, (_, number) => enter(number)))
    expectInTime()
    const { body } = await board.owner.call<{ members: { name: string; online: boolean }[] }>(
      'GET',
      `${board.path}/members`,
    )
    const inside = body.members.filter(({ name, online }) => online && name.startsWith('Guest '))
    expect(inside).toHaveLength(guests.length)
  })

  it('waits after sixty wrong codes in a minute, and only there; right ones never count', async () => {
    const code = codeOf(await change(await plan(), { type: 'start' }))
    const guess = (number: number) => `${code.slice(0, 4)}${number % 2 ? 'Z' : 'Y'}${code.endsWith('2') ? '3' : '2'}`
    for (let i = 0; i < 65; i++) expect((await preview(code)).status).toBe(200)
    for (let i = 0; i < 60; i++) expect((await preview(guess(i))).status).toBe(404)
    for (const answer of [await preview(guess(1)), await join(code), await preview(code)]) {
      expect([answer.status, answer.body.code]).toEqual([429, 'too-many'])
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    expect((await join(code, {}, from(2))).status, 'others are let in').toBe(200)
    const { token } = await board.link('viewer')
    expect((await join(token)).status, 'links are counted apart').toBe(200)
  })
})

describe('a flood of visitors', () => {
  it('is counted by session, wherever they come from, and leaves its address free for others', async () => {
    const small = await SharedBoard.on(
      await ApiServer.start({ TRUST_PROXY: 'loopback', MAX_VISITORS_PER_MINUTE_PER_ADDRESS: '5' }),
    )
    try {
      const code = codeOf(await change(await plan(small), { type: 'start' }, small))
      const enter = (host: number, token: string) =>
        small.server
          .caller()
          .call('POST', '/api/join', { token }, from(host))
          .then(({ status }) => status)
      const answers = []
      for (let i = 0; i < 6; i++) answers.push(await enter(i, code))
      expect(answers).toEqual([200, 200, 200, 200, 200, 429])
      const { token } = await small.link('viewer')
      expect(await enter(0, token)).toBe(200)
    } finally {
      await small.stop()
    }
  })
})
