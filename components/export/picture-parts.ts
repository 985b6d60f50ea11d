// The parts of a board that can be saved as a picture: the whole, the selection, every frame, or one frame, matrix or
// zone.

import type { Editor } from 'tldraw'
import type { PicturePart } from '@/lib/picture/picture-request'
import { framesInOrder } from './draw-frames'
import { holderName } from './is-holder'

export interface OfferedPart {
  /** `board`, `selection`, `frames` or a shape's id. */
  readonly value: string
  /** The name of a frame, matrix or zone; '' where it has none. */
  readonly name: string
  readonly part: PicturePart
}

/**
 * Returns the parts in the order to offer them: the selection only if there is one, and frames together only if there
 * are two.
 */
export function offeredParts(editor: Editor): OfferedPart[] {
  if (editor.getCurrentPageShapeIds().size === 0) return []
  const parts: OfferedPart[] = [{ value: 'board', name: '', part: { kind: 'board' } }]
  const selected = editor.getSelectedShapeIds()
  if (selected.length > 0) parts.push({ value: 'selection', name: '', part: { kind: 'shapes', ids: selected } })
  if (framesInOrder(editor).length > 1) parts.push({ value: 'frames', name: '', part: { kind: 'frames' } })
  for (const shape of editor.getCurrentPageShapesSorted()) {
    const name = holderName(shape)
    if (name !== undefined) parts.push({ value: shape.id, name, part: { kind: 'shapes', ids: [shape.id] } })
  }
  return parts
}
