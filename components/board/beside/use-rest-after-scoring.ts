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
      const isNothingSelected = editor.getSelectedShapeIds().length === 0
      const scored = last
      last = scoring?.list.length ? scoring.ids[0] : undefined
      if (scoring || scored === undefined || !isNothingSelected || !rest()) return
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
