// The effects of text controls on the board beside their text: undo and redo, a step that begins when somebody begins
// to type, and the way back to the canvas.

import { useMemo } from 'react'
import { focusCanvas } from '@/components/canvas/sight/focus-canvas'
import { useInspector } from '../inspector-context'

export interface TextKeys {
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onFocus: () => void
  readonly onLeave: () => void
}

export function useTextKeys(): TextKeys {
  const { editor } = useInspector()
  return useMemo(
    () => ({
      onUndo: () => void editor.undo(),
      onRedo: () => void editor.redo(),
      onFocus: () => void editor.markHistoryStoppingPoint('edit text'),
      onLeave: () => focusCanvas(editor),
    }),
    [editor],
  )
}
