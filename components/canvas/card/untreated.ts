// Whether nothing treats a risk on the canvas: the rule of its face, for what stands instead of it.

import type { Editor } from 'tldraw'
import type { CardShape } from '@/lib/schema/card-shape'
import { faceCriteria } from '../board-criteria'
import { withoutCovered } from '../cover/covered-scores'
import { cardLevel, isUntreated } from './card-facts'
import { cardRelations } from './card-relations'

/** Says whether a card's face has the sign of a risk above tolerance that nothing treats. Reactive. */
export function isShownUntreated(editor: Editor, card: CardShape): boolean {
  const shown = withoutCovered(editor, card)
  const criteria = faceCriteria(editor)
  return isUntreated(shown, cardLevel(shown, criteria), cardRelations(editor, card), criteria)
}
