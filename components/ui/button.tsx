// A button with words. Use one primary per screen; secondary for what stands beside it; ghost inside rows and bars;
// danger for removals. At least 32 px of target, 44 for touch.

import { clsx } from 'clsx'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: ButtonVariant
  size?: ButtonSize
  /** Drawn before the words, 16 px. */
  icon?: ReactNode
  /** Work is under way: the button stays in place, can't be pressed again and says so to assistive technology. */
  busy?: boolean
  ref?: Ref<HTMLButtonElement>
}

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: 'bg-accent text-accent-ink border-transparent hover:bg-accent-strong',
  secondary: 'bg-panel text-ink border-line-strong hover:bg-hover aria-expanded:bg-hover',
  ghost: 'bg-transparent text-ink-soft border-transparent hover:bg-hover hover:text-ink aria-expanded:bg-hover',
  danger: 'bg-danger-soft text-danger border-transparent hover:bg-danger hover:text-panel',
}

/** `sm` looks 28 px tall; an unseen margin makes its target 32 px. */
const SIZES: Readonly<Record<ButtonSize, string>> = {
  sm: 'h-7 px-2 rounded-md text-xs before:absolute before:inset-x-0 before:-inset-y-0.5',
  md: 'h-8 px-3 rounded-lg text-[13px]',
}

export function Button({
  variant = 'secondary',
  size = 'md',
  icon,
  busy = false,
  className,
  children,
  disabled,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={clsx(buttonClass(variant, size), className)}
    >
      {icon}
      {children}
    </button>
  )
}

/** Returns the classes of a button, also for links that look like one. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize): string {
  return clsx(
    'relative inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap border font-medium',
    'transition-colors duration-100 disabled:pointer-events-none disabled:opacity-50 aria-busy:opacity-70',
    'pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0',
    VARIANTS[variant],
    SIZES[size],
  )
}
