// The palette's place on a screen. Its code loads when it is first opened.

import type { ComponentProps } from 'react'
import { Later } from '@/components/ui/later-window'
import type { CommandPalette } from './command-palette'
import { PALETTE } from './palette-window'
import type { usePalette } from './use-palette'

export interface PalettePlaceProps
  extends Pick<ComponentProps<typeof CommandPalette>, 'boardId' | 'editor' | 'items' | 'views'> {
  palette: ReturnType<typeof usePalette>
}

export function PalettePlace({ palette, boardId, editor, items, views }: PalettePlaceProps) {
  return (
    <Later
      window={PALETTE}
      isWanted={palette.isOpen}
      onFailed={() => palette.setOpen(false)}
      props={{
        open: palette.isOpen,
        onOpenChange: palette.setOpen,
        scope: palette.scope,
        boardId,
        editor,
        items,
        views,
      }}
    />
  )
}
