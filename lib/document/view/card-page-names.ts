// The name of the page on which each card is, as the register shows it.

import { pageName } from '../../domain/boards/page-name'
import type { Locale } from '../../domain/localized'
import type { BoardView } from './board-view'

/** Returns the names by the ids of cards, in the reader's language. Empty on a board with one page. */
export function cardPageNames(
  { pages, cardPages }: Pick<BoardView, 'pages' | 'cardPages'>,
  locale: Locale,
): ReadonlyMap<string, string> {
  const names = new Map(pages.map((page) => [page.id, pageName(page, locale)]))
  return new Map([...cardPages].map(([cardId, pageId]) => [cardId, names.get(pageId) ?? '']))
}
