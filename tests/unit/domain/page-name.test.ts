import { describe, expect, it } from 'vitest'
import { copiedName, pageName, unnamedPage } from '@/lib/domain/boards/page-name'

const first = { name: 'Page 1', meta: {} }

describe('the name of a page', () => {
  it('follows the reader as long as nobody has named it', () => {
    expect(pageName(first, 'ja')).toBe('ページ 1')
    const made = unnamedPage([first], 'ja')
    expect(made).toEqual({ name: 'ページ 2', meta: { number: 2 } })
    expect(pageName(made, 'en')).toBe('Page 2')
    expect(pageName({ ...made, name: 'Risks' }, 'ja')).toBe('Risks')
    expect(pageName({ ...made, name: 'Page 7' }, 'ja')).toBe('Page 7')
  })

  it('gets the next number that no page is called by, in whichever language', () => {
    const pages = [first, { name: 'ページ 3', meta: { number: 3 } }]
    expect(unnamedPage(pages, 'en').name).toBe('Page 4')
    expect(unnamedPage([{ name: 'Risks' }], 'en').name).toBe('Page 2')
  })

  it('counts on for a copy', () => {
    expect(copiedName('Risks', [{ name: 'Risks' }])).toBe('Risks 2')
    expect(copiedName('Risks 2', [{ name: 'Risks' }, { name: 'Risks 2' }])).toBe('Risks 3')
  })
})
