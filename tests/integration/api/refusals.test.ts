// What the API refuses, and how: a stable code, a sentence, a path; and a refusal loses and changes nothing.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiServer, type Caller } from '../../support/api-server'

interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly path?: string
}

let server: ApiServer
let owner: Caller
let board: string
beforeAll(async () => {
  server = await ApiServer.start({ MAX_BRIEF_BYTES: '2000', MAX_JSON_BODY_BYTES: '5000', MAX_THUMBNAIL_BYTES: '1000' })
  owner = await server.visitor()
  board = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Refusals' })).body.id
})
afterAll(() => server.stop())

async function refusal(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await owner.call<Problem>(method, path, body, headers)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(answer.body.status).toBe(answer.status)
  expect(answer.body.type).toBe(`urn:foreboard:problem:${answer.body.code}`)
  expect(answer.body.detail.length).toBeGreaterThan(10)
  return answer.body
}

describe('a request that no route takes', () => {
  it('says whether the path or only the method is wrong, and which methods there are', async () => {
    expect(await refusal('GET', '/api/borads')).toMatchObject({ status: 404, code: 'not-found' })
    const answer = await owner.call<Problem>('PUT', `/api/boards/${board}/cards`, {})
    expect(answer.body).toMatchObject({ status: 405, code: 'method-not-allowed' })
    expect(answer.headers.get('allow')).toBe('GET, POST')
    expect(answer.body.detail).toContain('It takes GET, POST.')
    const signIn = await owner.call<Problem>('PUT', '/api/auth/sign-in/anonymous', {})
    expect([signIn.status, signIn.headers.get('allow')]).toEqual([405, 'POST'])
  })

  it('says how to sign in where nobody is', async () => {
    const answer = await server.caller().call<Problem>('GET', `/api/boards/${board}/cards`)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="Foreboard"')
  })
})

it('a member that no route knows is named, wherever it comes from, and nothing is made', async () => {
  const before = (await owner.call<unknown[]>('GET', '/api/boards')).body
  expect(await refusal('POST', '/api/boards', { titel: 'Typo' })).toMatchObject({
    status: 400,
    code: 'bad-request',
    detail: 'The body has unknown members: titel.',
  })
  expect((await owner.call<unknown[]>('GET', '/api/boards')).body).toEqual(before)
  const inside = await refusal('POST', `/api/boards/${board}/cards`, {
    kind: 'risk',
    title: 'x',
    citations: [{ briefId: 'b', quot: 'x' }],
  })
  expect(inside).toMatchObject({ code: 'bad-request', detail: 'citations.0 has unknown members: quot.' })
  expect(await refusal('GET', '/api/boards?limt=1')).toMatchObject({
    code: 'bad-request',
    detail: 'The query has unknown members: limt.',
  })
})

