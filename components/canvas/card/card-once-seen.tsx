// A card gets its face when it first comes into sight. tldraw has all shapes of a board in the page and hides those out of
// sight; on a board of a thousand cards, laying out the faces of all is most of the work of opening it.

import { useState } from 'react'
import { computed, type Editor, type Signal, type TLShapeId, useValue } from 'tldraw'
import type { CardShape } from '@/lib/schema/card-shape'
import { ofEachShape } from '../each-shape'
import { CardView } from './card-view'

/** As many faces are laid out in a few frames, and moving the camera never waits for them. */
const FEW = 100

export function CardOnceSeen({ editor, card }: { readonly editor: Editor; readonly card: CardShape }) {
  const [signal] = useState(() => onceSeen(editor, card.id))
  return useValue(signal) ? <CardView editor={editor} card={card} /> : null
}

type Seeing = Pick<Editor, 'getCulledShapes' | 'getCurrentPageShapeIds' | 'disposables'>

const NONE: ReadonlySet<TLShapeId> = new Set()

/** Whether a shape is out of sight of a board that is too large to draw whole. */
const isUnseen = ofEachShape(
  'unseen shapes',
  (editor: Seeing) => (editor.getCurrentPageShapeIds().size <= FEW ? NONE : editor.getCulledShapes()),
  (unseen: ReadonlySet<TLShapeId>, id) => unseen.has(id),
)

/** True from the first time that the shape is in sight, on a small board at once; from then on it depends on nothing. */
export function onceSeen(editor: Seeing, id: TLShapeId): Signal<boolean> {
  return computed<boolean>('once seen', (wasSeen) => wasSeen === true || !isUnseen(editor, id))
}
