// A board that leaves as a file and comes back through a document and its repair is the same board.

import Ajv from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { BoardFile, FileImage } from '@/lib/board-file/board-file'
import { boardFileSchema } from '@/lib/board-file/board-file-schema'
import { embedInPng, extractFromPng } from '@/lib/board-file/embed-png'
import { embedInSvg, extractFromSvg } from '@/lib/board-file/embed-svg'
import { imageAssets, makeBoardFile } from '@/lib/board-file/make-board-file'
import { type BoardFileReading, readBoardFile } from '@/lib/board-file/read-board-file'
import { NO_METADATA } from '@/lib/brief/parsed-brief'
import { type BoardRecord, createRecord } from '@/lib/document/records/records'
import { markSchema } from '@/lib/document/records/seed-board'
import { repairBoard } from '@/lib/document/repair/repair'
import { viewBoard } from '@/lib/document/view/board-view'
import { readBoard } from '@/lib/document/view/read-board'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { plainImage } from '../../fixtures/images'
import '../../support/property-seed'
import { AUTHOR, BRIEFS, documentOf, generatedBoard } from './generated-board'
import { spoiling } from './spoiled'

const MOST = DEFAULT_LIMITS.maxBoardFileBytes
const RUNS = 30
const SOURCES = BRIEFS.slice(0, 2).map((id, i) => ({
  id,
  title: `資料 ${i}`,
  sourceUrl: i === 0 ? null : 'https://example.org/',
  metadata: { ...NO_METADATA, authors: ['Ada'] },
}))

function fileOf(records: readonly BoardRecord[]): BoardFile {
  const images = new Map(
    imageAssets(records).map(({ id }): [string, FileImage] => [id, { mimeType: 'image/png', base64: 'AAAA' }]),
  )
  return makeBoardFile({
    title: '港 🚢',
    exportedAt: '2026-01-31T09:30:00.000Z',
    part: 'board',
    records,
    sources: SOURCES,
    images,
  })
}

function read(value: unknown): BoardFileReading {
  const steps = readBoardFile(value, { author: AUTHOR, limits: DEFAULT_LIMITS })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function readOrFail(value: unknown) {
  const reading = read(value)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.file
}

function recordsOf(doc: Y.Doc): BoardRecord[] {
  return [...readBoard(doc).records.values()]
}

/** Written as the server does: into a document, and repaired like any person's changes. */
function broughtIn(file: BoardFile): BoardRecord[] {
  const { records } = readOrFail(JSON.parse(JSON.stringify(file)))
  const doc = new Y.Doc()
  doc.transact(() => {
    markSchema(doc)
    for (const record of records) createRecord(doc, record)
    while (
      repairBoard(
        doc,
        records.map(({ id }) => id),
      ).repaired > 0
    );
  })
  return recordsOf(doc)
}

/** Sorted, with the file's names of sources in place of the briefs' ids, and images without addresses. */
function comparable(records: readonly BoardRecord[], file: BoardFile): unknown {
  const json = JSON.stringify(
    records.filter(({ typeName }) => typeName !== 'document').sort((a, b) => (a.id < b.id ? -1 : 1)),
  )
  const name = (id: string) =>
    file.sources.find(({ title }) => title === SOURCES.find((each) => each.id === id)?.title)?.id ?? ''
  const named = BRIEFS.reduce((text, id) => text.replaceAll(`"briefId":"${id}"`, `"briefId":"${name(id)}"`), json)
  return JSON.parse(named.replace(/"src":"[^"]*"/g, '"src":null'))
}

describe('a board that leaves and comes back', () => {
  test('has the same records, criteria and sources, whatever is on it', () => {
    fc.assert(
      fc.property(generatedBoard, (board) => {
        const before = recordsOf(documentOf(board))
        const file = fileOf(before)
        const after = broughtIn(file)
        expect(comparable(after, file)).toEqual(comparable(before, file))
        expect(viewBoard(after).criteria).toEqual(viewBoard(before).criteria)
      }),
      { numRuns: RUNS },
    )
  })

  test('leaves again as the same file', () => {
    fc.assert(
      fc.property(generatedBoard, (board) => {
        const file = fileOf(recordsOf(documentOf(board)))
        const { records, sources, images } = readOrFail(JSON.parse(JSON.stringify(file)))
        const again = makeBoardFile({
          ...file,
          records,
          sources,
          images: new Map(Object.entries(images).map(([id]) => [id, { mimeType: 'image/png', base64: 'AAAA' }])),
        })
        expect(again).toEqual(file)
      }),
      { numRuns: RUNS },
    )
  })

  test('keeps to the published schema, and names nobody', () => {
    const validate = new Ajv({ allErrors: true }).compile(boardFileSchema())
    fc.assert(
      fc.property(generatedBoard, (board) => {
        const file = fileOf(recordsOf(documentOf(board)))
        validate(JSON.parse(JSON.stringify(file)))
        expect(validate.errors).toBeNull()
        const text = JSON.stringify(file)
        for (const id of [AUTHOR, ...BRIEFS]) expect(text).not.toContain(id)
        expect(text).not.toContain('/assets/')
      }),
      { numRuns: RUNS },
    )
  })

  test('comes back out of a PNG and an SVG as it went in', async () => {
    const png = (await plainImage('png')).bytes
    fc.assert(
      fc.property(generatedBoard, (board) => {
        const file: unknown = JSON.parse(JSON.stringify(fileOf(recordsOf(documentOf(board)))))
        expect(extractFromPng(embedInPng(png, file), MOST)).toEqual(file)
        expect(extractFromSvg(embedInSvg('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', file), MOST)).toEqual(
          file,
        )
      }),
      { numRuns: RUNS },
    )
  })
})

test('whatever is done to a file, it is read as a board or refused with the place, and never throws', () => {
  fc.assert(
    fc.property(generatedBoard, spoiling, (board, spoil) => {
      const file: unknown = JSON.parse(JSON.stringify(fileOf(recordsOf(documentOf(board)))))
      spoil(file)
      const reading = read(file)
      if (reading.ok) broughtIn(file as BoardFile)
      else expect(reading.problems.every(({ what }) => what !== '')).toBe(true)
    }),
    { numRuns: 120 },
  )
})
