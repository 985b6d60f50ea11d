// Brings what the first step of a session is about into sight, once: the bar and the panel that come with a session cover
// part of the canvas, and a new subject may move what is seen. So it does when the session ends: its bar goes, and the card
// with the next step comes.

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

export function useSightAfterSession(editor: Editor | undefined, isRunning: boolean): void {
  const wasRunning = useRef(false)
  useEffect(() => {
    if (editor && wasRunning.current && !isRunning) openViewOf(editor, 'board')
    wasRunning.current = isRunning
  }, [editor, isRunning])
}
