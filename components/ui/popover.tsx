// A small panel beside the thing it concerns. It doesn't block the page; Escape and a click elsewhere close it.

import { clsx } from 'clsx'
import { Popover as Radix } from 'radix-ui'
import { type ReactElement, type ReactNode, useState } from 'react'
import { closeWithEscape } from './escape-below'
import { type Side, useSide } from './side'

export interface PopoverProps {
  /** One element that takes a ref and event handlers, such as a Button. */
  trigger: ReactElement
  children: ReactNode
  align?: 'start' | 'center' | 'end'
  side?: Side
  /** The owner decides if it passes `onOpenChange`; otherwise the popover keeps its own state. */
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Called when the panel has gone; with `preventDefault` the focus doesn't go back to the trigger. */
  onCloseAutoFocus?: (event: Event) => void
  /** Called before Escape closes the panel; `preventDefault` keeps it open. */
  onEscapeKeyDown?: (event: KeyboardEvent) => void
  /** The panel itself has the focus when it opens, not its first control, whose tooltip would lie over it. */
  takesFocus?: boolean
  className?: string
  /** The panel's name for assistive technology. */
  label?: string
}

export function Popover({
  trigger,
  children,
  align = 'start',
  side = 'bottom',
  open,
  onOpenChange,
  onCloseAutoFocus,
  onEscapeKeyDown,
  takesFocus = false,
  className,
  label,
}: PopoverProps) {
  const [isOpen, setIsOpen] = useState(false)
  const change = onOpenChange ?? setIsOpen
  return (
    <Radix.Root open={open ?? isOpen} onOpenChange={change}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={useSide(side)}
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
          {...(onCloseAutoFocus && { onCloseAutoFocus })}
          {...(onEscapeKeyDown && { onEscapeKeyDown })}
          onKeyDown={closeWithEscape(() => change(false), onEscapeKeyDown)}
          {...(takesFocus && { onOpenAutoFocus: focusPanel })}
          className={clsx(
            'z-popover max-h-(--radix-popover-content-available-height) min-w-48 animate-pop-in overflow-y-auto rounded-lg border border-line bg-raised p-3 text-ink shadow-pop outline-none',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function focusPanel(event: Event): void {
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
}
