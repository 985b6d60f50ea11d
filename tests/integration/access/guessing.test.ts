// Guessing from outside: tokens of links, passwords of links, ids of boards. A missing, a foreign and a deleted one
// can't be told apart, by words or by time; and frequent misses make the caller wait.

import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { type Answer, ApiServer, type Caller } from '../../support/api-server'
import { medianDifference } from '../../support/paired-times'
import { type MadeLink, SharedBoard } from '../../support/shared-board'
import { statementsOf } from '../../support/statements'
import { IS_FULL } from '../../support/sync/fault-scale'

/** Each test has an address of its own, which a proxy on this machine reports. */
let server: ApiServer
let db: AppDb
let board: SharedBoard
let address = 0
beforeAll(async () => {
  server = await ApiServer.start({ TRUST_PROXY: 'loopback' })
  db = openAppDb(server.config.databaseUrl)
  board = await SharedBoard.on(server)
})
afterAll(async () => {
  await db.$disconnect()
  await server.stop()
})
beforeEach(() => {
  address += 1
})

const MISSES = 20
const from = (host = address) => ({ 'x-forwarded-for': `198.51.100.${host}` })
const ask = (path: string, body: object, headers = from(), caller = server.caller()) =>
  caller.call<{ code?: string; detail?: string }>('POST', path, body, headers)
const preview = (token: string, headers = from()) => ask('/api/join/preview', { token }, headers)
const join = (token: string, more: object = {}, headers = from()) => ask('/api/join', { token, ...more }, headers)
const guess = (number: number) => `guess-number-${number}`.padEnd(32, 'x')

/** Returns a link whose board was deleted. */
async function orphan(): Promise<MadeLink> {
  const gone = await SharedBoard.on(server)
  const link = await gone.link('editor')
  await gone.owner.call('DELETE', gone.path)
  return link
}

function look({ status, headers, body }: Answer<unknown>) {
  return { status, body, retryAfter: headers.get('retry-after'), type: headers.get('content-type') }
}

describe('S17: what a guess is answered', () => {
  it('is the same for a token that never was and for one whose board is gone', async () => {
    const { token } = await orphan()
    for (const answers of [
      [await preview(token), await preview(guess(1))],
      [await join(token), await join(guess(2))],
      [await join(token, { password: 'secret' }), await join(guess(3), { password: 'secret' })],
    ]) {
      expect(answers[0] && look(answers[0])).toEqual(answers[1] && look(answers[1]))
      expect(answers[0]?.status).toBe(404)
      expect(answers[0]?.headers.getSetCookie()).toEqual([])
    }
  })

  it('is the same for a board that never was, a foreign one and a deleted one', async () => {
    const outsider = await server.visitor()
    const gone = await SharedBoard.on(server)
    await gone.owner.call('DELETE', gone.path)
    const answers = []
    for (const id of ['0123456789abcdef', board.id, gone.id]) {
      answers.push(look(await outsider.call('GET', `/api/boards/${id}`)))
    }
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(answers[0]?.status).toBe(404)
  })

  it('has a token of 192 bits to find, of which the database has only the hash', async () => {
    const { id, token } = await board.link('viewer')
    expect(token).toMatch(/^[\w-]{32}$/)
    const row = await db.invite.findUnique({ where: { id } })
    expect(row?.tokenHash).toBe(createHash('sha256').update(token).digest('hex'))
    expect(JSON.stringify(row)).not.toContain(token)
  })

  it('takes as long for an unknown token as for that of a deleted board', async () => {
    const { token } = await orphan()
    // Each guess comes from an address of its own, so that nobody has to wait.
    let host = 0
    const elsewhere = () => {
      host += 1
      return { 'x-forwarded-for': `10.1.${Math.floor(host / 250)}.${host % 250}` }
    }
    await expectSameTime(
      () => preview(guess(4), elsewhere()),
      () => preview(token, elsewhere()),
    )
  })

  it.each(['foreign', 'deleted'] as const)('takes as long for an unknown board as for a %s one', async (kind) => {
    const outsider = await server.visitor()
    const other = await SharedBoard.on(server)
    if (kind === 'deleted') await other.owner.call('DELETE', other.path)
    await expectSameTime(
      () => outsider.call('GET', '/api/boards/0123456789abcdef'),
      () => outsider.call('GET', other.path),
    )
  })
})

/** The rule's own bound, in milliseconds: hashing a password would take longer. */
const SAME_WITHIN_MS = 5

