// Pages and documents whose version differs from the server's.

import { describe, expect, it, test } from 'vitest'
import * as Y from 'yjs'
import { migrateBoard } from '@/lib/document/migrate'
import { metaOf } from '@/lib/document/records/roots'
import { seedBoard } from '@/lib/document/records/seed-board'
import { CLIENT_VERSION, OLDEST_CLIENT_VERSION } from '@/lib/protocol/version'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const stage = new Stage()

test('F28: a page that is too old is closed with the reason before any sync, and a new page brings its changes', async () => {
  const server = await stage.start()
  const doc = new Y.Doc()
  const old = stage.connect('ann', { doc, params: { v: String(OLDEST_CLIENT_VERSION - 1) } })
  old.set('one', 'x', 1)
  await waitFor('ann is told', () => old.closed !== null)
  expect(old.closed).toEqual({
    code: 4426,
    reason: 'This page is older than the server. Reload it; what you did is kept on this device.',
  })
  expect(old.provider.synced).toBe(false)
  expect((await server.log.load('board', 1)).updates).toEqual([])

  // A reload: another page, with the document that the device kept.
  const reloaded = new Y.Doc()
  Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(doc))
  const page = await stage.connected('ann', { doc: reloaded, params: { v: String(CLIENT_VERSION) } })
  await page.saved()
  expect((await stage.connected('ben')).get('one', 'x')).toBe(1)
})

test('F28: a page that is newer than the server gets nothing, and tries again until the server is new too', async () => {
  const server = await stage.start()
  const page = stage.connect('ann', { params: { v: String(CLIENT_VERSION + 1) } })
  page.set('one', 'x', 1)
  await waitFor('it was told, and came back', () => page.closes.length >= 2)
  expect(new Set(page.closes.map(({ code }) => code))).toEqual(new Set([4526]))
  expect([page.closed, page.provider.synced]).toEqual([null, false])
  expect((await server.log.load('board', 1)).updates).toEqual([])
})

test('F28: no frame goes to a page that doesn’t fit, nor to one whose version isn’t a number', async () => {
  const { url } = await stage.start()
  for (const [version, code] of [
    ['0', 4426],
    ['999', 4526],
    ['', 4400],
    ['1e3', 4400],
    ['-1', 4400],
  ] as const) {
    const page = new RawSocket(`${url}/board?user=ann&v=${version}`)
    expect([version, (await page.close()).code, page.frames]).toEqual([version, code, []])
  }
})

test('F28: a stock client, which knows no version, is let in', async () => {
  await stage.start()
  const ann = await stage.connected('ann')
  ann.set('one', 'x', 1)
  await ann.saved()
})

describe('a board that a newer server wrote', () => {
  const newer: readonly (readonly [what: string, change: (meta: Y.Map<unknown>) => void])[] = [
    ['layout of the document', (meta) => meta.set('documentVersion', 1_000)],
    [
      'schema of the records',
      (meta) => {
        const { sequences, ...schema } = meta.get('schema') as { sequences: Record<string, number> }
        meta.set('schema', { ...schema, sequences: { ...sequences, 'com.tldraw.page': 1_000 } })
      },
    ],
  ]
  it.each(newer)('F28: is neither sent nor changed when its %s is unknown', async (_what, change) => {
    const doc = new Y.Doc()
    seedBoard(doc, { shapes: [], locale: 'en' })
    change(metaOf(doc))
    const log = new MemoryUpdateLog()
    await log.append([{ boardId: 'board', epoch: 1, authorId: 'server', bytes: Y.encodeStateAsUpdate(doc) }])
    await stage.start({ log, rules: { migrate: migrateBoard } })
    const ann = stage.connect('ann')
    ann.set('page:page', 'name', 'Overwritten')
    await waitFor('ann is told', () => ann.closes.length > 0)
    expect(ann.closes[0]?.reason).toContain('newer version of Foreboard')
    expect(ann.provider.synced).toBe(false)
    const { updates, snapshots } = await log.load('board', 1)
    expect([updates.length, snapshots]).toEqual([1, []])
  })
})
