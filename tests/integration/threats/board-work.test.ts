// Work on a whole board runs in a thread (SYNC-SPEC S49): the event loop turns in the meantime, the result equals that
// of the work itself, and a thread that dies, is closed or is no longer wanted keeps nobody waiting.

import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createRecord } from '@/lib/document/records/records'
import { viewBoard } from '@/lib/document/view/board-view'
import { canonicalBoard, readBoard } from '@/lib/document/view/read-board'
import { seedBoard } from '@/lib/document/write/write-board'
import { BoardWork, type BoardWorkReply, type BoardWorkRequest, FOR_THE_SERVER } from '@/server/board-work/board-work'
import { packRecords, unpackRecords } from '@/server/board-work/packed-records'
import { type RegisterWishes, writeRegister } from '@/server/board-work/write-register'
import { createLogger } from '@/server/log/logger'
import { RequestThread } from '@/server/threads/request-thread'
import { ApiServer } from '../../support/api-server'
import { askerNamed } from '../../support/asker'
import { sendFile } from '../../support/board-archive'
import { cardRecord } from '../../support/board-peer'
import { turnsDuring } from '../../support/turns-during'

const logger = createLogger('silent')
const CSV: RegisterWishes = { format: 'csv', kind: undefined, locale: 'en', sources: new Map(), title: 'Any', at: '' }

/** The records of a board with so many cards. */
function boardOf(cards: number) {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes: [], locale: 'en' })
  for (let i = 0; i < cards; i++) createRecord(doc, cardRecord({ id: `shape:c${i}` }))
  const records = [...readBoard(doc).records.values()]
  return { records, canonical: canonicalBoard(doc) }
}

describe('a thread for whole boards', () => {
  const work = new BoardWork(logger)
  afterAll(() => work.close())

  test('S49: files of a large board are written elsewhere, byte for byte as the writer itself writes them', async () => {
    const { records } = boardOf(1_500)
    const { result, turns } = await turnsDuring(work.run('register', records, CSV, { asker: askerNamed('ann') }))
    expect(turns).toBeGreaterThan(20)
    expect(result).toEqual(await writeRegister(viewBoard(records), CSV))
    expect(await work.run('register', records, { ...CSV, format: 'nist' }, FOR_THE_SERVER)).toBeNull()
  })

  test('S49: the first content of a copy is written elsewhere, and is the board', async () => {
    const { records, canonical } = boardOf(1_500)
    const { result, turns } = await turnsDuring(work.run('content', records, {}, FOR_THE_SERVER))
    expect(turns).toBeGreaterThan(20)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, result.update)
    expect(canonicalBoard(doc)).toBe(canonical)
    expect(result.clientIds).toEqual([...doc.store.clients.keys()])
  })

  test('a board travels whole, some milliseconds’ work a turn, as it was when it was asked for', async () => {
    const { records } = boardOf(600)
    let at = 0
    const { result, turns } = await turnsDuring(packRecords(records, () => at++))
    expect(result.length).toBeGreaterThan(100)
    expect(turns).toBeGreaterThan(100)
    expect(unpackRecords(result)).toEqual(records)
    expect(unpackRecords(await packRecords([]))).toEqual([])
  })

  test('work that fails is an error with its words, and the next one is done', async () => {
    const reader = { locale: 'en', timeZone: 'Nowhere/Land' } as const
    const report = { format: 'md', title: 'Any', at: 0, sources: new Map(), raters: new Map() } as const
    const failing = work.run('report', [], { ...report, reader }, FOR_THE_SERVER)
    await expect(failing).rejects.toThrow(/report.*Nowhere\/Land/)
    const utc = { ...reader, timeZone: 'UTC' }
    expect((await work.run('report', [], { ...report, reader: utc }, FOR_THE_SERVER)).byteLength).toBeGreaterThan(0)
  })
})

/** A thread that doesn't answer `md`, dies of `xlsx`, and answers `null` otherwise. */
function moodyThread(): RequestThread<BoardWorkRequest, BoardWorkReply> {
  const program = `
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ id, request: { wishes } }) => {
      if (wishes.format === 'xlsx') process.exit(3)
      if (wishes.format !== 'md') parentPort.postMessage({ id, reply: { type: 'done', result: null } })
    })`
  const entry = new URL(`data:text/javascript,${encodeURIComponent(program)}`)
  return new RequestThread({ name: 'moody', entry, logger })
}

