// A board that people only look at: bare, moved by hand alone, in this person's language and theme.

import { useCallback } from 'react'
import type { Editor } from 'tldraw'
import { useLocale } from 'use-intl'
import { BoardCanvas, type BoardCanvasProps } from '@/components/canvas/board-canvas'
import { useTheme } from '@/components/settings/use-theme'
import type { BoardSession } from './use-board-session'

export interface ShownBoardProps extends Pick<BoardCanvasProps, 'boardId' | 'user'> {
  readonly session: Pick<BoardSession, 'store' | 'binding'>
  /** The same function while nothing changes; what it returns runs when the canvas goes. */
  readonly onMount: (editor: Editor) => () => void
}

export function ShownBoard({ boardId, session, user, onMount }: ShownBoardProps) {
  const locale = useLocale()
  const { resolved } = useTheme()
  const onCanvas = useCallback(
    (editor: Editor) => {
      editor.setCurrentTool('hand')
      return onMount(editor)
    },
    [onMount],
  )
  return (
    <BoardCanvas
      isBare
      readOnly
      boardId={boardId}
      store={session.store}
      binding={session.binding}
      user={user}
      locale={locale}
      theme={resolved}
      onMount={onCanvas}
    />
  )
}
