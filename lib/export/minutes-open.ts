// What a session has left open, in its minutes: the cards that were rated and on which nobody has agreed.

import type { Minutes } from '../domain/session/minutes'
import { undecided } from '../domain/session/undecided'
import type { MinutesBlock } from './minutes-block'
import type { MinutesWords } from './minutes-words'

/** Returns the section; empty if there is nothing open. */
export function openBlocks({ rounds, cards, changes }: Minutes, words: MinutesWords): MinutesBlock[] {
  const removed = new Set(changes?.removed.map(({ cardId }) => cardId))
  const named = new Set(cards.map(({ cardId }) => cardId))
  const { cardIds, rated } = undecided(rounds, (id) => named.has(id) && !removed.has(id))
  if (cardIds.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.t('open.heading') },
    { kind: 'text', text: words.t('open.notAgreed', { open: cardIds.length, rated }) },
    { kind: 'list', items: cardIds.map(words.card) },
  ]
}
