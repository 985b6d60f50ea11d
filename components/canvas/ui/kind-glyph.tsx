// A kind's sign as a small picture in the kind's colour, for buttons, lists and menus.

import { clsx } from 'clsx'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { KindSign } from '../card/signs'
import { KIND_INK } from '../colours/kind-ink'

export interface KindGlyphProps {
  readonly kind: CardKind
  readonly size?: number
  /** In the colour of the text around it, where that stands on a strong colour. */
  readonly isPlain?: boolean
}

export function KindGlyph({ kind, size = 11, isPlain = false }: KindGlyphProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="-1 -6 12 12"
      className={clsx('shrink-0', isPlain || KIND_INK[kind])}
      aria-hidden="true"
    >
      <KindSign kind={kind} x={0} y={0} size={10} color="currentColor" />
    </svg>
  )
}
