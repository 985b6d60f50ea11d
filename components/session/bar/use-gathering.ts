// Brings this person's view to a step's place when the step begins, if the step asks for that. Afterwards the view is
// theirs: they may look elsewhere, and come back by the bar.

import { useCallback, useEffect, useRef } from 'react'
import type { Editor } from 'tldraw'
import type { SessionStep } from '@/lib/domain/session/session'
import { showShape } from './show-shape'

/**
 * Moves the view once for each step that begins while the page is open, and for the one it finds. Returns a function
 * that moves it again.
 */
export function useGathering(editor: Editor | undefined, step: SessionStep | undefined): () => void {
  const gathered = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (!editor || !step?.gathers || gathered.current === step.id) return
    gathered.current = step.id
    editor.stopFollowingUser()
    if (step.placeId !== null) showShape(editor, step.placeId)
  }, [editor, step])
  return useCallback(() => {
    if (editor && step?.placeId != null) showShape(editor, step.placeId)
  }, [editor, step])
}
