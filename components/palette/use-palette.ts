// Whether the command palette is open, and what it looks through.

import { useCallback, useState } from 'react'
import type { PaletteScope } from './use-palette-hits'

export interface Palette {
  readonly isOpen: boolean
  readonly scope: PaletteScope
  readonly show: (scope: PaletteScope) => void
  readonly setOpen: (isOpen: boolean) => void
}

export function usePalette(): Palette {
  const [isOpen, setOpen] = useState(false)
  const [scope, setScope] = useState<PaletteScope>('everything')
  const show = useCallback((next: PaletteScope) => {
    setScope(next)
    setOpen(true)
  }, [])
  return { isOpen, scope, show, setOpen }
}
