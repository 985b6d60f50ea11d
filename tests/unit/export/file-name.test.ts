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

  test('is short enough for every file system, and cuts no character in two', () => {
    const name = fileName('𠮷'.repeat(200), 'svg')
    expect(Array.from(name)).toHaveLength(84)
    expect(/\p{Surrogate}/u.test(name)).toBe(false)
  })
})
