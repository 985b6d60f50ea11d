// A modal window: focus is kept inside, Escape and a click beside it close it, and focus returns to where it was. Use
// it to interrupt on purpose; anything about a thing on the screen belongs in a Popover beside it.

import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { closeWithEscape } from './escape-below'
import { IconButton } from './icon-button'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  children?: ReactNode
  /** Buttons, the primary one last. */
  footer?: ReactNode
  /** Width in px, less where the screen is narrower. */
  widthPx?: number
  /** Its content changes its height, as tabs do: the upper edge stays where it is. */
  keepsTop?: boolean
}

/** Elements that can receive the first focus. */
const CONTROL = 'input, select, textarea, button, a[href], [tabindex]'

/** Set on the page while a dialog is open: messages then keep off its buttons (app/globals.css). */
const OPEN_CLASS = 'has-dialog'
let openDialogs = 0

function useMarkedPage(open: boolean): void {
  useEffect(() => {
    if (!open) return
    const { classList } = document.documentElement
    openDialogs += 1
    classList.add(OPEN_CLASS)
    return () => {
      openDialogs -= 1
      if (openDialogs === 0) classList.remove(OPEN_CLASS)
    }
  }, [open])
}

export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  widthPx = 480,
  keepsTop = false,
}: DialogProps) {
  const t = useTranslations('common')
  useMarkedPage(open)
  const body = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLElement>(null)
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay
          className={clsx(
            'fixed inset-0 z-dialog grid grid-cols-1 animate-fade-in justify-items-center overflow-y-auto bg-scrim p-4 max-sm:items-end max-sm:p-0',
            keepsTop ? 'items-start sm:pt-[8dvh]' : 'items-center',
          )}
        >
          <Radix.Content
            className={clsx(
              'relative flex w-full animate-pop-in flex-col rounded-xl border border-line bg-raised text-ink shadow-pop outline-none max-sm:max-w-none! max-sm:rounded-b-none',
              keepsTop ? 'max-h-[calc(92dvh-1rem)] max-sm:h-[92dvh]' : 'max-h-[calc(100dvh-2rem)]',
            )}
            style={{ maxWidth: widthPx }}
            {...(description ? {} : { 'aria-describedby': undefined })}
            onOpenAutoFocus={(event) => {
              opener.current = openerOf(document.activeElement)
              if (body.current?.querySelector(CONTROL)) return
              // A window with nothing to do but read: focus the window, not its close button.
              event.preventDefault()
              if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
            }}
            onCloseAutoFocus={(event) => {
              // Radix knows only triggers of its own.
              event.preventDefault()
              opener.current?.focus()
            }}
            onEscapeKeyDown={keepForQuestion}
            onKeyDown={closeWithEscape(() => onOpenChange(false), keepForQuestion)}
          >
            <div className="px-5 pt-4 pe-14 pb-3">
              <Radix.Title className="font-semibold text-base leading-6">{title}</Radix.Title>
              {description ? <Radix.Description className="mt-0.5 text-mute">{description}</Radix.Description> : null}
            </div>
            {/* Room for the ring of what has the focus, which would be cut off at the edge. */}
            <div ref={body} className="-mt-1 min-h-0 grow overflow-y-auto px-5 pt-1 pb-5">
              {children}
            </div>
            {footer ? <div className="flex justify-end gap-2 border-line border-t px-5 py-3">{footer}</div> : null}
            {/* Last, so that focus begins with the content. */}
            <Radix.Close asChild>
              <IconButton label={t('close')} icon={<X />} className="absolute! top-3 end-3" />
            </Radix.Close>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** A question inside is the step that Escape goes back first. */
function keepForQuestion(event: KeyboardEvent): void {
  if (event.target instanceof Element && event.target.closest('[role="alertdialog"]')) event.preventDefault()
}

/**
 * Returns the element that opened the window. If that was an item of a menu, which goes with the menu, it is the menu's
 * own opener.
 */
function openerOf(focused: Element | null): HTMLElement | null {
  const trigger = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby')
  return (trigger ? document.getElementById(trigger) : null) ?? (focused instanceof HTMLElement ? focused : null)
}
