// Whether the first row of a range names its columns, and how columns are recognised if it doesn't.

import { describe, expect, it } from 'vitest'
import { readPastedTable } from '@/components/import/read-pasted-table'
import { readTableFile } from '@/components/import/read-table-file'
import { guessByContents, namesColumns } from '@/lib/import/first-row'

describe('namesColumns', () => {
  it.each([
    [['Title', 'Owner', 'Likelihood', 'Consequence'], [['Ports close', 'Mori', '4', '5']], true],
    [['件名', '担当'], [['港が閉まる', '森']], true],
    [['What may happen', 'How likely'], [['Ports close', '4']], true],
    [['Ports close', 'Mori', '4'], [['Grid fails', 'Lee', '3']], false],
    [['Ports close', 'Mori'], [['Grid fails', 'Lee']], false],
    [['Risk', 'Ports close', 'after storms'], [['Risk', 'Grid fails', 'in winter']], false],
    [['Title'], [['Ports close']], false],
  ])('%j', (first, rows, answer) => {
    expect(namesColumns(first, rows)).toBe(answer)
  })
})

describe('guessByContents', () => {
  const rows = [
    ['Mori', 'Ports close after a storm', '4', '5', '7'],
    ['Lee', 'Grid fails', '3', '', '12'],
  ]

  it('takes the longest texts as titles and columns of scores as the scores that the kind has', () => {
    expect(guessByContents(rows, 5, 'risk')).toEqual(['', 'title', 'likelihoodCurrent', 'impactCurrent', ''])
    expect(guessByContents(rows, 5, 'question')).toEqual(['', 'title', '', '', ''])
  })
})

describe('a pasted range', () => {
  it('without names is read from its first row on, and a person can say otherwise', () => {
    const { source, given } = readPastedTable('Ports close\tMori\r\n"Grid\nfails"\tLee\r\n')
    const rowsOf = (settings: typeof given) => {
      const { result } = readTableFile(source.bytes, settings)
      return result.ok
        ? [result.table.headers, ...result.table.rows.map(({ number, cells }) => [number, ...cells])]
        : []
    }
    expect(rowsOf(given)).toEqual([
      ['', ''],
      [1, 'Ports close', 'Mori'],
      [2, 'Grid\nfails', 'Lee'],
    ])
    expect(rowsOf({ ...given, heads: 1 })).toEqual([
      ['Ports close', 'Mori'],
      [2, 'Grid\nfails', 'Lee'],
    ])
  })

  it('with names has them as its headers', () => {
    expect(readPastedTable('Title\tOwner\nPorts close\tMori').given.heads).toBe(1)
  })
})
