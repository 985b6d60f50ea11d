// GET /api/boards with its places, its search, its orders and its pages.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ApiServer } from '../../support/api-server'
import { Team, type TeamPerson } from '../../support/team'

interface Page {
  readonly boards: { readonly id: string; readonly title: string; readonly role: string }[]
  readonly nextCursor: string | null
  readonly total: number
  readonly code?: string
}

let server: ApiServer
let team: Team
let ann: TeamPerson
let ben: TeamPerson
beforeAll(async () => {
  server = await ApiServer.start()
  team = new Team(server)
})
afterAll(async () => {
  await team.end()
  await server.stop()
})
beforeEach(async () => {
  ann = await team.account('Ann')
  ben = await team.account('Ben')
})

const get = async (person: TeamPerson, query = '') => (await person.call<Page>('GET', `/api/boards${query}`)).body
const titles = async (person: TeamPerson, query: string) => (await get(person, query)).boards.map(({ title }) => title)

describe('places', () => {
  it('hold each board once, where it belongs', async () => {
    const workspaceId = await team.workspace(ann, 'Ours')
    await team.add(workspaceId, ben, 'member')
    await team.board(ben, { title: 'Of Ben' })
    await team.board(ben, { title: 'Of Ben in ours', workspaceId })
    await team.board(ann, { title: 'Of Ann in ours', workspaceId })
    const shared = await team.board(ann, { title: 'Of Ann, shared' })
    await team.db.membership.create({ data: { boardId: shared, userId: ben.id, role: 'viewer' } })
    await team.board(ann, { title: 'Of Ann' })
    // A board of a workspace that Ben is not in, shared with him alone.
    const theirs = await team.board(ann, { title: 'Guest', workspaceId: await team.workspace(ann, 'Theirs') })
    await team.db.membership.create({ data: { boardId: theirs, userId: ben.id, role: 'editor' } })

    expect(await titles(ben, '?scope=mine')).toEqual(['Of Ben'])
    expect((await titles(ben, '?scope=shared')).sort()).toEqual(['Guest', 'Of Ann, shared'])
    expect((await titles(ben, `?scope=workspace:${workspaceId}`)).sort()).toEqual(['Of Ann in ours', 'Of Ben in ours'])
    expect((await titles(ben, '')).length).toBe(5)
    expect((await get(ben, '?scope=others')).code).toBe('bad-request')
  })

  it('the trash has what one may bring back: one’s own, and the workspace’s for its owners', async () => {
    const workspaceId = await team.workspace(ann)
    await team.add(workspaceId, ben, 'member')
    const [ofBen, inOurs] = [await team.board(ben, { title: 'B' }), await team.board(ben, { title: 'W', workspaceId })]
    const ofAnn = await team.board(ann, { title: 'A', workspaceId })
    for (const id of [ofBen, inOurs]) await ben.call('DELETE', `/api/boards/${id}`)
    await ann.call('DELETE', `/api/boards/${ofAnn}`)
    expect((await titles(ben, '?scope=trash')).sort()).toEqual(['B', 'W'])
    expect((await titles(ann, '?scope=trash')).sort()).toEqual(['A', 'W'])
    expect(await titles(ben, '?scope=mine')).toEqual([])
  })
})

describe('search and order', () => {
  it('finds titles in any case, width and kana, and returns their number', async () => {
    for (const title of ['海底ケーブル', 'Sea cables', 'Talent']) await team.board(ann, { title })
    const found = await get(ann, `?search=${encodeURIComponent('けーぶる')}`)
    expect([found.boards.map(({ title }) => title), found.total]).toEqual([['海底ケーブル'], 1])
    expect(await titles(ann, '?search=CABLE')).toEqual(['Sea cables'])
    expect(await titles(ann, '?search=nothing')).toEqual([])
    // Characters with a meaning in the database stand for themselves.
    expect(await titles(ann, `?search=${encodeURIComponent('%')}`)).toEqual([])
  })

  it('sorts by change, making and title', async () => {
    const first = await team.board(ann, { title: 'C first' })
    await team.board(ann, { title: 'b 10' })
    await team.board(ann, { title: 'B 9' })
    await ann.call('PATCH', `/api/boards/${first}`, { title: 'C first, renamed' })
    expect(await titles(ann, '?sort=changed')).toEqual(['C first, renamed', 'B 9', 'b 10'])
    expect(await titles(ann, '?sort=created')).toEqual(['B 9', 'b 10', 'C first, renamed'])
    expect(await titles(ann, '?sort=title')).toEqual(['B 9', 'b 10', 'C first, renamed'])
  })
})

describe('pages', () => {
  it('together hold every board once, also when one of them changes in between', async () => {
    const names = Array.from({ length: 23 }, (_, index) => `Board ${index}`)
    for (const title of names) await team.board(ann, { title })
    for (const sort of ['title', 'created', 'changed']) {
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: Page = await get(ann, `?sort=${sort}&limit=5${cursor && `&cursor=${cursor}`}`)
        expect(page.total).toBe(23)
        seen.push(...page.boards.map(({ title }) => title))
        cursor = page.nextCursor
      }
      expect([...seen].sort()).toEqual([...names].sort())
      if (sort === 'title') expect(seen).toEqual(names)
    }
    const first = await get(ann, '?sort=title&limit=5')
    await ann.call('DELETE', `/api/boards/${first.boards[4]?.id}`)
    expect((await titles(ann, `?sort=title&limit=2&cursor=${first.nextCursor}`)).sort()).toEqual(['Board 5', 'Board 6'])
  })

  it('refuse an invalid cursor, and too much at once', async () => {
    for (const query of ['cursor=x', `cursor=${btoa('[1,2,3,4]')}`, `cursor=${btoa('{}')}`, 'limit=0', 'limit=9999']) {
      expect((await ann.call<Page>('GET', `/api/boards?${query}`)).status, query).toBe(400)
    }
  })
})
