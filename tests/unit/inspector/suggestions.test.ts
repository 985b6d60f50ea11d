// The suggestions of a text field while a person types in it.

import { expect, test } from 'vitest'
import { matching, suggestionsFor } from '@/components/inspector/texts/suggestions'
import { type BoardCard, type BoardView, viewBoard } from '@/lib/document/view/board-view'

const board = (...categories: string[]): BoardView => ({
  ...viewBoard([]),
  cards: categories.map((category) => ({ fields: { category } }) as unknown as BoardCard),
})

test('the words of the board come first, in the reader’s language, then what cards say', () => {
  expect(suggestionsFor(board('Zoning', 'Culture'), 'category', 'en', '').slice(0, 2)).toEqual([
    'Technology',
    'Economy',
  ])
  expect(suggestionsFor(board('Zoning', 'Culture'), 'category', 'en', '').slice(-2)).toEqual(['Culture', 'Zoning'])
  expect(suggestionsFor(board(), 'category', 'ja', '')[0]).toBe('技術')
})

test('what is being typed is not offered to itself, and narrows the others', () => {
  expect(matching(suggestionsFor(board('sec'), 'category', 'en', 'sec'), 'sec')).toEqual(['Security'])
  expect(suggestionsFor(board('sec', 'sec'), 'category', 'en', 'sec')).toContain('sec')
})

test('what stands there in whole leads to all the others', () => {
  expect(matching(suggestionsFor(board('Security'), 'category', 'en', 'Security'), 'Security').length).toBe(5)
})
