// Opens a citation's passage, or a brief's suggestions, in the brief panel, also when the panel is closed: it is opened,
// and what is wanted waits for it.

import { useCallback, useEffect, useState } from 'react'
import type { BriefPanelHandle } from '@/components/brief/brief-panel'
import type { Citation } from '@/lib/domain/cards/citation'

export function usePassageOpener(
  openBrief: () => void,
): [
  ref: (handle: BriefPanelHandle | null) => void,
  showPassage: (citation: Citation) => void,
  showSuggestions: (briefId: string) => void,
] {
  const [panel, setPanel] = useState<BriefPanelHandle | null>(null)
  const [wanted, setWanted] = useState<{ readonly briefId: string; readonly citation?: Citation } | undefined>()
  // The panel's handle is another object once its briefs are loaded; a passage is asked of it once.
  useEffect(() => {
    if (!panel || !wanted) return
    if (wanted.citation) panel.showPassage(wanted.briefId, wanted.citation)
    else panel.showSuggestions(wanted.briefId)
  }, [panel, wanted])
  const showPassage = useCallback(
    (citation: Citation) => {
      openBrief()
      // A new object, so that asking again for the same passage is asking again.
      setWanted({ briefId: citation.briefId, citation })
    },
    [openBrief],
  )
  const showSuggestions = useCallback(
    (briefId: string) => {
      openBrief()
      setWanted({ briefId })
    },
    [openBrief],
  )
  return [setPanel, showPassage, showSuggestions]
}
