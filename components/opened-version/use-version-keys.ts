// The board's keys on a version: views, panels and the palette. What changes the board does nothing here.

import { useMemo } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import type { Panels } from '@/components/board/beside/use-panels'
import { type BoardKeyActions, useBoardKeys } from '@/components/board/keys/board-keys'
import type { ShownView } from '@/components/board/views/use-board-view'
import { focusCanvas, hasKeyboard } from '@/components/canvas/sight/focus-canvas'
import type { Palette } from '@/components/palette/use-palette'
import { toast } from '@/components/ui/toaster'

export interface VersionKeysOptions {
  readonly editor: Editor | undefined
  readonly shown: ShownView
  readonly panels: Panels
  readonly palette: Palette
}

const nothing = () => undefined

export function useVersionKeys({ editor, shown, panels, palette }: VersionKeysOptions): void {
  const t = useTranslations('versions')
  const { show } = shown
  const { setOpen, isOpen } = panels
  const { show: showPalette } = palette
  const isInspectorOpen = isOpen('inspector')
  const isBriefOpen = isOpen('brief')
  useBoardKeys(
    useMemo<BoardKeyActions>(
      () => ({
        showView: (name) => {
          show(name)
          if (editor) focusCanvas(editor)
        },
        toggleBrief: () => setOpen('brief', !isBriefOpen),
        toggleComments: nothing,
        toggleInspector: () => setOpen('inspector', !isInspectorOpen),
        openKeyboardSheet: nothing,
        openPalette: () => showPalette('everything'),
        isOnCanvas: (focused) => editor !== undefined && hasKeyboard(editor, focused),
        findOnCanvas: () => showPalette('board'),
        undo: nothing,
        redo: nothing,
        saySaved: () => toast(t('neverChanges'), { id: 'saved-by-itself' }),
      }),
      [show, editor, setOpen, isInspectorOpen, isBriefOpen, showPalette, t],
    ),
  )
}
