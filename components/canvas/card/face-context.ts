// What a face says beside the card's own words and links, outside of React: for pictures, sizes and the title's editor.

import type { Editor } from 'tldraw'
import { dayAt } from '@/lib/domain/cards/card-dates'
import type { CardShape } from '@/lib/schema/card-shape'
import type { FaceContext } from './card-facts'
import { shownOwner } from './shown-owner'
import { voteDots } from './vote-dots'

/** Reactive but for the day. */
export function faceContext(editor: Editor, card: CardShape): Omit<FaceContext, 'isCovered'> {
  return {
    owner: shownOwner(editor, card),
    today: dayAt(new Date()),
    dots: voteDots(editor, card.id),
  }
}
