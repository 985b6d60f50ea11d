// The palette's window, whose code loads when it is first opened.

import { LaterWindow } from '@/components/ui/later-window'

export const PALETTE = new LaterWindow(() => import('./command-palette').then((module) => module.CommandPalette))
