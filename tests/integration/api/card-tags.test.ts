// A card's tag (ETag), and changes that are made only to what one has seen (If-Match).

import { afterAll, beforeAll, expect, it } from 'vitest'
import { ApiServer, type Caller } from '../../support/api-server'

interface Card {
  readonly id: string
  readonly ref: string
  readonly title: string
}

let server: ApiServer
let owner: Caller
let path: string
beforeAll(async () => {
  server = await ApiServer.start()
  owner = await server.visitor()
  const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { templateId: 'risk-matrix' })).body
  path = `/api/boards/${id}/cards`
})
afterAll(() => server.stop())

async function addCard(fields: object = {}) {
  const { status, headers, body } = await owner.call<Card>('POST', path, { kind: 'risk', title: 'First', fields })
  expect(status).toBe(201)
  return { card: body, tag: headers.get('etag') ?? 'none' }
}

const tagOf = async (id: string) => (await owner.call<Card>('GET', `${path}/${id}`)).headers.get('etag')
const change = (id: string, body: object, ifMatch: string) =>
  owner.call<Card & { code: string }>('PATCH', `${path}/${id}`, body, { 'if-match': ifMatch })

it('the tag is the same until something is changed, and then another one, which the change answers', async () => {
  const { card, tag } = await addCard()
  expect(tag).toMatch(/^"[\w-]{22}"$/)
  expect(await tagOf(card.id)).toBe(tag)
  expect(await tagOf(card.ref)).toBe(tag)
  const seen = [tag]
  const changes = [{ title: 'Second' }, { fields: { cause: 'Storms' } }, { tags: ['ports'] }, { body: 'More.' }]
  for (const each of changes) {
    const { status, headers } = await change(card.id, each, seen.at(-1) ?? '')
    expect(status).toBe(200)
    const next = headers.get('etag') ?? 'none'
    expect(seen).not.toContain(next)
    expect(await tagOf(card.id)).toBe(next)
    seen.push(next)
  }
})

it('a change or removal of what has changed since is refused with 412, and nothing is done', async () => {
  const { card, tag } = await addCard()
  expect((await change(card.id, { title: 'Somebody else’s' }, '*')).status).toBe(200)
  const late = await change(card.id, { title: 'Mine' }, tag)
  expect([late.status, late.body.code]).toEqual([412, 'precondition-failed'])
  const removal = await owner.call<{ code: string }>('DELETE', `${path}/${card.id}`, undefined, { 'if-match': tag })
  expect([removal.status, removal.body.code]).toEqual([412, 'precondition-failed'])
  expect((await owner.call<Card>('GET', `${path}/${card.id}`)).body.title).toBe('Somebody else’s')
  const now = (await tagOf(card.id)) ?? ''
  expect((await change(card.id, { title: 'Mine' }, `${tag}, ${now}`)).status).toBe(200)
  const newest = { 'if-match': (await tagOf(card.id)) ?? '' }
  expect((await owner.call('DELETE', `${path}/${card.id}`, undefined, newest)).status).toBe(204)
  expect((await change(card.id, { title: 'Mine' }, '*')).status).toBe(404)
})

it('of two changes at once to what both have seen, one is made', async () => {
  const { card, tag } = await addCard()
  const titles = ['Ann’s', 'Ben’s', 'Cleo’s', 'Dan’s']
  const answers = await Promise.all(titles.map((title) => change(card.id, { title }, tag)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412])
  const made = answers.find(({ status }) => status === 200)?.body.title
  expect((await owner.call<Card>('GET', `${path}/${card.id}`)).body.title).toBe(made)
})

it('a card that only makes room for another one has the tag that it had', async () => {
  const scores = { likelihoodCurrent: 3, impactCurrent: 3 }
  const other = await addCard(scores)
  const { card, tag } = await addCard(scores)
  const place = async () => {
    const { x, y } = (await owner.call<{ x: number; y: number }>('GET', `${path}/${card.id}`)).body
    return [x, y]
  }
  const before = await place()
  expect((await owner.call('DELETE', `${path}/${other.card.id}`)).status).toBe(204)
  expect(await place()).not.toEqual(before)
  expect(await tagOf(card.id)).toBe(tag)
})

it('a tag that no ETag gives is refused', async () => {
  const { card } = await addCard()
  for (const wrong of ['abc', 'W/"abc"', '"a b"', '"a", *']) {
    const { status, body } = await change(card.id, { title: 'x' }, wrong)
    expect([wrong, status, body.code]).toEqual([wrong, 400, 'bad-request'])
  }
})

it('read again with its tag, a card is answered with 304 and nothing else, until it says something else', async () => {
  const { card, tag } = await addCard()
  const read = (has: string) => owner.call<Card>('GET', `${path}/${card.id}`, undefined, { 'if-none-match': has })
  for (const has of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const same = await read(has)
    expect([has, same.status, same.headers.get('etag'), same.body]).toEqual([has, 304, tag, ''])
  }
  expect((await read('"other"')).status).toBe(200)
  expect((await change(card.id, { title: 'Another' }, tag)).status).toBe(200)
  const changed = await read(tag)
  expect([changed.status, changed.body.title]).toEqual([200, 'Another'])
})
