// After the last card of a list is scored, the inspector that was open for what one does next has nothing to say, and the
// matrix is what one looks at.

import { useEffect, useEffectEvent } from 'react'
import { type Editor, react, type TLShapeId } from 'tldraw'
import { bringWholeCloser } from '@/components/canvas/card/find-card'
import { scoringOf } from '@/components/canvas/score/scoring'
import { whenResized } from '@/components/canvas/sight/when-resized'
import type { Panels } from './use-panels'

export function useRestAfterScoring(editor: Editor | undefined, panels: Panels): void {
  const rest = useEffectEvent(panels.rest)
  useEffect(() => {
    if (!editor) return
    let last: TLShapeId | undefined
    let stopWaiting: (() => void) | undefined
    const stopReacting = react('scoring ends', () => {
      const scoring = scoringOf(editor)
      const [selected] = editor.getSelectedShapeIds()
      const scored = last
      if (scoring) last = scoring.list.length > 0 ? scoring.ids[0] : undefined
      // The strip goes first, and the selection after it.
      else if (selected !== last) last = undefined
      if (scoring || selected !== undefined || scored === undefined || !rest()) return
      stopWaiting?.()
      const stop = whenResized(editor, () => {
        stop()
        const matrix = editor.getShapeParent(scored)
        const bounds = matrix && editor.getShapePageBounds(matrix)
        if (bounds) bringWholeCloser(editor, bounds)
      })
      stopWaiting = stop
    })
    return () => {
      stopReacting()
      stopWaiting?.()
    }
  }, [editor])
}
