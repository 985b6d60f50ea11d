// Looking at what a search finds, and the way back to where one was.

import { useCallback, useEffect, useRef } from 'react'
import type { Editor, TLCamera, TLPageId, TLShapeId } from 'tldraw'
import { bringIntoView } from '@/components/canvas/card/find-card'
import { openPage } from '@/components/canvas/pages/board-pages'

/** Returns how the view goes to a place and back to where it was, without a change of what is selected. */
export function useGoing(editor: Editor | undefined, isOpen: boolean): readonly [(id: TLShapeId) => void, () => void] {
  const before = useRef<{ readonly pageId: TLPageId; readonly camera: TLCamera }>(undefined)
  useEffect(() => {
    if (isOpen || !before.current) return
    before.current = undefined
    editor?.setHintingShapes([])
  }, [isOpen, editor])
  const goTo = useCallback(
    (id: TLShapeId) => {
      if (!editor) return
      before.current ??= { pageId: editor.getCurrentPageId(), camera: editor.getCamera() }
      const pageId = editor.getAncestorPageId(id)
      if (pageId) openPage(editor, pageId)
      bringIntoView(editor, id)
      editor.setHintingShapes([id])
    },
    [editor],
  )
  const goBack = () => {
    if (!editor || !before.current) return
    const { pageId, camera } = before.current
    openPage(editor, pageId)
    editor.setCamera(camera)
  }
  return [goTo, goBack]
}
