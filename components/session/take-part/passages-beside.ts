// The passages that a card was made of or leans on, as far as its own text doesn't say them.

import type { Card } from '@/lib/domain/cards/card'
import type { Citation } from '@/lib/domain/cards/citation'

/** Returns the citations whose words aren't in the card's text already, in the order in which the card has them. */
export function passagesBeside({ body, citations }: Pick<Card, 'body' | 'citations'>): readonly Citation[] {
  const text = inOneLine(body)
  return Object.values(citations).filter(({ quote }) => quote !== '' && !text.includes(inOneLine(quote)))
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
