// Counts a card's links from the arrows bound to it. Reactive, and computed again only when one of them changes.

import {
  createComputedCache,
  type Editor,
  type TLArrowBinding,
  type TLArrowShape,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import { isAhead, isTreating } from '@/lib/domain/cards/treatment'
import type { CardShape } from '@/lib/schema/card-shape'
import { ofEachShape } from '../each-shape'
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
      const ends = link ? editor.getBindingsFromShape<TLArrowBinding>(arrow, 'arrow') : []
      if (!link || ends.length < 2) continue
      links++
      // Use coverage's rule, so that the face warns of the same cards that the lists of gaps name.
      if (!isTreating(link)) continue
      if (binding.props.terminal === 'start') treats++
      else if (comesFromAhead(editor, ends)) treatments++
    }
    return links === 0 ? NONE : { links, treatments, treats }
  },
  {
    areRecordsEqual: (a, b) => a.id === b.id,
    areResultsEqual: (a, b) => a.links === b.links && a.treatments === b.treatments && a.treats === b.treats,
  },
)

/** Whether an arrow is bound to a shape: most cards of a board know no links, and need not look for any. */
const isBound = ofEachShape(
  'bound shapes',
  (editor: Editor) => {
    const bindings = editor.store.query.records('binding', () => ({ type: { eq: 'arrow' } })).get()
    return new Set(bindings.map(({ toId }) => toId))
  },
  (bound: ReadonlySet<TLShapeId>, id) => bound.has(id),
)

function comesFromAhead(editor: Editor, ends: readonly TLArrowBinding[]): boolean {
  const start = ends.find(({ props }) => props.terminal === 'start')
  const source = start && editor.getShape(start.toId)
  return source?.type === 'card' && isAhead((source as CardShape).props)
}

export function cardRelations(editor: Editor, card: TLShape): CardRelations {
  return isBound(editor, card.id) ? (cache.get(editor, card.id) ?? NONE) : NONE
}
