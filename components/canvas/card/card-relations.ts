// Counts a card's links from the arrows bound to it. Reactive, and computed again only when one of them changes.

import { createComputedCache, type Editor, type TLArrowBinding, type TLArrowShape, type TLShape } from 'tldraw'
import { linkOf } from '../link/link-meta'
import type { CardRelations } from './card-facts'

const NONE: CardRelations = { links: 0, treatments: 0, treats: 0 }

const cache = createComputedCache(
  'card relations',
  (editor: Editor, card: TLShape): CardRelations => {
    let { links, treatments, treats } = NONE
    for (const binding of editor.getBindingsToShape<TLArrowBinding>(card.id, 'arrow')) {
      const arrow = editor.getShape<TLArrowShape>(binding.fromId)
      const link = arrow && linkOf(arrow)
      if (!link || editor.getBindingsFromShape(arrow, 'arrow').length < 2) continue
      links++
      if (link.kind !== 'mitigates') continue
      if (binding.props.terminal === 'start') treats++
      else if (link.effect !== 'creates-or-raises') treatments++
    }
    return links === 0 ? NONE : { links, treatments, treats }
  },
  {
    areRecordsEqual: (a, b) => a.id === b.id,
    areResultsEqual: (a, b) => a.links === b.links && a.treatments === b.treatments && a.treats === b.treats,
  },
)

export function cardRelations(editor: Editor, card: TLShape): CardRelations {
  return cache.get(editor, card.id) ?? NONE
}
