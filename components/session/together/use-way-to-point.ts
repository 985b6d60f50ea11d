// Lets the facilitator show a card to everybody from the card's own menu on the canvas.

import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { setWayToPoint } from '@/components/canvas/pointed-shape'
import type { AttentionTarget } from '@/lib/domain/session/session'

/** Offers it while it is called, for as long as `onAttend` stays the same function. */
export function useWayToPoint(editor: Editor | undefined, onAttend: (attention: AttentionTarget) => void): void {
  useEffect(() => {
    if (!editor) return
    setWayToPoint(editor, (shapeId) => onAttend({ kind: 'card', shapeId }))
    return () => setWayToPoint(editor, undefined)
  }, [editor, onAttend])
}
