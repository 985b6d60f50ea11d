import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiError, api } from '@/components/api/client'
import { isWorthRetrying } from '@/components/api/query-provider'

function answerWith(body: string | null, init: ResponseInit) {
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(new Response(body, init)))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

async function failureOf(request: Promise<unknown>): Promise<unknown> {
  return request.then(
    () => expect.fail('the request should have failed'),
    (error: unknown) => error,
  )
}

afterEach(() => vi.unstubAllGlobals())

describe('api', () => {
  it('sends JSON with the cookie and answers with JSON', async () => {
    const fetch = answerWith('{"id":"b1"}', { status: 201 })
    await expect(api('POST /api/boards', { body: { title: '計画' } })).resolves.toEqual({ id: 'b1' })
    expect(fetch).toHaveBeenCalledWith('/api/boards', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: '{"title":"計画"}',
    })
  })

  it('fills the path, and asks for what of a query is there', async () => {
    const fetch = answerWith('{}', { status: 200 })
    await api('GET /api/workspaces/{workspaceId}', { params: { workspaceId: 'a/b' } })
    await api('GET /api/boards', { query: { search: 'a & b', limit: 20, cursor: undefined } })
    await api('DELETE /api/boards/{boardId}', { params: { boardId: 'b1' }, query: { forever: 'true' } })
    expect(fetch.mock.calls.map(([path]) => path)).toEqual([
      '/api/workspaces/a%2Fb',
      '/api/boards?search=a+%26+b&limit=20',
      '/api/boards/b1?forever=true',
    ])
  })

  it('leaves the media type of a form to the browser', async () => {
    const fetch = answerWith('{}', { status: 201 })
    const form = new FormData()
    await api('POST /api/boards/{boardId}/briefs', { params: { boardId: 'b1' }, body: form })
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ body: form, headers: { accept: 'application/json' } })
  })

  it('answers with undefined where there is no body', async () => {
    answerWith(null, { status: 204 })
    await expect(api('DELETE /api/me/sessions')).resolves.toBeUndefined()
  })

  it('turns problem details into an ApiError', async () => {
    const detail = 'The title is longer than 120 characters.'
    answerWith(JSON.stringify({ code: 'bad-request', title: 'Bad request', detail, path: 'title' }), { status: 400 })
    const error = await failureOf(
      api('PATCH /api/boards/{boardId}', { params: { boardId: 'b1' }, body: { title: '' } }),
    )
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ code: 'bad-request', status: 400, message: detail, path: 'title' })
  })

  it.each([
    [401, 'not-signed-in'],
    [404, 'not-found'],
    [403, 'proxy-refused'],
    [413, 'proxy-too-large'],
    [418, 'bad-request'],
    [500, 'internal'],
    [502, 'busy'],
  ])('makes sense of a proxy’s page with status %i', async (status, code) => {
    answerWith('<html>nginx</html>', { status })
    expect(await failureOf(api('GET /api/boards'))).toMatchObject({ code, status })
  })

  it('does not trust a code that it does not know', async () => {
    answerWith('{"code":"toString","detail":7}', { status: 403 })
    expect(await failureOf(api('GET /api/boards'))).toMatchObject({ code: 'forbidden', status: 403 })
  })

  it('refuses an answer that is not JSON', async () => {
    answerWith('<html>a page</html>', { status: 200 })
    expect(await failureOf(api('GET /api/boards'))).toMatchObject({ code: 'internal', status: 200 })
  })

  it('says in a sentence that the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    const error = await failureOf(api('GET /api/boards'))
    expect(error).toMatchObject({ code: 'unreachable', status: 0 })
    expect(String(error)).toMatch(/Check your connection, then try again\.$/)
  })

  it('lets an aborted request fail with its own reason', async () => {
    const reason = new Error('the screen was left')
    vi.stubGlobal('fetch', () => Promise.reject(reason))
    const error = await failureOf(api('GET /api/boards', { signal: AbortSignal.abort(reason) }))
    expect(error).toBe(reason)
  })
})

it('the compiler refuses what a route does not declare', () => {
  const refused = async () => {
    // @ts-expect-error There is no such route.
    await api('GET /api/board')
    // @ts-expect-error The path names a board.
    await api('GET /api/boards/{boardId}')
    // @ts-expect-error And nothing else.
    await api('GET /api/boards/{boardId}', { params: { id: 'b1' } })
    // @ts-expect-error The route takes no such query.
    await api('GET /api/boards', { query: { order: 'title' } })
    // @ts-expect-error A card has a kind.
    await api('POST /api/boards/{boardId}/cards', { params: { boardId: 'b1' }, body: { title: 'A card' } })
    // @ts-expect-error The body knows no such field.
    await api('PATCH /api/me', { body: { name: 'Ada', nick: 'A' } })
    const { invites } = await api('GET /api/boards/{boardId}/invites', { params: { boardId: 'b1' } })
    // @ts-expect-error The answer has no such field: renaming one breaks its readers.
    void invites[0]?.until
  }
  // The expected errors are the test: this function is never called.
  expect(refused).toBeInstanceOf(Function)
})

describe('isWorthRetrying', () => {
  it('asks an unreachable or busy server again, twice', () => {
    const unreachable = new ApiError('unreachable', 0, '')
    expect([0, 1, 2].map((failures) => isWorthRetrying(failures, unreachable))).toEqual([true, true, false])
    expect(isWorthRetrying(0, new ApiError('busy', 503, ''))).toBe(true)
  })

  it('takes a refusal as an answer', () => {
    expect(isWorthRetrying(0, new ApiError('forbidden', 403, ''))).toBe(false)
    expect(isWorthRetrying(0, new TypeError('a mistake of ours'))).toBe(false)
  })
})
