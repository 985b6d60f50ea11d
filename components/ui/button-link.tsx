// A link that is the next step on its screen, and looks like a button.

import { clsx } from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonClass } from './button'

export interface ButtonLinkProps {
  href: string
  variant?: ButtonVariant
  size?: ButtonSize
  children: ReactNode
  className?: string
}

export function ButtonLink({ href, variant = 'secondary', size = 'md', children, className }: ButtonLinkProps) {
  return (
    <Link href={href} className={clsx(buttonClass(variant, size), className)}>
      {children}
    </Link>
  )
}
