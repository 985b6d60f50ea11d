// The card that the inspector is about. A letter that somebody types changes it, and the whole panel would be drawn before
// the letter: so texts reach their own fields at once (card-texts), and the rest of the panel when there is time.

import { useMemo } from 'react'
import { type Computed, computed, type Editor, type TLShapeId, useValue } from 'tldraw'
import { cardOfRecord, isAlikeButTexts } from '@/components/canvas/card/card-of-record'
import { isCard } from '@/components/canvas/card/is-card'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'

/** Returns the card with this id; its texts may be as old as `view`, which follows when there is time. */
export function useShownCard(editor: Editor, view: BoardView, id: TLShapeId | undefined): BoardCard | undefined {
  const signal = useMemo(() => cardButTexts(editor, id), [editor, id])
  const now = useValue(signal)
  const later = now && view.cards.find((card) => card.id === now.id)
  return now && later && isSameButTexts(now, later) ? later : now
}

/**
 * Changes with anything of the card except its texts and its place in the order. Undefined for a shape that isn't a
 * card.
 */
export function cardButTexts(
  editor: Pick<Editor, 'getShape'>,
  id: TLShapeId | undefined,
): Computed<BoardCard | undefined> {
  return computed(
    'card but its texts',
    () => {
      const shape = id && editor.getShape(id)
      return isCard(shape) ? cardOfRecord(shape) : undefined
    },
    { isEqual: isSameButTexts },
  )
}

function isSameButTexts(a: BoardCard | undefined, b: BoardCard | undefined): boolean {
  return a && b ? isAlikeButTexts(a, b) : a === b
}
