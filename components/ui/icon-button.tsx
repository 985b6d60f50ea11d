// A button that shows only an icon. Its label is its name for assistive technology and its tooltip.

import { clsx } from 'clsx'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Tooltip } from './tooltip'

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  label: string
  icon: ReactNode
  /** Shown in the tooltip after the label, such as "Ctrl Z". */
  shortcut?: string
  /** `sm` looks 28 px, `md` 32 px; both have at least 32 px of target. */
  size?: 'sm' | 'md'
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({
  label,
  icon,
  shortcut,
  size = 'md',
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip content={label} shortcut={shortcut}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        className={clsx(
          'relative inline-flex shrink-0 select-none items-center justify-center rounded-lg text-mute',
          'transition-colors duration-100 hover:bg-hover hover:text-ink aria-expanded:bg-hover aria-expanded:text-ink',
          'aria-pressed:bg-accent-soft aria-pressed:text-accent disabled:pointer-events-none disabled:opacity-40',
          'pointer-coarse:size-11 [&_svg]:size-4',
          size === 'sm' ? 'size-7 before:absolute before:-inset-0.5' : 'size-8',
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  )
}
