// A title that somebody found good as a rule had made it of a passage. The card's shape says so in its `meta`.

import type { Card } from './card'

/** A card, as far as its title goes; `keptTitle` is one that somebody found good as the rule had made it. */
export type Titled = Pick<Card, 'title' | 'citations'> & { readonly keptTitle?: string | undefined }

/** The key in a card's `meta` that holds the kept title: with any other title it means nothing. */
export const KEPT_TITLE = 'keptTitle'

/** Returns a card's props with what its shape says about its title. A card that isn't on the board yet has no `meta`. */
export function titledShape<P extends Titled>({
  props,
  meta,
}: {
  readonly props: P
  readonly meta?: Readonly<Record<string, unknown>> | undefined
}): P {
  const kept = meta?.[KEPT_TITLE]
  return typeof kept === 'string' ? { ...props, keptTitle: kept } : props
}
