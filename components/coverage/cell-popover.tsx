// A small panel beside a cell of a grid. Escape and a click elsewhere close it, and the focus goes back to the cell.

import { Popover as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

export interface CellPopoverProps {
  /** The cell; null keeps it closed. */
  readonly cell: HTMLElement | null
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function CellPopover({ cell, label, onClose, children }: CellPopoverProps) {
  return (
    <Radix.Root open={cell !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Anchor virtualRef={{ current: cell ?? { getBoundingClientRect: () => new DOMRect() } }} />
      <Radix.Portal>
        <Radix.Content
          side="bottom"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            cell?.focus()
          }}
          className="z-popover w-72 max-w-[calc(100vw-1rem)] animate-pop-in rounded-lg border border-line bg-raised p-3 text-ink shadow-pop outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
