// Keeps the selected card in the part of the canvas that an open sheet leaves free, also while its scores move it.

import { useEffect } from 'react'
import { type Editor, react, unsafe__withoutCapture } from 'tldraw'
import { showBesideSheet } from '@/components/canvas/card/beside-sheet'
import { isCard } from '@/components/canvas/card/is-card'

/** `isCovered`: a sheet for what is selected lies over the canvas. */
export function useSelectionBesideSheet(editor: Editor | undefined, isCovered: boolean): void {
  useEffect(() => {
    if (!editor || !isCovered) return
    return react('selected card beside the sheet', () => {
      const only = editor.getOnlySelectedShape()
      const bounds = only && isCard(only) && editor.isIn('select.idle') ? editor.getShapePageBounds(only) : undefined
      if (bounds) unsafe__withoutCapture(() => showBesideSheet(editor, bounds))
    })
  }, [editor, isCovered])
}
