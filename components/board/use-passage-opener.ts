// Opens a citation's passage in the brief panel, also when the panel is closed: it is opened, and the passage waits for
// it.

import { useCallback, useEffect, useState } from 'react'
import type { BriefPanelHandle } from '@/components/brief/brief-panel'
import type { Citation } from '@/lib/domain/citation'

export function usePassageOpener(
  openBrief: () => void,
): [ref: (handle: BriefPanelHandle | null) => void, showPassage: (citation: Citation) => void] {
  const [panel, setPanel] = useState<BriefPanelHandle | null>(null)
  const [wanted, setWanted] = useState<Citation | undefined>()
  // The panel's handle is another object once its briefs are loaded; a passage is asked of it once.
  useEffect(() => {
    if (panel && wanted) panel.showPassage(wanted.briefId, wanted)
  }, [panel, wanted])
  const showPassage = useCallback(
    (citation: Citation) => {
      openBrief()
      // A new object, so that asking again for the same passage is asking again.
      setWanted({ ...citation })
    },
    [openBrief],
  )
  return [setPanel, showPassage]
}
