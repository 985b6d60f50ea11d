// Places short messages above the toolbar on a board, and at the bottom elsewhere, and shows the notice about cut
// pastes.

'use client'

import { usePathname } from 'next/navigation'
import { useCutPasteNotice } from '@/components/ui/cut-paste'
import { Toaster } from '@/components/ui/toaster'

/** The height of the board's toolbar and the space around it. */
const TOOLBAR_PX = 88

export function AppToaster() {
  useCutPasteNotice()
  return usePathname().startsWith('/boards/') ? <Toaster bottomPx={TOOLBAR_PX} /> : <Toaster />
}
