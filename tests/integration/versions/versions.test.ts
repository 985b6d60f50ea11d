// Versions over the real server: who may make, see, name and delete them, and that each holds the board as it was.

import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { canonicalBoard } from '@/lib/document/view/read-board'
import { makeVersion } from '@/server/services/versions/make-version'
import { ApiServer } from '../../support/api-server'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

interface Version {
  readonly id: string
  readonly name: string | null
  readonly kind: string
  readonly at: string
  readonly by: { readonly id: string; readonly name: string } | null
  readonly cards: number
}
interface Versions {
  readonly versions: readonly Version[]
  readonly bytes: number
  readonly quotaBytes: number
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

const versions = async () => (await board.owner.call<Versions>('GET', `${board.path}/versions`)).body
const make = async (body: object = {}) => board.owner.call<Version>('POST', `${board.path}/versions`, body)
const addCard = (title: string) =>
  board.owner.call<{ id: string }>('POST', `${board.path}/cards`, { kind: 'risk', title })
const live = () => server.services.rooms.read(board.id, canonicalBoard)
async function documentOf(id: string): Promise<string> {
  const { token } = board.owner
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`${server.url}${board.path}/versions/${id}/document`, { headers })
  expect(answer.status).toBe(200)
  const doc = new Y.Doc()
  Y.applyUpdateV2(doc, gunzipSync(new Uint8Array(await answer.arrayBuffer())))
  return canonicalBoard(doc)
}

