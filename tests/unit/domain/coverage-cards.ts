// Cards and links as coverage reads them, short to write.

import type { CardFields } from '@/lib/domain/cards/card-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Citation, CitationState } from '@/lib/domain/cards/citation'
import type { Link } from '@/lib/domain/cards/link'
import type { CoverageCard, CoverageLink } from '@/lib/domain/cards/treatment'

/** Its reference is its id. */
export function card(
  id: string,
  kind: CardKind,
  fields: CardFields = {},
  citations: readonly CitationState[] = [],
): CoverageCard {
  const cited = citations.map((state, i): [string, Citation] => [`c${i}`, citationIn(state)])
  return { id, ref: id, kind, fields, citations: Object.fromEntries(cited) }
}

export function link(from: string, to: string, values: Link): CoverageLink {
  return { id: `${from}-${values.kind}-${to}`, from, to, ...values }
}

function citationIn(state: CitationState): Citation {
  return { briefId: 'b', quote: 'q', prefix: '', suffix: '', start: 0, end: 1, state, capturedBy: '', capturedAt: '' }
}
