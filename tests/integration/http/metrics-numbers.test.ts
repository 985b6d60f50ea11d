// /metrics is exact: two people at a board do a known number of things, and every metric equals that number.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { ApiServer, type Caller } from '../../support/api-server'
import { Client, type ClientOptions } from '../../support/sync/client'
import { waitFor } from '../../support/wait-for'

const endings: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

interface Scene {
  readonly server: ApiServer
  readonly boardId: string
  readonly owner: Caller
  readonly guest: Caller
}

/** A server with a board and two people who may edit it. */
async function startScene(): Promise<Scene> {
  const server = await ApiServer.start()
  endings.push(() => server.stop())
  const owner = await server.visitor()
  const boardId = (await owner.call<{ id: string }>('POST', '/api/boards', { templateId: 'traceability' })).body.id
  const invite = await owner.call<{ token: string }>('POST', `/api/boards/${boardId}/invites`, { role: 'editor' })
  const guest = await server.visitor()
  expect((await guest.call('POST', '/api/join', { token: invite.body.token })).status).toBe(200)
  return { server, boardId, owner, guest }
}

function socketsOf(server: ApiServer): string {
  return `${server.url.replace('http', 'ws')}/sync`
}

async function connect({ server, boardId }: Scene, { token = '' }: Caller, options: ClientOptions = {}) {
  const client = new Client(socketsOf(server), boardId, { token, ...options })
  endings.push(() => client.destroy())
  await client.synced()
  return client
}

/** Every sample of ours, by its name without the prefix. */
async function samplesOf(server: ApiServer): Promise<Record<string, number>> {
  const { body } = await server.caller().call<string>('GET', '/metrics')
  const lines = body.split('\n').filter((line) => line.startsWith('foreboard_'))
  return Object.fromEntries(
    lines.map((line): [string, number] => {
      const at = line.lastIndexOf(' ')
      return [line.slice('foreboard_'.length, at), Number(line.slice(at + 1))]
    }),
  )
}

/** Resolves to the samples when they hold `expected`; after the deadline the difference fails the test. */
async function expectSamples(server: ApiServer, expected: Readonly<Record<string, number>>) {
  await expect.poll(() => samplesOf(server), { timeout: 10_000 }).toMatchObject(expected)
  return samplesOf(server)
}