describe('wrong input', () => {
  const wrong: [string, string, () => unknown, { code: string; path?: string }][] = [
    ['a missing title', '/cards', () => ({ kind: 'risk' }), { code: 'bad-request', path: 'title' }],
    ['an unknown kind', '/cards', () => ({ kind: 'rumour', title: 'x' }), { code: 'bad-request', path: 'kind' }],
    [
      'a long title',
      '/cards',
      () => ({ kind: 'risk', title: 'x'.repeat(121) }),
      { code: 'bad-request', path: 'title' },
    ],
    [
      'a field of another kind',
      '/cards',
      () => ({ kind: 'risk', title: 'x', fields: { effort: 'XL' } }),
      { code: 'bad-request', path: 'fields.effort' },
    ],
    [
      'a likelihood of 7',
      '/cards',
      () => ({ kind: 'risk', title: 'x', fields: { likelihoodCurrent: 7 } }),
      { code: 'bad-request', path: 'fields.likelihoodCurrent' },
    ],
    [
      'a citation of no brief',
      '/cards',
      () => ({ kind: 'risk', title: 'x', citations: [{ briefId: 'none', quote: 'x' }] }),
      { code: 'bad-request', path: 'citations.0.briefId' },
    ],
    [
      'an unknown card',
      '/links',
      () => ({ from: 'R-404', to: 'R-405', kind: 'causes' }),
      { code: 'not-found', path: 'from' },
    ],
    ['an owner invite', '/invites', () => ({ role: 'owner' }), { code: 'bad-request', path: 'role' }],
    [
      'a vague date',
      '/invites',
      () => ({ role: 'editor', expiresAt: 'soon' }),
      { code: 'bad-request', path: 'expiresAt' },
    ],
    ['an empty brief', '/briefs', () => ({ text: ' \n ' }), { code: 'bad-request', path: 'text' }],
    ['a brief without text', '/briefs', () => ({ title: 'x' }), { code: 'bad-request', path: 'text' }],
    [
      'a script address',
      '/briefs',
      () => ({ text: 'x', sourceUrl: 'javascript:alert(1)' }),
      { code: 'bad-request', path: 'sourceUrl' },
    ],
  ]
  it.each(wrong)('%s is refused with its path', async (_name, route, body, expected) => {
    expect(await refusal('POST', `/api/boards/${board}${route}`, body())).toMatchObject(expected)
  })

  it('names both kinds and what would be allowed for a link that can’t be', async () => {
    const path = `/api/boards/${board}`
    await owner.call('POST', `${path}/cards`, { kind: 'evidence', title: 'A report' })
    await owner.call('POST', `${path}/cards`, { kind: 'risk', title: 'A risk' })
    const problem = await refusal('POST', `${path}/links`, { from: 'E-001', to: 'R-001', kind: 'mitigates' })
    expect(problem).toMatchObject({ status: 422, code: 'link-not-allowed', path: 'kind' })
    expect(problem.detail).toMatch(/evidence.*mitigates.*risk.*supports, contradicts/)
    const effect = await refusal('POST', `${path}/links`, {
      from: 'E-001',
      to: 'R-001',
      kind: 'supports',
      effect: 'detects',
    })
    expect(effect).toMatchObject({ code: 'bad-request', path: 'effect' })
    expect((await owner.call<{ links: unknown[] }>('GET', `${path}/links`)).body.links).toEqual([])
  })

  it('refuses broken JSON, other media types and unknown routes', async () => {
    const json = { 'content-type': 'application/json' }
    expect(await refusal('POST', '/api/boards', '{"title":', json)).toMatchObject({ code: 'bad-request' })
    const text = { 'content-type': 'text/plain' }
    expect(await refusal('POST', '/api/boards', '{"title":"x"}', text)).toMatchObject({ code: 'bad-request' })
    expect(await refusal('GET', '/api/nothing')).toMatchObject({ code: 'not-found', status: 404 })
    expect((await owner.call<{ boards: unknown[] }>('GET', '/api/boards')).body.boards).toHaveLength(1)
  })

  it('refuses what is too large, as JSON, as a file and as a picture', async () => {
    const path = `/api/boards/${board}`
    const long = 'word '.repeat(2_000)
    expect(await refusal('POST', '/api/boards', { title: long })).toMatchObject({ status: 413, code: 'too-large' })
    const form = new FormData()
    form.set('file', new Blob([long]), 'long.txt')
    expect(await refusal('POST', `${path}/briefs`, form)).toMatchObject({ status: 413, code: 'too-large' })
    const huge = new FormData()
    huge.set('file', new Blob([new Uint8Array(20 * 1024 * 1024).fill(97)]), 'huge.txt')
    expect(await refusal('POST', `${path}/briefs`, huge)).toMatchObject({ status: 413, code: 'too-large' })
    const picture = new Uint8Array(2_000)
    expect(await refusal('PUT', `${path}/thumbnail`, picture, { 'content-type': 'image/png' })).toMatchObject({
      status: 413,
    })
    expect((await owner.call<{ briefs: unknown[] }>('GET', `${path}/briefs`)).body.briefs).toEqual([])
  })

  it('says of a binary file what to do instead', async () => {
    const form = new FormData()
    form.set('file', new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff)]), 'brief.txt')
    const problem = await refusal('POST', `/api/boards/${board}/briefs`, form)
    expect(problem).toMatchObject({ code: 'unsupported-brief', path: 'file' })
    expect(problem.detail).toContain('paste its words')
  })
})

