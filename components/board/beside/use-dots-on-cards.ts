// The vote whose dots are on this canvas, and a way to choose another, or none, for everybody.

import { type Editor, useValue } from 'tldraw'
import { showDotsOf, voteOnCards } from '@/components/canvas/card/vote-dots'
import type { DotsOnCards } from '@/components/session/round/round-view-props'

/** Undefined for people who may not change the board. */
export function useDotsOnCards(editor: Editor | undefined): DotsOnCards | undefined {
  const mayChange = useValue('may change dots', () => editor !== undefined && !editor.getIsReadonly(), [editor])
  const roundId = useValue('vote on cards', () => editor && voteOnCards(editor)?.roundId, [editor])
  if (!editor || !mayChange) return undefined
  return { roundId, onShow: (wanted) => showDotsOf(editor, wanted) }
}
