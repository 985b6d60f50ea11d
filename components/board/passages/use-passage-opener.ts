// Opens a citation's passage, a brief's text or its suggestions in the brief panel, also when the panel is closed: it is opened,
// and what is wanted waits for it.

import { useCallback, useEffect, useState } from 'react'
import type { BriefPanelHandle } from '@/components/brief/brief-panel'
import type { Citation } from '@/lib/domain/cards/citation'

interface Wanted {
  readonly briefId: string
  readonly show: 'passage' | 'text' | 'suggestions'
  readonly citation?: Citation
}

export interface PassageOpener {
  /** Takes the panel, and null when it goes. */
  readonly ref: (panel: BriefPanelHandle | null) => void
  readonly showPassage: (citation: Citation) => void
  readonly showSuggestions: (briefId: string) => void
  /** Shows a brief's text. */
  readonly showBrief: (briefId: string) => void
}

export function usePassageOpener(openBrief: () => void): PassageOpener {
  const [panel, setPanel] = useState<BriefPanelHandle | null>(null)
  const [wanted, setWanted] = useState<Wanted | undefined>()
  // The panel's handle is another object once its briefs are loaded; a passage is asked of it once.
  useEffect(() => {
    if (!panel || !wanted) return
    if (wanted.citation) panel.showPassage(wanted.briefId, wanted.citation)
    else if (wanted.show === 'text') panel.showBrief(wanted.briefId)
    else panel.showSuggestions(wanted.briefId)
  }, [panel, wanted])
  const showPassage = useCallback(
    (citation: Citation) => {
      openBrief()
      // A new object, so that asking again for the same passage is asking again.
      setWanted({ briefId: citation.briefId, show: 'passage', citation })
    },
    [openBrief],
  )
  const showSuggestions = useCallback(
    (briefId: string) => {
      openBrief()
      setWanted({ briefId, show: 'suggestions' })
    },
    [openBrief],
  )
  const showBrief = useCallback(
    (briefId: string) => {
      openBrief()
      setWanted({ briefId, show: 'text' })
    },
    [openBrief],
  )
  return { ref: setPanel, showPassage, showSuggestions, showBrief }
}
