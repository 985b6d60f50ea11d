// The server's secret is changed: what the former one has signed counts while APP_SECRET_PREVIOUS names it, and not a day
// longer; browsers get the new signature in that time.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeAccount, PASSWORD } from '../../support/accounts'
import { ApiServer } from '../../support/api-server'
import { openBoard } from '../../support/board-socket'
import { Browser } from '../../support/browser'

const OLD = 'the secret that was in use until now ........'
const NEW = 'the secret that is in use from now on ........'
const FORGED = 'a secret that this server never had ..........'

let dataDir: string
let server: ApiServer | undefined
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-secret-'))
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  await rm(dataDir, { recursive: true, force: true })
})

async function startWith(env: Record<string, string>): Promise<ApiServer> {
  await server?.stop()
  server = await ApiServer.start({ DATA_DIR: dataDir, ...env })
  return server
}

/** The same browser on a server that started again. */
function moved(browser: Browser, to: ApiServer): Browser {
  const again = new Browser(to)
  for (const line of browser.setCookies) again.keep(line)
  return again
}

const meOf = (browser: Browser) => browser.call<{ id: string }>('GET', '/api/me')

it('S68: sessions of accounts, visitors and scripts go on under the new secret, sockets too, and get its signature', async () => {
  const before = await startWith({ APP_SECRET: OLD })
  const { email, caller } = await makeAccount(before)
  const [visitor, account] = [new Browser(before), new Browser(before)]
  await visitor.call('POST', '/api/auth/sign-in/anonymous', {})
  await account.call('POST', '/api/auth/sign-in/email', { email, password: PASSWORD })
  const { id } = (await meOf(visitor)).body
  const board = (await visitor.call<{ id: string }>('POST', '/api/boards', { title: 'A visitor’s' })).body.id

  const between = await startWith({ APP_SECRET: NEW, APP_SECRET_PREVIOUS: OLD })
  const [visitorThen, accountThen] = [moved(visitor, between), moved(account, between)]
  expect((await meOf(visitorThen)).body.id).toBe(id)
  expect((await meOf(accountThen)).status).toBe(200)
  expect((await between.caller(caller.token).call('GET', '/api/me')).status).toBe(200)
  const socket = await openBoard(between, board, { token: tokenIn(visitor) })
  expect(socket.isOpen).toBe(true)
  socket.socket.terminate()
  // Once they have the new signature, nothing more is set.
  const count = visitorThen.setCookies.length
  await meOf(visitorThen)
  expect(visitorThen.setCookies).toHaveLength(count)
  // The sign-in library's own routes know them as well.
  expect((await accountThen.call<{ user: object } | null>('GET', '/api/auth/get-session')).body).not.toBeNull()

  const after = await startWith({ APP_SECRET: NEW })
  expect((await meOf(moved(visitorThen, after))).body.id).toBe(id)
  expect((await meOf(moved(accountThen, after))).status).toBe(200)
  // Those that nobody used in between have ended.
  expect((await meOf(moved(visitor, after))).status).toBe(401)
  expect((await after.caller(caller.token).call('GET', '/api/me')).status).toBe(401)
})

it('S68: a secret that never was this server’s opens nothing, and a session that was ended stays so', async () => {
  const before = await startWith({ APP_SECRET: OLD })
  const ended = await makeAccount(before)
  await ended.caller.call('DELETE', '/api/me/sessions')
  const { caller } = await makeAccount(before)
  const between = await startWith({ APP_SECRET: NEW, APP_SECRET_PREVIOUS: FORGED })
  expect((await between.caller(caller.token).call('GET', '/api/me')).status).toBe(401)
  const later = await startWith({ APP_SECRET: NEW, APP_SECRET_PREVIOUS: OLD })
  expect((await later.caller(caller.token).call('GET', '/api/me')).status).toBe(200)
  expect((await later.caller(ended.caller.token).call('GET', '/api/me')).status).toBe(401)
})

it('S68: addresses of embeds go on as well, and new ones are made beside them', async () => {
  const before = await startWith({ APP_SECRET: OLD })
  const { caller } = await makeAccount(before)
  const { id } = (await caller.call<{ id: string }>('POST', '/api/boards', { title: 'Shown' })).body
  const embed = { isOn: true, origins: ['https://wiki.example.org'] }
  const shown = (await caller.call<{ url: string }>('PUT', `/api/boards/${id}/embed`, embed)).body.url
  const statusOf = async (on: ApiServer, url: string) =>
    (await on.caller().call('GET', new URL(url).pathname.replace('/embed/', '/api/embeds/'))).status
  expect(await statusOf(before, shown)).toBe(200)
  const between = await startWith({ APP_SECRET: NEW, APP_SECRET_PREVIOUS: OLD })
  expect(await statusOf(between, shown)).toBe(200)
  const again = await between.caller(caller.token).call<{ url: string }>('GET', `/api/boards/${id}/embed`)
  expect(again.body.url).not.toBe(shown)
  const after = await startWith({ APP_SECRET: NEW })
  expect([await statusOf(after, shown), await statusOf(after, again.body.url)]).toEqual([404, 200])
})

function tokenIn(browser: Browser): string {
  return decodeURIComponent(/session_token=([^;]+)/.exec(browser.cookie)?.[1] ?? '')
}
