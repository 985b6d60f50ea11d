// A board in a frame on another site's page, over HTTP: its address is the only credential, and it shows what the
// picture shows.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerPage } from '@/server/http/answer-page'
import { setSecurityHeaders } from '@/server/http/security-headers'
import { parseTrustedProxies } from '@/server/http/trusted-proxies'
import { SharedBoard } from '../../support/shared-board'

interface Embed {
  readonly isOn: boolean
  readonly origins: readonly string[]
  readonly url: string
}
interface Change {
  readonly version: string
  readonly title: string
  readonly isWhole: boolean
  readonly put: readonly { readonly id: string; readonly type?: string; readonly props?: Record<string, unknown> }[]
  readonly remove: readonly string[]
}

let board: SharedBoard
beforeAll(async () => {
  board = await SharedBoard.start()
})
afterAll(() => board.stop())

const SITE = 'https://wiki.example.org'

async function change(wishes: { isOn: boolean; origins?: readonly string[] }, on = board): Promise<Embed> {
  const answer = await on.owner.call<Embed>('PUT', `${on.path}/embed`, { origins: [SITE], ...wishes })
  expect(answer.status).toBe(200)
  return answer.body
}

/** The address that the page requests its data from. */
function dataOf({ url }: Embed): string {
  return new URL(url).pathname.replace('/embed/', '/api/embeds/')
}

const look = (path: string) => board.server.caller().call<Change>('GET', path)
const add = (title: string) => board.owner.call<{ id: string }>('POST', `${board.path}/cards`, { kind: 'risk', title })

describe('an embed', () => {
  it('is off until somebody who may switches it on, with sites that are sites', async () => {
    expect((await board.owner.call('GET', `${board.path}/embed`)).body).toMatchObject({ isOn: false, url: null })
    const wrong = await board.owner.call('PUT', `${board.path}/embed`, { isOn: true, origins: ['*'] })
    expect([wrong.status, wrong.body]).toMatchObject([400, { path: 'origins' }])
    const editor = await board.join(await board.link('editor'))
    expect((await editor.call('PUT', `${board.path}/embed`, { isOn: true, origins: [] })).status).toBe(403)

    const { url, origins } = await change({ isOn: true, origins: ['wiki.example.org/page', SITE] })
    expect(origins).toEqual([SITE])
    expect(new URL(url).pathname).toMatch(new RegExp(`^/embed/${board.id}/[\\w-]{32}$`))
  })

  it('S36: shows the board to anybody who has the address, without a cookie, and names nobody', async () => {
    const path = dataOf(await change({ isOn: true }))
    await add('Ports close')
    const { status, headers, body } = await look(path)
    expect([status, headers.get('set-cookie'), headers.get('cache-control')]).toEqual([200, null, 'no-store'])
    expect(body.title).toBe('Shared')
    const [card] = body.put.filter(({ type }) => type === 'card')
    expect(card?.props).toMatchObject({ title: 'Ports close', createdBy: '', createdAt: '' })
    const me = (await board.owner.call<{ id: string }>('GET', '/api/me')).body
    expect(JSON.stringify(body)).not.toContain(me.id)
  })

  it('waits for a change, and sends only that', async () => {
    const path = dataOf(await change({ isOn: true }))
    const before = (await look(path)).body
    const news = look(`${path}?seen=${encodeURIComponent(before.version)}`)
    const { body: card } = await add('Chips run short')
    const { body } = await news
    expect([body.isWhole, body.put.map(({ id }) => id), body.remove]).toEqual([false, [card.id], []])
    await board.owner.call('DELETE', `${board.path}/cards/${card.id}`)
    const gone = (await look(`${path}?seen=${encodeURIComponent(body.version)}`)).body
    expect([gone.put, gone.remove]).toEqual([[], [card.id]])
    const renamed = look(`${path}?seen=${encodeURIComponent(gone.version)}`)
    await board.owner.call('PATCH', board.path, { title: 'Renamed' })
    expect((await renamed).body).toMatchObject({ title: 'Renamed', put: [] })
    await board.owner.call('PATCH', board.path, { title: 'Shared' })
  })

  it('S36: closes at once when it is switched off, gets another address, or its board is deleted', async () => {
    const endings: readonly (() => Promise<unknown>)[] = [
      () => change({ isOn: false }),
      () => board.owner.call('POST', `${board.path}/embed/renew`),
      () => board.owner.call('DELETE', board.path),
    ]
    for (const end of endings) {
      const path = dataOf(await change({ isOn: true }))
      const { version } = (await look(path)).body
      const waiting = look(`${path}?seen=${encodeURIComponent(version)}`)
      await end()
      expect((await waiting).status).toBe(404)
      expect((await look(path)).status).toBe(404)
    }
    await board.owner.call('POST', `${board.path}/restore`)
    const { body } = await board.owner.call<Embed>('GET', `${board.path}/embed`)
    expect((await look(dataOf(body))).status).toBe(200)
  })

  it('S36: a changed address, another board’s, and one of nothing are the same 404', async () => {
    const path = dataOf(await change({ isOn: true }))
    const other = await SharedBoard.on(board.server)
    const otherPath = dataOf(await change({ isOn: true }, other))
    const key = path.slice(-32)
    const paths = [
      `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`,
      `/api/embeds/${other.id}/${key}`,
      `/api/embeds/${board.id}/${otherPath.slice(-32)}`,
      `/api/embeds/${board.id}/none`,
      `/api/embeds/none/${key}`,
    ]
    const answers = await Promise.all(paths.map(look))
    expect(answers.map(({ status, body }) => [status, body])).toEqual(answers.map(() => [404, answers[0]?.body]))
  })
})

describe('S36: the page of an embed', () => {
  /** The answer's headers about framing, for a page that reveals only its address. */
  async function headersOf(path: string, embedOrigins: (boardId: string, key: string) => Promise<readonly string[]>) {
    const proxies = parseTrustedProxies('')
    if (!proxies.ok) throw new Error(proxies.error)
    const server = createServer((request, response) => {
      setSecurityHeaders(response, { isHttps: false })
      const pages = {
        answer: (_request: unknown, out: typeof response) => Promise.resolve(void out.end('page')),
        handleUpgrade: () => false,
        close: () => Promise.resolve(),
      }
      void answerPage(
        { pages, trustProxy: proxies.value, appUrl: undefined, production: true, embedOrigins },
        request,
        response,
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
    server.close()
    const policy = headers.get('content-security-policy') ?? ''
    return [/frame-ancestors [^;]*/.exec(policy)?.[0], headers.get('x-frame-options')]
  }

  it('may stand in pages of its sites alone, and every other page in none', async () => {
    const asked: string[][] = []
    const origins = async (boardId: string, key: string) => {
      asked.push([boardId, key])
      return Promise.resolve(key === 'right' ? [SITE, 'http://intranet:8080'] : [])
    }
    expect(await headersOf('/embed/board-1/right?theme=dark', origins)).toEqual([
      `frame-ancestors ${SITE} http://intranet:8080`,
      null,
    ])
    const nobody = ["frame-ancestors 'none'", 'DENY']
    expect(await headersOf('/embed/board-1/wrong', origins)).toEqual(nobody)
    for (const path of ['/boards/board-1', '/embed/board-1', '/embed/board-1/right/more', '/boards?x=/embed/a/right']) {
      expect([path, await headersOf(path, origins)]).toEqual([path, nobody])
    }
    expect(asked).toEqual([
      ['board-1', 'right'],
      ['board-1', 'wrong'],
    ])
  })
})
