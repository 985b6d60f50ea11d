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
    await expect(api.post('/api/boards', { title: '計画' })).resolves.toEqual({ id: 'b1' })
    expect(fetch).toHaveBeenCalledWith('/api/boards', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: '{"title":"計画"}',
    })
  })

  it('leaves the media type of a form to the browser', async () => {
    const fetch = answerWith('{}', { status: 201 })
    const form = new FormData()
    await api.upload('/api/boards/b1/briefs', form)
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ body: form, headers: { accept: 'application/json' } })
  })

  it('answers with undefined where there is no body', async () => {
    answerWith(null, { status: 204 })
    await expect(api.delete('/api/boards/b1')).resolves.toBeUndefined()
  })

  it('turns problem details into an ApiError', async () => {
    const detail = 'The title is longer than 120 characters.'
    answerWith(JSON.stringify({ code: 'bad-request', title: 'Bad request', detail, path: 'title' }), { status: 400 })
    const error = await failureOf(api.patch('/api/boards/b1', { title: '' }))
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
    expect(await failureOf(api.get('/api/boards'))).toMatchObject({ code, status })
  })

  it('does not trust a code that it does not know', async () => {
    answerWith('{"code":"toString","detail":7}', { status: 403 })
    expect(await failureOf(api.get('/api/boards'))).toMatchObject({ code: 'forbidden', status: 403 })
  })

  it('refuses an answer that is not JSON', async () => {
    answerWith('<html>a page</html>', { status: 200 })
    expect(await failureOf(api.get('/api/boards'))).toMatchObject({ code: 'internal', status: 200 })
  })

  it('says in a sentence that the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    const error = await failureOf(api.get('/api/boards'))
    expect(error).toMatchObject({ code: 'unreachable', status: 0 })
    expect(String(error)).toMatch(/Check your connection, then try again\.$/)
  })

  it('lets an aborted request fail with its own reason', async () => {
    const reason = new Error('the screen was left')
    vi.stubGlobal('fetch', () => Promise.reject(reason))
    const error = await failureOf(api.get('/api/boards', { signal: AbortSignal.abort(reason) }))
    expect(error).toBe(reason)
  })
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
