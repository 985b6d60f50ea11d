// Work that takes longer than a moment is not done by the thread that serves everybody (SYNC-SPEC S43): the event loop
// turns in the meantime, and the result equals that of the work itself.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type AnchoredPassage, Reanchoring } from '@/lib/brief/reanchor'
import { describePassage } from '@/lib/brief/selector'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { BoardFileReader } from '@/server/board-files/board-file-reader'
import { openParcel } from '@/server/board-files/parcel'
import { CitationCarrier } from '@/server/briefs/citation-carrier'
import { createLogger } from '@/server/log/logger'
import { askerNamed } from '../../support/asker'
import { zipped } from '../../support/board-archive'
import { turnsDuring } from '../../support/turns-during'

const logger = createLogger('silent')
const carrier = new CitationCarrier(logger)
const reader = new BoardFileReader(logger)
afterAll(async () => {
  await Promise.all([carrier.close(), reader.close()])
})

const sentences = (count: number, word: string) =>
  Array.from({ length: count }, (_, i) => `Sentence ${i} says that ${word} ${i % 97} is late by ${i * 7} days.`).join(
    ' ',
  )

test('S43: long versions of a brief are compared elsewhere, with what the comparison itself says, also of marks that came in between', async () => {
  const from = sentences(8_000, 'the crane')
  const to = `A new beginning. ${from.replace('Sentence 4000 says', 'Sentence 4000 denies')}`
  const at = (start: number): AnchoredPassage => ({ ...describePassage(from, start, start + 40), state: 'anchored' })
  const passages = [at(100), at(from.indexOf('Sentence 4000')), at(200_000)]
  const { result: carrying, turns } = await turnsDuring(carrier.carry({ from, to, passages }, askerNamed('ann')))
  expect(turns).toBeGreaterThan(20)
  const expected = new Reanchoring(from, to)
  for (const passage of [...passages, at(300_000)])
    expect(carrying.carry(passage)).toMatchObject(expected.carry(passage))
})

test('S43: a board file of many megabytes is read, parsed and checked elsewhere, packed or not', async () => {
  const file = JSON.stringify({
    format: 'foreboard-board',
    version: 1,
    records: Array(400_000).fill({ id: 'shape:any', typeName: 'shape', x: 1 }),
  })
  const folder = await mkdtemp(join(tmpdir(), 'foreboard-large-'))
  try {
    for (const bytes of [Buffer.from(file), zipped({ 'board.json': Buffer.from(file) })]) {
      const path = join(folder, 'file')
      await writeFile(path, bytes)
      const reading = openParcel(path, { author: 'ada', limits: DEFAULT_LIMITS, reader }).catch(
        (error: unknown) => error,
      )
      const { result, turns, mostBytes } = await turnsDuring(reading)
      expect(result).toMatchObject({
        code: 'unreadable-board',
        message: expect.stringMatching(/^The file can’t be read/) as string,
      })
      expect(turns).toBeGreaterThan(20)
      // None of the 18 megabytes are ever in the memory of the serving thread.
      expect(mostBytes).toBeLessThan(file.length / 4)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