describe('/metrics', () => {
  it('counts what two people do: received, committed, acknowledged and delivered, each once', async () => {
    const scene = await startScene()
    const [ann, ben] = [await connect(scene, scene.owner), await connect(scene, scene.guest)]
    // The answer to the first sync, which has no content, is not an update.
    const before = await expectSamples(scene.server, { connections: 2, rooms: 1, connections_opened_total: 2 })
    expect(before).toMatchObject({ updates_received_total: 0, updates_delivered_total: 0, joins_total: 2 })

    const { id } = (await scene.owner.call<{ id: string }>('POST', `/api/boards/${scene.boardId}/cards`, CARD)).body
    await waitFor('both have the card', () => ann.records.has(id) && ben.records.has(id))
    for (let i = 1; i <= 7; i++) ann.set(id, 'rotation', i / 10)
    await ann.saved()
    for (let i = 1; i <= 3; i++) ben.set(id, 'opacity', i / 10)
    await ben.saved()
    await waitFor('each has the other’s', () => ann.get(id, 'opacity') === 0.3 && ben.get(id, 'rotation') === 0.7)

    const after = await expectSamples(scene.server, {
      updates_received_total: 10,
      // The API's card is one more, which no socket sent and both received.
      updates_committed_total: 11,
      updates_delivered_total: 12,
      marks_acknowledged_total: 2,
      write_buffer_bytes: 0,
      waiting_bytes: 0,
      repairs_total: 0,
      degraded_seconds_total: 0,
      unhandled_rejections_total: 0,
    })
    const commits = after.commit_duration_seconds_count ?? 0
    expect(after['commit_duration_seconds_bucket{le="+Inf"}']).toBe(commits)
    expect(after.rows_committed_total).toBeGreaterThanOrEqual(commits)
    expect(commits).toBeGreaterThan(before.commit_duration_seconds_count ?? 0)
    expect(after.commit_duration_seconds_sum).toBeGreaterThan(0)
    for (const quantile of ['0.5', '0.99', '1']) {
      expect(after[`event_loop_delay_seconds{quantile="${quantile}"}`]).toBeGreaterThanOrEqual(0)
    }
    expect(after.sent_bytes_total).toBeGreaterThan(before.sent_bytes_total ?? 0)

    ben.destroy()
    await expectSamples(scene.server, { connections: 1, connections_closed_total: 1, rooms: 1 })
  })

  it('counts repairs, and frames that were refused by the reason', async () => {
    const scene = await startScene()
    const ann = await connect(scene, scene.owner)
    ann.set('shape:odd', 'is', 'shape:nothing-that-exists')
    await ann.saved()
    const { repairs_total } = await samplesOf(scene.server)
    expect(repairs_total).toBeGreaterThan(0)

    ann.send(Uint8Array.of(0, 2, 255))
    await waitFor('it is thrown out', () => ann.closed?.code === 4400)
    const eve = await connect(scene, scene.guest)
    eve.doc.getMap('a root that no board has').set('key', 1)
    await waitFor('it is thrown out', () => eve.closed?.code === 4403)
    await expectSamples(scene.server, {
      'rejected_frames_total{reason="malformed"}': 1,
      'rejected_frames_total{reason="forbidden"}': 1,
      connections: 0,
    })
  })

  it('counts handshakes that were refused by the reason', async () => {
    const scene = await startScene()
    const stranger = await scene.server.visitor()
    const { owner } = scene
    const refused: readonly (readonly [who: Caller, params: string, reason: string])[] = [
      [stranger, '', 'not-found'],
      [owner, '?v=0', 'client-too-old'],
      [owner, '?v=999', 'server-too-old'],
      [owner, '?epoch=77', 'epoch-changed'],
    ]
    for (const [{ token = '' }, params] of refused) {
      const socket = new WebSocket(`${socketsOf(scene.server)}/${scene.boardId}${params}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      await new Promise((resolve) => socket.once('close', resolve))
    }
    const counted = refused.map(([, , reason]): [string, number] => [`refused_handshakes_total{reason="${reason}"}`, 1])
    const expected = Object.fromEntries<number>(counted)
    await expectSamples(scene.server, { ...expected, connections: 0, connections_opened_total: 0 })
  })

  it('I12, F6: shows what waits for the disk, and for how long it failed, and is calm again by itself', async () => {
    const scene = await startScene()
    const { server } = scene
    const [ann, ben] = [await connect(scene, scene.owner), await connect(scene, scene.guest)]
    const { id } = (await scene.owner.call<{ id: string }>('POST', `/api/boards/${scene.boardId}/cards`, CARD)).body
    await waitFor('both have the card', () => ann.records.has(id) && ben.records.has(id))
    const before = await samplesOf(server)
    const other = new Database(join(server.config.dataDir, 'foreboard.sqlite'))
    other.exec('BEGIN IMMEDIATE')
    ann.set(id, 'rotation', 0.5)
    const mark = ann.mark()
    await waitFor('ann is told', () => ann.acks.some((ack) => ack.type === 'degraded'))
    const during = await expectSamples(server, {
      updates_received_total: 1,
      updates_delivered_total: before.updates_delivered_total ?? -1,
    })
    expect(during.write_buffer_bytes).toBeGreaterThan(0)
    expect(during.marks_acknowledged_total).toBe(before.marks_acknowledged_total)
    await waitFor('the seconds run on', async () => ((await samplesOf(server)).degraded_seconds_total ?? 0) > 0)
    other.exec('ROLLBACK')
    other.close()

    await waitFor('it is saved', () => ann.hasSaved(mark) && ben.get(id, 'rotation') === 0.5)
    const after = await expectSamples(server, { write_buffer_bytes: 0, marks_acknowledged_total: 1 })
    const slowCommits =
      (after.commit_duration_seconds_count ?? 0) - (after['commit_duration_seconds_bucket{le="0.5"}'] ?? 0)
    expect(slowCommits, 'commits that took longer than half a second').toBeGreaterThanOrEqual(1)
    expect((await samplesOf(server)).degraded_seconds_total).toBe(after.degraded_seconds_total)
  })
})

const CARD = { kind: 'risk', title: 'By the API' }
