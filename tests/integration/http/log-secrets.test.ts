// Everything that can be logged is provoked at the most verbose level, with secrets wherever a request has room for
// one: the log names the event, the board and the connection, and none of the secrets.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it, vi } from 'vitest'
import WebSocket from 'ws'
import { ApiServer, type Caller } from '../../support/api-server'
import { Client } from '../../support/sync/client'
import { waitFor } from '../../support/wait-for'

const METRICS_TOKEN = 'metrics-token-that-nobody-may-read'

const endings: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

interface Line {
  readonly level: number
  readonly msg: string
  readonly boardId?: string
  readonly connection?: string
  readonly user?: string
}

class KeptLog {
  raw = ''

  write(text: string): void {
    this.raw += text
  }

  /** Throws when a line isn't JSON. */
  lines(): Line[] {
    return this.raw
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line)
  }

  all(msg: string): Line[] {
    return this.lines().filter((line) => line.msg === msg)
  }
}

/** A visitor's cookie as a browser receives it, on a request with an Origin. */
async function cookieOf(server: ApiServer): Promise<string> {
  const answer = await server.caller().call('POST', '/api/auth/sign-in/anonymous', undefined, { origin: server.url })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** Opens a socket and resolves when either side has closed it. */
function knock(url: string, headers: Record<string, string>): Promise<void> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve())
  })
}

describe('the log of a server that is used and misused', () => {
  it('S16, S34: names boards and connections, and holds no cookie, token, password or query', async () => {
    const log = new KeptLog()
    const server = await ApiServer.start({ LOG_LEVEL: 'trace', METRICS_TOKEN }, log)
    endings.push(() => server.stop())
    const secrets = new Map<string, string>([['the token of /metrics', METRICS_TOKEN]])
    const secret = (what: string, value: string): string => {
      expect(value.length, what).toBeGreaterThan(8)
      secrets.set(what, value)
      return value
    }

    const owner = await server.visitor()
    secret('a bearer token', owner.token ?? '')
    const cookie = await cookieOf(server)
    secret('a cookie', decodeURIComponent(cookie.split('=')[1] ?? ''))
    secret('a cookie as it is sent', cookie.split('=')[1] ?? '')
    const boardId = (await owner.call<{ id: string }>('POST', '/api/boards', { templateId: 'traceability' })).body.id
    const password = secret('an invite’s password', 'correct horse battery staple')
    const invite = await owner.call<{ token: string }>('POST', `/api/boards/${boardId}/invites`, {
      role: 'editor',
      password,
    })
    const token = secret('an invite’s token', invite.body.token)
    const guess = secret('a guessed token', 'guessed-invite-token')
    const query = secret('a query', 'value-in-a-query')

    const shown = { isOn: true, origins: ['https://wiki.example.org'] }
    const embed = (await owner.call<{ url: string }>('PUT', `/api/boards/${boardId}/embed`, shown)).body
    const embedKey = secret('the address of an embed', new URL(embed.url).pathname.split('/').at(-1) ?? '')

    const nobody = server.caller()
    await nobody.call('GET', `/api/embeds/${boardId}/${embedKey}`)
    await nobody.call('GET', `/embed/${boardId}/${embedKey}`)
    for (const body of [
      { token, password: 'wrong password' },
      { token: guess },
      { token, name: 7 },
      `{"token":"${token}`,
    ]) {
      await nobody.call('POST', '/api/join', body, { cookie })
      await nobody.call('POST', '/api/join/preview', body, { cookie })
    }
    await nobody.call('GET', `/join/${token}?next=${query}`)
    await nobody.call('GET', `/api/boards/${boardId}?token=${query}&q=${query}`, undefined, { cookie })
    await nobody.call('GET', `/metrics?token=${query}`, undefined, { authorization: `Bearer ${METRICS_TOKEN}` })
    await nobody.call('POST', '/metrics', undefined, { authorization: `Basic ${METRICS_TOKEN}` })

    // Sockets: refused ones, and one that is accepted and sends something broken.
    const sockets = `${server.url.replace('http', 'ws')}/sync`
    await knock(`${sockets}/${boardId}?v=0&token=${query}`, { authorization: `Bearer ${owner.token}` })
    await knock(`${sockets}/${boardId}?token=${query}`, { cookie, origin: server.url })
    await knock(`${sockets}/nowhere?token=${query}`, { authorization: `Bearer ${owner.token}` })
    await knock(`${sockets}/../${boardId}?token=${query}`, { cookie: `${cookie}; other=${query}` })
    const ann = new Client(sockets, boardId, { token: owner.token ?? '', params: { secret: query } })
    endings.push(() => ann.destroy())
    await ann.synced()
    ann.send(Uint8Array.of(0, 2, 255))
    await waitFor('the broken frame ends the socket', () => ann.closed?.code === 4400)

    const printed = await printedPastTheLog(() => failEverything(server, owner, { boardId, token, password, cookie }))
    expect(printed, 'what went to the console and not to the log').toEqual([])

    const failed = log.all('a request failed').concat(log.all('A commit failed; trying again'))
    expect(failed.length).toBeGreaterThanOrEqual(3)
    const [broken] = log.all('Refused what a client sent')
    expect(broken).toMatchObject({ level: 40, boardId, connection: expect.stringMatching(/^[\w-]{8,}$/) as string })
    const { connection, user } = broken ?? {}
    expect(log.all('Closing a socket')).toMatchObject([{ boardId, connection, user }])
    const turnedAway = log.all('Turned a socket away')
    expect(turnedAway).toMatchObject([
      { boardId, code: 'client-too-old' },
      { boardId, code: 'not-found' },
      { boardId: 'nowhere', code: 'not-found' },
    ])
    const told = [...secrets].filter(([, value]) => log.raw.includes(value)).map(([what]) => what)
    expect(told).toEqual([])
  })

  it('S16, S34: holds no password, API token, account link or setup token, nor a line that was forged', async () => {
    const log = new KeptLog()
    const server = await ApiServer.start({ LOG_LEVEL: 'trace' }, log)
    endings.push(() => server.stop())
    const secrets = ['setup-token-that-is-a-guess', 'my own password 1', 'my next password 2', 'not my password 3']
    const [setupToken = '', password = '', next = '', wrong = ''] = secrets
    const forged = 'Ada\u001b[2J\u2028'
    const nobody = server.caller()
    const post = (caller: Caller, path: string, body: object, headers = {}) =>
      caller.call<{ token: string }>('POST', path, body, headers)

    await post(nobody, '/api/setup', { token: setupToken, name: 'Eve', email: 'eve@example.org', password })
    const account = { name: 'Ada', email: 'ada@example.org', password }
    const signUp = await post(nobody, '/api/auth/sign-up/email', account)
    expect(signUp.status).toBeLessThan(300)
    await post(nobody, '/api/auth/sign-in/email', { email: account.email, password: wrong })
    const signIn = await post(nobody, '/api/auth/sign-in/email', { email: account.email, password })
    const session = signIn.headers.get('set-auth-token') ?? signIn.body.token
    const ada = server.caller(session)
    const made = await post(ada, '/api/me/tokens', { name: 'A script', scope: 'write' })
    expect(made.status).toBe(201)
    const script = server.caller(made.body.token)
    const broken = server.caller(`${made.body.token.slice(0, -1)}0`)
    await broken.call('GET', '/api/me')
    await post(nobody, '/api/account', { ...account, email: forged, invite: 'account-link-that-is-a-guess' })
    await post(ada, '/api/auth/change-password', { currentPassword: wrong, newPassword: next })
    await post(nobody, '/api/auth/reset-password', { token: 'reset-token-that-is-a-guess', newPassword: next })
    secrets.push(session, made.body.token, 'account-link-that-is-a-guess', 'reset-token-that-is-a-guess')

    const other = new Database(join(server.config.dataDir, 'foreboard.sqlite'))
    other.exec('BEGIN IMMEDIATE')
    const printed = await printedPastTheLog(async () => {
      await post(script, '/api/boards', { title: forged.slice(0, 3) })
      await post(nobody, '/api/auth/sign-up/email', { ...account, email: 'ben@example.org' })
      await post(nobody, '/api/auth/sign-in/email', { email: account.email, password })
      await post(ada, '/api/me/tokens', { name: 'Another', scope: 'read' })
      await post(ada, '/api/auth/change-password', { currentPassword: password, newPassword: next })
    })
    other.exec('ROLLBACK')
    other.close()
    expect(printed, 'what went to the console and not to the log').toEqual([])
    expect(log.lines().length, 'the log tells of the failures').toBeGreaterThan(0)
    expect(secrets.filter((secret) => log.raw.includes(secret))).toEqual([])
    // Only the end of a line moves a terminal's cursor or looks like the end of a line.
    expect([...log.raw].filter((letter) => letter !== '\n' && /[\p{Cc}\p{Zl}\p{Zp}]/u.test(letter))).toEqual([])
  })
})

