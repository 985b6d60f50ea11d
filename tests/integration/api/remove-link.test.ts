// DELETE of a link: as an edit of the live board, which everybody gets, and every refusal of it, after which the link is
// still there.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readRecordOf } from '@/lib/document/records/records'
import type { Caller } from '../../support/api-server'
import { BoardScript } from '../../support/board-script'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

interface Link {
  readonly id: string
}

let board: SharedBoard
let editor: Caller
let linkId: string
beforeAll(async () => {
  board = await SharedBoard.start()
  editor = await board.join(await board.link('editor'))
  await board.owner.call('POST', `${board.path}/cards`, { kind: 'recommendation', title: 'Share one timetable' })
  await board.owner.call('POST', `${board.path}/cards`, { kind: 'risk', title: 'Ports close' })
})
afterAll(() => board.stop())
beforeEach(async () => {
  const made = await board.owner.call<Link>('POST', `${board.path}/links`, {
    from: 'REC-001',
    to: 'R-001',
    kind: 'mitigates',
  })
  expect(made.status).toBe(201)
  linkId = made.body.id
})

const links = async () => (await board.owner.call<{ links: Link[] }>('GET', `${board.path}/links`)).body.links
const remove = async (caller: Caller, id = linkId, path = board.path) => {
  const { status, body } = await caller.call<{ code?: string } | null>(
    'DELETE',
    `${path}/links/${encodeURIComponent(id)}`,
  )
  return [status, body?.code]
}

it('takes the link off the board of everybody and leaves the cards; the second time there is none', async () => {
  const script = await BoardScript.open(board.server, editor, board.id)
  await waitFor('the link is here', () => readRecordOf(script.doc, linkId) !== undefined)
  const others = (await links()).filter(({ id }) => id !== linkId)
  expect(await remove(editor)).toEqual([204, undefined])
  await waitFor('the link is gone', () => readRecordOf(script.doc, linkId) === undefined)
  script.close()
  expect(await links()).toEqual(others)
  expect(await board.titles()).toEqual(['Ports close', 'Share one timetable'])
  expect(await remove(editor)).toEqual([404, 'not-found'])
})

describe('a refusal, after which the link is still there:', () => {
  const isThere = async () => (await links()).some(({ id }) => id === linkId)

  it('people without a role to edit, or on the way', async () => {
    for (const role of ['viewer', 'commenter'] as const) {
      expect(await remove(await board.join(await board.link(role)))).toEqual([403, 'forbidden'])
    }
    expect(await remove(board.server.caller())).toEqual([401, 'not-signed-in'])
    expect(await isThere()).toBe(true)
  })

  it('strangers, and by the address of another board, deleted or not', async () => {
    expect(await remove(await board.server.visitor())).toEqual([404, 'not-found'])
    const other = (await board.owner.call<{ id: string }>('POST', '/api/boards', {})).body.id
    expect(await remove(board.owner, linkId, `/api/boards/${other}`)).toEqual([404, 'not-found'])
    await board.owner.call('DELETE', `/api/boards/${other}`)
    expect(await remove(board.owner, linkId, `/api/boards/${other}`)).toEqual([404, 'not-found'])
    expect(await isThere()).toBe(true)
  })

  it('an id of nothing, or of something that is no link', async () => {
    const { cards } = (await board.owner.call<{ cards: Link[] }>('GET', `${board.path}/cards`)).body
    for (const id of ['shape:none', 'R-001', cards[0]?.id ?? '']) {
      expect(await remove(editor, id)).toEqual([404, 'not-found'])
    }
    expect(await remove(editor, 'x'.repeat(81))).toEqual([400, 'bad-request'])
    expect(await isThere()).toBe(true)
    expect(await board.titles()).toHaveLength(2)
  })

  it('editors in a step of a session in which they only look', async () => {
    const step = { title: 'Look', ask: '', minutes: 0, placeId: null, rights: 'look', ends: 'by-hand', gathers: false }
    const plan = { title: 'Workshop', steps: [step] }
    const session = (await board.owner.call<Link>('POST', `${board.path}/sessions`, plan)).body
    const change = (type: string) => board.owner.call('POST', `${board.path}/sessions/${session.id}/changes`, { type })
    expect((await change('start')).status).toBe(200)
    expect(await remove(editor)).toEqual([403, 'forbidden'])
    expect(await isThere()).toBe(true)
    expect((await change('close')).status).toBe(200)
    expect(await remove(editor)).toEqual([204, undefined])
  })
})
