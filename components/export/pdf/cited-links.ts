// The places of a card that lead to the pages it cites.

import type { Rect } from '@/lib/domain/rect'
import type { PictureContext } from '@/lib/picture/picture-context'
import type { CardShape } from '@/lib/schema/card-shape'

export interface CitedLink {
  readonly href: string
  readonly title: string
  /** The place in px of the card. */
  readonly place: Rect
}

/** The line of a card that counts what it cites. */
const FOOTER_PX = 26

/** Side by side over the card's last line, in the order of citing; a source without an address has none. */
export function citedLinks({ props }: CardShape, sources: PictureContext['sources']): CitedLink[] {
  const cited = new Map<string, string>()
  for (const { briefId } of Object.values(props.citations)) {
    const source = sources[briefId]
    if (source?.sourceUrl && isWeb(source.sourceUrl)) cited.set(source.sourceUrl, source.title)
  }
  const h = Math.min(FOOTER_PX, props.h)
  const w = props.w / cited.size
  return [...cited].map(([href, title], index) => ({ href, title, place: { x: index * w, y: props.h - h, w, h } }))
}

function isWeb(address: string): boolean {
  return /^https?:\/\//i.test(address)
}
