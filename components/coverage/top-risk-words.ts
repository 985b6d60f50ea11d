// What the list of the gravest risks and its sheet for paper say alike.

import type { BoardCard } from '@/lib/document/view/board-view'
import type { Locale } from '@/lib/domain/localized'
import { optionWord } from '@/lib/export/register-words'

/** Returns the owner's name; '' for none. */
export function ownerOf({ fields: { owner } }: BoardCard): string {
  return typeof owner === 'string' ? owner.trim() : ''
}

/** Returns the word of the decision by which a risk needs no treatment. */
export function decisionOn({ fields: { status, treatment } }: BoardCard, locale: Locale): string {
  if (status === 'accepted' || status === 'closed') return optionWord('status', status, locale)
  return optionWord('treatment', String(treatment), locale)
}
