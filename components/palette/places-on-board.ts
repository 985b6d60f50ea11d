// What stands on the canvas and has words: cards, matrices, zones, notes, texts and the rest.

import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { isCard } from '@/components/canvas/card/is-card'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Findable } from './find-matches'

export interface BoardPlace extends Findable {
  readonly id: TLShapeId
  /** The kind of a card; undefined for everything else. */
  readonly kind: CardKind | undefined
  /** A card's reference, such as R-001; empty for everything else. */
  readonly ref: string
}

/** Returns everything with words on the page, cards first, each group in the order in which it lies. */
export function placesOnBoard(editor: Editor): BoardPlace[] {
  const places = editor.getCurrentPageShapesSorted().flatMap((shape) => placeOf(editor, shape) ?? [])
  return [...places.filter(({ kind }) => kind !== undefined), ...places.filter(({ kind }) => kind === undefined)]
}

function placeOf(editor: Editor, shape: TLShape): BoardPlace | undefined {
  if (isCard(shape)) {
    const { kind, ref, title, body } = shape.props
    return { id: shape.id, kind, ref, label: title, more: `${ref} ${body}` }
  }
  const [first = '', ...others] = (editor.getShapeUtil(shape).getText(shape) ?? '').trim().split('\n')
  if (first === '') return undefined
  return { id: shape.id, kind: undefined, ref: '', label: first, more: others.join(' ') }
}
