// Fulfils what somebody asks for on the canvas and a panel does (components/canvas/canvas-wish).

import { useEffect, useEffectEvent } from 'react'
import { type Editor, useValue } from 'tldraw'
import { canvasWish, type InspectedField, setCanvasWish } from '@/components/canvas/canvas-wish'

export interface WishActions {
  /** Shows the selection in the inspector, with the keyboard in that field. */
  readonly onInspect: (field: InspectedField) => void
  readonly onRate: () => void
}

export function useCanvasWishes(editor: Editor | undefined, { onInspect, onRate }: WishActions): void {
  const wish = useValue('canvas wish', () => (editor ? canvasWish(editor) : undefined), [editor])
  const fulfil = useEffectEvent(() => {
    if (!editor || !wish) return
    setCanvasWish(editor, undefined)
    if (wish.type === 'rate') onRate()
    else onInspect(wish.field)
  })
  useEffect(() => {
    if (wish) fulfil()
  }, [wish])
}
