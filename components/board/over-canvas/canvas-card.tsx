// A calm card above the toolbar. It goes while somebody writes, draws or scores.

import { useRef } from 'react'
import { type Editor, useValue } from 'tldraw'
import { scoringOf } from '@/components/canvas/score/scoring'
import { standOnTools } from '@/components/canvas/sight/free-view'
import { useMessagesAbove } from '@/components/canvas/sight/use-messages-above'
import { CalmCard, type CalmCardProps } from '@/components/ui/calm-card'
import { useIsNarrow } from '@/components/ui/use-media-query'

export interface CanvasCardProps extends CalmCardProps {
  editor: Editor
}

export function CanvasCard({ editor, ...card }: CanvasCardProps) {
  const place = useRef<HTMLDivElement>(null)
  const isNarrow = useIsNarrow()
  // On a phone there is room for the card or for what is selected.
  const isInTheWay = useValue(
    'canvas card is in the way',
    () =>
      !editor.isIn('select') ||
      editor.getEditingShapeId() !== null ||
      scoringOf(editor) !== undefined ||
      (isNarrow && editor.getSelectedShapeIds().length > 0),
    [editor, isNarrow],
  )
  useMessagesAbove({
    place,
    isShown: !isInTheWay,
    isCentred: isNarrow,
    onHeight: (heightPx) => standOnTools(editor, place, heightPx),
  })
  if (isInTheWay) return null
  return (
    <div ref={place} className="canvas-path">
      <CalmCard {...card} className="canvas-path__card pointer-events-auto max-w-[660px] shadow-[var(--shadow)]" />
    </div>
  )
}
