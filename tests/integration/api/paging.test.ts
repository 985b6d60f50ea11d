// Lists that can grow, walked page by page, and the cards that a script asks for by what they are.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { ApiServer, type Caller } from '../../support/api-server'

interface Card {
  readonly id: string
  readonly ref: string
  readonly parentId: string
}
type Listed = { readonly nextCursor: string | null } & Readonly<Record<string, unknown>>

let server: ApiServer
let owner: Caller
let path: string
beforeAll(async () => {
  server = await ApiServer.start()
  owner = await server.visitor()
  path = `/api/boards/${(await make<{ id: string }>('/api/boards', { templateId: 'risk-matrix' })).id}`
})
afterAll(() => server.stop())

async function make<T>(route: string, body: unknown): Promise<T> {
  const answer = await owner.call<T>('POST', route, body)
  expect(answer.status).toBe(201)
  return answer.body
}

const addCard = (card: object) => make<Card>(`${path}/cards`, { title: 'A card', ...card })

/** The pages of a list, by a key of its entries; `between` is called after the first. */
async function walk(list: string, name: string, key: string, between?: () => Promise<unknown>) {
  const pages: unknown[][] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: string = cursor === '' ? 'limit=2' : `limit=2&cursor=${cursor}`
    const { status, body } = await owner.call<Listed>('GET', `${path}/${list}?${query}`)
    expect(status).toBe(200)
    pages.push((body[name] as Record<string, unknown>[]).map((entry) => entry[key]))
    if (cursor === '') await between?.()
    cursor = body.nextCursor
  }
  return pages
}

it('cards are walked by their references, whatever is made and removed in between', async () => {
  for (const kind of ['risk', 'driver', 'risk', 'risk', 'driver']) await addCard({ kind })
  const whole = (await owner.call<Listed>('GET', `${path}/cards`)).body
  expect((whole.cards as Card[]).map(({ ref }) => ref)).toEqual(['D-001', 'D-002', 'R-001', 'R-002', 'R-003'])
  expect(whole.nextCursor).toBeNull()
  const pages = await walk('cards', 'cards', 'ref', async () => {
    expect((await owner.call('DELETE', `${path}/cards/D-002`)).status).toBe(204)
    await addCard({ kind: 'risk' })
  })
  expect(pages).toEqual([
    ['D-001', 'D-002'],
    ['R-001', 'R-002'],
    ['R-003', 'R-004'],
  ])
})

it('briefs, threads and versions come in pages of the same kind', async () => {
  for (const title of ['a', 'b', 'c']) {
    await make(`${path}/briefs`, { text: 'Words.', title })
    await make(`${path}/threads`, { anchor: { kind: 'board' }, text: title })
    await addCard({ kind: 'risk' })
    await make(`${path}/versions`, { name: title })
  }
  expect(await walk('briefs', 'briefs', 'title')).toEqual([['a', 'b'], ['c']])
  expect((await walk('versions', 'versions', 'name')).flat().filter(Boolean)).toEqual(['c', 'b', 'a'])
  const all = (await owner.call<{ threads: { id: string }[] }>('GET', `${path}/threads`)).body.threads
  const threads = await walk('threads', 'threads', 'id')
  expect(threads.map((page) => page.length)).toEqual([2, 1])
  expect(threads.flat()).toEqual(all.map(({ id }) => id))
  const events = (await owner.call<{ events: unknown[] }>('GET', `${path}/events?limit=1`)).body.events
  expect(events).toHaveLength(1)
})

it('a cursor of another list, one that is none, and a page of none or too many are refused', async () => {
  const { body } = await owner.call<Listed>('GET', `${path}/cards?limit=1`)
  for (const query of [`cursor=${body.nextCursor}`, 'cursor=x', 'cursor=W10', 'limit=0', 'limit=201']) {
    const refused = await owner.call<{ code: string }>('GET', `${path}/threads?${query}`)
    expect([query, refused.status, refused.body.code]).toEqual([query, 400, 'bad-request'])
  }
})

it('cards are found by kind, level, owner, tag and place, and by all of them together', async () => {
  const { id: me } = (await owner.call<{ id: string }>('GET', '/api/me')).body
  const scored = await addCard({
    kind: 'risk',
    fields: { likelihoodCurrent: 5, impactCurrent: 5 },
    tags: ['ports'],
    ownerId: me,
  })
  const assumption = await addCard({ kind: 'assumption', tags: ['ports'] })
  const refs = async (query: string) =>
    (await owner.call<{ cards: Card[] }>('GET', `${path}/cards?${query}`)).body.cards.map(({ ref }) => ref)
  expect(await refs('kinds=assumption')).toEqual([assumption.ref])
  expect(await refs('levels=very-high,high')).toEqual([scored.ref])
  expect(await refs(`ownerId=${me}`)).toEqual([scored.ref])
  expect(await refs('tag=ports')).toEqual([assumption.ref, scored.ref])
  expect(await refs(`placeId=${scored.parentId}&tag=ports`)).toEqual([scored.ref])
  expect(await refs('kinds=assumption&levels=very-high')).toEqual([])
  const matrix = `placeId=${scored.parentId}`
  expect(await refs(`${matrix}&cell=5,5`)).toEqual([scored.ref])
  expect(await refs(`${matrix}&cell=5,4`)).toEqual([])
  expect(await refs(`${matrix}&cell=tray`)).not.toContain(scored.ref)
  for (const query of ['cell=4,5', 'placeId=page:page&cell=tray', `${matrix}&cell=0,5`, `${matrix}&cell=4`]) {
    const refused = await owner.call<{ path: string }>('GET', `${path}/cards?${query}`)
    expect([query, refused.status, refused.body.path]).toEqual([query, 400, 'cell'])
  }
  expect((await refs('kinds=risk&limit=1')).length).toBe(1)
  const wrong = await owner.call<{ path: string }>('GET', `${path}/cards?kinds=rumour`)
  expect([wrong.status, wrong.body.path?.split('.')[0]]).toEqual([400, 'kinds'])
})
