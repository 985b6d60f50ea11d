// The request for a picture: a person's choices, and for the rest, the defaults for what they draw.

import { useMemo } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import { isCard } from '@/components/canvas/card/is-card'
import type { Locale } from '@/lib/domain/localized'
import { MARGIN_PX } from '@/lib/picture/margin'
import { needsTiles } from '@/lib/picture/picture-limits'
import { isSeveral, type PicturePart, type PictureRequest, type PictureSize } from '@/lib/picture/picture-request'
import type { PictureChoice } from './picture-choice'
import { pictureSubject, shownIds } from './picture-subject'

/** The same object while nothing changes; undefined where there is nothing to draw. */
export function usePictureRequest(
  editor: Editor,
  part: PicturePart | undefined,
  choice: PictureChoice,
  language: Locale,
): PictureRequest | undefined {
  return useMemo(() => {
    if (!part) return undefined
    const marginPx = choice.marginPx ?? (isOfFrames(editor, part) ? MARGIN_PX.none : MARGIN_PX.small)
    const isExplained = choice.isExplained ?? (hasRoomForKey(part, choice.size) && showsMatrixWithCards(editor, part))
    const request = { ...choice, part, marginPx, isExplained, language, size: { by: 'scale', scale: 1 } as const }
    const bounds = pictureSubject(editor, request)?.bounds
    return bounds && { ...request, size: choice.size ?? usualSize(choice.format, bounds) }
  }, [editor, part, choice, language])
}

/**
 * Returns twice the size, for sharp screens and slides, if that can be drawn: a large board is not the user's error.
 */
function usualSize(
  format: PictureRequest['format'],
  { width, height }: { width: number; height: number },
): PictureSize {
  return { by: 'scale', scale: format === 'svg' || !needsTiles({ w: width * 2, h: height * 2 }) ? 2 : 1 }
}

/** A slide is small, and what surrounds it explains it. Several frames or pages would each have a key of their own. */
function hasRoomForKey(part: PicturePart, size: PictureSize | undefined): boolean {
  return !isSeveral(part) && !(size?.by === 'paper' && size.paper === '16:9')
}

function showsMatrixWithCards(editor: Editor, part: PicturePart): boolean {
  const ids = shownIds(editor, part)
  return [...ids].some((id) => {
    const shape = editor.getShape(id)
    const parent = isCard(shape) ? editor.getShapeParent(shape) : undefined
    return parent?.type === 'matrix' && ids.has(parent.id)
  })
}

function isOfFrames(editor: Editor, part: PicturePart): boolean {
  if (part.kind !== 'shapes') return part.kind === 'frames'
  return part.ids.length === 1 && part.ids.every((id) => editor.getShape(id as TLShapeId)?.type === 'frame')
}
