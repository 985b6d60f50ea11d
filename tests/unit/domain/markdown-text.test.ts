// Which pasted texts are clearly Markdown, and the rows of a table in it.

import { describe, expect, it } from 'vitest'
import { isMarkdown, markdownRows } from '@/lib/domain/cards/markdown-text'

describe('isMarkdown', () => {
  it.each([
    ['two headings', '# Ports\n\nThey close.\n\n## Grid\nIt fails.', true],
    ['headings above their texts', '# Ports\nThey close.\n\n# Grid\nIt fails.', true],
    ['a table', 'Before\n\n| a | b |\n| :-- | --: |\n| c | d |', true],
    ['a table without bars at its edges', 'a | b\n-|-\nc | d', true],
    ['one heading', '# Ports\n\nThey close.', false],
    ['tags', '#ports\n\n#grid', false],
    ['comments of a script', '# copies\ncp a b\n# removes\nrm a', false],
    ['headings in code', '```\n# a\n\n# b\n```', false],
    ['a line under a title', 'Ports\n-----\n\nGrid\n-----', false],
    ['delimiters under another number of cells', 'a | b | c\n---|---\n', false],
    ['bars alone', '| a | b |\n| c | d |', false],
    ['a list', '- one\n- two', false],
    ['nothing', '', false],
  ])('%s', (_, text, answer) => {
    expect(isMarkdown(text)).toBe(answer)
  })
})

describe('markdownRows', () => {
  it('takes marks, escapes and line ends out of cells, and gives each row the cells of the head', () => {
    const table =
      '\n| Title | Owner |\n| --- | --- |\n| **Ports** close | a \\| b |\n| Grid<br>fails |\n| x | y | z |\n'
    expect(markdownRows(table)).toEqual([
      ['Title', 'Owner'],
      ['Ports close', 'a | b'],
      ['Grid\nfails', ''],
      ['x', 'y'],
    ])
  })

  it('is only for a text that is nothing else', () => {
    expect(markdownRows('| a | b |\n|---|---|\n| c | d |\n\nAfter')).toBeUndefined()
    expect(markdownRows('Before\n\n| a | b |\n|---|---|')).toBeUndefined()
    expect(markdownRows('a\tb\nc\td')).toBeUndefined()
  })
})
