// Suggested passages over HTTP: what is listed, what the team dismissed, and the notices to everybody on the board.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ApiServer, type Caller } from '../../support/api-server'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

interface Candidate {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly kind: string
  readonly score: number
  readonly cues: readonly { readonly start: number; readonly end: number; readonly rule: string }[]
  readonly dismissed: boolean
}

const TEXT =
  '港の🚢は、電力が足りない。Ports should share one timetable. Suppliers may fail in the same week.\n\n県は計画を公表すべきである。'

let server: ApiServer
let board: SharedBoard
let path: string
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())
beforeEach(async () => {
  board = await SharedBoard.on(server)
  path = await board.newBrief(TEXT)
})

async function list(query = '', caller: Caller = board.owner): Promise<readonly Candidate[]> {
  return (await caller.call<{ candidates: Candidate[] }>('GET', `${path}/candidates${query}`)).body.candidates
}

function dismissals(caller: Caller, method: 'GET' | 'POST' | 'DELETE', keys?: readonly string[]) {
  return caller.call<{ dismissed: string[]; code: string }>(method, `${path}/dismissals`, keys && { keys })
}

describe('suggested passages', () => {
  it('are listed in the order of the text, with cues in code points, by kind and weight', async () => {
    const all = await list()
    expect(all.map(({ kind }) => kind)).toEqual(['recommendation', 'risk', 'recommendation'])
    const points = Array.from((await board.owner.call<{ text: string }>('GET', path)).body.text)
    for (const { start, end, quote, cues } of all) {
      expect(points.slice(start, end).join('')).toBe(quote)
      for (const cue of cues) expect(quote).toContain(points.slice(cue.start, cue.end).join(''))
    }
    expect((await list('?kind=risk')).map(({ quote }) => quote)).toEqual(['Suppliers may fail in the same week.'])
    const strongest = Math.max(...all.map(({ score }) => score))
    expect((await list(`?min=${strongest}`)).every(({ score }) => score === strongest)).toBe(true)
    expect((await board.owner.call('GET', `${path}/candidates?kind=question`)).status).toBe(400)
  })

  it('stay dismissed for everybody until somebody restores them; a viewer can’t', async () => {
    const [editor, commenter] = [
      await board.join(await board.link('editor')),
      await board.join(await board.link('commenter')),
    ]
    const [first, second] = await list()
    const keys = [first?.key ?? '', second?.key ?? '']
    expect((await dismissals(commenter, 'POST', keys)).body.code).toBe('forbidden')
    expect((await dismissals(editor, 'POST', [...keys, 'unknown'])).body.dismissed).toEqual([...keys].sort())
    expect((await dismissals(board.owner, 'POST', keys)).status).toBe(200)
    expect((await list('', commenter)).map(({ dismissed }) => dismissed)).toEqual([true, true, false])
    expect((await dismissals(commenter, 'GET')).body.dismissed).toEqual([...keys].sort())
    expect((await dismissals(commenter, 'DELETE', keys)).body.code).toBe('forbidden')
    expect((await dismissals(board.owner, 'DELETE', keys.slice(0, 1))).body.dismissed).toEqual(keys.slice(1))
  })

  it('can be dismissed only where the brief has them', async () => {
    expect((await dismissals(board.owner, 'POST', ['unknown'])).body.code).toBe('not-found')
    expect((await dismissals(board.owner, 'POST', [])).status).toBe(400)
    const [first] = await list()
    path = await board.newBrief('Another text.')
    expect((await dismissals(board.owner, 'POST', [first?.key ?? ''])).status).toBe(404)
  })

  it('are no longer suggested once their block is set aside', async () => {
    const brief = (await board.owner.call<{ blocks: { id: string }[] }>('GET', path)).body
    const blocks = [{ id: brief.blocks[0]?.id, setAside: true }]
    await board.owner.call('PATCH', path, { blocks })
    expect((await list()).map(({ quote }) => quote)).toEqual(['県は計画を公表すべきである。'])
  })

  it('send a notice to everybody on the board when they are dismissed and restored', async () => {
    const reader = await board.guest(await board.link('viewer'))
    const heard = () => reader.notices.filter(({ type }) => type === 'dismissals-changed')
    const [first] = await list()
    await dismissals(board.owner, 'POST', [first?.key ?? ''])
    await waitFor('the dismissal is told', () => heard().length === 1)
    expect(heard()[0]).toEqual({ type: 'dismissals-changed', briefId: path.split('/').at(-1) })
    await dismissals(board.owner, 'DELETE', [first?.key ?? ''])
    await waitFor('the return is told', () => heard().length === 2)
    reader.socket.socket.terminate()
  })
})
