// Webhooks of a board: what they receive and in which order, how long delivery is retried, who may own them, and what
// they reveal.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BoardEventKind } from '@/lib/domain/boards/board-event'
import { WEBHOOK_RETRY_MS } from '@/lib/domain/boards/webhook'
import type { PresentedThread } from '@/lib/domain/threads/thread'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { ApiServer, type Caller } from '../../support/api-server'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'
import { isSignedBy, WebhookReceiver } from '../../support/webhook-receiver'

interface Webhook {
  readonly id: string
  readonly secret: string
  readonly afterId: number
  readonly tries: number
  readonly tryAt: string
  readonly stopReason: string | null
}

interface Delivery {
  readonly id: number
  readonly messageId: string
  readonly eventId: number | null
  readonly kind: string
  readonly status: number | null
  readonly failure: string | null
}

interface Message {
  readonly type: string
  readonly timestamp: string
  readonly data: Record<string, unknown>
}

let server: ApiServer
let db: AppDb
let receiver: WebhookReceiver
let board: SharedBoard
beforeAll(async () => {
  server = await ApiServer.start({ WEBHOOK_PRIVATE: 'true', APP_URL: 'https://boards.example.org' })
  db = openAppDb(server.config.databaseUrl)
})
afterAll(async () => {
  await db.$disconnect()
  await server.stop()
})
beforeEach(async () => {
  receiver = await WebhookReceiver.start()
  board = await newBoard(server, db)
  return () => receiver.stop()
})

/** A board of a person with an account. */
async function newBoard(on: ApiServer, rows: AppDb): Promise<SharedBoard> {
  const made = await SharedBoard.on(on)
  await giveAccount(made.owner, rows)
  return made
}

async function giveAccount(caller: Caller, rows = db): Promise<string> {
  const { id } = (await caller.call<{ id: string }>('GET', '/api/me')).body
  await rows.user.update({ where: { id }, data: { isAnonymous: false } })
  return id
}

async function make(more: object = {}, by = board.owner, path = board.path): Promise<Webhook> {
  const made = await by.call<Webhook>('POST', `${path}/webhooks`, { url: receiver.url, ...more })
  expect(made.status).toBe(201)
  return made.body
}

const pathOf = ({ id }: Pick<Webhook, 'id'>) => `${board.path}/webhooks/${id}`
const read = async ({ id }: Pick<Webhook, 'id'>, by = board.owner) =>
  (await by.call<{ webhooks: Webhook[] }>('GET', `${board.path}/webhooks`)).body.webhooks.find((each) => each.id === id)
const log = async (hook: Webhook) =>
  (await board.owner.call<{ deliveries: Delivery[] }>('GET', `${pathOf(hook)}/deliveries`)).body.deliveries
const rename = (title: string) => board.owner.call('PATCH', board.path, { title })
const comment = async (text: string) =>
  (await board.owner.call<PresentedThread>('POST', `${board.path}/threads`, { anchor: { kind: 'board' }, text })).body
const messages = () => receiver.received.map(({ body }) => JSON.parse(body) as Message)
const types = () => messages().map(({ type }) => type)
/** Makes the next try of a webhook due at once. */
const hurry = ({ id }: Webhook) => db.boardWebhook.update({ where: { id }, data: { tryAt: new Date() } })

