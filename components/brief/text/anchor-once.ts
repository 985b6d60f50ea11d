// Finds passages in a brief, once as long as neither changes.

import { type Anchoring, anchor } from '@/lib/brief/anchor'
import type { CodePointText } from '@/lib/brief/code-points'
import type { PassageSelector } from '@/lib/brief/selector'

/** Remembers where citations were found: most cards don't change from one look to the next. */
export type AnchorCache = Map<string, Anchoring>

/** Finds a passage in the text, once for each distinct passage. */
export function anchorOnce(text: CodePointText, passage: PassageSelector, cache: AnchorCache): Anchoring {
  const { start, end, prefix, quote, suffix } = passage
  const key = JSON.stringify([start, end, prefix, quote, suffix])
  const known = cache.get(key)
  if (known) return known
  const place = anchor(text, passage)
  cache.set(key, place)
  return place
}
