// A button of the session's bar whose icon says enough where the bar is narrow: its word is then its name and its tooltip.

import { clsx } from 'clsx'
import { Button, type ButtonProps } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'

export interface BarButtonProps extends Omit<ButtonProps, 'children' | 'size'> {
  label: string
  /** The window's width from which its word is shown. */
  wordFrom: 'md' | 'lg' | 'xl'
}

const WORDS = { md: 'max-md:sr-only', lg: 'max-lg:sr-only', xl: 'max-xl:sr-only' } as const
const ALONE = {
  md: 'max-md:min-w-8 max-md:pointer-coarse:min-w-11',
  lg: 'max-lg:min-w-8 max-lg:pointer-coarse:min-w-11',
  xl: 'max-xl:min-w-8 max-xl:pointer-coarse:min-w-11',
} as const
const TOOLTIPS = { md: 'md:hidden', lg: 'lg:hidden', xl: 'xl:hidden' } as const

export function BarButton({ label, wordFrom, variant = 'ghost', className, ...rest }: BarButtonProps) {
  return (
    <Tooltip content={label} className={TOOLTIPS[wordFrom]}>
      <Button {...rest} size="sm" variant={variant} className={clsx(ALONE[wordFrom], className)}>
        <span className={WORDS[wordFrom]}>{label}</span>
      </Button>
    </Tooltip>
  )
}
