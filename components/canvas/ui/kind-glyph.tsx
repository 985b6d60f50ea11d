// A kind's sign as a small picture in the colour of the text, for buttons and menus.

import type { CardKind } from '@/lib/domain/card-kind'
import { KindSign } from '../card/signs'

export function KindGlyph({ kind, size = 11 }: { readonly kind: CardKind; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-1 -6 12 12" aria-hidden="true">
      <KindSign kind={kind} x={0} y={0} size={10} color="currentColor" />
    </svg>
  )
}
