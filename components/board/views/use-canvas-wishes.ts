// Fulfils what somebody asks for on the canvas and a panel does (components/canvas/canvas-wish).

import { useEffect, useEffectEvent } from 'react'
import { type Editor, useValue } from 'tldraw'
import { canvasWish, type InspectedField, setCanvasWish } from '@/components/canvas/canvas-wish'

export interface WishActions {
  /** Shows the selection in the inspector, with the keyboard in that field, or before the first one. */
  readonly onInspect: (field: InspectedField | undefined) => void
  readonly onRate: () => void
  /** Undefined where nobody takes part in anything. */
  readonly onTakePart?: (roundId: string) => void
  readonly onReadComments: (shapeIds: readonly string[]) => void
  /** Undefined: on the board. */
  readonly onComment: (shapeId: string | undefined) => void
}

export function useCanvasWishes(editor: Editor | undefined, actions: WishActions): void {
  const wish = useValue('canvas wish', () => (editor ? canvasWish(editor) : undefined), [editor])
  const fulfil = useEffectEvent(() => {
    if (!editor || !wish) return
    setCanvasWish(editor, undefined)
    if (wish.type === 'rate') actions.onRate()
    else if (wish.type === 'take-part') actions.onTakePart?.(wish.roundId)
    else if (wish.type === 'read-comments') actions.onReadComments(wish.shapeIds)
    else if (wish.type === 'comment') actions.onComment(wish.shapeId)
    else actions.onInspect(wish.field)
  })
  useEffect(() => {
    if (wish) fulfil()
  }, [wish])
}
