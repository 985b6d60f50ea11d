import { describe, expect, it } from 'vitest'
import { type CitingCard, cutIntoSegments, locatePassages } from '@/components/brief/marks/located-passages'
import { CodePointText } from '@/lib/brief/code-points'
import { describePassage } from '@/lib/brief/selector'

const text = new CodePointText('😀 Ports matter. Rain falls on them. Snow, too.')

function card(ref: string, kind: CitingCard['kind'], start: number, end: number, briefId = 'brief'): CitingCard {
  const citation = {
    briefId,
    ...describePassage(text, start, end),
    state: 'anchored',
    capturedBy: '',
    capturedAt: '',
  } as const
  return { id: `shape:${ref}`, ref, kind, title: '', citations: { c: citation } }
}

describe('locatePassages', () => {
  it('finds the passages of this brief in the order of the text, and leaves orphans out', () => {
    const orphan = card('R-003', 'risk', 2, 7)
    const gone = {
      ...orphan,
      citations: { c: { ...orphan.citations.c, quote: 'Volcanoes never sleep', start: 0, end: 21 } },
    }
    const cards = [
      card('R-002', 'risk', 16, 34),
      card('D-001', 'driver', 2, 15),
      card('E-001', 'evidence', 2, 15, 'other'),
      gone as CitingCard,
    ]
    const located = locatePassages(text, 'brief', cards, new Map())
    expect(located.map(({ ref, start, end }) => [ref, start, end])).toEqual([
      ['D-001', 2, 15],
      ['R-002', 16, 34],
    ])
  })
})

describe('cutIntoSegments', () => {
  it('cuts overlapping passages at their borders, the shortest first', () => {
    const located = locatePassages(
      text,
      'brief',
      [card('R-001', 'risk', 2, 20), card('D-001', 'driver', 8, 15), card('E-001', 'evidence', 12, 60)],
      new Map(),
    )
    const segments = cutIntoSegments({ start: 0, end: 16 }, located)
    expect(segments.map(({ start, end, passages }) => [start, end, passages.map((passage) => passage.ref)])).toEqual([
      [0, 2, []],
      [2, 8, ['R-001']],
      [8, 12, ['D-001', 'R-001']],
      [12, 15, ['D-001', 'R-001', 'E-001']],
      [15, 16, ['R-001', 'E-001']],
    ])
  })
})
