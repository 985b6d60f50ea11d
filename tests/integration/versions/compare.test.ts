// Comparing over the real server: two versions, a version and the present, two boards; and what still stands of a
// replaced brief.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ComparisonAnswer } from '@/server/board-work/compare-boards'
import { ApiServer } from '../../support/api-server'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

let server: ApiServer
let board: SharedBoard
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())
beforeEach(async () => {
  board = await SharedBoard.on(server)
})

const addCard = async (path: string, title: string, kind = 'risk') =>
  (await board.owner.call<{ id: string }>('POST', `${path}/cards`, { kind, title })).body.id
const makeVersion = async () => (await board.owner.call<{ id: string }>('POST', `${board.path}/versions`, {})).body.id
const compare = (query: string, path = board.path) =>
  board.owner.call<ComparisonAnswer>('GET', `${path}/versions/compare?${query}`)

describe('GET …/versions/compare', () => {
  it('lists the differences between a version and now, filtered and mirrored', async () => {
    const flood = await addCard(board.path, 'Flood')
    await addCard(board.path, 'Dykes', 'recommendation')
    const from = await makeVersion()
    await board.owner.call('PATCH', `${board.path}/cards/${flood}`, { title: 'River flood' })
    await addCard(board.path, 'Drought')
    const to = await makeVersion()
    const { body } = await compare(`from=${from}`)
    expect(body.cards.changed.map(({ ref, fields }) => [ref, fields])).toEqual([
      ['R-001', { title: ['Flood', 'River flood'] }],
    ])
    expect(body.cards.added.map(({ title }) => title)).toEqual(['Drought'])
    expect(body.summary).toBe('R-002 added, R-001 renamed')
    expect((await compare(`from=${from}&to=${to}`)).body).toEqual(body)
    expect((await compare(`from=${to}&to=${from}`)).body.cards.removed.map(({ title }) => title)).toEqual(['Drought'])
    expect((await compare(`from=${from}&kinds=recommendation,driver`)).body.summary).toBe('Nothing differs.')
    expect((await compare(`from=${from}&owner=Nobody`)).body.summary).toBe('Nothing differs.')
    expect((await compare(`from=${from}&kinds=nothing`)).status).toBe(400)
    expect((await compare('from=missing')).status).toBe(404)
  })

  it('writes Markdown in both languages', async () => {
    await addCard(board.path, 'Flood')
    const from = await makeVersion()
    await addCard(board.path, 'Drought')
    const headers = { authorization: `Bearer ${board.owner.token}` }
    const read = async (query: string) =>
      (await fetch(`${server.url}${board.path}/versions/compare?from=${from}&${query}`, { headers })).text()
    expect(await read('format=markdown')).toMatch(
      /^# What changed: .* → now\n\nR-002 added\n\n\*\*New cards\*\*\n\n\| Card/,
    )
    expect(await read('format=md&language=ja')).toContain('R-002を追加')
  })

  it('is a section of the report', async () => {
    await addCard(board.path, 'Flood')
    const from = (await board.owner.call<{ id: string }>('POST', `${board.path}/versions`, { name: 'Draft' })).body.id
    await addCard(board.path, 'Drought')
    const headers = { authorization: `Bearer ${board.owner.token}` }
    const answer = await fetch(`${server.url}${board.path}/report?since=${from}`, { headers })
    expect(await answer.text()).toContain('## What changed since Draft\n\nR-002 added\n')
    expect((await fetch(`${server.url}${board.path}/report?since=missing`, { headers })).status).toBe(404)
  })

  it('compares another board, which this person must be allowed to read', async () => {
    await addCard(board.path, 'Flood in the city')
    await addCard(board.path, 'Drought')
    const copy = (await board.owner.call<{ id: string }>('POST', `${board.path}/duplicate`, {})).body.id
    await addCard(`/api/boards/${copy}`, 'Storm')
    const answer = await compare(`from=board:${board.id}`, `/api/boards/${copy}`)
    expect(answer.status).toBe(200)
    expect(answer.body.cards.added.map(({ title }) => title)).toEqual(['Storm'])
    expect(answer.body.cards.removed).toEqual([])
    expect(answer.body.cards.changed).toEqual([])
    const report = (path: string, from: string) =>
      fetch(`${server.url}${path}/report?since=${from}`, { headers: { authorization: `Bearer ${board.owner.token}` } })
    const section = await (await report(`/api/boards/${copy}`, `board:${board.id}`)).text()
    expect(section).toContain('## What changed since Shared\n\nR-003 added\n')
    // Nothing of the other board has the ids of this one's: its cards are known by their words.
    const twin = await SharedBoard.on(server)
    await twin.owner.call('POST', `${twin.path}/cards`, { kind: 'risk', title: 'Flood in the city' })
    const link = await twin.link('viewer')
    await board.owner.call('POST', '/api/join', { token: link.token })
    expect((await compare(`from=board:${twin.id}`)).body.cards.added.map(({ title }) => title)).toEqual(['Drought'])
    expect(await (await report(board.path, `board:${twin.id}`)).text()).toContain('R-002 added')
    const other = await SharedBoard.on(server)
    expect((await report(board.path, `board:${other.id}`)).status).toBe(404)
    expect((await compare(`from=board:${other.id}`)).status).toBe(404)
  })
})

