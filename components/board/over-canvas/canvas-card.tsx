// A calm card above the toolbar: one sentence with a headline, what can be done about it, and a way to close it. It goes
// while somebody writes, draws or scores.

import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { type Editor, useValue } from 'tldraw'
import { scoringOf } from '@/components/canvas/score/scoring'
import { standOnTools } from '@/components/canvas/sight/free-view'
import { useMessagesAbove } from '@/components/canvas/sight/use-messages-above'
import { IconButton } from '@/components/ui/icon-button'
import { useIsNarrow } from '@/components/ui/use-media-query'

export interface CanvasCardProps {
  editor: Editor
  /** Its name for screen readers. */
  label: string
  title: ReactNode
  text: string
  /** Stands under the text. */
  more?: ReactNode
  buttons: ReactNode
  closeLabel: string
  onClose: () => void
}

export function CanvasCard({ editor, label, title, text, more, buttons, closeLabel, onClose }: CanvasCardProps) {
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
      <section
        aria-label={label}
        className="canvas-path__card pointer-events-auto flex w-full max-w-[660px] flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line-strong bg-raised py-2.5 pe-2 ps-4 shadow-[var(--shadow)]"
      >
        <div className="min-w-0 grow basis-56">
          <h2 className="text-balance font-semibold text-sm">{title}</h2>
          <p className="text-pretty text-mute leading-5">{text}</p>
          {more}
        </div>
        <div className="ms-auto flex items-center gap-2">
          {buttons}
          <IconButton size="sm" label={closeLabel} icon={<X />} onClick={onClose} />
        </div>
      </section>
    </div>
  )
}
