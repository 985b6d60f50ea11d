// Where short messages stand: above the toolbar on a board, at the bottom elsewhere.

'use client'

import { usePathname } from 'next/navigation'
import { Toaster } from '@/components/ui/toaster'

/** The board's toolbar and the air around it. */
const TOOLBAR_PX = 88

export function AppToaster() {
  return usePathname().startsWith('/boards/') ? <Toaster bottomPx={TOOLBAR_PX} /> : <Toaster />
}
