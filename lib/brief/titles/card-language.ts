// The language in which a card's words are read out and broken into lines: the one that it was given, else the one that its
// letters show.

import type { Card } from '../../domain/cards/card'
import { guessLanguage } from '../text-shape'

/** Returns a tag for a `lang` attribute; undefined where nothing tells the card's language from the page's. */
export function cardLanguage({ language, title }: Pick<Card, 'language' | 'title'>): string | undefined {
  return language || guessLanguage(title) || undefined
}
