// Brings what the first step of a session is about into sight, once: the bar and the panel that come with a session cover
// part of the canvas, and a new subject may move what is seen.

import { useEffect, useRef } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import { openViewOf } from '@/components/canvas/sight/opening-view'
import type { SessionStep } from '@/lib/domain/session/session'

export function useFirstSight(editor: Editor | undefined, sessionId: string, step: SessionStep | undefined): void {
  const shown = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (!editor || !step || shown.current === sessionId) return
    shown.current = sessionId
    // A step that brings everybody to its place moves the screen itself.
    if (step.gathers && (step.view || step.placeId !== null)) return
    openViewOf(editor, step.placeId === null ? 'board' : (step.placeId as TLShapeId))
  }, [editor, sessionId, step])
}
