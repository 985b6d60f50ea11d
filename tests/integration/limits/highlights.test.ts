// How many marks a brief may have, how long they and their notes may be, at each limit and one beyond (SYNC-SPEC 2).

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Answer, ApiServer, type Caller } from '../../support/api-server'
import { expectSentence } from '../../support/sync/told'

interface Problem {
  readonly code: string
  readonly detail: string
}
type Made = Problem & { readonly id: string; readonly note: string }

const LIMITS = { maxHighlightsPerBrief: 3, maxHighlightChars: 20, maxNoteChars: 10 }
const TEXT = 'A sentence that is longer than what may be marked in this test.'

let server: ApiServer
let owner: Caller
let board: string
let path: string
beforeAll(async () => {
  server = await ApiServer.start({
    MAX_HIGHLIGHTS_PER_BRIEF: String(LIMITS.maxHighlightsPerBrief),
    MAX_HIGHLIGHT_CHARS: String(LIMITS.maxHighlightChars),
    MAX_NOTE_CHARS: String(LIMITS.maxNoteChars),
  })
  owner = await server.visitor()
  board = `/api/boards/${(await owner.call<{ id: string }>('POST', '/api/boards', {})).body.id}`
})
afterAll(() => server.stop())
beforeEach(async () => {
  path = await newBrief()
})

async function newBrief(): Promise<string> {
  const { body } = await owner.call<{ id: string }>('POST', `${board}/briefs`, { text: TEXT })
  return `${board}/briefs/${body.id}/highlights`
}
const mark = (end: number, note = '') => owner.call<Made>('POST', path, { start: 0, end, note })
const count = async () => (await owner.call<{ highlights: unknown[] }>('GET', path)).body.highlights.length

function expectTooLarge({ status, body }: Answer<Problem>, limit: number): void {
  expect([status, body.code]).toEqual([413, 'too-large'])
  expect(body.detail).toContain(String(limit))
  expectSentence(body.detail.replace(String(limit), 'so many'))
}

test('maxHighlightsPerBrief: a brief takes as many marks, one more is refused with 413, and removing one makes room', async () => {
  const made = []
  for (let i = 0; i < LIMITS.maxHighlightsPerBrief; i++) made.push(await mark(5))
  expect(made.map(({ status }) => status)).toEqual([201, 201, 201])
  expectTooLarge(await mark(5), LIMITS.maxHighlightsPerBrief)
  expect(await count()).toBe(3)
  expect((await owner.call('DELETE', `${path}/${made[0]?.body.id}`)).status).toBe(204)
  expect((await mark(5)).status).toBe(201)
})

test('maxHighlightsPerBrief: many at once don’t go beyond it either, and other briefs are not concerned', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => mark(5)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(LIMITS.maxHighlightsPerBrief)
  expect(await count()).toBe(LIMITS.maxHighlightsPerBrief)
  path = await newBrief()
  expect((await mark(5)).status).toBe(201)
})

test('maxHighlightChars: a passage of as many characters is marked, one of one more is refused with 413', async () => {
  expect((await mark(LIMITS.maxHighlightChars)).status).toBe(201)
  expectTooLarge(await mark(LIMITS.maxHighlightChars + 1), LIMITS.maxHighlightChars)
  expect(await count()).toBe(1)
})

test('maxNoteChars: a note of as many characters is kept, one of one more is refused with 413, when made and when changed', async () => {
  const [fits, tooLong] = ['n'.repeat(LIMITS.maxNoteChars), 'n'.repeat(LIMITS.maxNoteChars + 1)]
  const { status, body } = await mark(5, fits)
  expect([status, body.note]).toEqual([201, fits])
  expectTooLarge(await mark(5, tooLong), LIMITS.maxNoteChars)
  const change = (note: string) => owner.call<Made>('PATCH', `${path}/${body.id}`, { note })
  expectTooLarge(await change(tooLong), LIMITS.maxNoteChars)
  expect((await change(fits.toUpperCase())).body.note).toBe(fits.toUpperCase())
})
