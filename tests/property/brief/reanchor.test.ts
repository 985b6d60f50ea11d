// Decision 35: after any corrections, a citation whose sentence survives is found, and none stands on other words
// without saying so. Measured over thousands of citations against the truth that the edits themselves tell.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodePointText } from '@/lib/brief/code-points'
import { fold } from '@/lib/brief/folded-text'
import { Reanchoring } from '@/lib/brief/reanchor'
import { describePassage } from '@/lib/brief/selector'
import {
  applyEdits,
  EDITS,
  type Edit,
  editsOf,
  HARMLESS,
  type Point,
  pointsOf,
  sentencesOfText,
  TEXTS,
  textOfPoints,
} from './edited-brief'

interface Tally {
  /** Citations whose words all survive. */
  whole: number
  /** ...of them found just there. */
  right: number
  /** On a twin: the same words, and not marked. */
  lost: number
  /** On other words, and marked. */
  wrongMarked: number
  /** On other words, and not marked. */
  wrongSilent: number
  orphans: number
}

const letters = (text: string) => fold(text)

function judge(text: string, edits: readonly Edit[], tally: Tally, notes: string[]): void {
  const points = applyEdits(pointsOf(text), edits)
  const source = new CodePointText(text)
  const edited = textOfPoints(points)
  const carrying = new Reanchoring(source, edited)
  for (const { start, end } of sentencesOfText(text)) {
    const selector = describePassage(source, start, end)
    const carried = carrying.carry({ ...selector, state: 'anchored' })
    const survivors = placeOfSurvivors(points, start, end)
    const isWhole =
      survivors !== undefined &&
      letters(textOfPoints(points.slice(survivors.start, survivors.end))) === letters(selector.quote)
    if (isWhole) tally.whole += 1
    if (carried.state === 'orphan') {
      tally.orphans += 1
      if (isWhole) notes.push(`orphan: ${selector.quote}`)
      continue
    }
    const found = points.slice(carried.start, carried.end)
    const own = found.filter(({ from }) => from >= start && from < end).length
    const isThere = own >= found.length * 0.5
    if (isWhole && isThere && letters(textOfPoints(found)) === letters(selector.quote)) tally.right += 1
    else if (isWhole) notes.push(`${carried.state}: ${selector.quote} -> ${textOfPoints(found)}`)
    if (isThere) continue
    const saysTheSame = letters(textOfPoints(found)) === letters(selector.quote)
    if (carried.state === 'moved') tally.wrongMarked += 1
    else if (!saysTheSame) tally.wrongSilent += 1
    else tally.lost += 1
    notes.push(`${carried.state} WRONG: ${selector.quote} -> ${textOfPoints(found)}`)
  }
}

/** From the first to the last character that came from the range, where nothing else of the old text lies between. */
function placeOfSurvivors(points: readonly Point[], start: number, end: number) {
  const inside = (point: Point | undefined) => point !== undefined && point.from >= start && point.from < end
  const first = points.findIndex(inside)
  const last = points.findLastIndex(inside)
  return first === -1 ? undefined : { start: first, end: last + 1 }
}

function measure(kinds: readonly Edit['kind'][], most: number, numRuns: number): { tally: Tally; notes: string[] } {
  const tally: Tally = { whole: 0, right: 0, lost: 0, wrongMarked: 0, wrongSilent: 0, orphans: 0 }
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
