import { describe, expect, it } from 'vitest'
import { makeReadingOrder, sentencesIn, withinReading } from '@/components/brief/text/reading-order'
import { CodePointText } from '@/lib/brief/code-points'
import { parseBrief } from '@/lib/brief/parse-brief'
import { presentBlocks } from '@/lib/brief/presented-brief'
import { trimRange } from '@/lib/brief/text-range'
import { fixtureBrief } from './fixtures'

function orderOf(text: string) {
  const brief = parseBrief(text)
  const presented = {
    ...brief,
    ...presentBlocks(brief.text, brief.blocks),
    id: 'brief',
    revision: 1,
    settledRevision: 0,
    createdBy: '',
    createdAt: '',
  }
  return makeReadingOrder(presented)
}

describe('makeReadingOrder', () => {
  const order = orderOf(fixtureBrief('sea-cable-brief-ja.txt'))

  it('numbers what one reads, headings apart, and keeps the items of a list together', () => {
    expect(order.blocks.map((block) => block.number)).toEqual([
      undefined,
      1,
      undefined,
      2,
      3,
      4,
      undefined,
      5,
      6,
      undefined,
      7,
      8,
      9,
      10,
      11,
    ])
    expect(order.groups.filter(({ kind }) => kind === 'list').map((group) => group.blocks.length)).toEqual([3])
    expect(order.blocks.filter((block) => block.warning === 'list-missing')).toHaveLength(2)
  })

  it('finds sentences in code points, also behind emoji', () => {
    const sentences = sentencesIn(order).map(({ start, end }) => order.text.slice(start, end))
    expect(sentences).toContain('海底ケーブルは国際通信の九割以上を担う🌐。')
    expect(sentences).toContain('𩸽（ほっけ）漁の網が切断の原因となる年もある。')
  })
})

describe('withinReading', () => {
  it('ends a passage before text that is set aside', () => {
    const order = orderOf('The harbour grows.\nIt needs power, and soon.\nSource: Archive\nMore text follows here.')
    const all = { start: 4, end: order.text.length }
    const { start, end } = withinReading(order, all)
    expect(order.text.slice(start, end)).toBe('harbour grows.\nIt needs power, and soon.')
  })
})

describe('trimRange', () => {
  it('drops white space at both ends, and a range that holds nothing else', () => {
    const text = new CodePointText('a 😀b \n c')
    expect(trimRange(text, { start: 1, end: 6 })).toEqual({ start: 2, end: 4 })
    expect(trimRange(text, { start: 4, end: 7 })).toBeUndefined()
  })
})
