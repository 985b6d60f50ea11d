// Whether a card still has the title that was made of its passage. It is derived and not stored: nobody has to say that
// they wrote a title, and a card that was made elsewhere counts alike.

import type { Card } from '../../domain/cards/card'
import { passageTitle } from './passage-title'

/**
 * True if the title is what the rule makes of a passage that the card cites, and had to be cut. A title that says the
 * whole clause, or one that anybody has changed, is written.
 */
export function isTitleUnwritten({ title, citations }: Pick<Card, 'title' | 'citations'>): boolean {
  if (title === '') return false
  return Object.values(citations).some(({ quote }) => {
    // Until 2026-11 a title was the beginning of the passage, with an ellipsis.
    if (title.endsWith('…')) return quote.replace(/\s+/gu, ' ').trim().startsWith(title.slice(0, -1).trimEnd())
    // Cheap, and false for nearly every title that somebody wrote.
    if (!quote.replace(/\s+/gu, ' ').includes(title.slice(-6))) return false
    const made = passageTitle(quote)
    return made.cut !== 'none' && made.title === title
  })
}
