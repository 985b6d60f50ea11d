// The board's undo inside text controls: a step begins when somebody begins to type.

import { useMemo } from 'react'
import { useInspector } from './inspector-context'

export interface UndoKeys {
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onFocus: () => void
}

export function useUndoKeys(): UndoKeys {
  const { editor } = useInspector()
  return useMemo(
    () => ({
      onUndo: () => void editor.undo(),
      onRedo: () => void editor.redo(),
      onFocus: () => void editor.markHistoryStoppingPoint('edit text'),
    }),
    [editor],
  )
}
