// Boards over HTTP: list, rename, delete and restore, duplicate, pictures, templates, and who may make one.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiServer, type Caller } from '../../support/api-server'

interface Board {
  readonly id: string
  readonly title: string
  readonly role: string
  readonly changedAt: string
  readonly thumbnailUrl: string | null
  readonly people: { readonly id: string; readonly name: string; readonly color: string; readonly online: boolean }[]
}
interface Card {
  readonly ref: string
  readonly title: string
  readonly citations: { readonly briefId: string; readonly quote: string }[]
}

const DEADLINE = { timeout: 10_000 }

const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

let server: ApiServer
let owner: Caller
beforeAll(async () => {
  server = await ApiServer.start()
  owner = await server.visitor()
})
afterAll(() => server.stop())

const make = async (body: object = {}) => (await owner.call<Board>('POST', '/api/boards', body)).body
const list = async () => (await owner.call<{ boards: Board[] }>('GET', '/api/boards')).body.boards

describe('boards', () => {
  it('are made with one click, in the language of the person', async () => {
    expect((await make()).title).toBe('Untitled board')
    expect((await make({ templateId: 'traceability', locale: 'ja' })).title).toBe('リスクと提言の対応づけ')
    const japanese = await owner.call<Board>('POST', '/api/boards', {}, { 'accept-language': 'fr, ja;q=0.9, en;q=0.8' })
    expect(japanese.body.title).toBe('無題のボード')
    const unknown = await owner.call<{ path: string }>('POST', '/api/boards', { templateId: 'none' })
    expect([unknown.status, unknown.body.path]).toEqual([400, 'templateId'])
  })

  it('are listed with their people, the last changed first', async () => {
    const older = await make({ title: 'Older' })
    const newer = await make({ title: 'Newer' })
    await owner.call('PATCH', `/api/boards/${older.id}`, { title: 'Renamed' })
    const boards = await list()
    expect(boards.slice(0, 2).map((board) => board.title)).toEqual(['Renamed', 'Newer'])
    expect(boards[0]?.people).toHaveLength(1)
    expect(boards[0]?.people[0]).toMatchObject({ online: false })
    expect(boards[0]?.people[0]?.color).toMatch(/^#[0-9a-f]{6}$/)
    expect((await owner.call<Board>('GET', `/api/boards/${newer.id}`)).body).toMatchObject({
      title: 'Newer',
      role: 'owner',
    })
  })

  it('move up in the list when a card changes', async () => {
    const quiet = await make({ title: 'Quiet' })
    const before = (await list()).find((board) => board.id === quiet.id)?.changedAt ?? ''
    await owner.call('POST', `/api/boards/${quiet.id}/cards`, { kind: 'risk', title: 'New' })
    await expect
      .poll(async () => (await list()).find((board) => board.id === quiet.id)?.changedAt, DEADLINE)
      .not.toBe(before)
  })

  it('come back within 30 days of their deletion', async () => {
    const board = await make({ title: 'Gone' })
    await owner.call('POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title: 'Still here' })
    const deleted = await owner.call<{ id: string; undoUntil: string }>('DELETE', `/api/boards/${board.id}`)
    const days = (Date.parse(deleted.body.undoUntil) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(29.9)
    expect((await list()).map(({ id }) => id)).not.toContain(board.id)
    expect((await owner.call('GET', `/api/boards/${board.id}/cards`)).status).toBe(404)
    const stranger = await server.visitor()
    expect((await stranger.call('POST', `/api/boards/${board.id}/restore`)).status).toBe(404)

    expect((await owner.call<Board>('POST', `/api/boards/${board.id}/restore`)).body.title).toBe('Gone')
    const { cards } = (await owner.call<{ cards: Card[] }>('GET', `/api/boards/${board.id}/cards`)).body
    expect(cards.map((card) => card.title)).toEqual(['Still here'])
  })

  it('are copied with cards, briefs, everybody’s marks and picture; citations point at the copied brief', async () => {
    const board = await make({ title: 'Original', templateId: 'source-extraction' })
    const path = `/api/boards/${board.id}`
    const text = 'Prices may rise within a year.'
    const brief = await owner.call<{ id: string }>('POST', `${path}/briefs`, { text })
    const citations = [{ briefId: brief.body.id, start: 0, end: 15 }]
    await owner.call('POST', `${path}/cards`, { kind: 'risk', title: 'Prices', citations })
    const mark = { start: 7, end: 15, quote: 'may rise', note: 'By how much?' }
    const made = await owner.call<{ author: object }>('POST', `${path}/briefs/${brief.body.id}/highlights`, mark)
    await owner.call('PUT', `${path}/thumbnail`, PNG, { 'content-type': 'image/png' })

    const copy = await owner.call<Board>('POST', `${path}/duplicate`)
    expect([copy.status, copy.body.title, copy.body.role]).toEqual([201, 'Original (copy)', 'owner'])
    const copied = `/api/boards/${copy.body.id}`
    const briefs = (await owner.call<{ briefs: { id: string; text: string }[] }>('GET', `${copied}/briefs`)).body.briefs
    expect(briefs).toEqual([expect.objectContaining({ text })])
    expect(briefs[0]?.id).not.toBe(brief.body.id)
    const { cards } = (await owner.call<{ cards: Card[] }>('GET', `${copied}/cards`)).body
    expect(cards[0]?.citations).toEqual([expect.objectContaining({ briefId: briefs[0]?.id, quote: 'Prices may rise' })])
    expect((await owner.call('GET', `${copied}/thumbnail`)).status).toBe(200)
    const marks = await owner.call<{ highlights: object[] }>('GET', `${copied}/briefs/${briefs[0]?.id}/highlights`)
    expect(marks.body.highlights).toEqual([expect.objectContaining({ ...mark, author: made.body.author })])

    await owner.call('DELETE', `${copied}/cards/R-001`)
    expect((await owner.call<{ cards: Card[] }>('GET', `${path}/cards`)).body.cards).toHaveLength(1)
  })

  it('show a picture whose type is read from its bytes', async () => {
    const board = await make({ title: 'Pictured' })
    const path = `/api/boards/${board.id}/thumbnail`
    expect((await owner.call('GET', path)).status).toBe(404)
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect((await owner.call('PUT', path, svg, { 'content-type': 'image/png' })).status).toBe(400)
    expect((await owner.call('PUT', path, PNG, { 'content-type': 'image/webp' })).status).toBe(204)
    const url = (await list()).find(({ id }) => id === board.id)?.thumbnailUrl ?? ''
    expect(url).toMatch(new RegExp(`^${path}\\?v=\\d+$`))
    const answer = await owner.call('GET', url)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    const again = await owner.call('GET', url, undefined, { 'if-none-match': answer.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect((await (await server.visitor()).call('GET', url)).status).toBe(404)
  })
})

describe('GUEST_BOARDS=false', () => {
  it('explains to a visitor why no board was made', async () => {
    const closed = await ApiServer.start({ GUEST_BOARDS: 'false' })
    try {
      const visitor = await closed.visitor()
      const answer = await visitor.call<{ code: string; detail: string }>('POST', '/api/boards', { title: 'x' })
      expect([answer.status, answer.body.code]).toEqual([403, 'forbidden'])
      expect(answer.body.detail).toContain('does not let visitors make boards')
    } finally {
      await closed.stop()
    }
  })
})
