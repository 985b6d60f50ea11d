// The owner of a card as its face names them.

import type { Editor } from 'tldraw'
import type { AvatarPerson } from '@/components/ui/avatar'
import { OWNER_PERSON, ownerPersonOf, ownerWords } from '@/lib/domain/cards/card-owner'
import type { CardShape } from '@/lib/schema/card-shape'
import { boardPerson } from '../board-people'

/** Returns the person's name as it is now, or the words where they are nobody of this board; '' for none. Reactive. */
export function shownOwner(editor: Editor, card: CardShape): string {
  return ownerOnBoard(editor, card)?.name ?? ownerWords(card.props)
}

/** Returns the colour of the person who owns it; undefined where the owner is words alone. Reactive. */
export function ownerColor(editor: Editor, card: CardShape): string | undefined {
  return ownerOnBoard(editor, card)?.color
}

/** Returns the person of this board who owns it; undefined where the owner is words alone. Reactive. */
export function ownerOnBoard(editor: Editor, { props, meta }: CardShape): AvatarPerson | undefined {
  const picked = ownerPersonOf(meta[OWNER_PERSON], props.fields.owner)
  return picked && boardPerson(editor, picked.userId)
}
