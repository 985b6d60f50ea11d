// A button that asks for confirmation beside itself, for actions that no undo reverts.

'use client'

import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, type ButtonVariant } from './button'
import { Popover } from './popover'

export interface ConfirmButtonProps {
  /** The word on the button, and again on the one that does it. */
  word: string
  /** The button's whole name, where the word alone doesn't say of what. */
  label?: string
  /** Explains the consequences. */
  text: string
  onConfirm: () => void
  busy: boolean
  size?: 'sm' | 'md'
  variant?: ButtonVariant
  icon?: ReactNode
  className?: string
}

export function ConfirmButton(props: ConfirmButtonProps) {
  const { word, label = word, text, onConfirm, busy, size = 'sm', variant = 'ghost', icon, className } = props
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      label={label}
      className="w-72"
      trigger={
        <Button size={size} variant={variant} aria-label={label} icon={icon} className={className}>
          {word}
        </Button>
      }
    >
      <p className="leading-5">{text}</p>
      <div className="mt-3 flex justify-end gap-2">
        <Button size="sm" onClick={() => setOpen(false)}>
          {common('cancel')}
        </Button>
        {/* The question of a primary button leads on and doesn't warn. */}
        <Button size="sm" variant={variant === 'primary' ? 'primary' : 'danger'} busy={busy} onClick={onConfirm}>
          {word}
        </Button>
      </div>
    </Popover>
  )
}
