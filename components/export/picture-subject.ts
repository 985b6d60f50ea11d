// A part of the board as drawing code needs it: the shapes, and the rectangle of the page that they take.

import { Box, type Editor, type TLPageId, type TLShapeId } from 'tldraw'
import { isMatrix } from '@/components/canvas/matrix/arrange-matrix'
import { isTrayEmpty } from '@/components/canvas/matrix/filled-cells'
import { shapesIn } from '@/components/canvas/pages/on-page'
import { trayRect } from '@/lib/domain/matrix/matrix'
import type { PicturePart, PictureRequest } from '@/lib/picture/picture-request'
import { isHolder } from './is-holder'

export interface PictureSubject {
  /** The shapes for tldraw; shapes inside them are included. */
  readonly ids: readonly TLShapeId[]
  /** In px of the page, with the margin. */
  readonly bounds: Box
}

/** Undefined where there is nothing to draw. */
export function pictureSubject(
  editor: Editor,
  { part, marginPx, background }: Pick<PictureRequest, 'part' | 'marginPx' | 'background'>,
): PictureSubject | undefined {
  const ids = shapesOf(editor, part)
  const bounds = boundsOf(editor, ids)?.expandBy(marginPx)
  if (!bounds) return undefined
  const [only] = ids
  const isOneFrame = only !== undefined && editor.getShape(only)?.type === 'frame' && holderCount(editor, ids) === 1
  if (!isOneFrame || background) return { ids: unlikeOneFrame(ids), bounds }
  // A frame's own ground would fill the part that has to be transparent.
  const inside = [...editor.getSortedChildIdsForParent(only), ...ids.slice(1)]
  return { ids: inside.length > 0 ? unlikeOneFrame(inside) : [only], bounds }
}

/** Returns the shapes of a picture, with everything inside them. */
export function shownIds(editor: Editor, part: PicturePart): ReadonlySet<TLShapeId> {
  return editor.getShapeAndDescendantIds(shapesOf(editor, part))
}

/** The page that a picture is of; undefined for the one shown. */
export function pageOfPart(editor: Editor, part: PicturePart): TLPageId | undefined {
  if (part.kind === 'page') return part.id as TLPageId
  const [first] = part.kind === 'shapes' ? part.ids : []
  return first === undefined ? undefined : editor.getAncestorPageId(first as TLShapeId)
}

/** Frames of `frames` and pages of `pages` are drawn one by one (draw-pieces); as one picture they are the board. */
function shapesOf(editor: Editor, part: PicturePart): TLShapeId[] {
  if (part.kind === 'page') return editor.getSortedChildIdsForParent(part.id as TLPageId)
  if (part.kind !== 'shapes') return editor.getSortedChildIdsForParent(editor.getCurrentPageId())
  const ids = (part.ids as TLShapeId[]).filter((id) => editor.getShape(id) !== undefined)
  const holders = ids.filter((id) => isHolder(editor.getShape(id)))
  return [...new Set([...ids, ...holders.flatMap((id) => linksInside(editor, id))])]
}

/** The arrows whose both ends are inside a holder: they are its brothers, not its children. */
function linksInside(editor: Editor, holderId: TLShapeId): TLShapeId[] {
  const inside = editor.getShapeAndDescendantIds([holderId])
  const pageId = editor.getAncestorPageId(holderId)
  const arrows = (pageId ? shapesIn(editor, pageId) : []).filter(({ id, type }) => {
    if (type !== 'arrow' || inside.has(id)) return false
    const ends = editor.getBindingsFromShape(id, 'arrow')
    return ends.length === 2 && ends.every(({ toId }) => inside.has(toId))
  })
  return arrows.map(({ id }) => id)
}

function holderCount(editor: Editor, ids: readonly TLShapeId[]): number {
  return ids.filter((id) => editor.getShape(id)?.type !== 'arrow').length
}

/** Lists a single frame twice: tldraw leaves the frame out when it is the only shape. */
function unlikeOneFrame(ids: readonly TLShapeId[]): readonly TLShapeId[] {
  const [only] = ids
  return ids.length === 1 && only !== undefined ? [only, only] : ids
}

function boundsOf(editor: Editor, ids: readonly TLShapeId[]): Box | undefined {
  const boxes = [...editor.getShapeAndDescendantIds([...ids])].flatMap((id) => {
    const box = editor.getShapeMaskedPageBounds(id)
    return box ? [withoutEmptyTray(editor, id, box)] : []
  })
  return boxes.length > 0 ? Box.Common(boxes) : undefined
}

/** A picture has no tray in which nothing waits, nor its place. */
function withoutEmptyTray(editor: Editor, id: TLShapeId, box: Box): Box {
  const shape = editor.getShape(id)
  if (!isMatrix(shape) || !isTrayEmpty(editor, shape)) return box
  return new Box(box.x, box.y, box.w, Math.min(box.h, trayRect(shape.props).y))
}
