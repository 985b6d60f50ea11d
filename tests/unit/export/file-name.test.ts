import { describe, expect, test } from 'vitest'
import { boardFileName, datedName, fileName } from '@/lib/export/file-name'

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

describe('the name of a download', () => {
  const at = Date.parse('2026-03-05T16:30:00Z')

  test('is the title, what it is, and its day in the reader’s time zone', () => {
    const board = { title: 'Ferries | 2030', at, timeZone: 'Asia/Tokyo' }
    expect(boardFileName('report', board, 'en', 'docx')).toBe('Ferries 2030 - Report - 2026-03-06.docx')
    expect(boardFileName('report', board, 'ja', 'docx')).toBe('Ferries 2030 - 報告書 - 2026-03-06.docx')
    expect(boardFileName('register', { ...board, timeZone: 'UTC' }, 'de', 'xlsx')).toMatch(
      / - Register - 2026-03-05\.xlsx$/,
    )
  })

  test('has what it is and its day whole, however long the title is, which ends with a whole word', () => {
    const board = { title: 'Ports and cranes '.repeat(8), at, timeZone: 'UTC' }
    const name = boardFileName('slides', board, 'en', 'pptx')
    expect(name).toBe(`${'Ports and cranes '.repeat(3)}Ports - Slides - 2026-03-05.pptx`)
    expect(Array.from(name).length).toBeLessThanOrEqual(80 + '.pptx'.length)
    expect(datedName('x'.repeat(200), board, 'svg')).toMatch(/^Ports and cranes Ports - x{40} - 2026-03-05\.svg$/)
  })
})
