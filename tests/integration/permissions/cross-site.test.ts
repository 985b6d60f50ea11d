// Requests that another site makes a member's browser send (SYNC-SPEC S15, S18): with the owner's own cookie, on every
// changing route and on the socket. They are refused, and nothing changes.

import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiServer } from '../../support/api-server'
import { rawUpgrade } from '../../support/sync/raw-upgrade'
import { type PreparedCall, prepareCall, SharedPlaces } from './calls'
import { SAMPLE_CALLS } from './sample-calls'
import { type Actor, World } from './world'

/** Foreign origins, of which some look like ours. Undefined sends none. */
function foreignOrigins(own: string): readonly (string | undefined)[] {
  const { hostname, port } = new URL(own)
  return [
    'https://evil.example',
    'null',
    undefined,
    `http://${hostname}:${Number(port) + 1}`,
    `http://${hostname}`,
    `http://${hostname}:${port}.evil.example`,
    `http://evil.example/http://${hostname}:${port}`,
    `http://user@${hostname}:${port}`,
    `${own}/`,
    `file://${hostname}:${port}`,
    `https://${hostname}:${port}`,
  ]
}

/** The ways in which a page may send a body without a preflight request. */
const SIMPLE_BODIES: Readonly<Record<string, (body: unknown) => { body: unknown; type: string | undefined }>> = {
  'its own': (body) => ({ body, type: undefined }),
  'JSON as text/plain': (body) => ({ body: JSON.stringify(body ?? {}), type: 'text/plain' }),
  'a form': () => ({ body: 'title=x&name=x&text=x&role=owner', type: 'application/x-www-form-urlencoded' }),
  'a multipart form': () => ({
    body: '--x\r\ncontent-disposition: form-data; name="title"\r\n\r\nx\r\n--x--\r\n',
    type: 'multipart/form-data; boundary=x',
  }),
  nothing: () => ({ body: undefined, type: undefined }),
}

const CHANGING = Object.keys(SAMPLE_CALLS).filter((route) => !/^(GET|HEAD) /.test(route))

let world: World
let places: SharedPlaces
let victim: Actor
let cookie: string
beforeAll(async () => {
  world = await World.start()
  places = new SharedPlaces(world)
  // The cookie is the same session as the bearer; the strongest actor has most to lose.
  const found = world.actors.find(({ name }) => name === 'owner')
  if (!found) throw new Error('There is no owner')
  victim = found
  cookie = await cookieOf(victim)
})
afterAll(() => world.stop())

