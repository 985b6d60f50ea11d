// Recognises a card among the shapes of a board.

import type { TLBaseShape } from 'tldraw'
import type { CardShape } from '@/lib/schema/card-shape'

export function isCard(shape: TLBaseShape<string, object> | undefined): shape is CardShape {
  return shape?.type === 'card'
}
