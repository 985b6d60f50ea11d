// Makes a person of the board the owner of cards: their name becomes the card's words, and the entry that names the person
// goes with it in the same change (lib/domain/cards/card-owner).

import type { Editor, TLShapeId } from 'tldraw'
import { OWNER_PERSON, ownerEntry } from '@/lib/domain/cards/card-owner'
import type { CardShape } from '@/lib/schema/card-shape'
import { boardPeople } from '../board-people'
import { fitHeight } from './fit-height'
import { isCard } from './is-card'

/** One step of undo, whatever the number of cards. Ids are the document's. */
export function setOwner(
  editor: Editor,
  cardIds: readonly string[],
  { id: userId, name }: { readonly id: string; readonly name: string },
): void {
  const cards = cardIds.map((id) => editor.getShape(id as TLShapeId)).filter(isCard)
  if (cards.length === 0) return
  editor.markHistoryStoppingPoint('set owner')
  editor.run(() => {
    for (const { id, props } of cards) {
      editor.updateShape<CardShape>({
        id,
        type: 'card',
        props: { fields: { ...props.fields, owner: name } },
        meta: ownerMeta(editor, userId, name),
      })
      fitHeight(editor, id)
    }
  })
}

/** Returns the entry of `meta` for a person who is picked at this page. */
export function ownerMeta(editor: Editor, userId: string, words: string): Record<string, string> {
  return { [OWNER_PERSON]: ownerEntry({ userId, byId: boardPeople(editor).me || userId }, words) }
}
