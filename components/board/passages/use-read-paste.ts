// Reads a text that was pasted on the canvas as a brief, as if it had been pasted into the brief's panel.

import { useCallback } from 'react'
import { useBriefActions } from '@/components/brief/about/use-briefs'
import { markupOf } from '@/components/brief/bring-in/pasted-markup'
import type { PastedText } from '@/components/canvas/paste/pasted-text'

/** `onRead` gets the id of the brief once it is on the board. What is returned rejects where it can't be read. */
export function useReadPaste(
  boardId: string,
  onRead: (briefId: string) => void,
): (pasted: PastedText) => Promise<void> {
  const { mutateAsync } = useBriefActions(boardId).add
  return useCallback(
    async ({ text, html }) => {
      const markup = markupOf(html)
      const { id } = await mutateAsync(markup === '' ? { text } : { text, html: markup })
      onRead(id)
    },
    [mutateAsync, onRead],
  )
}
