// The real server is killed while it delivers events: each event is in the list once and reaches the webhook at least
// once, in order, and a message's id shows whether a receiver already has it.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, httpCaller } from '../../support/caller'
import { ServerProcess } from '../../support/server-process'
import { scale } from '../../support/sync/fault-scale'
import { unlessKilled } from '../../support/unless-killed'
import { waitFor } from '../../support/wait-for'
import { isSignedBy, WebhookReceiver } from '../../support/webhook-receiver'

const TIMES = scale({ quick: 2, full: 10 })
const DEADLINE_MS = scale({ quick: 120_000, full: 600_000 })

let server: ServerProcess
let receiver: WebhookReceiver
let owner: Caller
beforeAll(async () => {
  server = await ServerProcess.start({ WEBHOOK_PRIVATE: 'true' })
  receiver = await WebhookReceiver.start()
  const account = { name: 'Ada', email: `${randomUUID()}@example.org`, password: 'correct horse battery' }
  const { headers } = await httpCaller(server.url).call('POST', '/api/account', account)
  owner = httpCaller(server.url, decodeURIComponent(headers.get('set-auth-token') ?? ''))
}, DEADLINE_MS)
afterAll(async () => {
  receiver.stop()
  await server.stop()
})

/** All events of a board, page by page. */
async function allEvents(path: string): Promise<Event[]> {
  const events: Event[] = []
  for (let more = true; more; ) {
    const query = `?after=${events.at(-1)?.id ?? 0}`
    const page = (await owner.call<{ events: Event[] }>('GET', `${path}/events${query}`)).body.events
    events.push(...page)
    more = page.length > 0
  }
  return events
}

interface Event {
  readonly id: number
  readonly commentId?: string
}

test(
  'F43: killed while it delivers, each event comes to a webhook at least once, in order, under one id',
  async () => {
    const path = `/api/boards/${(await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shared' })).body.id}`
    const { secret } = (await owner.call<{ secret: string }>('POST', `${path}/webhooks`, { url: receiver.url })).body
    const begun = await owner.call<{ id: string }>('POST', `${path}/threads`, {
      anchor: { kind: 'board' },
      text: 'Begin.',
    })
    const comments = `${path}/threads/${begun.body.id}/comments`
    for (let time = 0; time < TIMES; time++) {
      const heard = receiver.received.length
      const answered: string[] = []
      const write = async () => {
        for (let going = true; going; ) {
          const answer = await unlessKilled(owner.call<{ id: string }>('POST', comments, { text: 'So.' }))
          if (answer) answered.push(answer.body.id)
          going = answer !== null
        }
      }
      const writing = write()
      await waitFor('some were delivered', () => answered.length > 5 && receiver.received.length > heard + 3)
      await server.kill()
      await writing
      await server.start()

      const events = await allEvents(path)
      for (const id of answered) expect(events.filter(({ commentId }) => commentId === id)).toHaveLength(1)
      const last = events.at(-1)?.id
      const idsOf = () =>
        receiver.received.map(({ headers, body }) => ({
          messageId: String(headers['webhook-id']),
          eventId: (JSON.parse(body) as { data: { eventId: number } }).data.eventId,
        }))
      await waitFor('the rest was delivered', () => idsOf().some(({ eventId }) => eventId === last))
      const firsts = [...new Map(idsOf().map(({ eventId, messageId }) => [eventId, messageId]))]
      expect(firsts.map(([eventId]) => eventId)).toEqual(events.map(({ id }) => id))
      expect(new Set(idsOf().map(({ messageId }) => messageId)).size).toBe(firsts.length)
    }
    for (const each of receiver.received) expect(isSignedBy(secret, each)).toBe(true)
  },
  DEADLINE_MS,
)
