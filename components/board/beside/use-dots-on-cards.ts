// The dots of the last vote on this canvas, and a way to take them off its cards for everybody.

import { type Editor, useValue } from 'tldraw'
import { lastVote, showDots, voteOnCards } from '@/components/canvas/card/vote-dots'
import type { DotsOnCards } from '@/components/session/round/round-view-props'

/** Undefined without a vote, and for people who may not change the board. */
export function useDotsOnCards(editor: Editor | undefined): DotsOnCards | undefined {
  const roundId = useValue(
    'vote that dots are of',
    () => (editor && !editor.getIsReadonly() ? lastVote(editor)?.roundId : undefined),
    [editor],
  )
  const isShown = useValue('has dots on cards', () => editor !== undefined && voteOnCards(editor) !== undefined, [
    editor,
  ])
  if (!editor || roundId === undefined) return undefined
  return { roundId, isShown, onShow: (wanted) => showDots(editor, roundId, wanted) }
}
