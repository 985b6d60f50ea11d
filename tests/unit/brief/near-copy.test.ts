// What is offered for a passage that is gone: the sentences most like it, where some are much alike.

import { describe, expect, it } from 'vitest'
import { anchor } from '@/lib/brief/anchor'
import { CodePointText } from '@/lib/brief/code-points'
import { nearCopyOf } from '@/lib/brief/near-copy'
import { parseBrief } from '@/lib/brief/parse-brief'
import { presentBlocks } from '@/lib/brief/presented-brief'

function offer(source: string, quote: string): string | undefined {
  const brief = parseBrief(source)
  const range = nearCopyOf({ text: brief.text, blocks: presentBlocks(brief.text, brief.blocks).blocks }, quote)
  return range && new CodePointText(brief.text).slice(range.start, range.end)
}

const CITED = 'The two ports should share one timetable before the winter of next year.'
const LIKE = 'Both ports should share one timetable before the winter, as the towns agreed.'
const AROUND = 'Cranes rust in the salt wind of the bay. Nobody counts the ferries that wait for a pilot.'

describe('a passage that is gone', () => {
  it('has the sentence most like it offered, though it is too unlike to be taken', () => {
    const source = `${AROUND}\n\nThe towns met. ${LIKE} Pilots were not asked.\n\n${AROUND}`
    expect(offer(source, CITED)).toBe(LIKE)
    const selector = { quote: CITED, prefix: 'Said before.', suffix: 'Said after.', start: 0, end: CITED.length }
    expect(anchor(source, selector).state).toBe('orphan')
  })

  it('has as many sentences offered as it had', () => {
    const two = `${LIKE} The pilots of both ports were not asked about it.`
    expect(offer(`${AROUND}\n\n${two}`, `${CITED} The pilots of both ports were asked about it.`)).toBe(two)
  })

  it('in Japanese as well', () => {
    const like = '二つの港は冬までに一つの時刻表を共有する必要がある。'
    expect(offer(`窓口は二つある。${like}`, '二つの港は来年の冬までに一つの時刻表を共有するべきである。')).toBe(like)
  })

  it.each([
    ['nothing is much alike', `${AROUND}\n\nThe ports share a crane, and the towns have paid for it.`, CITED],
    ['it is a word or two', LIKE, 'one timetable'],
  ])('has nothing offered where %s', (_, source, quote) => {
    expect(offer(source, quote)).toBeUndefined()
  })
})