describe('GET …/briefs/:briefId/standing', () => {
  it('says which cards rest on sentences that say less now, and what is new', async () => {
    const text = 'Ports must close at night.\n\nThe grid depends on one cable.'
    const brief = (await board.owner.call<{ id: string }>('POST', `${board.path}/briefs`, { text })).body.id
    const passage = { briefId: brief, start: 0, end: 26 }
    const card = await board.owner.call('POST', `${board.path}/cards`, {
      kind: 'risk',
      title: 'Ports',
      citations: [passage],
    })
    expect(card.status).toBe(201)
    const from = await makeVersion()
    const next = 'Ports should close at night.\n\nThe grid depends on one cable.\n\nHospitals run short of nurses.'
    expect((await board.owner.call('POST', `${board.path}/briefs/${brief}/revisions`, { text: next })).status).toBe(201)
    const { body } = await board.owner.call<{
      cards: { ref: string; standing: string }[]
      unused: { text: string }[]
    }>('GET', `${board.path}/briefs/${brief}/standing?from=1`)
    expect(body.cards.map(({ ref, standing }) => [ref, standing])).toEqual([['R-001', 'softened']])
    expect(body.unused.map(({ text: each }) => each)).toEqual(['Hospitals run short of nurses.'])
    const { briefs } = (await compare(`from=${from}`)).body
    expect(briefs.changed).toMatchObject([
      { fields: { revision: [1, 2] }, sentences: { added: 1, removed: 0, changed: 1, moved: 0 } },
    ])
  })

  it('is dealt with once for everybody, until the next revision', async () => {
    const path = await board.newBrief('Ports must close at night.')
    const settle = (settledRevision: number) => board.owner.call('PATCH', path, { settledRevision })
    const brief = async () => (await board.owner.call<{ revision: number; settledRevision: number }>('GET', path)).body
    const replace = (text: string, revision: number) =>
      board.owner.call('POST', `${path}/revisions`, { text }, { 'if-match': `"${revision}"` })
    expect((await replace('Ports should close at night.', 1)).status).toBeLessThan(300)
    expect(await brief()).toMatchObject({ revision: 2, settledRevision: 0 })
    expect((await settle(3)).status).toBe(400)
    const guest = await board.guest(await board.link('viewer'))
    expect((await settle(2)).status).toBe(200)
    await waitFor('others hear of it', () => guest.notices.some(({ type }) => type === 'briefs-changed'))
    expect(await brief()).toMatchObject({ revision: 2, settledRevision: 2 })
    await replace('Ports may close at night.', 2)
    expect(await brief()).toMatchObject({ revision: 3, settledRevision: 2 })
    guest.destroy()
  })
})