/** What `work` printed through `console`. */
async function printedPastTheLog(work: () => Promise<void>): Promise<unknown[]> {
  const spies = (['log', 'info', 'warn', 'error'] as const).map((method) => vi.spyOn(console, method))
  try {
    for (const spy of spies) spy.mockImplementation(() => undefined)
    await work()
    return spies.flatMap((spy) => spy.mock.calls)
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

/** While the database is locked every write fails, and the errors contain what was to be written. */
async function failEverything(
  server: ApiServer,
  owner: Caller,
  { boardId, token, password, cookie }: Readonly<Record<'boardId' | 'token' | 'password' | 'cookie', string>>,
): Promise<void> {
  const other = new Database(join(server.config.dataDir, 'foreboard.sqlite'))
  other.exec('BEGIN IMMEDIATE')
  try {
    const nobody = server.caller()
    const statuses = [
      await nobody.call('POST', '/api/join', { token, password, name: 'Ben' }, { cookie, origin: server.url }),
      await nobody.call('POST', '/api/auth/sign-in/anonymous'),
      await owner.call('POST', `/api/boards/${boardId}/invites`, { role: 'viewer', password }),
      await owner.call('PATCH', `/api/boards/${boardId}`, { title: 'Another' }),
      await owner.call('POST', `/api/boards/${boardId}/cards`, { kind: 'risk', title: 'Waits' }),
    ].map(({ status }) => status)
    expect(statuses, 'busy for now, which is not the server’s own mistake').toEqual([503, 503, 503, 503, 503])
  } finally {
    other.exec('ROLLBACK')
    other.close()
  }
}
