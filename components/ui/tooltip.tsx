// A short explanation on hover and on keyboard focus. It never holds the only copy of what a person needs.

import { clsx } from 'clsx'
import { Tooltip as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { Kbd } from './kbd'
import { type Side, useSide } from './side'

export interface TooltipProps {
  content: ReactNode
  shortcut?: string | undefined
  side?: Side
  className?: string
  /** One element that takes a ref and event handlers. */
  children: ReactElement
}

export function Tooltip({ content, shortcut, side = 'bottom', className, children }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={400} skipDelayDuration={200}>
      <Radix.Root>
        <Radix.Trigger
          asChild
          // A closing menu or dialog hands focus back to its trigger: only a keyboard's focus asks for the tooltip.
          onFocus={(event) => {
            if (!event.currentTarget.matches(':focus-visible')) event.preventDefault()
          }}
        >
          {children}
        </Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={useSide(side)}
            sideOffset={6}
            collisionPadding={8}
            onEscapeKeyDown={letThrough}
            className={clsx(
              'z-tooltip flex max-w-72 animate-fade-in items-center gap-2 rounded-md bg-ink px-2 py-1 text-xs text-panel shadow-pop',
              className,
            )}
          >
            {content}
            {shortcut ? <Kbd inverted>{shortcut}</Kbd> : null}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  )
}

/**
 * Lets an Escape go on to what is below a tooltip. Radix gives the key to its uppermost layer alone, which a tooltip is, and
 * prevents it there: the tooltip would close, and the dialog or panel that the Escape is meant for would stay.
 */
function letThrough(event: KeyboardEvent): void {
  event.preventDefault = () => void Reflect.deleteProperty(event, 'preventDefault')
}
