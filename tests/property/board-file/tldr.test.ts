// A board that leaves as a `.tldr` file comes back whole as a drawing, and no such file makes reading it fail.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BoardFileReading } from '@/lib/board-file/read-board-file'
import { isTldr, readTldr } from '@/lib/board-file/read-tldr'
import { invalidReason } from '@/lib/document/records/record-validity'
import type { RecordLike } from '@/lib/document/view/board-view'
import { readBoard } from '@/lib/document/view/read-board'
import { writeTldr } from '@/lib/export/tldr/write-tldr'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import '../../support/property-seed'
import { AUTHOR, documentOf, generatedBoard } from './generated-board'
import { spoiling } from './spoiled'

const TITLE = '港 🚢'

type Drawn = Readonly<Record<string, unknown>> & {
  readonly records: { readonly id: string; readonly typeName: string }[]
}

function drawingOf(board: Parameters<typeof documentOf>[0]): Drawn {
  const records = [...readBoard(documentOf(board)).records.values()] as RecordLike[]
  return JSON.parse(writeTldr(records, { title: TITLE, locale: 'ja', images: new Map() })) as Drawn
}

function read(value: unknown): BoardFileReading | undefined {
  if (!isTldr(value)) return undefined
  const steps = readTldr(value, { author: AUTHOR, limits: DEFAULT_LIMITS })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const shapeIds = (records: Drawn['records']) =>
  records.flatMap(({ id, typeName }) => (typeName === 'shape' ? [id] : [])).sort()

test('every shape of it comes, under the title of the board', () => {
  fc.assert(
    fc.property(generatedBoard, (board) => {
      const drawn = drawingOf(board)
      const ids = shapeIds(drawn.records)
      fc.pre(ids.length > 0)
      const reading = read(drawn)
      if (!reading?.ok) throw new Error(JSON.stringify(reading))
      const { records, title, leftOut } = reading.file
      expect(shapeIds([...records])).toEqual(ids)
      expect([title, leftOut]).toEqual([TITLE, { images: 0, shapes: 0 }])
    }),
    { numRuns: 30 },
  )
})

test('whatever is done to one, what is taken of it is sound, what is refused has its place, and nothing throws', () => {
  fc.assert(
    fc.property(generatedBoard, fc.array(spoiling, { minLength: 1, maxLength: 3 }), (board, spoils) => {
      const drawn = drawingOf(board)
      for (const spoil of spoils) spoil(drawn)
      const reading = read(drawn)
      if (reading === undefined) return
      if (!reading.ok) expect(reading.problems.every(({ path, what }) => path !== '' && what !== '')).toBe(true)
      else for (const record of reading.file.records) expect(invalidReason(record, DEFAULT_LIMITS)).toBeUndefined()
    }),
    { numRuns: 150 },
  )
})
