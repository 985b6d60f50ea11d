// Whether a card still has the title that was made of its passage. It is derived and not stored: nobody has to say that
// they wrote a title, and a card that was made elsewhere counts alike. Only that a title is good as it is has to be said.

import type { Citations } from '../../domain/cards/citation'
import type { Titled } from '../../domain/cards/kept-title'
import { passageTitle } from './passage-title'
import { isPolite, plainEnd } from './plain-japanese'
import type { TitleCut } from './title-cut'

/**
 * True if the title is what the rule makes of a passage that the card cites, and had to be cut. A title that says the
 * whole clause, or one that anybody has changed or kept, is written.
 */
export function isTitleUnwritten(card: Titled): boolean {
  return cutOf(card) !== undefined
}

/**
 * Returns the title as people see it: one that the rule cut inside a clause ends with an ellipsis, which is never
 * stored. Fields that edit a title, and files, have the title itself.
 */
export function shownTitle(card: Titled): string {
  const found = cutOf(card)
  const isInside = found?.cut === 'phrase' || found?.cut === 'word'
  return isInside && !card.title.endsWith('…') ? `${card.title}…` : card.title
}

/** Returns the passage that the title was made of; of a written title, the first that the card cites. */
export function passageBehindTitle(card: Titled): string | undefined {
  return cutOf(card)?.quote ?? Object.values(card.citations)[0]?.quote
}

interface Cut {
  readonly cut: Exclude<TitleCut, 'none'>
  readonly quote: string
}

/** Faces, lists and counts ask about the same card; its citations are the same object until they change. */
const known = new WeakMap<Citations, { readonly title: string; readonly cut: Cut | undefined }>()

function cutOf({ title, citations, keptTitle }: Titled): Cut | undefined {
  if (keptTitle === title) return undefined
  const before = known.get(citations)
  if (before?.title === title) return before.cut
  const cut = findCut(title, citations)
  known.set(citations, { title, cut })
  return cut
}

function findCut(title: string, citations: Citations): Cut | undefined {
  if (title === '') return undefined
  for (const { quote } of Object.values(citations)) {
    const words = quote.replace(/\s+/gu, ' ')
    // Until 2026-11 a title was the beginning of the passage, with an ellipsis.
    if (title.endsWith('…')) {
      if (words.trim().startsWith(title.slice(0, -1).trimEnd())) return { cut: 'word', quote }
    } else if (words.includes(title.slice(-6)) || isPolite(words)) {
      // The test before is cheap, and false for nearly every title that somebody wrote.
      const made = passageTitle(quote)
      // Until 2026-12 a title ended as politely as its passage.
      if (made.cut !== 'none' && (made.title === title || made.title === plainEnd(title))) {
        return { cut: made.cut, quote }
      }
    }
  }
  return undefined
}
