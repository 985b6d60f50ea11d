// The changes that the grids of coverage make: a link between a recommendation and a risk, and one card's judgement of
// another. Each is one step of undo.

import { type Editor, isShapeId } from 'tldraw'
import { setCardField } from '@/components/canvas/card/change-cards'
import { changeLink, makeLink } from '@/components/canvas/link/make-link'
import type { BoardLink } from '@/lib/document/view/board-view'
import type { Link } from '@/lib/domain/cards/link'
import { type PairRelation, pairFieldName } from '@/lib/domain/cards/pair-field'

/** The effect of a treatment, as far as somebody gave it. */
export type Treatment = Pick<Link, 'effect' | 'strength'>

/** Makes a mitigates link. False where the cards can't be joined: they lie on two pages, or one is gone. */
export function addTreatment(editor: Editor, recommendationId: string, riskId: string, treatment: Treatment): boolean {
  if (pageOf(editor, recommendationId) !== pageOf(editor, riskId)) return false
  return makeLink(editor, recommendationId, riskId, linkOf(treatment)) !== undefined
}

export function changeTreatment(editor: Editor, link: BoardLink, treatment: Treatment): void {
  if (isShapeId(link.id)) changeLink(editor, link.id, linkOf(treatment))
}

export function removeLinks(editor: Editor, links: readonly Pick<BoardLink, 'id'>[]): void {
  editor.markHistoryStoppingPoint('remove link')
  editor.deleteShapes(links.map(({ id }) => id).filter(isShapeId))
}

/** Sets the judgement of `card` about `otherId`; undefined removes it. */
export function judgePair(
  editor: Editor,
  cardId: string,
  relation: PairRelation,
  otherId: string,
  value: string | number | undefined,
): void {
  setCardField(editor, cardId, pairFieldName(relation, otherId), value)
}

function linkOf({ effect, strength }: Treatment): Link {
  return { kind: 'mitigates', ...(effect && { effect }), ...(strength !== undefined && { strength }) }
}

function pageOf(editor: Editor, shapeId: string): string | undefined {
  const shape = isShapeId(shapeId) ? editor.getShape(shapeId) : undefined
  return shape && editor.getAncestorPageId(shape)
}
