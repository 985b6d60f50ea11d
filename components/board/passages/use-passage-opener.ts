// Opens a citation's passage, a brief's text or its suggestions in the brief panel, also when the panel is closed: it is opened,
// and what is wanted waits for it.

import { useEffect, useMemo, useState } from 'react'
import type { BriefPanelHandle } from '@/components/brief/brief-panel'
import type { Citation } from '@/lib/domain/cards/citation'

type Wanted =
  | { readonly show: 'passage'; readonly citation: Citation; readonly takesKeyboard: boolean }
  | { readonly show: 'text' | 'suggestions'; readonly briefId: string }
  | { readonly show: 'keyboard' }

export interface PassageOpener {
  /** Takes the panel, and null when it goes. */
  readonly ref: (panel: BriefPanelHandle | null) => void
  /** Shows a passage; where the keyboard brought somebody there, it goes along. */
  readonly showPassage: (citation: Citation, takesKeyboard?: boolean) => void
  readonly showSuggestions: (briefId: string) => void
  /** Shows a brief's text. */
  readonly showBrief: (briefId: string) => void
  /** Gives the keyboard to the text of the brief that is shown. */
  readonly enterBrief: () => void
}

export function usePassageOpener(openBrief: () => void): PassageOpener {
  const [panel, setPanel] = useState<BriefPanelHandle | null>(null)
  const [wanted, setWanted] = useState<Wanted | undefined>()
  // The panel's handle is another object once its briefs are loaded; a passage is asked of it once.
  useEffect(() => {
    if (!panel || !wanted) return
    if (wanted.show === 'passage') {
      const { citation, takesKeyboard } = wanted
      panel.showPassage(citation.briefId, citation, takesKeyboard)
    } else if (wanted.show === 'keyboard') panel.enter()
    else if (wanted.show === 'text') panel.showBrief(wanted.briefId)
    else panel.showSuggestions(wanted.briefId)
  }, [panel, wanted])
  return useMemo(() => {
    // A new object each time, so that asking again for the same passage is asking again.
    const want = (next: Wanted) => {
      openBrief()
      setWanted(next)
    }
    return {
      ref: setPanel,
      showPassage: (citation, takesKeyboard = false) => want({ show: 'passage', citation, takesKeyboard }),
      showSuggestions: (briefId) => want({ show: 'suggestions', briefId }),
      showBrief: (briefId) => want({ show: 'text', briefId }),
      enterBrief: () => want({ show: 'keyboard' }),
    }
  }, [openBrief])
}