/** A browser's cookie for an actor: a visitor's session that is given to them. */
async function cookieOf({ userId = '' }: Actor): Promise<string> {
  const { server, db } = world
  const own = { origin: server.url }
  const signIn = await server.caller().call<{ user: { id: string } }>('POST', '/api/auth/sign-in/anonymous', {}, own)
  await db.session.updateMany({ where: { userId: signIn.body.user.id }, data: { userId } })

  return signIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** Everything that a request could have changed, except columns that only record times. */
async function stateOfServer(): Promise<string> {
  const { db } = world
  const all = [
    await db.board.findMany({ omit: { changedAt: true }, orderBy: { id: 'asc' } }),
    await db.membership.findMany({ orderBy: [{ boardId: 'asc' }, { userId: 'asc' }] }),
    await db.invite.findMany({ orderBy: { id: 'asc' } }),
    await db.brief.findMany({ orderBy: { id: 'asc' } }),
    await db.thumbnail.findMany({ omit: { bytes: true }, orderBy: { boardId: 'asc' } }),
    await db.workspace.findMany({ orderBy: { id: 'asc' } }),
    await db.workspaceMember.findMany({ orderBy: [{ workspaceId: 'asc' }, { userId: 'asc' }] }),
    await db.user.findMany({ omit: { updatedAt: true }, orderBy: { id: 'asc' } }),
    await db.session.findMany({ select: { id: true, userId: true }, orderBy: { id: 'asc' } }),
    await db.apiToken.findMany({ omit: { lastUsedAt: true }, orderBy: { id: 'asc' } }),
    await db.asset.findMany({ orderBy: { id: 'asc' } }),
    await db.boardEmbed.findMany({ orderBy: { boardId: 'asc' } }),
    await db.exportSchedule.findMany({ orderBy: { id: 'asc' } }),
    await db.auditEntry.count(),
  ]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

async function send(call: PreparedCall, origin: string | undefined, make: (typeof SIMPLE_BODIES)[string]) {
  const { body, type } = make(call.body)
  const headers = { ...call.headers, ...(type && { 'content-type': type }), ...(origin && { origin }), cookie }
  return world.server.caller().call<{ code?: string }>(call.method, call.path, body, headers)
}

describe('S18: a request of another site, with the owner’s cookie, changes nothing', () => {
  it.each(CHANGING)('%s', async (route) => {
    const call = await prepareCall(world, route, victim, places.placeFor(route, victim, 'foreign-origin'))
    const before = await stateOfServer()
    for (const origin of foreignOrigins(world.server.url)) {
      for (const [name, make] of Object.entries(SIMPLE_BODIES)) {
        const { status, body } = await send(call, origin, make)
        expect([origin, name, status, body.code]).toEqual([origin, name, 403, 'foreign-origin'])
      }
    }
    expect(await stateOfServer()).toBe(before)
  })

  it('the same requests are answered when our own page sends them', async () => {
    const call = await prepareCall(world, 'PATCH /api/boards/{boardId}', victim)
    const own = SIMPLE_BODIES['its own']
    if (!own) throw new Error('There is no such body')
    expect((await send(call, world.server.url, own)).status).toBe(200)
  })

  it('reading is answered to no other site either, for want of its permission', async () => {
    const { headers } = await world.server.caller().call('GET', '/api/me', undefined, {
      cookie,
      origin: 'https://evil.example',
    })
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })
})

describe('S15: a socket of another site, with the owner’s cookie', () => {
  it('is refused with 403, whatever origin it names, and without one', async () => {
    const boardId = await world.scene(victim).board()
    const { port } = new URL(world.server.url)
    const upgrade = (headers: Record<string, string>) => rawUpgrade(Number(port), `/sync/${boardId}`, headers)
    for (const origin of foreignOrigins(world.server.url)) {
      expect([origin, await upgrade({ cookie, ...(origin && { Origin: origin }) })]).toEqual([origin, 403])
    }
    expect(await upgrade({ cookie, Origin: world.server.url })).toBe(101)
    // A script has no origin, and a browser never sends its bearer token by itself.
    expect(await upgrade({ authorization: `Bearer ${victim.caller.token}` })).toBe(101)
  })

  it('S15, S18: is judged by APP_URL alone where that is set, and so are requests', async () => {
    const server = await ApiServer.start({ APP_URL: 'https://board.example.org', TRUST_PROXY: 'loopback' })
    try {
      const port = Number(new URL(server.url).port)
      const from = (origin: string, host: string) => ({
        cookie: 'x=y',
        'x-forwarded-host': host,
        'x-forwarded-proto': new URL(origin).protocol.slice(0, -1),
        origin,
      })
      const upgrade = (origin: string, host = 'board.example.org') => rawUpgrade(port, '/sync/none', from(origin, host))
      const request = async (origin: string, host = 'board.example.org') =>
        (await server.caller().call('POST', '/api/auth/sign-in/anonymous', {}, from(origin, host))).status
      // The upgrade gets far enough to answer that the board doesn't exist.
      expect(await upgrade('https://board.example.org')).toBe(101)
      expect(await request('https://board.example.org')).toBe(200)
      // The address that a request names in its headers doesn't matter: another name of this machine proves nothing.
      for (const [origin, host] of [
        ['http://board.example.org', 'board.example.org'],
        ['https://evil.example', 'evil.example'],
        ['http://evil.example', 'evil.example'],
        [server.url, new URL(server.url).host],
      ] as const) {
        expect([origin, await upgrade(origin, host), await request(origin, host)]).toEqual([origin, 403, 403])
      }
      for (const origin of [
        'https://board.example.org:8443',
        'https://board.example.org.evil.example',
        'https://evil-board.example.org',
        'https://example.org',
      ]) {
        expect([origin, await upgrade(origin)]).toEqual([origin, 403])
      }
    } finally {
      await server.stop()
    }
  })

  it('S15, S18: is judged without APP_URL by the scheme that a trusted proxy names', async () => {
    const server = await ApiServer.start({ TRUST_PROXY: 'loopback' })
    try {
      const { host, port } = new URL(server.url)
      const outcomes = async (proto: string, origin: string) => {
        const headers = { cookie: 'x=y', 'x-forwarded-proto': proto, origin }
        const { status } = await server.caller().call('POST', '/api/auth/sign-in/anonymous', {}, headers)
        return [await rawUpgrade(Number(port), '/sync/none', headers), status]
      }
      expect(await outcomes('https', `https://${host}`)).toEqual([101, 200])
      expect(await outcomes('https', `http://${host}`)).toEqual([403, 403])
      expect(await outcomes('http', `http://${host}`)).toEqual([101, 200])
      expect(await outcomes('http', `https://${host}`)).toEqual([403, 403])
      // Some proxies use this name for the scheme of an upgrade.
      expect(await outcomes('wss', `https://${host}`)).toEqual([101, 200])
    } finally {
      await server.stop()
    }
  })
})
