// How many comments a board may have and how long they may be, at each limit and one beyond (SYNC-SPEC 2).

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Answer, ApiServer, type Caller } from '../../support/api-server'
import { expectSentence } from '../../support/sync/told'

interface Made {
  readonly id: string
  readonly code: string
  readonly detail: string
  readonly text: string
  readonly comments: readonly { readonly id: string }[]
}

const LIMITS = { maxCommentsPerBoard: 4, maxCommentChars: 10 }

let server: ApiServer
let owner: Caller
let path: string
beforeAll(async () => {
  server = await ApiServer.start({
    MAX_COMMENTS_PER_BOARD: String(LIMITS.maxCommentsPerBoard),
    MAX_COMMENT_CHARS: String(LIMITS.maxCommentChars),
  })
  owner = await server.visitor()
})
afterAll(() => server.stop())
beforeEach(async () => {
  path = `/api/boards/${(await owner.call<{ id: string }>('POST', '/api/boards', {})).body.id}/threads`
})

const begin = (text = 'Why?') => owner.call<Made>('POST', path, { anchor: { kind: 'board' }, text })
const answer = (threadId: string, text = 'So.') => owner.call<Made>('POST', `${path}/${threadId}/comments`, { text })
const count = async () => {
  const { body } = await owner.call<{ threads: { comments: unknown[] }[] }>('GET', path)
  return body.threads.flatMap(({ comments }) => comments).length
}

function expectTooLarge({ status, body }: Answer<Made>, limit: number): void {
  expect([status, body.code]).toEqual([413, 'too-large'])
  expect(body.detail).toContain(String(limit))
  expectSentence(body.detail.replace(String(limit), 'so many'))
}

test('maxCommentsPerBoard: a board takes as many in all threads, one more is refused with 413, and removing a thread makes room', async () => {
  const [one, two] = [(await begin()).body, (await begin()).body]
  expect([(await answer(one.id)).status, (await answer(one.id)).status]).toEqual([201, 201])
  expectTooLarge(await answer(one.id), LIMITS.maxCommentsPerBoard)
  expectTooLarge(await begin(), LIMITS.maxCommentsPerBoard)
  expect(await count()).toBe(LIMITS.maxCommentsPerBoard)
  expect((await owner.call('DELETE', `${path}/${two.id}/comments/${two.comments[0]?.id}`)).status).toBe(204)
  expect((await begin()).status).toBe(201)
})

test('maxCommentsPerBoard: many at once don’t go beyond it either, and other boards are not concerned', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => begin()))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(LIMITS.maxCommentsPerBoard)
  path = `/api/boards/${(await owner.call<{ id: string }>('POST', '/api/boards', {})).body.id}/threads`
  expect((await begin()).status).toBe(201)
})

test('maxCommentChars: a comment of as many characters is kept, one of one more is refused with 413, when made, answered and changed', async () => {
  const [fits, tooLong] = ['c'.repeat(LIMITS.maxCommentChars), 'c'.repeat(LIMITS.maxCommentChars + 1)]
  const { status, body } = await begin(fits)
  expect(status).toBe(201)
  expectTooLarge(await begin(tooLong), LIMITS.maxCommentChars)
  expectTooLarge(await answer(body.id, tooLong), LIMITS.maxCommentChars)
  expect((await answer(body.id, fits)).body.text).toBe(fits)
  const change = (text: string) =>
    owner.call<Made>('PATCH', `${path}/${body.id}/comments/${body.comments[0]?.id}`, { text })
  expectTooLarge(await change(tooLong), LIMITS.maxCommentChars)
  expect((await change(fits.toUpperCase())).body.text).toBe(fits.toUpperCase())
})
