// Marks and notes in briefs over HTTP: who may make, change and remove whose, what is stored, and the notices to
// everybody on the board.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ApiServer, type Caller } from '../../support/api-server'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

interface Highlight {
  readonly id: string
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
  readonly state: string
  readonly note: string
  readonly author: { readonly id: string; readonly name: string; readonly color: string }
}
interface Problem {
  readonly code: string
  readonly path?: string
}

const TEXT = '港の🚢電力は足りない。Cables are short, and so is time.'

let server: ApiServer
let board: SharedBoard
let path: string
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())
beforeEach(async () => {
  board = await SharedBoard.on(server)
  path = `${await board.newBrief(TEXT)}/highlights`
})

const mark = (by: Caller, more: object = {}) =>
  by.call<Highlight & Problem>('POST', path, { start: 2, end: 6, note: '', ...more })
const change = (by: Caller, id: string, note: string) =>
  by.call<Highlight & Problem>('PATCH', `${path}/${id}`, { note })
const remove = (by: Caller, id: string) => by.call<Problem | undefined>('DELETE', `${path}/${id}`)
const list = async (by: Caller = board.owner) =>
  (await by.call<{ highlights: Highlight[] }>('GET', path)).body.highlights

describe('a mark', () => {
  it('keeps the brief’s text there, counted in code points, with its author and the note', async () => {
    const made = await mark(board.owner, { note: '  Is this\r\nstill so?  ' })
    expect(made.status).toBe(201)
    const me = (await board.owner.call<{ id: string; name: string; color: string }>('GET', '/api/me')).body
    expect(made.body).toMatchObject({
      quote: '🚢電力は',
      prefix: '港の',
      start: 2,
      end: 6,
      state: 'anchored',
      note: 'Is this\nstill so?',
      author: { id: me.id, name: me.name, color: me.color },
    })
    expect(await list()).toEqual([made.body])
  })

  it('is refused where the brief has no such passage, or says something else by now', async () => {
    const cases = [
      [{ start: 5, end: 5 }, 'end'],
      [{ start: 6, end: 2 }, 'end'],
      [{ start: 2, end: 10_000 }, 'end'],
      [{ start: 2, end: 6, quote: 'other' }, 'quote'],
    ] as const
    for (const [range, wrong] of cases) {
      const { status, body } = await mark(board.owner, range)
      expect([status, body.code, body.path]).toEqual([400, 'bad-request', wrong])
    }
    expect(await list()).toEqual([])
  })

  it('is listed in the order of the text, and of one brief only', async () => {
    const places = [
      [10, 14],
      [0, 3],
      [0, 9],
    ]
    for (const [start, end] of places) await mark(board.owner, { start, end })
    const first = path
    path = `${await board.newBrief('Another brief.')}/highlights`
    await mark(board.owner, { start: 0, end: 7 })
    expect(await list()).toHaveLength(1)
    path = first
    expect((await list()).map(({ start, end }) => [start, end])).toEqual([
      [0, 9],
      [0, 3],
      [10, 14],
    ])
  })

  it('is changed by its author alone, and removed by them, the owner and facilitators', async () => {
    const join = async (role: 'facilitator' | 'editor' | 'commenter') => board.join(await board.link(role))
    const [facilitator, editor, commenter] = [await join('facilitator'), await join('editor'), await join('commenter')]
    const { id } = (await mark(commenter, { note: 'Mine' })).body
    for (const other of [board.owner, facilitator, editor]) {
      expect((await change(other, id, 'Not mine')).body.code).toBe('forbidden')
    }
    expect((await change(commenter, id, 'Better')).body.note).toBe('Better')
    expect((await remove(editor, id)).status).toBe(403)
    expect((await remove(facilitator, id)).status).toBe(204)
    expect((await remove(facilitator, id)).status).toBe(404)
    const another = (await mark(commenter)).body.id
    expect((await remove(board.owner, another)).status).toBe(204)
    const own = (await mark(commenter)).body.id
    expect((await remove(commenter, own)).status).toBe(204)
    expect(await list()).toEqual([])
  })

  it('can’t be reached through another brief or another board', async () => {
    const { id } = (await mark(board.owner, { note: 'Here' })).body
    const here = path
    path = `${await board.newBrief('Another brief.')}/highlights`
    expect([(await change(board.owner, id, 'x')).status, (await remove(board.owner, id)).status]).toEqual([404, 404])
    const other = await SharedBoard.on(server)
    path = here.replace(board.id, other.id)
    expect([(await change(other.owner, id, 'x')).status, (await remove(other.owner, id)).status]).toEqual([404, 404])
    path = here
    expect((await list())[0]?.note).toBe('Here')
  })

  it('sends a notice to everybody on the board when it is made, changed and removed', async () => {
    const reader = await board.guest(await board.link('viewer'))
    const heard = () => reader.notices.filter(({ type }) => type === 'highlights-changed')
    const briefId = path.split('/').at(-2)
    const { id } = (await mark(board.owner)).body
    await waitFor('the mark is told', () => heard().length === 1)
    await change(board.owner, id, 'Noted')
    await waitFor('the note is told', () => heard().length === 2)
    await remove(board.owner, id)
    await waitFor('the removal is told', () => heard().length === 3)
    expect(heard()[0]).toEqual({ type: 'highlights-changed', briefId })
    // The viewer reads, but can't mark anything.
    expect(await list(reader.caller)).toEqual([])
    expect((await mark(reader.caller)).body.code).toBe('forbidden')
    reader.socket.socket.terminate()
  })

  it('is deleted with its brief', async () => {
    await mark(board.owner)
    await board.owner.call('DELETE', path.replace('/highlights', ''))
    expect((await board.owner.call('GET', path)).status).toBe(404)
  })
})
