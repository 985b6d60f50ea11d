// A page of another site in a member's own browser (SYNC-SPEC S15, S18): it posts forms to every route, fetches, and
// opens sockets with any cookies the browser sends. Nothing changes, and it learns nothing.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { dailySample, SWEEP_SEED } from '../support/daily-sample'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

/** A site that shows one empty page, without any policy of its own. */
async function openSite(): Promise<{ server: Server; port: number }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>Another site</title><link rel="icon" href="data:,"><body></body>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, port: (server.address() as AddressInfo).port }
}

interface Document {
  readonly paths: Record<string, Record<string, unknown>>
}

/** `METHOD /path` of every changing route, with the board's id. */
async function changingRoutes(page: Page, boardId: string): Promise<readonly [method: string, path: string][]> {
  const { paths } = (await (await page.request.get('/api/openapi.json')).json()) as Document
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => method !== 'get')
      .map((method): [string, string] => [
        method.toUpperCase(),
        path.replace('{boardId}', boardId).replace(/\{\w+\}/g, 'none'),
      ]),
  )
}

const FORM_KINDS = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']

/** The kinds of form that are posted to the route with that number: one per route and day, all in a full run. */
const kindsFor = (route: number) => dailySample(FORM_KINDS, 1, SWEEP_SEED + route)

/** The victim's data, as the victim's own page reads it. */
async function possessions(page: Page, boardId: string): Promise<unknown> {
  const read = async (path: string) => (await page.request.get(path)).json() as Promise<Record<string, unknown>>
  const { boards } = (await read('/api/boards')) as { boards: { id: string; title: string }[] }
  return {
    boards: boards.map(({ id, title }) => [id, title]),
    me: await read('/api/me'),
    ...(await read(`/api/boards/${boardId}/cards`)),
    ...(await read(`/api/boards/${boardId}/briefs`)),
    ...(await read(`/api/boards/${boardId}/invites`)),
    ...(await read(`/api/boards/${boardId}/members`)),
  }
}

/** Posts one form from the page into a frame of it, as clickjackers do. Resolves to the status of the answer. */
async function postForm(page: Page, action: string, kind: string): Promise<number> {
  const answered = page.waitForResponse(action)
  await page.evaluate(
    ([to = '', enctype = '']) => {
      const frame = document.createElement('iframe')
      frame.name = `frame-${Math.random()}`
      const form = document.createElement('form')
      form.target = frame.name
      form.method = 'post'
      form.action = to
      form.enctype = enctype
      const field = document.createElement('input')
      // Sent as text/plain this reads {"title":"taken over","kind":"risk","text":"x","role":"editor","x=":""}
      field.name =
        enctype === 'text/plain' ? '{"title":"taken over","kind":"risk","text":"x","role":"editor","x' : 'title'
      field.value = enctype === 'text/plain' ? '":""}' : 'taken over'
      form.append(field)
      document.body.append(frame, form)
      form.submit()
    },
    [action, kind],
  )
  return (await answered).status()
}

// Another site gets no cookie of ours at all; another port of the same host is the same site, and does.
for (const [name, host] of [
  ['another site', 'localhost'],
  ['another port of the same host', '127.0.0.1'],
] as const) {
  test(`S18: forms and scripts of ${name} change nothing, on any route`, async ({ meet, server, watch }) => {
    test.setTimeout(300_000)
    const victim = await meet('Mika')
    const board = await BoardPage.create(victim)
    await board.writeCard('Risk', 'Mine', await board.canvasSpot())
    await board.expectState('saved')
    const before = await possessions(victim.page, board.id)
    const { server: site, port } = await openSite()
    const evil = `http://${host}:${port}/`
    const page = await victim.context.newPage()
    await page.goto(evil)
    const routes = await changingRoutes(victim.page, board.id)
    expect(routes.length).toBeGreaterThan(15)

    const statuses = new Map<string, number>()
    for (const [i, [method, path]] of routes.entries()) {
      if (method !== 'POST') continue
      for (const kind of kindsFor(i)) {
        statuses.set(`${kind} ${path}`, await postForm(page, `${server.url}${path}`, kind))
      }
    }
    expect([...statuses].filter(([, status]) => status !== 403)).toEqual([])

    const answers = await page.evaluate(
      async ([origin, list]) => {
        const tried: string[] = []
        let refused = 0
        const ask = (url: string, init: RequestInit) =>
          fetch(url, init).catch(() => {
            // Requests that the browser itself blocks look like a broken connection.
            refused += 1
          })
        for (const [method, path] of list) {
          for (const mode of ['cors', 'no-cors'] as const) {
            const isSimple = mode === 'no-cors' && method === 'POST'
            const init: RequestInit = { method, mode, credentials: 'include', body: '{"title":"taken over"}' }
            if (!isSimple) init.headers = { 'content-type': 'application/json' }
            const answer = await ask(`${origin}${path}`, init)
            if (answer && answer.type !== 'opaque') tried.push(`${method} ${path} was answered with ${answer.status}`)
          }
        }
        const read = await ask(`${origin}/api/boards`, { credentials: 'include' })
        if (read) tried.push('the list of boards could be read')
        if (refused === 0) tried.push('the browser kept nothing from us')
        return tried
      },
      [server.url, routes] as const,
    )
    expect(answers).toEqual([])
    expect(await possessions(victim.page, board.id)).toEqual(before)
    // The browser reports each refusal with a delay; for a closed page it reports nothing more.
    await page.close()
    site.close()
    watch.faults.length = 0
  })

  test(`S15: a socket that ${name} opens hears nothing`, async ({ meet, server, watch }) => {
    const victim = await meet('Mika')
    const board = await BoardPage.create(victim)
    const { server: site, port } = await openSite()
    const page = await victim.context.newPage()
    await page.goto(`http://${host}:${port}/`)
    const heard = await page.evaluate(
      (url) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(url)
          socket.onopen = () => resolve('it is open')
          socket.onmessage = () => resolve('it was told something')
          socket.onclose = ({ code }) => resolve(`closed with ${code}`)
        }),
      `${server.url.replace('http', 'ws')}/sync/${board.id}`,
    )
    // 1006: the upgrade itself was refused.
    expect(heard).toBe('closed with 1006')
    await page.close()
    site.close()
    watch.faults.length = 0
  })
}
