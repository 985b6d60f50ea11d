// Short messages that don't interrupt: what happened, and often a way to undo it. One Toaster stands in the root
// layout.

'use client'

import { Direction } from 'radix-ui'
import { useRef } from 'react'
import { Toaster as Sonner } from 'sonner'
import { useHeldToasts } from './held-toasts'

export { toast } from './toast'

/** sonner draws with these variables; ours flip with the theme. */
const TOKENS: Readonly<Record<`--${string}` | 'fontFamily' | 'marginLeft', string>> & { readonly zIndex: number } = {
  // Above dialogs, and below menus, which somebody is about to use (app/globals.css).
  zIndex: 1150,
  fontFamily: 'inherit',
  '--normal-bg': 'var(--raised)',
  '--normal-text': 'var(--ink)',
  '--normal-border': 'var(--line-strong)',
  '--border-radius': '10px',
  // A sentence and two buttons, in Japanese too.
  '--width': '460px',
  // In the middle of what they stand above, which panels may push to a side; measured in px of the window.
  marginLeft: 'var(--path-card-shift, 0px)',
}

/** Above the card of the board's path, where one stands. */
const above = (px: number) => `calc(${px}px + var(--messages-lift, var(--path-card-height, 0px)))`

export interface ToasterProps {
  /** Room below the messages, where the screen keeps something there. */
  bottomPx?: number
}

export function Toaster({ bottomPx = 24 }: ToasterProps) {
  const section = useRef<HTMLElement>(null)
  const isHeld = useHeldToasts(section)
  return (
    <Sonner
      ref={section}
      // One that has the focus isn't behind another one.
      expand={isHeld}
      dir={Direction.useDirection()}
      position="bottom-center"
      gap={8}
      offset={{ bottom: `var(--messages-bottom, ${above(bottomPx)})` }}
      mobileOffset={{ bottom: `var(--messages-bottom-narrow, ${above(Math.max(16, bottomPx))})` }}
      style={TOKENS}
      toastOptions={{
        style: { fontSize: '13px', padding: '10px 14px', minHeight: '48px', boxShadow: 'var(--shadow)' },
        classNames: {
          // Japanese breaks between phrases.
          title: 'text-pretty',
          description: 'text-pretty text-mute!',
          error: '[&_[data-icon]]:text-danger',
          success: '[&_[data-icon]]:text-success',
          actionButton: 'bg-transparent! text-accent! font-medium! h-8! pointer-coarse:h-11! px-2! hover:bg-hover!',
        },
      }}
    />
  )
}
