// What takes longer than a moment is not done by the thread that serves everybody (SYNC-SPEC S43): the event loop turns
// while it is under way, and what comes back is what the work itself says.

import { afterAll, expect, test } from 'vitest'
import { type AnchoredPassage, Reanchoring } from '@/lib/brief/reanchor'
import { describePassage } from '@/lib/brief/selector'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { BoardFileReader } from '@/server/board-files/board-file-reader'
import { CitationCarrier } from '@/server/briefs/citation-carrier'
import { createLogger } from '@/server/log/logger'
import { askerNamed } from '../../support/asker'
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

test('S43: a board file of many megabytes is parsed and checked elsewhere', async () => {
  const file = JSON.stringify({
    format: 'foreboard-board',
    version: 1,
    records: Array(200_000).fill({ id: 'shape:any', typeName: 'shape', x: 1 }),
  })
  const bytes = Uint8Array.from(Buffer.from(file))
  const reading = reader.read({ bytes, author: 'ada', limits: DEFAULT_LIMITS }).catch((error: unknown) => error)
  const { result, turns } = await turnsDuring(reading)
  expect(result).toMatchObject({ code: 'unreadable-board' })
  expect(turns).toBeGreaterThan(20)
})
