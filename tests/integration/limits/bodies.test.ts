// How large the body of an HTTP request may be, at each limit and one byte beyond (SYNC-SPEC 2): 413, a sentence, and
// nothing is stored.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAccount } from '../../support/accounts'
import { type Answer, ApiServer, type Caller } from '../../support/api-server'
import { expectSentence } from '../../support/sync/told'

interface Problem {
  readonly code: string
  readonly detail: string
}

const LIMITS = {
  maxBriefBytes: 3_000,
  maxJsonBodyBytes: 2_000,
  maxThumbnailBytes: 1_000,
  maxJsonValues: 60,
  maxJsonDepth: 5,
}

let server: ApiServer
let owner: Caller
let path: string
beforeAll(async () => {
  server = await ApiServer.start({
    MAX_BRIEF_BYTES: String(LIMITS.maxBriefBytes),
    MAX_JSON_BODY_BYTES: String(LIMITS.maxJsonBodyBytes),
    MAX_THUMBNAIL_BYTES: String(LIMITS.maxThumbnailBytes),
    MAX_JSON_VALUES: String(LIMITS.maxJsonValues),
    MAX_JSON_DEPTH: String(LIMITS.maxJsonDepth),
    // Any program takes longer to start.
    MAX_VISITOR_BRIEF_CPU_MS: '1',
  })
  owner = await server.visitor()
  path = `/api/boards/${(await owner.call<{ id: string }>('POST', '/api/boards', {})).body.id}`
})
afterAll(() => server.stop())

/** Refused for its size with a sentence, which names the allowed number of bytes. */
function expectTooLarge({ status, body }: Answer<Problem>, limit: number): void {
  expect([status, body.code]).toEqual([413, 'too-large'])
  expect(body.detail).toContain(String(limit))
  expectSentence(body.detail.replace(String(limit), 'so many').replace('bytes', 'letters'))
}

test('maxJsonBodyBytes: a JSON body of as many bytes is read, one of one more is refused with 413', async () => {
  const ofBytes = (bytes: number) => {
    const json = JSON.stringify({ kind: 'risk', title: 'é' })
    return json + ' '.repeat(bytes - Buffer.byteLength(json))
  }
  const send = (bytes: number) =>
    owner.call<Problem>('POST', `${path}/cards`, ofBytes(bytes), { 'content-type': 'application/json' })
  expect((await send(LIMITS.maxJsonBodyBytes)).status).toBe(201)
  expectTooLarge(await send(LIMITS.maxJsonBodyBytes + 1), LIMITS.maxJsonBodyBytes)
  expect((await owner.call<{ cards: unknown[] }>('GET', `${path}/cards`)).body.cards).toHaveLength(1)
})

const asFile = (bytes: number) => {
  const form = new FormData()
  form.set('file', new Blob(['a'.repeat(bytes)]), 'brief.txt')
  return form
}
const asText = (bytes: number) => ({ text: `é${'a'.repeat(bytes - 2)}` })

test.each([
  ['file', asFile],
  ['pasted text', asText],
] as const)(
  'maxBriefBytes: a %s of as many bytes is a brief, one of one more is refused with 413',
  async (_, ofBytes) => {
    const briefs = async () => (await owner.call<{ briefs: unknown[] }>('GET', `${path}/briefs`)).body.briefs.length
    const before = await briefs()
    const send = (bytes: number) => owner.call<Problem>('POST', `${path}/briefs`, ofBytes(bytes))
    expect((await send(LIMITS.maxBriefBytes)).status).toBe(201)
    expectTooLarge(await send(LIMITS.maxBriefBytes + 1), LIMITS.maxBriefBytes)
    expect(await briefs()).toBe(before + 1)
  },
)

test('maxThumbnailBytes: a picture of as many bytes is kept, one of one more is refused with 413', async () => {
  const send = (bytes: number) => {
    const png = new Uint8Array(bytes)
    png.set(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
    return owner.call<Problem>('PUT', `${path}/thumbnail`, png, { 'content-type': 'image/png' })
  }
  const kept = async () => (await fetch(`${server.url}${path}/thumbnail`, bearer())).arrayBuffer()
  const bearer = () => ({ headers: { authorization: `Bearer ${owner.token}` } })
  expect((await send(LIMITS.maxThumbnailBytes)).status).toBe(204)
  expectTooLarge(await send(LIMITS.maxThumbnailBytes + 1), LIMITS.maxThumbnailBytes)
  expect((await kept()).byteLength).toBe(LIMITS.maxThumbnailBytes)
})

test('S39: maxVisitorBriefCpuMs: a file that needs more of the processor is refused to a visitor, and read for an account', async () => {
  const form = new FormData()
  form.set('file', new Blob(['<p>Words of a page.</p>']), 'brief.html')
  const refused = await owner.call<Problem>('POST', `${path}/briefs`, form)
  expect([refused.status, refused.body.code]).toEqual([413, 'heavy-brief'])
  expectSentence(refused.body.detail)
  const { caller } = await makeAccount(server)
  const { body } = await caller.call<{ id: string }>('POST', '/api/boards', {})
  expect((await caller.call('POST', `/api/boards/${body.id}/briefs`, form)).status).toBe(201)
})

/** A card with a list field of so many entries, which no card can have. */
const withEntries = (count: number) => ({ kind: 'risk', title: 'Late', fields: { owner: Array(count).fill('x') } })

test('S40: maxJsonValues: a body with as many keys and entries is read, one of one more is refused with 413', async () => {
  // The object, its three keys, the object of fields, the list, and its entries.
  const around = 5
  const send = (entries: number, type = 'application/json') =>
    owner.call<Problem>('POST', `${path}/cards`, JSON.stringify(withEntries(entries)), { 'content-type': type })
  const read = await send(LIMITS.maxJsonValues - around)
  // The schema has read it.
  expect([read.status, read.body.code]).toEqual([400, 'bad-request'])
  for (const type of ['application/json', 'text/plain', 'application/problem+json; charset=utf-8']) {
    expectTooLarge(await send(LIMITS.maxJsonValues - around + 1, type), LIMITS.maxJsonValues)
  }
})

test('S40: maxJsonDepth: a body with as many levels is read, one of one more is refused with 413', async () => {
  const send = (depth: number) =>
    owner.call<Problem>('POST', `${path}/cards`, '['.repeat(depth) + ']'.repeat(depth), {
      'content-type': 'application/json',
    })
  expect((await send(LIMITS.maxJsonDepth)).body.code).toBe('bad-request')
  expectTooLarge(await send(LIMITS.maxJsonDepth + 1), LIMITS.maxJsonDepth)
  // The refusal doesn't wait for the body's end.
  expectTooLarge(
    await owner.call<Problem>('PUT', `${path}/rounds/any/ballot`, '['.repeat(1_500), { 'content-type': 'text/plain' }),
    LIMITS.maxJsonDepth,
  )
})
