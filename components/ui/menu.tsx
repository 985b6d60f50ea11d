// A menu of actions on one thing: arrow keys, type-ahead, Escape; focus returns to the trigger.

import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { Kbd } from './kbd'

export type MenuItem =
  | 'separator'
  /** A line of words above a group. */
  | { heading: string }
  | {
      label: string
      icon?: ReactNode
      /** Stands at the end of the line. */
      aside?: ReactNode
      onSelect: () => void
      danger?: boolean
      disabled?: boolean
      shortcut?: string
      /** Further words by which the palette finds it; a menu doesn't show them. */
      more?: string
      /** Makes the item one of a choice; the chosen one has a tick. */
      checked?: boolean
      /** `onSelect` puts the focus somewhere; else it goes back to the trigger. */
      movesFocus?: boolean
      /** Runs when the menu opens: what `onSelect` needs may be fetched already. The same function while the menu is open. */
      prepare?: () => void
    }

export interface MenuProps {
  /** One element that takes a ref and event handlers, such as an IconButton. */
  trigger: ReactElement
  items: readonly MenuItem[]
  align?: 'start' | 'center' | 'end'
  /** The owner decides if it passes `onOpenChange`; otherwise the menu keeps its own state. */
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Puts the focus where it belongs once an item was chosen and the menu has gone; else it goes back to the trigger. */
  focusAfterChoice?: () => void
}

const ITEM =
  'flex min-h-8 cursor-default select-none items-center gap-2.5 rounded-md px-2 py-1 outline-none data-disabled:opacity-50 data-highlighted:bg-hover pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0'

export function Menu({ trigger, items, align = 'end', open, onOpenChange, focusAfterChoice }: MenuProps) {
  const focusMoved = useRef(false)
  const wasChosen = useRef(false)
  return (
    <Radix.Root modal={false} open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (focusMoved.current) event.preventDefault()
            else if (wasChosen.current && focusAfterChoice) {
              event.preventDefault()
              focusAfterChoice()
            }
            focusMoved.current = false
            wasChosen.current = false
          }}
          className="z-popover max-h-(--radix-dropdown-menu-content-available-height) min-w-44 max-w-[min(26rem,100vw-1rem)] animate-pop-in scroll-shade overflow-y-auto rounded-lg border border-line p-1 text-ink shadow-pop"
        >
          {items.map((item, index) => {
            // The list is static while the menu is open, so that a place is a fair key.
            const key = typeof item === 'string' ? `separator-${index}` : 'heading' in item ? item.heading : item.label
            return (
              <MenuRow
                key={key}
                item={item}
                onChosen={(movesFocus) => {
                  wasChosen.current = true
                  focusMoved.current = movesFocus
                }}
              />
            )
          })}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function MenuRow({ item, onChosen }: { item: MenuItem; onChosen: (movesFocus: boolean) => void }) {
  const prepare = typeof item === 'object' && 'prepare' in item ? item.prepare : undefined
  useEffect(() => prepare?.(), [prepare])
  if (item === 'separator') return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />
  if ('heading' in item) return <Radix.Label className="px-2 pt-1.5 pb-1 text-mute text-xs">{item.heading}</Radix.Label>

  const className = clsx(ITEM, item.danger ? 'text-danger' : '[:where(&_svg)]:text-mute')
  const content = (
    <>
      {item.icon}
      <span className="grow">
        <bdi>{item.label}</bdi>
      </span>
      {item.aside}
      {item.checked ? <Check className="text-accent!" /> : null}
      {item.shortcut ? (
        <span className="inline-flex pointer-coarse:hidden">
          <Kbd>{item.shortcut}</Kbd>
        </span>
      ) : null}
    </>
  )
  const onSelect = () => {
    onChosen(item.movesFocus ?? false)
    item.onSelect()
  }
  const shared = { className, disabled: item.disabled ?? false, onSelect }
  return item.checked === undefined ? (
    <Radix.Item {...shared}>{content}</Radix.Item>
  ) : (
    <Radix.CheckboxItem {...shared} checked={item.checked}>
      {content}
    </Radix.CheckboxItem>
  )
}