/** Differences below the bound, such as one more database query, are checked directly, in every run. */
async function expectSameTime(first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<void> {
  expect(await statementsOf(second)).toEqual(await statementsOf(first))
  if (IS_FULL) expect(Math.abs(await medianDifference(500, first, second))).toBeLessThan(SAME_WITHIN_MS)
}

describe('S17, S31: who misses', () => {
  async function miss(times: number, headers = from()): Promise<void> {
    for (let i = 0; i < times; i++) expect((await preview(guess(i), headers)).status).toBe(404)
  }

  it('twenty times in a minute waits, with the time in the answer, wherever the token is tried', async () => {
    const { token } = await board.link('viewer')
    await miss(MISSES)
    for (const answer of [await preview(guess(99)), await join(guess(99)), await join(token), await preview(token)]) {
      expect([answer.status, answer.body.code]).toEqual([429, 'too-many'])
      const seconds = Number(answer.headers.get('retry-after'))
      expect(seconds).toBeGreaterThan(0)
      expect(seconds).toBeLessThanOrEqual(60)
      expect(answer.body.detail).toContain(`${seconds} seconds`)
      expect(answer.headers.getSetCookie()).toEqual([])
    }
    expect((await join(token, {}, from(250))).status, 'others are let in').toBe(200)
  })

  it('at many addresses of one IPv6 network is one', async () => {
    for (let i = 0; i < MISSES; i++) await preview(guess(i), { 'x-forwarded-for': `2001:db8:0:7::${i + 1}` })
    expect((await preview(guess(1), { 'x-forwarded-for': '2001:db8:0:7::ffff' })).status).toBe(429)
    expect((await preview(guess(1), { 'x-forwarded-for': '2001:db8:0:8::1' })).status).toBe(404)
  })

  it('can not make up addresses where no proxy is trusted', async () => {
    const direct = await ApiServer.start()
    try {
      const tries = []
      for (let i = 0; i <= MISSES; i++) {
        tries.push(await direct.caller().call('POST', '/api/join/preview', { token: guess(i) }, from(i)))
      }
      expect(tries.map(({ status }) => status)).toEqual([...new Array<number>(MISSES).fill(404), 429])
    } finally {
      await direct.stop()
    }
  })

  it('is not who has the right token, however often', async () => {
    const { token } = await board.link('viewer')
    for (let i = 0; i < MISSES + 5; i++) expect((await preview(token)).status).toBe(200)
  })

  it('the password of a link waits for that link alone', async () => {
    const locked = await board.link('viewer', { password: 'right' })
    const other = await board.link('viewer', { password: 'right' })
    for (let i = 0; i < MISSES; i++) {
      const answer = await join(locked.token, { password: `wrong ${i}` })
      expect([answer.status, answer.body.code]).toEqual([403, 'forbidden'])
    }
    const late = await join(locked.token, { password: 'right' })
    expect([late.status, Number(late.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect((await join(other.token, { password: 'right' })).status).toBe(200)
    expect((await join(locked.token, { password: 'right' }, from(251))).status).toBe(200)
  })
})

describe('the message of a link that admits nobody', () => {
  const sentence = async (answer: Promise<Answer<{ code?: string; detail?: string }>>) => {
    const { status, body } = await answer
    return [status, body.code, body.detail]
  }

  it('is its own sentence for each reason, in the preview as at the door', async () => {
    const [revoked, expired, usedUp] = [
      await board.link('viewer'),
      await board.link('viewer', { expiresAt: '2020-01-01T00:00:00Z' }),
      await board.link('viewer', { maxUses: 1 }),
    ]
    await board.revoke(revoked)
    const first: Caller = await board.join(usedUp)
    const usersBefore = await db.user.count()
    for (const [link, code] of [
      [revoked, 'invite-revoked'],
      [expired, 'invite-expired'],
      [usedUp, 'invite-used-up'],
    ] as const) {
      const [early, late] = [await sentence(preview(link.token)), await sentence(join(link.token))]
      expect(early).toEqual(late)
      expect(late).toEqual([410, code, expect.stringContaining('Ask whoever sent it') as string])
    }
    expect(await db.user.count(), 'nobody is made a visitor for nothing').toBe(usersBefore)
    // A member gets the address of the board again.
    const again = await first.call<{ boardId: string }>('POST', '/api/join/preview', { token: usedUp.token }, from())
    expect([again.status, again.body.boardId]).toEqual([200, board.id])
  })
})
