// The real server is killed while people comment: an answered comment exists and reached the people it mentions, one
// sent again under its key exists once, and a returning client asks for what it may have missed.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InboxItem } from '@/lib/domain/inbox/inbox'
import type { PresentedComment, PresentedThread } from '@/lib/domain/threads/thread'
import { BoardGuest } from '../../support/board-guest'
import { ServerProcess } from '../../support/server-process'
import { scale } from '../../support/sync/fault-scale'
import { unlessKilled } from '../../support/unless-killed'
import { visitorOn } from '../../support/visitor-on'
import { waitFor } from '../../support/wait-for'

const TIMES = scale({ quick: 1, full: 10 })
const WRITERS = 4
const DEADLINE_MS = scale({ quick: 120_000, full: 600_000 })

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
}, DEADLINE_MS)
afterAll(() => server.stop())

test(
  'F39, F41: killed while people comment, each acknowledged comment exists once, in its thread’s order, with its event and its notices',
  async () => {
    const owner = await visitorOn(server.url)
    const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shared' })).body
    const path = `/api/boards/${id}`
    const reader = await visitorOn(server.url)
    const me = (await reader.call<{ id: string }>('GET', '/api/me')).body.id
    const { token } = (await owner.call<{ token: string }>('POST', `${path}/invites`, { role: 'viewer' })).body
    expect((await reader.call('POST', '/api/join', { token })).status).toBe(200)
    const anchor = { kind: 'board' }
    const thread = (await owner.call<{ id: string }>('POST', `${path}/threads`, { anchor, text: 'Begin.' })).body
    const comment = (text: string) => {
      const body = { text, key: text, mentions: [me] }
      return unlessKilled(owner.call<PresentedComment>('POST', `${path}/threads/${thread.id}/comments`, body))
    }
    for (let time = 0; time < TIMES; time++) {
      const guest = await BoardGuest.open(server, id, owner)
      const sent: string[] = []
      const answered = new Map<string, string>()
      const write = async () => {
        for (let going = true; going; ) {
          const key = randomUUID()
          sent.push(key)
          const answer = await comment(key)
          if (answer) answered.set(key, answer.body.id)
          going = answer !== null
        }
      }
      const writing = Array.from({ length: WRITERS }, write)
      await waitFor('some are written', () => answered.size >= 10 + time * 7)
      await server.kill()
      await Promise.all(writing)
      guest.destroy()
      await server.start()

      // A client asks again when it receives `role`: the notice of the last comment was lost with the server.
      const back = await BoardGuest.open(server, id, owner)
      expect(back.notices[0]?.type).toBe('role')
      for (const key of sent) {
        const again = await comment(key)
        expect([200, 201]).toContain(again?.status)
        if (answered.has(key)) expect([again?.status, again?.body.id]).toEqual([200, answered.get(key)])
      }
      const { threads } = (await owner.call<{ threads: PresentedThread[] }>('GET', `${path}/threads`)).body
      const comments = threads[0]?.comments ?? []
      for (const key of sent) expect(comments.filter(({ text }) => text === key)).toHaveLength(1)
      expect(comments.map(({ n }) => n)).toEqual(comments.map((_, i) => i + 1))
      const told: { readonly id: number; readonly commentId?: string }[] = []
      for (let more = true; more; ) {
        const query = `?after=${told.at(-1)?.id ?? 0}`
        const { events } = (await owner.call<{ events: typeof told }>('GET', `${path}/events${query}`)).body
        told.push(...events)
        more = events.length > 0
      }
      const ofComments = told.flatMap(({ commentId }) => commentId ?? [])
      expect(ofComments).toEqual(comments.map(({ id: commentId }) => commentId))
      // All comments but the first mention the reader, whose entry has grown by each of them and by nothing else.
      const { items } = (await reader.call<{ items: InboxItem[] }>('GET', '/api/inbox')).body
      expect(items.map(({ subject, count }) => [subject, count])).toEqual([[thread.id, comments.length - 1]])
      back.destroy()
    }
  },
  DEADLINE_MS,
)
