// Three values in an arrow's `meta` make it a link. Unknown values make it a plain arrow.

import type { JsonObject, TLShape } from 'tldraw'
import { linkOfMeta } from '@/lib/document/view/board-view'
import type { Link } from '@/lib/domain/cards/link'

export function linkOf(shape: Pick<TLShape, 'meta'>): Link | undefined {
  return linkOfMeta(shape.meta)
}

export function linkMeta({ kind, effect, strength }: Link): JsonObject {
  return {
    linkKind: kind,
    ...(effect ? { linkEffect: effect } : {}),
    ...(strength === undefined ? {} : { linkStrength: strength }),
  }
}