describe('S17 boards of others', () => {
  it('gives one and the same answer for an unknown, a foreign and a deleted board', async () => {
    const stranger = await server.visitor()
    const gone = (await stranger.call<{ id: string }>('POST', '/api/boards', {})).body.id
    await stranger.call('DELETE', `/api/boards/${gone}`)
    const answers = await Promise.all(
      ['unknown', board, gone].map((id) => stranger.call<Problem>('GET', `/api/boards/${id}`)),
    )
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404])
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1)
  })

  it('asks nobody in for 401', async () => {
    const nobody = server.caller()
    const answer = await nobody.call<Problem>('GET', `/api/boards/${board}`)
    expect([answer.status, answer.body.code]).toEqual([401, 'not-signed-in'])
    expect((await server.caller('made-up').call<Problem>('GET', '/api/me')).body.code).toBe('not-signed-in')
  })
})

describe('sign-in', () => {
  it('offers what is part of the product and nothing else of the library', async () => {
    expect((await owner.call<{ user: { id: string } }>('GET', '/api/auth/get-session')).body.user.id).toBeTruthy()
    for (const path of [
      'update-user',
      'delete-anonymous-user',
      'delete-user',
      'list-sessions',
      'change-email',
      'set-password',
    ]) {
      expect(await refusal('POST', `/api/auth/${path}`, { name: 'x' })).toMatchObject({ code: 'not-found' })
    }
  })

  it('ends a session for good', async () => {
    const visitor = await server.visitor()
    expect((await visitor.call('POST', '/api/auth/sign-out')).status).toBe(200)
    expect((await visitor.call<Problem>('GET', '/api/me')).body.code).toBe('not-signed-in')
  })
})

describe('S18 requests of other sites', () => {
  const evil = { origin: 'https://evil.example' }

  it('refuses every state-changing route with a foreign or null origin, whatever proves the identity', async () => {
    for (const origin of ['https://evil.example', 'null', server.url.replace('http:', 'https:').replace(/\d+$/, '1')]) {
      const problem = await refusal('POST', '/api/boards', { title: 'x' }, { origin })
      expect([origin, problem.code, problem.status]).toEqual([origin, 'foreign-origin', 403])
    }
    expect(await refusal('DELETE', `/api/boards/${board}`, undefined, evil)).toMatchObject({ code: 'foreign-origin' })
    const auth = await server.caller().call<Problem>('POST', '/api/auth/sign-in/anonymous', undefined, evil)
    expect([auth.status, auth.body.code]).toEqual([403, 'foreign-origin'])
    expect((await owner.call('GET', `/api/boards/${board}`)).status).toBe(200)
  })

  it('takes a cookie from our own page only', async () => {
    const signIn = await server.caller().call('POST', '/api/auth/sign-in/anonymous', undefined, { origin: server.url })
    expect(signIn.status).toBe(200)
    const [header = ''] = signIn.headers.getSetCookie()
    expect(header).toMatch(/HttpOnly/i)
    expect(header).toMatch(/SameSite=Lax/i)
    expect(header).not.toMatch(/Secure/)
    const cookie = header.split(';')[0] ?? ''
    const nobody = server.caller()
    const own = await nobody.call('POST', '/api/boards', { title: 'Mine' }, { cookie, origin: server.url })
    expect(own.status).toBe(201)
    const scripted = await nobody.call<Problem>('POST', '/api/boards', { title: 'x' }, { cookie })
    expect([scripted.status, scripted.body.code]).toEqual([403, 'foreign-origin'])
    const list = await nobody.call<{ boards: unknown[] }>('GET', '/api/boards', undefined, { cookie })
    expect(list.body.boards).toHaveLength(1)
  })

  it('refuses a form post, which browsers send without asking', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded', ...evil }
    expect(await refusal('POST', '/api/boards', 'title=x', form)).toMatchObject({ code: 'foreign-origin' })
  })
})
