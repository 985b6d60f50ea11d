// Owners of cards over the real server: who may be one, where they find their cards, and who may see their ids.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openAppDb } from '@/server/db/engine/client'
import { ApiServer, type Caller } from '../../support/api-server'
import { sendFile } from '../../support/board-archive'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

interface Card {
  readonly id: string
  readonly ref: string
  readonly fields: Readonly<Record<string, string>>
  readonly ownerId: string | null
}
interface Mine {
  readonly board: { readonly id: string; readonly title: string }
  readonly ref: string
  readonly due: string | null
}
interface Person extends Caller {
  readonly id: string
}

const FORMATS = ['json', 'csv', 'md', 'nist'] as const

let server: ApiServer
let board: SharedBoard
let owner: Person
let ben: Person
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())
beforeEach(async () => {
  board = await SharedBoard.on(server)
  owner = await named(board.owner, 'Ada')
  ben = await named(await board.join(await board.link('viewer')), 'Ben')
})

async function named(caller: Caller, name: string): Promise<Person> {
  const { body } = await caller.call<{ id: string }>('PATCH', '/api/me', { name })
  return { ...caller, id: body.id }
}
const add = async (more: object = {}) =>
  owner.call<Card>('POST', `${board.path}/cards`, { kind: 'risk', title: 'Ports close', ...more })
const change = (id: string, more: object) => owner.call<Card>('PATCH', `${board.path}/cards/${id}`, more)
const mine = async (of: Caller) => (await of.call<{ cards: Mine[] }>('GET', '/api/my/cards')).body.cards
const refs = async (of: Caller) => (await mine(of)).map(({ ref }) => ref)

describe('an owner', () => {
  it('is a person of the board by their id, whose name becomes the words, or words alone', async () => {
    const { body: card } = await add({ ownerId: ben.id })
    expect(card).toMatchObject({ ownerId: ben.id, fields: { owner: 'Ben' } })
    expect((await change(card.id, { fields: { owner: 'Ministry of Finance' } })).body).toMatchObject({
      ownerId: null,
      fields: { owner: 'Ministry of Finance' },
    })
    expect((await change(card.id, { ownerId: owner.id })).body).toMatchObject({ ownerId: owner.id })
    await named(board.owner, 'Ada King')
    const csv = (await owner.call<string>('GET', `${board.path}/register?format=csv`)).body
    expect(csv).toContain('Ada King')
    expect((await change(card.id, { ownerId: null })).body).toMatchObject({ ownerId: null, fields: { owner: 'Ada' } })
  })

  it('S57: is nobody who may not read the board, and nobody learns whether such a person exists', async () => {
    const stranger = await named(await server.visitor(), 'Eve')
    const left = await board.owner.call('DELETE', `${board.path}/members/${ben.id}`)
    expect(left.status).toBe(200)
    const answers = await Promise.all([stranger.id, ben.id, 'nobody'].map((ownerId) => add({ ownerId })))
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(400)
    expect((await add({ ownerId: owner.id, fields: { owner: 'Ada' } })).status).toBe(400)
  })
})

describe('my cards', () => {
  it('are those that one owns on the boards that one may read, what is due first', async () => {
    await add({ ownerId: ben.id })
    await add({ ownerId: ben.id, fields: { due: '2026-12-24' } })
    await add({ fields: { owner: 'Ben' } })
    await waitFor('both cards are listed', async () => (await mine(ben)).length === 2)
    expect(await mine(ben)).toMatchObject([
      { ref: 'R-002', due: '2026-12-24', board: { id: board.id, title: 'Shared' } },
      { ref: 'R-001', due: null },
    ])
    expect(await refs(owner)).toEqual([])
  })

  it('S57: disappear with the access to their board, and need a sign-in', async () => {
    await add({ ownerId: ben.id })
    await waitFor('the card is listed', async () => (await mine(ben)).length === 1)
    const members = `${board.path}/members/${ben.id}`
    expect((await owner.call('DELETE', members)).status).toBe(200)
    expect(await mine(ben)).toEqual([])
    expect((await server.caller().call('GET', '/api/my/cards')).status).toBe(401)
  })
})

describe('the id of an owner', () => {
  it('S57: is in no file, template or copy of the board, while the words are', async () => {
    const { body: card } = await add({ ownerId: ben.id, fields: { likelihoodCurrent: 3, impactCurrent: 3 } })
    const files = [
      'export?format=json',
      'export?format=tldr',
      'report',
      ...FORMATS.map((each) => `register?format=${each}`),
    ]
    for (const file of files) {
      const { status, body } = await owner.call('GET', `${board.path}/${file}`)
      expect(status, file).toBe(200)
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      expect(text, file).toContain('Ports close')
      expect(text, file).not.toContain(ben.id)
    }
    const copy = (await owner.call<{ id: string }>('POST', `${board.path}/duplicate`)).body
    const copied = await owner.call<{ cards: Card[] }>('GET', `/api/boards/${copy.id}/cards`)
    expect(copied.body.cards).toMatchObject([{ ref: card.ref, ownerId: null, fields: { owner: 'Ben' } }])
    const saved = { boardId: board.id, title: 'Ports', withCards: true }
    expect((await owner.call('POST', '/api/templates', saved)).status).toBe(201)
    const db = openAppDb(server.config.databaseUrl)
    const templates = JSON.stringify(await db.template.findMany({ where: { ownerId: owner.id } }))
    await db.$disconnect()
    expect(templates).toContain('Ports close')
    expect(templates).not.toContain(ben.id)
  })

  it('S57: that a file brings along names nobody', async () => {
    await add({ ownerId: ben.id })
    const file = (
      await owner.call<{ records: { type?: string; meta: object }[] }>('GET', `${board.path}/export?format=json`)
    ).body
    const forged = file.records.map((record) =>
      record.type === 'card' ? { ...record, meta: { ownerPerson: `${ben.id} ${owner.id} Ben` } } : record,
    )
    const bytes = new TextEncoder().encode(JSON.stringify({ ...file, records: forged }))
    const made = await sendFile(owner, '/api/boards/import', bytes)
    expect(made.status).toBe(201)
    const { cards } = (await owner.call<{ cards: Card[] }>('GET', `/api/boards/${made.body.id}/cards`)).body
    expect(cards).toMatchObject([{ ownerId: null, fields: { owner: 'Ben' } }])
  })
})
