// Reads a text that was pasted on the canvas as a brief, as if it had been pasted into the brief's panel.

import { useCallback } from 'react'
import { useBriefActions } from '@/components/brief/about/use-briefs'
import { markupOf } from '@/components/brief/bring-in/pasted-markup'
import { foundIn } from '@/components/brief/suggestions/found-candidates'
import type { PastedText } from '@/components/canvas/paste/pasted-text'
import { useIsNarrow } from '@/components/ui/use-media-query'

/**
 * `onRead` gets the id of the brief once it is on the board. What is returned rejects where it can't be read. A phone shows
 * the text only if nothing was found in it: there it would cover the next step.
 */
export function useReadPaste(
  boardId: string,
  onRead: (briefId: string) => void,
): (pasted: PastedText) => Promise<void> {
  const { mutateAsync } = useBriefActions(boardId).add
  const isPhone = useIsNarrow()
  return useCallback(
    async ({ text, html }) => {
      const markup = markupOf(html)
      const brief = await mutateAsync(markup === '' ? { text } : { text, html: markup })
      if (isPhone && (await foundIn(brief)).candidates.length > 0) return
      onRead(brief.id)
    },
    [mutateAsync, onRead, isPhone],
  )
}
