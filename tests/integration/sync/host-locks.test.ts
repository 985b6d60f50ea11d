// Locks of hosts, against clients that use no page: over sockets, in one batch with a host's own changes, after a
// restart, and over HTTP (SYNC-SPEC S37).

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { HOST_LOCK } from '@/lib/document/records/host-locks'
import {
  type BoardRecord,
  createRecord,
  deleteRecord,
  readRecordOf,
  updateRecord,
} from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { ApiServer, type Caller } from '../../support/api-server'
import { cardRecord } from '../../support/board-peer'
import { BoardScript } from '../../support/board-script'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

const CARD = 'shape:locked'
const ZONE = 'shape:zone'
const FREE = 'shape:free'

let dataDir: string
let server: ApiServer
let board: SharedBoard
let editor: Caller
let host: BoardScript
let other: BoardScript

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-locks-'))
  server = await ApiServer.start({ DATA_DIR: dataDir })
})
afterAll(async () => {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

beforeEach(async () => {
  board = await SharedBoard.on(server)
  const facilitator = await board.join(await board.link('facilitator'))
  editor = await board.join(await board.link('editor'))
  host = await BoardScript.open(board.server, facilitator, board.id)
  other = await BoardScript.open(board.server, editor, board.id)
  await host.write((doc) => {
    const zone = { w: 500, h: 400, title: 'Zone', hint: '', accepts: [], writeField: '', writeValue: '' }
    createRecord(doc, shapeRecord('zone', ZONE, 'page:page', 'a8', 2000, 0, zone))
    createRecord(doc, cardRecord({ id: 'shape:inside', parentId: ZONE, x: 10, y: 90 }))
    createRecord(doc, cardRecord({ id: CARD, title: 'Agreed', x: 0, y: 2000 }))
    createRecord(doc, cardRecord({ id: FREE, title: 'Open', x: 0, y: 3000 }))
  })
  for (const id of [CARD, ZONE]) await host.write((doc) => patch(doc, id, { meta: { [HOST_LOCK]: true } }))
  await waitFor('the lock is everywhere', () => [CARD, ZONE].every((id) => isLocked(other.doc, id)))
})
afterEach(() => {
  host.close()
  other.close()
})

function get(doc: Y.Doc, id: string): BoardRecord | undefined {
  return readRecordOf(doc, id)
}

function patch(doc: Y.Doc, id: string, change: object): void {
  const record = get(doc, id)
  if (!record) throw new Error(`There is no ${id}`)
  updateRecord(doc, record, { ...record, ...change })
}

function propsOf(doc: Y.Doc, id: string): object {
  return (get(doc, id)?.props ?? {}) as object
}

function isLocked(doc: Y.Doc, id: string): boolean {
  return (get(doc, id)?.meta as Record<string, unknown> | undefined)?.[HOST_LOCK] === true
}

const heldIn = (doc: Y.Doc) => [CARD, ZONE, 'shape:inside'].map((id) => get(doc, id))

describe('S37 what hosts have locked', () => {
  const changes: Record<string, (doc: Y.Doc) => void> = {
    moves: (doc) => patch(doc, CARD, { x: 500 }),
    retitles: (doc) => patch(doc, CARD, { props: { ...propsOf(doc, CARD), title: 'Mine' } }),
    scores: (doc) => patch(doc, CARD, { props: { ...propsOf(doc, CARD), fields: { impactCurrent: 5 } } }),
    'puts elsewhere': (doc) => patch(doc, 'shape:inside', { parentId: 'page:page' }),
    deletes: (doc) => {
      for (const id of [CARD, 'shape:inside', ZONE]) deleteRecord(doc, id)
    },
    unlocks: (doc) => {
      for (const id of [CARD, ZONE]) patch(doc, id, { meta: {} })
    },
  }
  for (const [what, change] of Object.entries(changes)) {
    it(`stays for everybody when an editor's own client ${what} it, and for a host doesn't`, async () => {
      const before = heldIn(host.doc)
      await other.write((doc) => {
        change(doc)
        patch(doc, FREE, { x: 7 })
      })
      await waitFor('the rest has arrived', () => get(host.doc, FREE)?.x === 7)
      expect(heldIn(host.doc)).toEqual(before)
      await waitFor('the editor has it back', () => JSON.stringify(heldIn(other.doc)) === JSON.stringify(before))

      await host.write(change)
      expect(heldIn(host.doc)).not.toEqual(before)
      const after = heldIn(host.doc)
      await waitFor('the editor sees it', () => JSON.stringify(heldIn(other.doc)) === JSON.stringify(after))
    })
  }

  it('takes nothing of a host along when an editor writes to it at the same time', async () => {
    const before = get(host.doc, 'shape:inside')
    await Promise.all([
      ...Array.from({ length: 12 }, (_, i) => host.write((doc) => patch(doc, CARD, { x: i + 1 }))),
      ...Array.from({ length: 12 }, (_, i) =>
        other.write((doc) => {
          patch(doc, 'shape:inside', { x: 900 + i })
          patch(doc, FREE, { y: 4000 + i })
        }),
      ),
    ])
    const look = (doc: Y.Doc) => [get(doc, CARD)?.x, get(doc, FREE)?.y, get(doc, 'shape:inside')]
    for (const { doc } of [host, other]) {
      await waitFor('both are in', () => JSON.stringify(look(doc)) === JSON.stringify([12, 4011, before]))
    }
  })

  it('is what an editor may neither lock nor fill', async () => {
    await other.write((doc) => {
      patch(doc, FREE, { meta: { [HOST_LOCK]: true } })
      createRecord(doc, cardRecord({ id: 'shape:put', parentId: ZONE }))
    })
    await waitFor('the new card is out', () => get(other.doc, 'shape:put')?.parentId === 'page:page')
    expect(isLocked(host.doc, FREE)).toBe(false)
  })

  it('is as locked after a restart', async () => {
    const before = heldIn(host.doc)
    host.close()
    other.close()
    await server.stop()
    server = await ApiServer.start({ DATA_DIR: dataDir })
    other = await BoardScript.open(server, editor, board.id)
    await other.write((doc) => {
      patch(doc, CARD, { x: 500 })
      patch(doc, FREE, { x: 8 })
    })
    await waitFor('it is back', () => JSON.stringify(heldIn(other.doc)) === JSON.stringify(before))
    expect(get(other.doc, FREE)?.x).toBe(8)
  })

  it('throws nobody out whom a lock has overtaken in the middle of a drag', async () => {
    // A drag of a second at a page's fastest rate, all of it in transit before the lock is known.
    for (let i = 0; i < 10; i++) await other.write((doc) => patch(doc, CARD, { x: 100 + i }))
    await other.write((doc) => patch(doc, FREE, { x: 9 }))
    await waitFor('the rest goes on', () => get(host.doc, FREE)?.x === 9)
    expect(get(host.doc, CARD)?.x).toBe(0)
  })

  it('answers 403 in words over HTTP, and passes hosts', async () => {
    const path = `${board.path}/cards/${encodeURIComponent(CARD)}`
    const refused = await editor.call<{ code: string; detail: string }>('PATCH', path, { title: 'Mine' })
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect(JSON.stringify(refused.body)).toContain('is locked')
    expect((await editor.call('DELETE', path)).status).toBe(403)
    const inside = `${board.path}/cards/${encodeURIComponent('shape:inside')}`
    expect((await editor.call('PATCH', inside, { title: 'Mine' })).status).toBe(403)
    const made = await editor.call<{ id: string }>('POST', `${board.path}/cards`, { kind: 'actor', title: 'New' })
    expect(made.status).toBe(201)
    await waitFor('it is here', () => get(host.doc, made.body.id) !== undefined)
    expect(get(host.doc, made.body.id)?.parentId).toBe('page:page')
    expect((await board.owner.call('PATCH', path, { title: 'Ours' })).status).toBe(200)
    expect((await board.owner.call('DELETE', path)).status).toBe(204)
  })

  it('leaves a locked link over HTTP to hosts, and a free one between locked cards to everybody', async () => {
    const cards = `${board.path}/cards`
    const treats = { kind: 'mitigates', to: 'R-001', from: 'REC-001' }
    await board.owner.call('POST', cards, { kind: 'recommendation', title: 'Treat it' })
    await board.owner.call('POST', cards, { kind: 'risk', title: 'A risk' })
    const link = async () => (await editor.call<{ id: string }>('POST', `${board.path}/links`, treats)).body.id
    const [locked, free] = [await link(), await link()]
    const remove = (caller: Caller, id: string) =>
      caller.call<{ code: string; detail: string }>('DELETE', `${board.path}/links/${encodeURIComponent(id)}`)
    await waitFor('the links are here', () => [locked, free].every((id) => get(host.doc, id) !== undefined))
    const { cards: all } = (await board.owner.call<{ cards: { id: string; ref: string }[] }>('GET', cards)).body
    const ends = all.filter(({ ref }) => [treats.from, treats.to].includes(ref)).map(({ id }) => id)
    for (const id of [locked, ...ends])
      await host.write((doc) => patch(doc, id, { meta: { ...(get(doc, id)?.meta as object), [HOST_LOCK]: true } }))
    const refused = await remove(editor, locked)
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect(refused.body.detail).toContain('This link is locked.')
    expect((await remove(editor, free)).status).toBe(204)
    await waitFor('it is gone', () => get(host.doc, free) === undefined)
    expect(get(host.doc, locked)).toBeDefined()
    expect((await remove(board.owner, locked)).status).toBe(204)
  })
})
