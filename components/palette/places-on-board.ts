// What stands on the canvas and has words, on all pages: cards, matrices, zones, notes, texts and the rest.

import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { isCard } from '@/components/canvas/card/is-card'
import { isApart } from '@/components/canvas/link/link-apart'
import { boardPages } from '@/components/canvas/pages/board-pages'
import { shapesIn } from '@/components/canvas/pages/on-page'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Findable } from './find-matches'

export interface BoardPlace extends Findable {
  readonly id: TLShapeId
  /** The kind of a card; undefined for everything else. */
  readonly kind: CardKind | undefined
  /** A card's reference, such as R-001; empty for everything else. */
  readonly ref: string
  /** The name of its page, where that is not the page shown. */
  readonly page: string | undefined
}

/**
 * Returns everything with words, the page shown first and then the others; of each page cards first, each group in the
 * order in which it lies.
 */
export function placesOnBoard(editor: Editor): BoardPlace[] {
  const shownId = editor.getCurrentPageId()
  const shown = placesOn(editor, editor.getCurrentPageShapesSorted(), undefined)
  const others = boardPages(editor).filter(({ id }) => id !== shownId)
  return [...shown, ...others.flatMap(({ id, name }) => placesOn(editor, shapesIn(editor, id), name))]
}

function placesOn(editor: Editor, shapes: readonly TLShape[], page: string | undefined): BoardPlace[] {
  const places = shapes.flatMap((shape) => placeOf(editor, shape, page) ?? [])
  return [...places.filter(({ kind }) => kind !== undefined), ...places.filter(({ kind }) => kind === undefined)]
}

function placeOf(editor: Editor, shape: TLShape, page: string | undefined): BoardPlace | undefined {
  if (isCard(shape)) {
    const { kind, ref, title, body } = shape.props
    return { id: shape.id, kind, ref, page, label: title, more: `${ref} ${body}` }
  }
  if (isApart(editor, shape.id)) return undefined
  const [first = '', ...others] = (editor.getShapeUtil(shape).getText(shape) ?? '').trim().split('\n')
  if (first === '') return undefined
  return { id: shape.id, kind: undefined, ref: '', page, label: first, more: others.join(' ') }
}
