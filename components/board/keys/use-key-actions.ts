// The actions of the board's keys (board-keys) on this page's views, panels, windows and history.

import { useMemo } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { focusCanvas, hasKeyboard } from '@/components/canvas/sight/focus-canvas'
import type { Palette } from '@/components/palette/use-palette'
import { toast } from '@/components/ui/toaster'
import type { Panels } from '../beside/use-panels'
import type { BoardDialogName } from '../board-dialogs'
import type { BoardInUse } from '../board-in-use'
import type { ShownView } from '../views/use-board-view'
import type { ThreadsOnBoard } from '../watched/use-threads-on-board'
import type { BoardKeyActions } from './board-keys'

export interface KeyActionsOptions {
  readonly board: BoardInUse
  readonly editor: Editor | undefined
  readonly shown: ShownView
  readonly panels: Panels
  readonly palette: Palette
  readonly threads: Pick<ThreadsOnBoard, 'isShown' | 'toggle'>
  /** Must be a stable function. */
  readonly onDialog: (dialog: BoardDialogName) => void
}

export function useKeyActions(options: KeyActionsOptions): BoardKeyActions {
  const { board, editor, onDialog } = options
  const { isReadOnly } = board
  const binding = board.session?.binding
  const { show: showView } = options.shown
  const { show: showPalette } = options.palette
  const { setOpen, isOpen } = options.panels
  const isBriefOpen = isOpen('brief')
  const isInspectorOpen = isOpen('inspector')
  const { isShown: areThreadsShown, toggle: toggleThreads } = options.threads
  const t = useTranslations('board')
  return useMemo(
    () => ({
      showView: (name) => {
        showView(name)
        if (editor) focusCanvas(editor)
      },
      toggleBrief: () => setOpen('brief', !isBriefOpen),
      toggleInspector: () => setOpen('inspector', !isInspectorOpen),
      toggleComments: () => {
        toggleThreads()
        // The panel had the keyboard.
        if (areThreadsShown && editor) focusCanvas(editor)
      },
      openKeyboardSheet: () => onDialog('keys'),
      openPalette: () => showPalette('everything'),
      isOnCanvas: (focused) => editor !== undefined && hasKeyboard(editor, focused),
      findOnCanvas: () => showPalette('board'),
      undo: () => !isReadOnly && binding?.undo(),
      redo: () => !isReadOnly && binding?.redo(),
      saySaved: () => toast(t('savedByItself'), { id: 'saved-by-itself' }),
    }),
    [
      showView,
      showPalette,
      editor,
      setOpen,
      isBriefOpen,
      isInspectorOpen,
      areThreadsShown,
      toggleThreads,
      isReadOnly,
      binding,
      onDialog,
      t,
    ],
  )
}
