// The kinds of link that may join the two cards of a link.

import type { Editor, TLArrowBinding, TLArrowShape, TLShape } from 'tldraw'
import { type LinkKind, linkKindsBetween } from '@/lib/domain/cards/link'
import { isCard } from '../card/is-card'
import { linkOf } from './link-meta'

/** Returns them in the order to offer them; the link's own kind is always among them. Reactive. */
export function kindsOfLink(editor: Editor, arrow: TLArrowShape): LinkKind[] {
  const ends = new Map<string, TLShape | undefined>()
  for (const { props, toId } of editor.getBindingsFromShape<TLArrowBinding>(arrow, 'arrow')) {
    ends.set(props.terminal, editor.getShape(toId))
  }
  const from = ends.get('start')
  const to = ends.get('end')
  const own = linkOf(arrow)?.kind
  const kinds = isCard(from) && isCard(to) ? linkKindsBetween(from.props.kind, to.props.kind) : []
  return own && !kinds.includes(own) ? [own, ...kinds] : kinds
}
