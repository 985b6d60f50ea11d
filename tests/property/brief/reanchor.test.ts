// Decision 35: after any corrections, a citation whose sentence survives is found, and none stands on other words
// without a mark. Thousands of citations are compared with the truth that the edits themselves record.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodePointText } from '@/lib/brief/code-points'
import { Reanchoring } from '@/lib/brief/reanchor'
import { describePassage } from '@/lib/brief/selector'
import {
  applyEdits,
  EDITS,
  type Edit,
  editsOf,
  HARMLESS,
  pointsOf,
  sentencesOfText,
  TEXTS,
  textOfPoints,
} from './edited-brief'
import { judgeCitation, noVerdicts, type Verdicts } from './judge-citation'

function judge(text: string, edits: readonly Edit[], verdicts: Verdicts, notes: string[]): void {
  const points = applyEdits(pointsOf(text), edits)
  const source = new CodePointText(text)
  const carrying = new Reanchoring(source, textOfPoints(points))
  for (const { start, end } of sentencesOfText(text)) {
    const passage = describePassage(source, start, end)
    judgeCitation(points, passage, carrying.carry({ ...passage, state: 'anchored' }), verdicts, notes)
  }
}

function measure(kinds: readonly Edit['kind'][], most: number, numRuns: number): { tally: Verdicts; notes: string[] } {
  const tally = noVerdicts()
  const notes: string[] = []
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), editsOf(kinds, most), (text, edits) => {
      judge(text, edits, tally, notes)
    }),
    { numRuns },
  )
  return { tally, notes }
}

function report(title: string, { tally, notes }: ReturnType<typeof measure>): void {
  if (process.env.SHOW_ANCHORS) console.info(title, tally, notes.slice(0, 40).join('\n'))
}

describe('Reanchoring', () => {
  it.each(Object.keys(EDITS) as Edit['kind'][])('%s alone', (kind) => {
    const result = measure([kind], 1, 6)
    report(kind, result)
    expect([result.tally.wrongSilent, result.tally.lost]).toEqual([0, 0])
  })

  it('finds at least 99 % of the citations whose sentence survives corrections that change no word of it', () => {
    const result = measure(HARMLESS, 8, 80)
    report('harmless', result)
    const { whole, right, wrongSilent, lost } = result.tally
    expect(whole).toBeGreaterThan(1_000)
    expect(right / whole).toBeGreaterThanOrEqual(0.99)
    expect([wrongSilent, lost]).toEqual([0, 0])
  })

  it('after any corrections lets no citation stand on other words without a mark', () => {
    const result = measure(Object.keys(EDITS) as Edit['kind'][], 12, 80)
    report('any', result)
    expect([result.tally.wrongSilent, result.tally.lost]).toEqual([0, 0])
  })
})
