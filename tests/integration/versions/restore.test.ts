// Restoring a board or some of its cards, over the real server: with people on three sockets, one of them offline,
// under locks, and during a session.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HOST_LOCK } from '@/lib/document/records/host-locks'
import {
  type BoardRecord,
  createRecord,
  deleteRecord,
  readRecordOf,
  updateRecord,
} from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { canonicalBoard } from '@/lib/document/view/read-board'
import { viewDocument } from '@/lib/document/view/view-document'
import { changeCard } from '@/lib/document/write/write-board'
import { ApiServer, type Caller } from '../../support/api-server'
import { BoardScript } from '../../support/board-script'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

interface Made {
  readonly id: string
}
interface Versions {
  readonly versions: readonly { readonly id: string; readonly kind: string; readonly by: object | null }[]
}

let server: ApiServer
let board: SharedBoard
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())
beforeEach(async () => {
  board = await SharedBoard.on(server)
})

const live = () => server.services.rooms.read(board.id, canonicalBoard)
const add = async (kind: string, title: string) =>
  (await board.owner.call<{ id: string; ref: string }>('POST', `${board.path}/cards`, { kind, title })).body
const join = async (from: string, to: string) => {
  const joined = await board.owner.call('POST', `${board.path}/links`, { from, to, kind: 'mitigates' })
  expect(joined.status).toBe(201)
}
const ZONE = 'shape:zone-of-the-test'
const placeOf = (id: string) =>
  server.services.rooms.read(board.id, (doc) => {
    const record = readRecordOf(doc, id)
    return record && { parentId: record.parentId, x: record.x, y: record.y }
  })
/** Puts a card elsewhere, as a hand does. */
const put = (id: string, place: Partial<BoardRecord>) =>
  server.services.rooms.edit(board.id, { type: 'repair' }, (doc) => {
    const record = readRecordOf(doc, id)
    if (!record) throw new Error('The card is missing')
    updateRecord(doc, record, { ...record, ...place } as BoardRecord)
  })
const make = async () => (await board.owner.call<Made>('POST', `${board.path}/versions`, {})).body.id
const restore = (id: string, body: object = {}, by: Caller = board.owner) =>
  by.call<{ before: Made }>('POST', `${board.path}/versions/${id}/restore`, body)
const idOf = async (caller: Caller) => (await caller.call<Made>('GET', '/api/me')).body.id
const kinds = async () =>
  (await board.owner.call<Versions>('GET', `${board.path}/versions`)).body.versions.map(({ kind }) => kind)

describe('the whole board', () => {
  it('S61: three people see it come back, one who was offline merges, and “before” brings all of it back again', async () => {
    const [kept, gone] = [await add('risk', 'Kept'), await add('risk', 'Deleted')]
    const rec = await add('recommendation', 'Linked')
    await join(rec.id, gone.id)
    const then = await live()
    const version = await make()
    const link = await board.link('editor')
    const [ada, ben, kim] = await Promise.all(
      [board.owner, await board.join(link), await board.join(link)].map((by) => BoardScript.open(server, by, board.id)),
    )
    if (!ada || !ben || !kim) throw new Error('Somebody is missing')
    try {
      await ben.write((doc) => changeCard(doc, kept.id, { title: 'Changed', fields: { likelihoodCurrent: 4 } }))
      kim.leave()
      changeCard(kim.doc, kept.id, { body: 'Written offline' })
      await board.owner.call('DELETE', `${board.path}/cards/${gone.id}`)
      await add('risk', 'New')
      const now = await live()
      const answer = await restore(version)
      expect(answer.status).toBe(200)
      expect(await live()).toBe(then)
      await waitFor('both see it', () => [ada, ben].every(({ doc }) => canonicalBoard(doc) === then))
      expect((await kinds()).slice(0, 2)).toEqual(['before-restore', 'named'])
      await kim.comeBack()
      await waitFor('all have one board', async () => {
        const one = await live()
        return [ada, ben, kim].every(({ doc }) => canonicalBoard(doc) === one)
      })
      const cards = viewDocument(ada.doc).cards
      expect(cards.map(({ title, body }) => [title, body]).toSorted()).toEqual([
        ['Deleted', ''],
        ['Kept', 'Written offline'],
        ['Linked', ''],
      ])
      expect(viewDocument(ada.doc).links).toHaveLength(1)
      expect((await restore(answer.body.before.id)).status).toBe(200)
      expect(await live()).toBe(now)
    } finally {
      for (const script of [ada, ben, kim]) script.close()
    }
  })

  it('is for hosts, and for nobody while a session runs', async () => {
    await add('risk', 'One')
    const version = await make()
    const editor = await board.join(await board.link('editor'))
    expect((await restore(version, {}, editor)).status).toBe(403)
    const path = `${board.path}/sessions`
    const steps = [
      { title: 'Talk', ask: '', minutes: 0, placeId: null, rights: 'edit', ends: 'by-hand', gathers: false },
    ]
    const { id } = (await board.owner.call<Made>('POST', path, { title: 'Workshop', steps })).body
    await board.owner.call('POST', `${path}/${id}/changes`, { type: 'start' })
    const [whole, card] = [await restore(version), await restore(version, { cards: ['R-001'] })]
    expect([whole.status, card.status]).toEqual([409, 409])
    expect(JSON.stringify(whole.body)).toContain('A session is running')
    await board.owner.call('POST', `${path}/${id}/changes`, { type: 'close' })
    expect((await restore(version)).status).toBe(200)
  })
})