describe('a webhook of a board', () => {
  it('S58: gets what happens from now on in order, signed, as ids and a link, without a word of what was written', async () => {
    await rename('Before the webhook')
    const hook = await make()
    const thread = await comment('A secret sentence')
    await rename('A secret title')
    await board.owner.call('PATCH', `${board.path}/threads/${thread.id}`, { resolved: true })
    await waitFor('all came', () => receiver.received.length === 3)
    expect(types()).toEqual(['thread.made', 'board.renamed', 'thread.resolved'])
    expect(messages()[0]?.data).toEqual({
      eventId: expect.any(Number) as number,
      boardId: board.id,
      url: `https://boards.example.org/boards/${board.id}`,
      actorId: expect.any(String) as string,
      threadId: thread.id,
      commentId: thread.comments[0]?.id,
      about: { kind: 'board', id: null, ref: null },
    })
    for (const each of receiver.received) expect(isSignedBy(hook.secret, each)).toBe(true)
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(3)
    expect(JSON.stringify(receiver.received)).not.toMatch(/secret sentence|secret title/)
    expect((await log(hook)).map(({ kind, status, failure }) => [kind, status, failure])).toEqual([
      ['thread-resolved', 204, null],
      ['board-renamed', 204, null],
      ['thread-made', 204, null],
    ])
  })

  it('gets the kinds that it asked for, and others don’t hold it up', async () => {
    await make({ kinds: ['thread-made'] satisfies BoardEventKind[] })
    await rename('Not for it')
    await comment('For it')
    await waitFor('it came', () => receiver.received.length === 1)
    expect(types()).toEqual(['thread.made'])
  })

  it('is tried again under the same id, and what comes after waits for it', async () => {
    const hook = await make()
    receiver.answer = { status: 500 }
    await rename('First')
    await comment('Second')
    await waitFor('it was tried', async () => (await read(hook))?.tries === 1)
    expect(await read(hook)).toMatchObject({ afterId: hook.afterId, stopReason: null })
    receiver.answer = { status: 204 }
    await hurry(hook)
    await waitFor('both came', () => receiver.received.length === 3)
    expect(types()).toEqual(['board.renamed', 'board.renamed', 'thread.made'])
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(2)
    expect((await log(hook)).at(-1)).toMatchObject({ kind: 'board-renamed', status: 500, failure: 'refused' })
    expect((await read(hook))?.tries).toBe(0)
  })

  it('stops after its last try, says so, and continues when somebody restarts it', async () => {
    const hook = await make()
    receiver.answer = { status: 503 }
    await db.boardWebhook.update({ where: { id: hook.id }, data: { tries: WEBHOOK_RETRY_MS.length } })
    await rename('First')
    await waitFor('it stopped', async () => (await read(hook))?.stopReason === 'failing')
    receiver.answer = { status: 204 }
    await comment('Second')
    expect((await board.owner.call('POST', `${pathOf(hook)}/resume`, {})).status).toBe(200)
    await waitFor('it went on', () => receiver.received.length === 3)
    expect(types()).toEqual(['board.renamed', 'board.renamed', 'thread.made'])
    // Sending again from an event repeats all later ones, under the ids they had.
    await board.owner.call('POST', `${pathOf(hook)}/resume`, { after: hook.afterId })
    await waitFor('it came once more', () => receiver.received.length === 5)
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(2)
  })

  it('stops at 410 Gone', async () => {
    const hook = await make()
    receiver.answer = { status: 410 }
    await rename('First')
    await waitFor('it stopped', async () => (await read(hook))?.stopReason === 'gone')
    expect(receiver.received).toHaveLength(1)
  })

  it('is sent a test, and one event once more, by hand; neither moves it on', async () => {
    const hook = await make()
    const test = await board.owner.call<Delivery>('POST', `${pathOf(hook)}/test`)
    expect([test.status, test.body]).toMatchObject([200, { kind: 'test', status: 204, failure: null, eventId: null }])
    await rename('First')
    await waitFor('it came', async () => (await log(hook)).length === 2)
    const [first] = await log(hook)
    receiver.answer = { status: 500 }
    const again = await board.owner.call<Delivery>('POST', `${pathOf(hook)}/deliveries/${first?.eventId}/again`)
    expect([again.status, again.body]).toMatchObject([200, { messageId: first?.messageId, status: 500 }])
    expect(types()).toEqual(['webhook.test', 'board.renamed', 'board.renamed'])
    expect(await read(hook)).toMatchObject({ tries: 0, stopReason: null, afterId: first?.eventId })
    for (const id of [0, 999_999_999]) {
      const { status } = await board.owner.call('POST', `${pathOf(hook)}/deliveries/${id}/again`)
      expect(status).toBe(id === 0 ? 400 : 404)
    }
  })

  it('S58: is made and seen by hosts with an account alone, its secret is told once, and it stops with its maker’s right', async () => {
    const facilitator = await board.join(await board.link('facilitator'))
    const body = { url: receiver.url }
    expect((await facilitator.call('POST', `${board.path}/webhooks`, body)).status).toBe(403)
    const userId = await giveAccount(facilitator)
    const hook = await make({}, facilitator)
    expect(JSON.stringify(await read(hook))).not.toContain('whsec_')
    const editor = await board.join(await board.link('editor'))
    expect((await editor.call('GET', `${board.path}/webhooks`)).status).toBe(403)
    await board.owner.call('PATCH', `${board.path}/members/${userId}`, { role: 'editor' })
    await waitFor('it stopped', async () => (await read(hook))?.stopReason === 'no-right')
    expect(receiver.received).toEqual([])
    for (const url of ['file:///etc/passwd', 'http://name:word@example.org', 'nowhere']) {
      expect([url, (await board.owner.call('POST', `${board.path}/webhooks`, { url })).status]).toEqual([url, 400])
    }
    expect((await board.owner.call('POST', `${board.path}/webhooks`, { ...body, kinds: [] })).status).toBe(400)
  })

  it('S26, S58: in the server’s own network gets nothing, unless the operator allows it', async () => {
    const careful = await ApiServer.start()
    const own = openAppDb(careful.config.databaseUrl)
    try {
      const theirs = await newBoard(careful, own)
      const { id } = await make({}, theirs.owner, theirs.path)
      const hook = `${theirs.path}/webhooks/${id}`
      const { body } = await theirs.owner.call<Delivery>('POST', `${hook}/test`)
      expect(body).toMatchObject({ status: null, failure: 'address-private' })
      await theirs.owner.call('PATCH', theirs.path, { title: 'New' })
      await waitFor('it was tried', async () => (await own.boardWebhook.findUnique({ where: { id } }))?.tries === 1)
      expect(receiver.received).toEqual([])
    } finally {
      await own.$disconnect()
      await careful.stop()
    }
  })

  it('is deleted with its log when it is removed, and when its board is', async () => {
    const [one, two] = [await make(), await make()]
    for (const hook of [one, two]) await board.owner.call('POST', `${pathOf(hook)}/test`)
    expect((await board.owner.call('DELETE', pathOf(one))).status).toBe(204)
    expect((await board.owner.call('DELETE', pathOf(one))).status).toBe(404)
    const where = { webhookId: { in: [one.id, two.id] } }
    expect(await db.webhookDelivery.count({ where })).toBe(1)
    await board.owner.call('DELETE', board.path)
    await board.owner.call('DELETE', `${board.path}?forever=true`)
    expect(await db.webhookDelivery.count({ where })).toBe(0)
    expect(await db.boardWebhook.count({ where: { boardId: board.id } })).toBe(0)
  })
})
