// A board that leaves and comes back leaves again unchanged, in every format: with the words, the context, the place
// and the state of each citation, including those that moved, lost their passage or lost their brief.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BoardFile } from '@/lib/board-file/board-file'
import { embedInPng } from '@/lib/board-file/embed-png'
import { embedInSvg } from '@/lib/board-file/embed-svg'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { describePassage } from '@/lib/brief/selector'
import { type BoardRecord, createRecord } from '@/lib/document/records/records'
import { addCard } from '@/lib/document/write/write-board'
import type { Card } from '@/lib/domain/cards/card'
import type { Citations } from '@/lib/domain/cards/citation'
import type { UnpackedBoard } from '@/server/services/board-files/unpack-onto-board'
import { plainImage } from '../../fixtures/images'
import { ApiServer, type Caller } from '../../support/api-server'
import { archiveOf, jsonIn, sendFile, zipped } from '../../support/board-archive'
import { BoardScript } from '../../support/board-script'
import '../../support/property-seed'
import { fetchAs, newBoard } from '../../support/upload-image'

const RUNS = 3
const SENTENCES = {
  en: [
    'If the grid fails, ships keep their engines running.',
    'Shore power needs a second line. Shore power needs a second line.',
    'The harbour lends its cranes to nobody 🚢, and says so.',
    'Ports share the cost of cables.',
    'A fund may close the gap between the two coasts within five years.',
  ],
  ja: [
    '停電すると、船は機関を止められない。',
    '陸上電力には予備の回線が必要である。陸上電力には予備の回線が必要である。',
    '港湾は起重機🚢を貸し出さない方針だ。',
    'ケーブルの費用は各港で分担する。',
    '基金は五年以内に両岸の差を縮める可能性がある。',
  ],
} as const

let dataDir: string
let server: ApiServer
let owner: Caller
let stranger: Caller
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-equal-'))
  server = await ApiServer.start({
    DATA_DIR: dataDir,
    MAX_UPLOADS_PER_MINUTE_PER_USER: '1000',
    MAX_RENDERS_PER_MINUTE_PER_USER: '1000',
  })
  owner = await server.visitor()
  stranger = await server.visitor()
})
afterAll(async () => {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** Cited ranges as shares of the text; a corrected version drops a cited sentence and moves another to the front. */
const plan = fc.record({
  ranges: fc.array(fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 40 })), { minLength: 2, maxLength: 5 }),
  dropped: fc.nat(1),
  first: fc.integer({ min: 2, max: 4 }),
  isReplaced: fc.boolean(),
  hasRemoved: fc.boolean(),
})
type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never

async function makeBoard(language: 'en' | 'ja', made: Plan): Promise<string> {
  const boardId = await newBoard(owner)
  const sentences = SENTENCES[language]
  const { id: briefId } = await addBrief(boardId, `Source ${language}`, sentences.join('\n\n'))
  const { id: goneId } = await addBrief(boardId, 'Gone', sentences[0])
  const [brief] = await briefsOf(owner, boardId)
  const text = brief?.text ?? ''
  const length = Array.from(text).length
  const script = await BoardScript.open(server, owner, boardId)
  await script.write((doc) => {
    const sentence = (i: number): readonly [number, number] => {
      const words = sentences[i] ?? ''
      return [Array.from(text.slice(0, text.indexOf(words))).length, Array.from(words).length]
    }
    const drawn = made.ranges.map(([at, many]) => [Math.floor((at / 100) * (length - 1)), many] as const)
    for (const [i, [start, many]] of [...drawn, sentence(made.dropped), sentence(made.first)].entries()) {
      const cite = (id: string) => ({
        ...describePassage(text, start, start + many),
        briefId: id,
        state: 'anchored' as const,
        capturedBy: '',
        capturedAt: '2026-01-31T09:30:00.000Z',
        ...(i === 0 && { isCut: true }),
        ...(i === 1 && { state: 'moved' as const, isKept: true }),
      })
      const citations: Citations = { [`c${i}`]: cite(briefId), ...(made.hasRemoved && { [`g${i}`]: cite(goneId) }) }
      addCard(doc, {
        kind: 'risk',
        title: `${i}`,
        citations,
        createdBy: '',
        createdAt: '2026-01-31T09:30:00.000Z',
        language,
      })
    }
  })
  if (made.isReplaced) {
    const rest = sentences.filter((_, i) => i !== made.dropped && i !== made.first)
    const corrected = [sentences[made.first], ...rest].join('\n\n')
    const path = `/api/boards/${boardId}/briefs/${briefId}/revisions`
    expect((await owner.call('POST', path, { text: corrected })).status).toBe(201)
  }
  expect((await owner.call('DELETE', `/api/boards/${boardId}/briefs/${goneId}`)).status).toBe(204)
  script.close()
  return boardId
}

