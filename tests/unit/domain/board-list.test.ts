import { describe, expect, it } from 'vitest'
import { boardOrder, readScope, titleMatches, writeScope } from '@/lib/domain/boards/board-list'

describe('titleMatches', () => {
  it.each([
    ['Export Controls', '', true],
    ['Export Controls', '  ', true],
    ['Export Controls', 'export', true],
    ['Export Controls', ' CONTROLS ', true],
    ['輸出規制ワークショップ', '規制', true],
    ['輸出規制ワークショップ', 'ﾜｰｸ', true],
    // The text that a Japanese keyboard has typed before conversion.
    ['輸出規制ワークショップ', 'わーくしょ', true],
    ['うみのケーブル', 'ウミノ', true],
    ['ＡＩ talent', 'ai', true],
    ['ヴェトナム', 'ゔぇ', true],
    ['Export Controls', 'imports', false],
    ['輸出規制', '輸入', false],
  ])('%s, searched by "%s": %s', (title, query, expected) => {
    expect(titleMatches(title, query)).toBe(expected)
  })
})

describe('boardOrder', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day))
  const board = (id: string, title: string, created: number, changed: number) => ({
    id,
    title,
    createdAt: at(created),
    changedAt: at(changed),
  })
  const boards = [
    board('a', 'Board 10', 1, 4),
    board('b', 'board 9', 2, 3),
    board('d', 'あいう', 3, 2),
    board('c', 'あいう', 3, 2),
  ]
  const sorted = (...args: Parameters<typeof boardOrder>) => [...boards].sort(boardOrder(...args)).map(({ id }) => id)

  it('puts the newest first, and boards of one moment in the order of their ids', () => {
    expect(sorted('changed', 'en')).toEqual(['a', 'b', 'c', 'd'])
    expect(sorted('created', 'en')).toEqual(['c', 'd', 'b', 'a'])
  })

  it('orders titles as a language does, whatever their case, numbers by value', () => {
    expect(sorted('title', 'en')).toEqual(['b', 'a', 'c', 'd'])
    expect(sorted('title', 'ja')).toHaveLength(4)
  })
})

describe('scopes', () => {
  it.each(['all', 'mine', 'shared', 'trash', 'workspace:w1'])('%s is read as it is written', (text) => {
    const scope = readScope(text)
    expect(scope && writeScope(scope)).toBe(text)
  })

  it.each(['', 'others', 'workspace:', 'workspace'])('"%s" is none', (text) => {
    expect(readScope(text)).toBeNull()
  })
})
