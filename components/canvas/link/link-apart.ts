// Links between cards of two pages. Such a link counts like any other: the cards' faces, the inspector, the register and
// the coverage know it. It isn't drawn, because there is no line from one page to another.

import { ArrowBindingUtil, type Editor, type TLArrowBinding, type TLArrowShape, type TLShapeId } from 'tldraw'
import { linkOf } from './link-meta'

/** Whether an arrow is a link and not all on one page. Reactive. */
export function isApart(editor: Editor, arrowId: TLShapeId): boolean {
  const arrow = editor.getShape(arrowId)
  if (arrow?.type !== 'arrow' || !linkOf(arrow)) return false
  const page = editor.getAncestorPageId(arrow)
  return editor
    .getBindingsFromShape<TLArrowBinding>(arrowId, 'arrow')
    .some(({ toId }) => editor.getShape(toId) !== undefined && editor.getAncestorPageId(toId) !== page)
}

type Changed<Name extends keyof ArrowBindingUtil> = Parameters<
  Extract<ArrowBindingUtil[Name], (...args: never) => void>
>[0]

/** tldraw's binding of arrows, which takes an arrow off a shape on another page: a link keeps both its cards. */
export class LinkBindingUtil extends ArrowBindingUtil {
  override onAfterCreate(options: Changed<'onAfterCreate'>): void {
    if (!isApart(this.editor, options.binding.fromId)) super.onAfterCreate(options)
  }

  override onAfterChange(options: Changed<'onAfterChange'>): void {
    if (!isApart(this.editor, options.bindingAfter.fromId)) super.onAfterChange(options)
  }

  override onAfterChangeFromShape(options: Changed<'onAfterChangeFromShape'>): void {
    if (!isApart(this.editor, options.binding.fromId)) super.onAfterChangeFromShape(options)
  }

  override onAfterChangeToShape(options: Changed<'onAfterChangeToShape'>): void {
    if (!isApart(this.editor, options.binding.fromId)) super.onAfterChangeToShape(options)
  }
}

/** Returns where an undrawn link is, in its own coordinates: in the middle of the card that it leads from. */
export function placeOfApart(editor: Editor, arrow: TLArrowShape): { readonly x: number; readonly y: number } {
  const start = editor
    .getBindingsFromShape<TLArrowBinding>(arrow, 'arrow')
    .find(({ toId }) => editor.getAncestorPageId(toId) === editor.getAncestorPageId(arrow))
  const center = start && editor.getShapePageBounds(start.toId)?.center
  return center ? editor.getPointInShapeSpace(arrow, center) : { x: 0, y: 0 }
}
