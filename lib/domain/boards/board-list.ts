// The list of a person's boards: its scopes, its order, and the titles that a search matches. The server pages the list
// by the same order, so that all pages agree.

import { foldText } from '@/lib/std/fold-text'
import type { Locale } from '../localized'

export const BOARD_SORTS = ['changed', 'created', 'title'] as const
export type BoardSort = (typeof BOARD_SORTS)[number]

const WORKSPACE_SCOPE = 'workspace:'

/**
 * The scope of a list of boards: all that one may open; one's own; those shared with one; those of a workspace; those
 * in the trash that one may restore.
 */
export type BoardScope = 'all' | 'mine' | 'shared' | 'trash' | { readonly workspaceId: string }

/** Parses the scope of an address, such as `mine` or `workspace:<id>`; returns null for anything else. */
export function readScope(text: string): BoardScope | null {
  if (text === 'all' || text === 'mine' || text === 'shared' || text === 'trash') return text
  const workspaceId = text.startsWith(WORKSPACE_SCOPE) ? text.slice(WORKSPACE_SCOPE.length) : ''
  return workspaceId === '' ? null : { workspaceId }
}

/** Writes a scope as one string, such as in an address. */
export function writeScope(scope: BoardScope): string {
  return typeof scope === 'string' ? scope : `${WORKSPACE_SCOPE}${scope.workspaceId}`
}

/** Whether a title contains the words, whatever their case and width (ＡＢＣ finds ABC) and kana (けーぶる finds ケーブル). */
export function titleMatches(title: string, query: string): boolean {
  return foldText(title).includes(foldText(query))
}

/** The sort key of a board, as far as the next page of the list needs it to continue after this board. */
export interface SortedBoard {
  readonly id: string
  readonly title: string
  readonly createdAt: Date
  readonly changedAt: Date
}

/**
 * Orders boards newest first, or by title as the language sorts them, with numbers by value. Ties are broken by id, so
 * that no two boards are equal.
 */
export function boardOrder(sort: BoardSort, locale: Locale): (a: SortedBoard, b: SortedBoard) => number {
  const byId = (a: SortedBoard, b: SortedBoard) => (a.id < b.id ? -1 : Number(a.id > b.id))
  switch (sort) {
    case 'changed':
      return (a, b) => b.changedAt.getTime() - a.changedAt.getTime() || byId(a, b)
    case 'created':
      return (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || byId(a, b)
    case 'title': {
      const { compare } = new Intl.Collator(locale, { numeric: true })
      return (a, b) => compare(a.title, b.title) || byId(a, b)
    }
  }
}
