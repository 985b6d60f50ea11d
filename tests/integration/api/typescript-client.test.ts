// The client package: its types are those of the API, and it talks to a real server.

import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, expectTypeOf, it } from 'vitest'
import { createForeboardClient, type ForeboardClient } from '@/clients/typescript/index.js'
import manifest from '@/clients/typescript/package.json'
import { devDependencies } from '@/package.json'
import { ApiServer } from '../../support/api-server'
import { CLIENT_TYPES, clientTypes } from '../../support/client-types'

let server: ApiServer
let foreboard: ForeboardClient
beforeAll(async () => {
  server = await ApiServer.start()
  const { token = '' } = await server.visitor()
  foreboard = createForeboardClient({ url: server.url, token })
})
afterAll(() => server.stop())

it('has the types of the API as it is now; npm run client writes them again', async () => {
  // As one comparison of texts the difference would be a hundred pages.
  expect((await readFile(CLIENT_TYPES, 'utf8')) === (await clientTypes(server.url))).toBe(true)
  expect(manifest.dependencies['openapi-fetch']).toBe(devDependencies['openapi-fetch'])
})

it('makes a board with cards, reads them by a filter, and changes one that nobody has changed', async () => {
  const { data: board } = await foreboard.POST('/api/boards', {
    params: { header: { 'idempotency-key': 'first' } },
    body: { title: 'Typed', templateId: 'risk-matrix' },
  })
  if (!board) throw new Error('there is no board')
  expectTypeOf(board.title).toEqualTypeOf<string>()
  const path = { boardId: board.id }
  for (const kind of ['risk', 'driver'] as const) {
    const { response } = await foreboard.POST('/api/boards/{boardId}/cards', {
      params: { path },
      body: { kind, title: `A ${kind}` },
    })
    expect(response.status).toBe(201)
  }
  const { data } = await foreboard.GET('/api/boards/{boardId}/cards', { params: { path, query: { kinds: 'risk' } } })
  expect(data?.cards.map(({ ref, title }) => [ref, title])).toEqual([['R-001', 'A risk']])
  const cardPath = { ...path, cardId: 'R-001' }
  const read = await foreboard.GET('/api/boards/{boardId}/cards/{cardId}', { params: { path: cardPath } })
  const header = { 'if-match': read.response.headers.get('etag') ?? '' }
  const change = () =>
    foreboard.PATCH('/api/boards/{boardId}/cards/{cardId}', {
      params: { path: cardPath, header },
      body: { title: 'Another' },
    })
  expect((await change()).data?.title).toBe('Another')
  const late = await change()
  expect(late.error?.code).toBe('precondition-failed')
})
