// The board's keys on a version: views and the inspector. What changes the board does nothing here.

import { useMemo } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { type BoardKeyActions, useBoardKeys } from '@/components/board/board-keys'
import type { ShownView } from '@/components/board/use-board-view'
import type { Panels } from '@/components/board/use-panels'
import { focusCanvas } from '@/components/canvas/focus-canvas'
import { toast } from '@/components/ui/toaster'

export interface VersionKeysOptions {
  readonly editor: Editor | undefined
  readonly shown: ShownView
  readonly panels: Panels
}

const nothing = () => undefined

export function useVersionKeys({ editor, shown, panels }: VersionKeysOptions): void {
  const t = useTranslations('versions')
  const { show } = shown
  const { setOpen, isOpen } = panels
  const isInspectorOpen = isOpen('inspector')
  useBoardKeys(
    useMemo<BoardKeyActions>(
      () => ({
        showView: (name) => {
          show(name)
          if (editor) focusCanvas(editor)
        },
        toggleBrief: nothing,
        toggleComments: nothing,
        toggleInspector: () => setOpen('inspector', !isInspectorOpen),
        openKeyboardSheet: nothing,
        openPalette: nothing,
        isOnCanvas: () => false,
        findOnCanvas: nothing,
        undo: nothing,
        redo: nothing,
        saySaved: () => toast(t('neverChanges'), { id: 'saved-by-itself' }),
      }),
      [show, editor, setOpen, isInspectorOpen, t],
    ),
  )
}