describe('some cards', () => {
  it('come back with their links, and nothing else changes', async () => {
    const [one, two] = [await add('risk', 'One'), await add('risk', 'Two')]
    const rec = await add('recommendation', 'Linked')
    await join(rec.id, one.id)
    const version = await make()
    await board.owner.call('DELETE', `${board.path}/cards/${one.id}`)
    await board.owner.call('PATCH', `${board.path}/cards/${two.id}`, { title: 'Changed' })
    const before = await placeOf(two.id)
    await put(two.id, { x: 4_000, y: 3_000 })
    const editor = await board.join(await board.link('editor'))
    expect((await restore(version, { cards: ['X-9'] }, editor)).status).toBe(404)
    expect((await restore(version, { cards: [one.ref] }, editor)).status).toBe(200)
    expect(await board.titles()).toEqual(['Changed', 'Linked', 'One'])
    const { links } = (await board.owner.call<{ links: { from: string; to: string }[] }>('GET', `${board.path}/links`))
      .body
    expect(links).toHaveLength(1)
    expect((await restore(version, { cards: [two.id] }, editor)).status).toBe(200)
    expect(await board.titles()).toEqual(['Linked', 'One', 'Two'])
    expect(await placeOf(two.id)).toEqual(before)
    const editorId = await idOf(editor)
    const { events } = (await board.owner.call<{ events: { kind: string }[] }>('GET', `${board.path}/events`)).body
    expect(events.filter(({ kind }) => kind === 'version-restored')).toMatchObject([
      { actor: { id: editorId }, versionId: version },
      { actor: { id: editorId }, versionId: version },
    ])
  })

  it('S61: stay as they are where hosts have locked them, and take no lock from the version', async () => {
    const card = await add('risk', 'One')
    const lock = (isLocked: boolean) =>
      server.services.rooms.edit(board.id, { type: 'repair' }, (doc) => {
        const record = readRecordOf(doc, card.id)
        if (!record) throw new Error('The card is missing')
        const { [HOST_LOCK]: _, ...meta } = record.meta as Record<string, boolean>
        updateRecord(doc, record, { ...record, meta: isLocked ? { ...meta, [HOST_LOCK]: true } : meta })
      })
    await lock(true)
    const version = await make()
    await board.owner.call('PATCH', `${board.path}/cards/${card.id}`, { title: 'Changed' })
    const editor = await board.join(await board.link('editor'))
    const refused = await restore(version, { cards: [card.id] }, editor)
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([403, expect.stringContaining('R-001 is locked')])
    expect(await board.titles()).toEqual(['Changed'])
    const isLocked = () =>
      server.services.rooms.read(board.id, (doc) => {
        return (readRecordOf(doc, card.id)?.meta as Record<string, boolean> | undefined)?.[HOST_LOCK] ?? false
      })
    // Hosts may change what they have locked, and it stays locked.
    expect((await restore(version, { cards: [card.id] })).status).toBe(200)
    expect([await board.titles(), await isLocked()]).toEqual([['One'], true])
    await board.owner.call('PATCH', `${board.path}/cards/${card.id}`, { title: 'Changed' })
    await lock(false)
    expect((await restore(version, { cards: [card.id] }, editor)).status).toBe(200)
    expect([await board.titles(), await isLocked()]).toEqual([['One'], false])
  })

  it('go onto their page where their place is gone', async () => {
    const card = await add('risk', 'One')
    await server.services.rooms.edit(board.id, { type: 'repair' }, (doc) => {
      const zone = { w: 640, h: 480, title: 'Zone', hint: '', accepts: [], writeField: '', writeValue: '' }
      createRecord(doc, shapeRecord('zone', ZONE, 'page:page', 'a8', 2_000, 900, zone))
    })
    await put(card.id, { parentId: ZONE, x: 40, y: 60 })
    const version = await make()
    await board.owner.call('DELETE', `${board.path}/cards/${card.id}`)
    await server.services.rooms.edit(board.id, { type: 'repair' }, (doc) => deleteRecord(doc, ZONE))
    expect((await restore(version, { cards: [card.id] })).status).toBe(200)
    expect(await board.titles()).toEqual(['One'])
    expect(await placeOf(card.id)).toEqual({ parentId: 'page:page', x: 2_040, y: 960 })
  })
})

describe('the server by itself', () => {
  it('makes versions at the start and end of a session, before a file is read onto the board, and before a brief is replaced', async () => {
    await add('risk', 'One')
    const path = `${board.path}/sessions`
    const { id } = (await board.owner.call<Made>('POST', path, { title: 'Workshop', steps: [] })).body
    await board.owner.call('POST', `${path}/${id}/changes`, {
      type: 'add-step',
      step: { title: 'Talk', ask: '', minutes: 0, placeId: null, rights: 'edit', ends: 'by-hand', gathers: false },
    })
    await board.owner.call('POST', `${path}/${id}/changes`, { type: 'start' })
    expect(await kinds()).toEqual(['session-start'])
    await add('risk', 'Two')
    await board.owner.call('POST', `${path}/${id}/changes`, { type: 'close' })
    expect(await kinds()).toEqual(['session-end', 'session-start'])
    const brief = await board.newBrief('One sentence.')
    await board.owner.call('POST', `${brief}/revisions`, { text: 'Another one.' }, { 'if-match': '"1"' })
    expect(await kinds()).toEqual(['before-brief', 'session-end', 'session-start'])
    const file = (await board.owner.call('GET', `${board.path}/export?format=json`)).body
    const form = new FormData()
    form.set('file', new Blob([JSON.stringify(file)]), 'board.json')
    expect((await board.owner.call('POST', `${board.path}/board-files`, form)).status).toBe(200)
    expect((await kinds())[0]).toBe('before-import')
    await add('risk', 'Three')
    await board.owner.call('POST', `${board.path}/versions`, { before: 'import' })
    expect((await kinds()).slice(0, 2)).toEqual(['before-import', 'before-import'])
  })
})
