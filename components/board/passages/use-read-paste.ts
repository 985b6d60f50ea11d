// Reads a text that was pasted on the canvas as a brief, as if it had been pasted into the brief's panel.

import { useCallback } from 'react'
import { useBriefActions } from '@/components/brief/about/use-briefs'
import { markupOf } from '@/components/brief/bring-in/pasted-markup'
import { useLeavesBoard } from '@/components/brief/bring-in/use-leaves-board'
import type { PastedText } from '@/components/canvas/paste/pasted-text'

/**
 * `onRead` gets the id of a brief on the board whose text is to be shown. What is returned rejects where it can't be read.
 */
export function useReadPaste(
  boardId: string,
  onRead: (briefId: string) => void,
): (pasted: PastedText) => Promise<void> {
  const { mutateAsync } = useBriefActions(boardId).add
  const leavesBoard = useLeavesBoard()
  return useCallback(
    async ({ text, html }) => {
      const markup = markupOf(html)
      const brief = await mutateAsync(markup === '' ? { text } : { text, html: markup })
      if (await leavesBoard(brief)) return
      onRead(brief.id)
    },
    [mutateAsync, onRead, leavesBoard],
  )
}