describe('versions', () => {
  it('I17: hold what the board was, each of several, whatever happens to the board and to those beside them', async () => {
    const states: [string, string][] = []
    // A version of an almost empty board is always stored whole.
    for (let i = 0; i < 16; i++) await addCard(`Card ${i}`)
    for (const title of ['One', 'Two', 'Three', 'Four']) {
      await addCard(title)
      states.push([(await make({ name: title })).body.id, await live()])
    }
    const { versions: list } = await versions()
    expect(list.map(({ name, kind, cards }) => [name, kind, cards])).toEqual([
      ['Four', 'named', 20],
      ['Three', 'named', 19],
      ['Two', 'named', 18],
      ['One', 'named', 17],
    ])
    for (const [id, state] of states) expect(await documentOf(id)).toBe(state)
    // The second version is the base of the third.
    const [, second, third] = states
    expect(await server.services.boardVersions.chain(third?.[0] ?? '')).toHaveLength(3)
    expect((await board.owner.call('DELETE', `${board.path}/versions/${second?.[0]}`)).status).toBe(204)
    for (const [id, state] of states.filter((each) => each !== second)) expect(await documentOf(id)).toBe(state)
    expect((await board.owner.call('GET', `${board.path}/versions/${second?.[0]}/document`)).status).toBe(404)
  })

  it('S49: are made in many turns of the event loop, so that nobody waits for more than one step of it', async () => {
    await addCard('One')
    await make()
    await addCard('Two')
    let turn = 0
    let isDone = false
    const next = () => {
      turn += 1
      if (!isDone) setImmediate(next)
    }
    const steps: [step: string, turn: number][] = []
    const watched = <T extends object>(steady: T): T =>
      new Proxy(steady, {
        get: (target, key) => {
          const value: unknown = Reflect.get(target, key)
          if (typeof value !== 'function') return value
          return (...parameters: unknown[]) => {
            steps.push([String(key), turn])
            return Reflect.apply(value, target, parameters) as unknown
          }
        },
      })
    const { boards, boardVersions, boardWork, briefs, ...others } = server.services
    const context = {
      ...others,
      boards: watched(boards),
      boardVersions: watched(boardVersions),
      boardWork: watched(boardWork),
      briefs: watched(briefs),
    }
    setImmediate(next)
    await makeVersion(context, board.id, { kind: 'rest', byId: null })
    isDone = true
    expect(steps.map(([step]) => step)).toEqual(['find', 'newest', 'list', 'chain', 'run', 'bytesOf', 'add'])
    // What 'run' resolves to comes from another thread, as a turn of its own that immediates don't count.
    const inOneTurn = steps.filter(([, at], i) => steps[i - 1]?.[1] === at && steps[i - 1]?.[0] !== 'run')
    expect(inOneTurn).toEqual([])
  })

  it('are not made twice of the same board: the newest one gets the name', async () => {
    await addCard('One')
    const first = (await make()).body
    expect(first).toMatchObject({ name: null, kind: 'named', cards: 1, by: { name: expect.any(String) as string } })
    const again = await make({ name: 'Kick-off' })
    expect([again.status, again.body.id, again.body.name]).toEqual([201, first.id, 'Kick-off'])
    await board.owner.call('PATCH', board.path, { title: 'Another title' })
    expect((await make()).body.id).not.toBe(first.id)
    const brief = await board.newBrief('One sentence.')
    expect((await make()).body.id).not.toBe(first.id)
    await board.owner.call('POST', `${brief}/revisions`, { text: 'Another one.' }, { 'if-match': '"1"' })
    await make()
    expect((await versions()).versions.length).toBeGreaterThanOrEqual(4)
  })

  it('name nobody who is gone', async () => {
    await makeVersion(server.services, board.id, { kind: 'named', name: 'By somebody', byId: 'user-gone' })
    expect((await versions()).versions).toMatchObject([{ name: 'By somebody', by: null }])
  })

  it('are a board file, and get another name; everybody on the board hears of them', async () => {
    await addCard('One')
    const guest = await board.guest(await board.link('viewer'))
    const heard = () => guest.notices.filter(({ type }) => type === 'versions-changed').length
    const { id } = (await make()).body
    await waitFor('a version is told', () => heard() === 1)
    await addCard('Two')
    const file = await board.owner.call<{ title: string; records: object[] }>(
      'GET',
      `${board.path}/versions/${id}/board-file`,
    )
    expect(file.body.title).toBe('Shared')
    expect(JSON.stringify(file.body.records)).toContain('One')
    expect(JSON.stringify(file.body.records)).not.toContain('Two')
    const named = await board.owner.call<Version>('PATCH', `${board.path}/versions/${id}`, { name: 'Before' })
    expect(named.body.name).toBe('Before')
    await waitFor('the name is told', () => heard() === 2)
    expect((await board.owner.call('DELETE', `${board.path}/versions/${id}`)).status).toBe(204)
    await waitFor('the end is told', () => heard() === 3)
    guest.destroy()
  })

  it('have the briefs with their texts of then, but for those that were removed since', async () => {
    const path = await board.newBrief('Ports must close.')
    await board.newBrief('Another brief.')
    const { id } = (await make()).body
    await board.owner.call('POST', `${path}/revisions`, { text: 'Ports should close.' }, { 'if-match': '"1"' })
    const texts = async () => {
      const { briefs } = (
        await board.owner.call<{ briefs: { text: string; revision: number }[] }>(
          'GET',
          `${board.path}/versions/${id}/briefs`,
        )
      ).body
      return briefs.map(({ text, revision }) => [text, revision]).toSorted()
    }
    expect(await texts()).toEqual([
      ['Another brief.', 1],
      ['Ports must close.', 1],
    ])
    await board.owner.call('DELETE', path)
    expect(await texts()).toEqual([['Another brief.', 1]])
  })

  it('that hold a card, or words, go together when these are to be gone for ever', async () => {
    const secret = await board.owner.call<{ id: string }>('POST', `${board.path}/cards`, {
      kind: 'risk',
      title: 'Told in confidence',
    })
    const holding = (query: string) =>
      board.owner.call<{ deleted: number }>('DELETE', `${board.path}/versions?${query}`)
    await addCard('One')
    const [first, second] = [(await make({ name: 'First' })).body, await addCard('Two').then(() => make())]
    const cardId = encodeURIComponent(secret.body.id)
    expect((await holding(`cardId=${cardId}`)).status).toBe(409)
    await board.owner.call('DELETE', `${board.path}/cards/${secret.body.id}`)
    const third = (await make({ name: 'Third' })).body
    await addCard('Said by Mika Aoki')
    await make({ name: 'Fourth' })
    const names = async () => (await versions()).versions.map(({ name }) => name)
    expect([first.id === second.body.id, await names()]).toEqual([false, ['Fourth', 'Third', null, 'First']])
    expect((await holding(`cardId=${cardId}`)).body).toEqual({ deleted: 2 })
    expect(await names()).toEqual(['Fourth', 'Third'])
    expect((await board.owner.call('GET', `${board.path}/versions/${third.id}/board-file`)).status).toBe(200)
    expect((await holding('text=Mika Aoki')).body).toEqual({ deleted: 1 })
    expect(await names()).toEqual(['Third'])
    expect((await holding('text=Told in confidence')).body).toEqual({ deleted: 0 })
    expect([(await holding('')).status, (await holding('text=ab')).status]).toEqual([400, 400])
  })

  it('of another board are not there', async () => {
    await addCard('One')
    const { id } = (await make()).body
    const other = await SharedBoard.on(server)
    for (const path of ['document', 'board-file', 'briefs', 'export']) {
      expect((await other.owner.call('GET', `${other.path}/versions/${id}/${path}`)).status).toBe(404)
    }
    expect((await other.owner.call('DELETE', `${other.path}/versions/${id}`)).status).toBe(404)
    expect((await other.owner.call('PATCH', `${other.path}/versions/${id}`, { name: 'Mine' })).status).toBe(404)
  })
})
