// A key or a chord, as people read it on their keyboard.

import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export interface KbdProps {
  children: ReactNode
  /** Adapts it to a dark ground, such as a tooltip. */
  inverted?: boolean
}

export function Kbd({ children, inverted = false }: KbdProps) {
  return (
    <kbd
      className={clsx(
        'inline-flex min-w-4 items-center justify-center rounded px-1 font-sans text-[11px] leading-4 tabular-nums',
        inverted ? 'bg-panel/20 text-panel' : 'border border-line bg-surface text-mute',
      )}
    >
      {children}
    </kbd>
  )
}