describe('a thread that fails', () => {
  test('when it dies, waiting callers get an error, and the next one is answered by a new thread', async () => {
    const work = new BoardWork(logger, moodyThread())
    const dying = work.run('register', [], { ...CSV, format: 'xlsx' }, { asker: askerNamed('ann') })
    const next = work.run('register', [], CSV, { asker: askerNamed('ben') })
    await expect(dying).rejects.toThrow(/ended with 3/)
    expect(await next).toBeNull()
    await work.close()
  })

  test('when it is closed, waiting and later callers get an error', async () => {
    const work = new BoardWork(logger, moodyThread())
    const waiting = work.run('register', [], { ...CSV, format: 'md' }, { asker: askerNamed('ann') })
    const refused = expect(waiting).rejects.toThrow(/closed/)
    await nextTurn()
    await work.close()
    await refused
    await expect(work.run('register', [], CSV, { asker: askerNamed('ann') })).rejects.toThrow(/closed/)
  })

  test('S38: it gets no work for a caller who hung up, and the turn goes to the next', async () => {
    const asked: string[] = []
    const thread = {
      ask: ({ wishes }: BoardWorkRequest): Promise<BoardWorkReply> => {
        asked.push((wishes as { readonly title: string }).title)
        return nextTurn({ type: 'done', result: null } as const)
      },
      close: () => Promise.resolve(),
    }
    const work = new BoardWork(logger, thread)
    const gone = new AbortController()
    const run = (title: string, signal?: AbortSignal) =>
      work.run('register', [], { ...CSV, title }, { asker: askerNamed(title), signal })
    const all = [run('first'), run('gone', gone.signal), run('last')]
    gone.abort()
    const ends = await Promise.allSettled(all)
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(ends[1]).toMatchObject({ reason: { code: 'bad-request' } })
    expect(asked).toEqual(['first', 'last'])
  })
})

describe('the API', () => {
  afterEach(() => vi.restoreAllMocks())

  test('S49: asks the thread for every file, copy and template of a board, and nothing else for them', async () => {
    const server = await ApiServer.start()
    try {
      const owner = await server.visitor()
      const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Any' })).body
      const path = `/api/boards/${id}`
      await owner.call('POST', `${path}/cards`, { kind: 'risk', title: 'Any', fields: { likelihoodCurrent: 1 } })
      const run = vi.spyOn(BoardWork.prototype, 'run')
      const jobsOf = async (work: Promise<{ readonly status: number }>) => {
        run.mockClear()
        expect((await work).status).toBeLessThan(300)
        return run.mock.calls.map(([job]) => job)
      }
      for (const format of ['json', 'csv', 'md', 'xlsx'])
        expect(await jobsOf(owner.call('GET', `${path}/register?format=${format}`))).toEqual(['register'])
      expect(await jobsOf(owner.call('GET', `${path}/report`))).toEqual(['report'])
      expect(await jobsOf(owner.call('GET', `${path}/report?format=docx`))).toEqual(['report'])
      expect(await jobsOf(owner.call('GET', `${path}/export?format=pptx`))).toEqual(['slides'])
      expect(await jobsOf(owner.call('GET', `${path}/coverage`))).toEqual(['coverage'])
      expect(await jobsOf(owner.call('GET', `${path}/export?format=tldr`))).toEqual(['tldr'])
      expect(await jobsOf(owner.call('POST', `${path}/duplicate`))).toEqual(['content'])
      const file = JSON.stringify((await owner.call('GET', `${path}/export?format=json`)).body)
      expect(await jobsOf(sendFile(owner, '/api/boards/import', file))).toEqual(['content'])
      const template = { boardId: id, title: 'Any', withCards: true }
      expect(await jobsOf(owner.call('POST', '/api/templates', template))).toEqual(['template'])
      const { templates } = (
        await owner.call<{ templates: { id: string; ownerId: string }[] }>('GET', '/api/templates')
      ).body
      const templateId = templates.find(({ ownerId }) => ownerId)?.id
      expect(await jobsOf(owner.call('POST', '/api/boards', { templateId }))).toEqual(['content'])
    } finally {
      await server.stop()
    }
  })
})