async function addBrief(boardId: string, title: string, text: string): Promise<PresentedBrief> {
  return (await owner.call<PresentedBrief>('POST', `/api/boards/${boardId}/briefs`, { title, text })).body
}

async function briefsOf(caller: Caller, boardId: string): Promise<PresentedBrief[]> {
  return (await caller.call<{ briefs: PresentedBrief[] }>('GET', `/api/boards/${boardId}/briefs`)).body.briefs
}

async function fileOf(caller: Caller, boardId: string): Promise<BoardFile> {
  const { bytes } = await fetchAs(server, caller, `/api/boards/${boardId}/export?format=json`)
  return JSON.parse(bytes.toString()) as BoardFile
}

/** Everything that must be equal: all but the time of export. */
const lasting = ({ exportedAt: _, ...file }: BoardFile) => file

/** Citations, keyed by their cards' titles. */
function citationsIn(records: readonly BoardRecord[]): Record<string, Citations> {
  const cards = records
    .filter(({ type }) => type === 'card')
    .map(({ props }) => props as unknown as Pick<Card, 'title' | 'citations'>)
  return Object.fromEntries(cards.map(({ title, citations }) => [title, citations]))
}

describe.each(['en', 'ja'] as const)('a board in %s with citations of every state', (language) => {
  test('leaves as JSON, PNG, SVG and archive, comes back, and leaves again as it came', async () => {
    const states = new Set<string>()
    const png = (await plainImage('png')).bytes
    await fc.assert(
      fc.asyncProperty(plan, async (made) => {
        const boardId = await makeBoard(language, made)
        const file = await fileOf(owner, boardId)
        const archive = await archiveOf(server, owner, boardId)
        for (const cited of Object.values(citationsIn(file.records)))
          for (const { state, briefId } of Object.values(cited)) states.add(briefId === '' ? 'without a brief' : state)
        const ways: Readonly<Record<string, Uint8Array | string>> = {
          json: JSON.stringify(file),
          png: embedInPng(png, file),
          svg: embedInSvg('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', file),
          archive: zipped(archive),
        }
        for (const [way, bytes] of Object.entries(ways)) {
          const { status, body } = await sendFile(stranger, '/api/boards/import', bytes)
          expect([way, status]).toEqual([way, 201])
          expect([way, lasting(await fileOf(stranger, body.id))]).toEqual([way, lasting(file)])
          if (way !== 'archive') continue
          const again = await archiveOf(server, stranger, body.id)
          expect(jsonIn(again, 'briefs/s1.json')).toEqual(jsonIn(archive, 'briefs/s1.json'))
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
    expect([...states].sort()).toEqual(['anchored', 'moved', 'orphan', 'without a brief'])
  })

  test('is dropped on another board, and each citation leaves from there as it came', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (made) => {
        const file = await fileOf(owner, await makeBoard(language, made))
        const target = await newBoard(stranger)
        const path = `/api/boards/${target}/board-files`
        const { body } = await sendFile<UnpackedBoard>(stranger, path, JSON.stringify(file))
        const script = await BoardScript.open(server, stranger, target)
        await script.write((doc) => {
          for (const record of body.records) {
            if (record.type === 'card') createRecord(doc, { ...record, parentId: 'page:page' })
          }
        })
        script.close()
        const again = await fileOf(stranger, target)
        expect(citationsIn(again.records)).toEqual(citationsIn(file.records))
        expect(again.sources).toEqual(file.sources)
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
  })

  test('shows each passage in the brief that came along, and finds its place when the whole text is put there', async () => {
    const boardId = await makeBoard(language, {
      ranges: [
        [5, 12],
        [30, 40],
        [90, 6],
      ],
      dropped: 0,
      first: 0,
      isReplaced: false,
      hasRemoved: false,
    })
    const [source] = await briefsOf(owner, boardId)
    const { body } = await sendFile(stranger, '/api/boards/import', JSON.stringify(await fileOf(owner, boardId)))
    const [brief] = await briefsOf(stranger, body.id)
    const before = citationsIn((await fileOf(stranger, body.id)).records)
    for (const { quote } of Object.values(before).flatMap((cited) => Object.values(cited)))
      expect(brief?.text).toContain(quote.trim())
    const revisions = `/api/boards/${body.id}/briefs/${brief?.id}/revisions`
    expect((await stranger.call('POST', revisions, { text: source?.text })).status).toBe(201)
    const after = citationsIn((await fileOf(stranger, body.id)).records)
    const placed = JSON.parse(JSON.stringify(before)) as Record<string, Record<string, object>>
    for (const cited of Object.values(placed))
      for (const each of Object.values(cited)) Object.assign(each, { revision: 2 })
    expect(after).toEqual(placed)
  })
})
