import { describe, expect, it } from 'vitest'
import { findMatches } from '@/components/palette/find-matches'

const ENTRIES = [
  { label: 'Place the selected cards' },
  { label: 'New card: Risk' },
  { label: 'Cards from a list' },
  { label: 'Ports close', more: 'R-001 Card of the harbour' },
  { label: 'ケーブルが切れる', more: 'R-002' },
]
const labels = (query: string, most = 10) => findMatches(ENTRIES, query, most).map(({ label }) => label)

describe('findMatches', () => {
  it('puts what begins with the query before words that do, words in it, and further words', () => {
    expect(labels('card')).toEqual(['Cards from a list', 'Place the selected cards', 'New card: Risk', 'Ports close'])
  })

  it('asks for every word, in any order', () => {
    expect(labels('risk card')).toEqual(['New card: Risk'])
    expect(labels('risk harbour')).toEqual([])
  })

  it('finds any case, width and kana', () => {
    expect(labels('ｐｏｒｔｓ')).toEqual(['Ports close'])
    expect(labels('けーぶる')).toEqual(['ケーブルが切れる'])
    expect(labels('r-002')).toEqual(['ケーブルが切れる'])
  })

  it('finds everything for nothing, and no more than asked for', () => {
    expect(labels('  ')).toEqual(ENTRIES.map(({ label }) => label))
    expect(labels('', 2)).toHaveLength(2)
  })
})
