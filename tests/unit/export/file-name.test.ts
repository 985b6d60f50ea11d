import { describe, expect, test } from 'vitest'
import { fileName } from '@/lib/export/file-name'

describe('fileName', () => {
  test.each([
    ['Technology: risks / 技術', 'Technology risks 技術.png'],
    ['輸出規制', '輸出規制.png'],
    ['  ..hidden..  ', 'hidden.png'],
    ['a\u0000b\nc', 'a b c.png'],
    ['???', 'board.png'],
    ['', 'board.png'],
  ])('%j becomes %s', (title, name) => {
    expect(fileName(title, 'png')).toBe(name)
  })

  test('a long title ends with a whole word', () => {
    const title = `${'Ports and cranes '.repeat(5)}keep their edge`
    expect(fileName(title, 'png')).toBe(`${'Ports and cranes '.repeat(4)}Ports and.png`)
    // One long word is cut where it has to be.
    expect(fileName(`A ${'x'.repeat(100)}`, 'png')).toBe(`A ${'x'.repeat(78)}.png`)
  })

  test('is short enough for every file system, and cuts no character in two', () => {
    const name = fileName('𠮷'.repeat(200), 'svg')
    expect(Array.from(name)).toHaveLength(84)
    expect(/\p{Surrogate}/u.test(name)).toBe(false)
  })
})
