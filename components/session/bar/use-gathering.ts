// Brings this person's screen to a step's place or view when the step begins, if the step asks for that. Afterwards the
// screen is theirs: they may look elsewhere, and come back by the bar.

import { useCallback, useEffect, useRef } from 'react'
import type { Editor } from 'tldraw'
import { viewInFront } from '@/components/canvas/sight/view-in-front'
import type { SessionStep, StepView } from '@/lib/domain/session/session'
import { showShape } from './show-shape'

/** What this screen shows, and the way to something else. */
export interface StepScreen {
  readonly name: string | undefined
  readonly show: (name: StepView | 'canvas') => void
}

/**
 * Moves the screen once for each step that begins while the page is open, and for the one it finds. A view that a step
 * brought goes with it, unless the next step is about that view, too. Returns a function that moves the screen again.
 */
export function useGathering(
  editor: Editor | undefined,
  step: SessionStep | undefined,
  screen: StepScreen,
): () => void {
  const seen = useRef<string | undefined>(undefined)
  const brought = useRef<StepView | undefined>(undefined)
  const { name, show } = screen
  const go = useCallback(() => {
    if (!editor || !step) return
    if (step.view) return show(step.view)
    viewInFront(editor)?.bringCanvas()
    if (step.placeId !== null) showShape(editor, step.placeId)
  }, [editor, step, show])
  useEffect(() => {
    if (!editor || !step || seen.current === step.id) return
    seen.current = step.id
    const former = brought.current
    brought.current = undefined
    if (step.gathers && (step.view || step.placeId !== null)) {
      editor.stopFollowingUser()
      go()
      brought.current = step.view ?? undefined
    } else if (former !== undefined && former !== step.view && former === name) show('canvas')
  }, [editor, step, name, show, go])
  return go
}
