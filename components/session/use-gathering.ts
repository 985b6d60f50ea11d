// Brings this person's view to where a step happens when it begins, if the step says so. Afterwards the view is theirs:
// they may go and look elsewhere, and come back by the bar.

import { useCallback, useEffect, useRef } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import type { SessionStep } from '@/lib/domain/session/session'

const MOTION_MS = 150
const MARGIN_PX = 48

/** Shows a step's place. False where it has none, or its shape is gone. */
export function showPlace(editor: Editor, { placeId }: SessionStep): boolean {
  const shape = placeId === null ? undefined : editor.getShape(placeId as TLShapeId)
  const bounds = shape && editor.getShapePageBounds(shape)
  if (!shape || !bounds) return false
  const page = editor.getAncestorPageId(shape)
  if (page && page !== editor.getCurrentPageId()) editor.setCurrentPage(page)
  const calm = editor.user.getAnimationSpeed() === 0
  editor.zoomToBounds(bounds, { inset: MARGIN_PX, ...(!calm && { animation: { duration: MOTION_MS } }) })
  return true
}

/** Resolves nothing: the view moves once for each step that is begun while the page is open, and for the one it finds. */
export function useGathering(editor: Editor | undefined, step: SessionStep | undefined): () => void {
  const gathered = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (!editor || !step?.gathers || gathered.current === step.id) return
    gathered.current = step.id
    editor.stopFollowingUser()
    showPlace(editor, step)
  }, [editor, step])
  return useCallback(() => {
    if (editor && step) showPlace(editor, step)
  }, [editor, step])
}
