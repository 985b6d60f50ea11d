import { describe, expect, it } from 'vitest'
import { anchor } from '@/lib/brief/anchor'
import { CodePointText } from '@/lib/brief/code-points'
import { parseBrief } from '@/lib/brief/parse-brief'
import { describePassage } from '@/lib/brief/selector'
import { fixtureBrief } from './fixtures'

const { text } = parseBrief(fixtureBrief('harbour-power-brief.txt'))
const japanese = parseBrief(fixtureBrief('sea-cable-brief-ja.txt')).text

/** Describes the passage that reads `quote`. */
function cite(source: string, quote: string) {
  const index = new CodePointText(source)
  const start = index.toCodePoint(source.indexOf(quote))
  return describePassage(index, start, start + [...quote].length)
}

function found(source: string, selector: ReturnType<typeof cite>) {
  const place = anchor(source, selector)
  return place.state === 'orphan' ? 'orphan' : [place.state, new CodePointText(source).slice(place.start, place.end)]
}

const QUOTE = 'each market becomes smaller and less efficient'

describe('describePassage', () => {
  it('keeps 32 code points on each side', () => {
    const selector = cite(japanese, '修理の順番待ち')
    expect([...selector.prefix]).toHaveLength(32)
    expect(selector.prefix).toContain('🌐')
    expect(describePassage('abc', 0, 99)).toEqual({ quote: 'abc', prefix: '', suffix: '', start: 0, end: 3 })
  })
})

describe('anchor', () => {
  it('finds an unchanged passage in place', () => {
    expect(found(text, cite(text, QUOTE))).toEqual(['anchored', QUOTE])
    expect(found(japanese, cite(japanese, '𩸽（ほっけ）漁'))).toEqual(['anchored', '𩸽（ほっけ）漁'])
  })

  it('believes the very words at the old place, whatever became of their surroundings', () => {
    const selector = { ...cite(text, QUOTE), prefix: '', suffix: '' }
    expect(found(text, selector)).toEqual(['anchored', QUOTE])
    expect(found(text, { ...selector, prefix: 'quite other words', suffix: 'than before' })).toEqual([
      'anchored',
      QUOTE,
    ])
    expect(found(text, { ...cite(text, 'handrail'), prefix: '', suffix: '' })).toEqual(['anchored', 'handrail'])
  })

  it('follows a passage that text before it has moved', () => {
    expect(found(`😀 A new first paragraph.\n${text}`, cite(text, QUOTE))).toEqual(['moved', QUOTE])
  })

  it('chooses among equal words by their context', () => {
    const source = 'The plug is old. Rain fell. The plug is new. Snow fell. The plug is hot. Hail fell.'
    const selector = describePassage(source, source.indexOf('The plug is new'), source.indexOf('The plug is new') + 8)
    const edited = source.replace('The plug is old. Rain fell.', 'Once, long ago, the plug was old, and it rained.')
    const place = anchor(edited, selector)
    expect(place).toMatchObject({ state: 'moved', start: edited.indexOf('The plug is new') })
  })

  it('recognises a passage whose words were edited lightly', () => {
    const edited = text.replace(QUOTE, 'every market becomes smaller and much less efficient')
    expect(found(edited, cite(text, QUOTE))).toEqual(['moved', expect.stringContaining('market becomes smaller')])
  })

  it('is an orphan once the passage is gone, though like words stand elsewhere', () => {
    expect(found(text.replace(QUOTE, 'nothing changes'), cite(text, QUOTE))).toBe('orphan')
    const short = cite(text, 'first one, the steel crane')
    expect(found(text.replace('after the first one, the steel crane', 'again'), short)).toBe('orphan')
    expect(found('', cite(text, QUOTE))).toBe('orphan')
  })

  it('is an orphan where a short word is left only in other surroundings', () => {
    const selector = cite(text, 'handrail')
    expect(found('Polish the handrail daily.', selector)).toBe('orphan')
  })

  it('knows the copy of a repeated line by its surroundings', () => {
    const line = 'A harbour that waits for certainty will buy it at the highest price.'
    const last = new CodePointText(text).toCodePoint(text.lastIndexOf(line))
    const selector = describePassage(text, last, last + line.length)
    expect(anchor(`New.\n${text}`, selector)).toEqual({ state: 'moved', start: last + 5, end: last + 5 + line.length })
  })
})
