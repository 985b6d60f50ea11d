// The first link of a board's page: it leads past everything to the outline, in which all of the board can be read
// and changed without the canvas.

import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { focusCanvas } from '@/components/canvas/sight/focus-canvas'
import { boardViewPath } from './board-view-names'
import type { ShownView } from './use-board-view'

export interface SkipLinkProps {
  readonly shown: ShownView
  /** Undefined while the canvas isn't there yet. */
  readonly editor: Editor | undefined
}

/** Draws the link, which is seen while it has the focus. */
export function SkipLink({ shown, editor }: SkipLinkProps) {
  const t = useTranslations('board.view')
  return (
    <a
      href={boardViewPath(shown.path, 'outline')}
      onClick={(event) => {
        event.preventDefault()
        shown.show('outline')
        if (editor) focusCanvas(editor)
      }}
      className="sr-only focus-visible:not-sr-only focus-visible:absolute! focus-visible:top-2 focus-visible:start-2 focus-visible:z-popover focus-visible:rounded-lg focus-visible:bg-raised focus-visible:px-3 focus-visible:py-2 focus-visible:font-medium focus-visible:text-ink focus-visible:shadow-pop"
    >
      {t('show', { view: t('outline') })}
    </a>
  )
}
